/// The ages that share one rate: 0 to 14, each year from 15 to 63, and 64 with all above (45 CFR 147.102(d), as amended for 2018).
public struct AgeBand: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The youngest age of the band: 0, 15 to 63, or 64.
    public let from: Int

    /// All bands, the youngest first: 51 of them.
    public static let all: [AgeBand] = ([0] + Array(15...64)).map { AgeBand(age: $0) }

    /// The band of somebody so many years old.
    public init(age: Int) { from = age < 15 ? 0 : min(age, 64) }

    /// Reads `0-14`, `15` to `63`, `64` or `64+`; anything else is `nil`.
    public init?(_ text: String) {
        let plain = text.filter { $0 != " " }
        if plain == "0-14" {
            self.init(age: 0)
        } else if plain == "64+" || plain == "64" || plain.lowercased() == "64andover" {
            self.init(age: 64)
        } else {
            guard plain.utf8.count == 2, let age = Int(plain), (15...63).contains(age) else { return nil }
            self.init(age: age)
        }
    }

    /// `0-14`, `15` … `63`, `64+`.
    public var description: String {
        switch from {
        case 0: "0-14"
        case 64: "64+"
        default: String(from)
        }
    }

    /// By age.
    public static func < (left: AgeBand, right: AgeBand) -> Bool { left.from < right.from }
}
