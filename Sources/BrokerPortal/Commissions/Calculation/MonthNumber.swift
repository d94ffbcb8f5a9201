internal import Tabular

/// A month as a number that can be counted with: months since year 0.
struct MonthNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    let value: Int

    init(_ value: Int) { self.value = value }

    init(_ day: CalendarDate) { value = day.year * 12 + day.month - 1 }

    /// The first day; the last month of year 9999 for what lies beyond it.
    var firstDay: CalendarDate {
        CalendarDate(year: value / 12, month: value % 12 + 1, day: 1)
            ?? CalendarDate(year: 9999, month: 12, day: 1) ?? .unixEpoch
    }

    var lastDay: CalendarDate { (self + 1).firstDay.adding(days: -1) ?? firstDay }

    /// `2026-10`.
    var description: String { String(firstDay.description.prefix(7)) }

    /// The policy year in which it lies, from 1 on, of a policy that began in `start`.
    func policyYear(since start: MonthNumber) -> Int { max(0, value - start.value) / 12 + 1 }

    static func < (left: MonthNumber, right: MonthNumber) -> Bool { left.value < right.value }
    static func + (month: MonthNumber, count: Int) -> MonthNumber { MonthNumber(month.value + count) }
    static func - (left: MonthNumber, right: MonthNumber) -> Int { left.value - right.value }
}
