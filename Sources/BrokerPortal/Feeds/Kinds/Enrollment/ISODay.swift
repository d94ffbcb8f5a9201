internal import Tabular

/// Days as the store keeps them, ISO text.
enum ISODay {
    static func before(_ day: String) -> String { moved(day, by: -1) }
    static func after(_ day: String) -> String { moved(day, by: 1) }

    private static func moved(_ day: String, by days: Int) -> String {
        CalendarDate(iso: day)?.adding(days: days)?.description ?? day
    }
}
