import SampleCarrier

/// The command line, read by hand: the program has few options and no dependency.
struct Arguments {
    static let usage = """
        usage: generate-carrier --out DIR [--seed N] [--example]
               generate-carrier --out DIR [--seed N] (--subscribers N | --members N)
                                [--groups N] [--dependents N|MIN-MAX] [--spread]

        Writes contracts.csv, groups.csv and 834 files of a synthetic carrier; the same arguments give the same bytes.
        --example      the data set of Examples/data (default)
        --subscribers  a book with exactly N subscribers, in one enrollment.edi
        --members      a book with exactly N members (subscribers and dependents)
        --groups       the number of parent groups (default: one to about 50 subscribers)
        --dependents   how many dependents each family has (default: mostly none, 0.82 on average)
        --spread       share the groups among six Broker IDs; without it nearly all belong to the first

        """

    var folder = ""
    var seed: UInt64 = 2026
    var help = false
    /// What to make; `nil` means the example.
    var options: SampleBookOptions?

    private var subscribers: Int?
    private var members: Int?
    private var groups: Int?
    private var dependents = FamilyRecipe.DependentRule.usual
    private var spread = false

    init(_ words: some Sequence<String>) throws {
        var words = words.makeIterator()
        while let word = words.next() {
            switch word {
            case "--help", "-h": help = true
            case "--example": options = nil
            case "--spread": spread = true
            default: try take(word, value: words.next())
            }
        }
        if folder.isEmpty, !help { throw Arguments.misuse("--out DIR is missing") }
        if subscribers != nil, members != nil {
            throw Arguments.misuse("--subscribers and --members exclude each other")
        }
        options = makeOptions()
    }

    private mutating func take(_ option: String, value: String?) throws {
        guard let value else { throw Arguments.misuse("\(option) is unknown or lacks its value") }
        switch option {
        case "--out": folder = value
        case "--seed": seed = UInt64(try Arguments.number(value, option))
        case "--subscribers": subscribers = try Arguments.number(value, option)
        case "--members": members = try Arguments.number(value, option)
        case "--groups": groups = max(1, try Arguments.number(value, option))
        case "--dependents": dependents = .range(try Arguments.range(value, option))
        default: throw Arguments.misuse("unknown option \(option)")
        }
    }

    private func makeOptions() -> SampleBookOptions? {
        guard let size = subscribers ?? members else { return nil }
        var options = SampleBookOptions(seed: seed, subscribers: size, groups: groups)
        options.countsMembers = members != nil
        options.dependents = dependents
        options.spread = spread
        return options
    }

    private static func number(_ text: String, _ option: String) throws -> Int {
        guard let number = Int(text), number >= 0 else { throw misuse("\(option) takes a number, not \(text)") }
        return number
    }

    /// `3` or `0-3`; a member number has two digits for the person, so a family ends at 98 dependents.
    private static func range(_ text: String, _ option: String) throws -> ClosedRange<Int> {
        let ends = try text.split(separator: "-").map { try number(String($0), option) }
        guard let first = ends.first, let last = ends.last, ends.count <= 2, first <= last, last <= 98 else {
            throw misuse("\(option) takes a number or MIN-MAX up to 98, not \(text)")
        }
        return first...last
    }

    private static func misuse(_ message: String) -> Failure {
        Failure(message: message + " (see --help)", status: 64)
    }
}
