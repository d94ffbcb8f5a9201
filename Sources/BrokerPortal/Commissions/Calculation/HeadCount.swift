/// How many subscribers or members a month has: on its first day, and by days.
struct HeadCount: Equatable, Sendable, ExpressibleByIntegerLiteral {
    /// In force on the first of the month.
    var heads = 0
    /// The days of the month on which each was in force, added up.
    var days = 0
    /// The days of the month; 0 where only heads are known.
    var monthDays = 0

    init() {}
    init(integerLiteral value: Int) { heads = value }
    init(_ heads: Int) { self.heads = heads }

    /// The commission in cents at so many millionths of a dollar per head, rounded half-up once.
    func due(_ micros: Int64, isProrated: Bool) -> Int64 {
        guard isProrated, monthDays > 0 else { return Rounding.halfUp(Int128(micros) * Int128(heads), over: 10_000) }
        return Rounding.halfUp(Int128(micros) * Int128(days), over: 10_000 * Int128(monthDays))
    }

    static func + (left: HeadCount, right: HeadCount) -> HeadCount {
        var sum = left
        sum.heads += right.heads
        sum.days += right.days
        sum.monthDays = max(left.monthDays, right.monthDays)
        return sum
    }
}
