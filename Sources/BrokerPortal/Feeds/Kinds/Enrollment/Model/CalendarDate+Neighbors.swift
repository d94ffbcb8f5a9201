internal import Tabular

extension CalendarDate {
    /// The day before; the first day of the calendar has none, and stays.
    var dayBefore: CalendarDate { adding(days: -1) ?? self }
    /// The day after; the last day of the calendar has none, and stays.
    var dayAfter: CalendarDate { adding(days: 1) ?? self }
}
