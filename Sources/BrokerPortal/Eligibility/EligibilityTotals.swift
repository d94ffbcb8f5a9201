/// What a batch came to.
public struct EligibilityTotals: Sendable, Equatable {
    /// Questions; each has its answer.
    public internal(set) var checks = 0
    /// How many have each status.
    public internal(set) var counts: [EligibilityStatus: Int] = [:]
    /// Whether the last of them were not answered, as too many before found nobody.
    public internal(set) var isCutShort = false

    /// How many have this status.
    public func count(_ status: EligibilityStatus) -> Int { counts[status, default: 0] }

    mutating func add(_ status: EligibilityStatus) {
        checks += 1
        counts[status, default: 0] += 1
    }
}
