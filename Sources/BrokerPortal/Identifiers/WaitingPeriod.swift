public import Tabular

/// How long a new employee waits for coverage: none, or the first of a month after so many days.
public enum WaitingPeriod: Hashable, Sendable {
    case none
    /// The first of a month on or after hire + `days`; 0 days is the first of the month after the day of hire.
    case firstOfMonth(afterDays: Int)

    /// Reads the portal's wording, `First of month after 60 days`, without regard to case, and that of carriers: `1st of the month following 30 days`,
    /// `FOM after 60 days`, `First of month after date of hire`, `FOM DOH`, `Date of hire`, `None`. Over 90 days is `nil`: the law forbids it (ACA, 45
    /// CFR 147.116).
    public init?(_ text: String) {
        var words = WaitingPeriod.words(text)
        if ["none", "doh", "hire", "immediate", "no waiting period", "0 days"].contains(words.joined(separator: " ")) {
            self = .none
            return
        }
        guard words.first == "fom" else { return nil }
        words.removeFirst()
        if let last = words.last, ["employment", "service", "hire", "doh"].contains(last), words.count > 2 {
            words.removeLast()
        }
        if words.isEmpty || words == ["hire"] || words == ["doh"] {
            self = .firstOfMonth(afterDays: 0)
        } else if words.count == 2, words[1].hasPrefix("day"), let days = Int(words[0]), (0...90).contains(days) {
            self = .firstOfMonth(afterDays: days)
        } else {
            return nil
        }
    }

    /// The words that matter, with `fom` for the first of the month.
    private static func words(_ text: String) -> [String] {
        let fillers: Set<String> = [
            "the", "of", "a", "after", "following", "coinciding", "with", "or", "on", "date", "from", "next",
            "calendar",
        ]
        var words = text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init).filter {
            !fillers.contains($0)
        }
        if words.count > 1, ["first", "1st"].contains(words[0]), words[1] == "month" {
            words.replaceSubrange(0...1, with: ["fom"])
        }
        return words
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
