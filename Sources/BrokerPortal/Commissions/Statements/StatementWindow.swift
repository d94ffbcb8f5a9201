public import Tabular

/// The window in which a portal shows statements: 18 months back from the day of the clock (COM-2, `domain.md` 3.11).
///
/// It limits what a question without `isArchive` may ask for. The store keeps everything; purging never touches statements.
public struct StatementWindow: Sendable {
    /// How far it reaches back.
    public static let months = 18

    /// Its first day.
    public let start: CalendarDate

    /// The window on a day.
    public init(today: CalendarDate) { start = today.adding(months: -StatementWindow.months) ?? today }

    /// The first and the last day that a filter asks for; `nil` leaves that end open.
    ///
    /// - Parameter newest: the day of the newest statement that passes the rest of the filter.
    /// - Throws: `BrokerError` of kind `negative` where a day lies before the window, and the filter does not reach into the archive.
    func range(
        _ filter: StatementFilter, today: CalendarDate, newest: CalendarDate?
    ) throws -> (from: CalendarDate?, to: CalendarDate?) {
        let open = filter.isArchive ? nil : start
        switch filter.period {
        case .latestMonth:
            guard let newest, let month = Self.month(newest) else { return (open, nil) }
            return (max(month.from, open ?? month.from), month.to)
        case .month(let day):
            guard let month = Self.month(day) else { return (open, nil) }
            // The month in which the window begins is shown from there on.
            try check(month.to, filter)
            return (max(month.from, open ?? month.from), month.to)
        case .months(let count):
            let from = today.adding(months: -count)
            if let from { try check(from, filter) }
            return (from ?? open, nil)
        case .range(let from, let to):
            try check(from ?? to, filter)
            return (from ?? open, to)
        }
    }

    private func check(_ day: CalendarDate?, _ filter: StatementFilter) throws {
        guard let day, day < start, !filter.isArchive else { return }
        throw BrokerError(
            .beyondWindow,
            "\(day) lies before \(start): a portal shows the statements of \(StatementWindow.months) months",
            hint: "the store keeps what is older: add --archive")
    }

    private static func month(_ day: CalendarDate) -> (from: CalendarDate, to: CalendarDate)? {
        let last = CalendarDate.daysIn(month: day.month, year: day.year)
        guard let from = CalendarDate(year: day.year, month: day.month, day: 1),
            let to = CalendarDate(year: day.year, month: day.month, day: last)
        else { return nil }
        return (from, to)
    }
}
