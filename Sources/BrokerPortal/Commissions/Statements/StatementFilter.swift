public import Tabular

/// Which statements are wanted.
public struct StatementFilter: Sendable {
    /// The days that count.
    public enum Period: Sendable, Equatable {
        /// The calendar month of the newest statement that passes the rest of the filter: the page's default.
        case latestMonth
        /// The calendar month that this day lies in.
        case month(CalendarDate)
        /// So many months back from the day of the clock.
        case months(Int)
        /// From a day to a day; `nil` leaves that end open.
        case range(from: CalendarDate?, to: CalendarDate?)
    }

    /// The days that count.
    public var period: Period
    /// Statements, or checks and EFTs; `nil` for both.
    public var kind: StatementName.Kind?
    /// Groups or individuals, in a state or all; `nil` for all.
    public var category: StatementCategory?
    /// Whether what is older than the window of 18 months counts too.
    public var isArchive: Bool

    /// All that the window shows in a period.
    public init(
        period: Period = .latestMonth, kind: StatementName.Kind? = nil, category: StatementCategory? = nil,
        isArchive: Bool = false
    ) {
        self.period = period
        self.kind = kind
        self.category = category
        self.isArchive = isArchive
    }
}
