internal import Tabular

/// Whether the dates of a column begin with the month or the day, as the column's own values tell.
///
/// A file is read once, so a value that could be two days is taken month first until one tells otherwise; what was read wrong until then
/// is read again from the start of the file, see `DateOrderDecided`.
final class DateOrders {
    enum Order: Sendable { case monthFirst, dayFirst, mixed }

    private struct Column {
        var isMonthFirst = false
        var isDayFirst = false
        /// How values that could be two days were read so far; `nil` where there was none.
        var assumed: Order??

        var told: Order? {
            switch (isMonthFirst, isDayFirst) {
            case (true, true): .mixed
            case (true, false): .monthFirst
            case (false, true): .dayFirst
            case (false, false): nil
            }
        }
    }

    private var columns: [String: Column] = [:]
    /// What an earlier reading of the file has decided.
    private let decided: [String: Order]

    init(decided: [String: Order] = [:]) { self.decided = decided }

    /// The day that a text of a column means; `nil` where it could be two.
    /// - Throws: `DateOrderDecided` where the text tells that earlier ones were read wrong.
    func day(_ text: DateText, in column: String) throws -> CalendarDate? {
        if let day = text.day {
            try note(text.telling, in: column)
            return day
        }
        let order = decided[column] ?? columns[column]?.told
        columns[column, default: Column()].assumed = .some(order)
        switch order {
        case .monthFirst: return text.monthFirst
        case .dayFirst: return text.dayFirst
        case .mixed: return nil
        case nil: return text.american
        }
    }

    private func note(_ telling: DateText.Order?, in column: String) throws {
        guard let telling else { return }
        var state = columns[column] ?? Column()
        if telling == .monthFirst { state.isMonthFirst = true } else { state.isDayFirst = true }
        columns[column] = state
        guard let told = state.told, let assumed = state.assumed, decided[column] != .mixed else { return }
        // Without any sign the month was taken to come first.
        if assumed ?? .monthFirst != told { throw DateOrderDecided(column: column, order: told) }
    }
}

/// A value has told how the dates of its column are to be read, and some before it were read otherwise.
struct DateOrderDecided: Error {
    let column: String
    let order: DateOrders.Order
}
