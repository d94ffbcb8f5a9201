public import Tabular

/// How long a new employee waits for coverage: none, or the first of a month after so many days.
public enum WaitingPeriod: Hashable, Sendable {
    case none
    /// The first of a month on or after hire + `days`; 0 days is the first of the month after the day of hire.
    case firstOfMonth(afterDays: Int)

    /// Reads the portal's wording, `First of month after 60 days`, without regard to case; also `First of month after date of
    /// hire` and `None`. Over 90 days is `nil`: the law forbids it (ACA, 45 CFR 147.116).
    public init?(_ text: String) {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
        if words == ["none"] || words == ["date", "of", "hire"] {
            self = .none
            return
        }
        let first = ["first", "of", "month", "after"]
        guard words.starts(with: first) || words.starts(with: ["first", "of", "month", "following"]) else { return nil }
        let rest = Array(words.dropFirst(4))
        if rest == ["date", "of", "hire"] || rest == ["hire"] {
            self = .firstOfMonth(afterDays: 0)
        } else if rest.count == 2, rest[1].hasPrefix("day"), let days = Int(rest[0]), (0...90).contains(days) {
            self = .firstOfMonth(afterDays: days)
        } else {
            return nil
        }
    }

    /// The first day of coverage for somebody hired on `hire`.
    ///
    /// "First of month after 60 days" is the first of a month *on or after* hire + 60 days: strictly after would reach 91
    /// days and break the 90-day limit for some days of hire.
    public func coverageBegins(hired hire: CalendarDate) -> CalendarDate? {
        guard case .firstOfMonth(let days) = self else { return hire }
        guard let earliest = hire.adding(days: max(days, 1)) else { return nil }
        guard earliest.day != 1 else { return earliest }
        guard let nextMonth = earliest.adding(months: 1) else { return nil }
        return CalendarDate(year: nextMonth.year, month: nextMonth.month, day: 1)
    }
}
