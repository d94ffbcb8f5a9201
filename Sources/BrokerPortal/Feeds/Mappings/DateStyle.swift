internal import Tabular

/// How a file writes dates, each named by an example.
enum DateStyle: String, CaseIterable, Sendable {
    case iso = "2026-10-31"
    case compact = "20261031"
    case american = "10/31/2026"
    case shortAmerican = "10/31/26"
    case british = "31/10/2026"
    case dotted = "31.10.2026"
    case named = "31-Oct-2026"
    case month = "10/2026"
    case isoMonth = "2026-10"
    case namedMonth = "Oct 2026"
    case shortNamedMonth = "Oct-26"
    case compactMonth = "202610"
    /// Days since 1899-12-30, as Excel counts them.
    case serial = "46326"

    private enum Part { case year, month, day }

    private var parts: [Part] {
        switch self {
        case .iso: [.year, .month, .day]
        case .american, .shortAmerican: [.month, .day, .year]
        case .british, .dotted, .named: [.day, .month, .year]
        case .month, .namedMonth, .shortNamedMonth: [.month, .year]
        case .isoMonth: [.year, .month]
        case .compact, .compactMonth, .serial: []
        }
    }

    /// The day, or the first of the month where the style has no day. An ISO date is one in every style: it is what a workbook's cells hold.
    ///
    /// - Parameter past: a day that the date does not lie after, as a date of birth: it tells the century of two digits.
    func date(_ text: String, past: CalendarDate? = nil) -> CalendarDate? {
        guard let day = plainDate(text) else { return nil }
        guard self == .shortAmerican, let past, day > past else { return day }
        return CalendarDate(year: day.year - 100, month: day.month, day: day.day)
    }

    private func plainDate(_ text: String) -> CalendarDate? {
        if let date = CalendarDate(iso: text) { return date }
        switch self {
        // As our own files are read.
        case .iso: return CalendarDate(compact: text) ?? DateStyle.american.plainDate(text)
        case .compact: return CalendarDate(compact: text)
        case .compactMonth: return text.utf8.count == 6 ? CalendarDate(compact: text + "01") : nil
        case .serial:
            let whole = text.split(separator: ".", maxSplits: 1)[0]
            // From March 1900 on: Excel believes in 29 February 1900.
            guard whole.utf8.count <= 7, let days = Int(whole), days >= 61 else { return nil }
            return CalendarDate(daysSinceEpoch: days - 25_569)
        default: return separated(text)
        }
    }

    private func separated(_ text: String) -> CalendarDate? {
        let found = text.split(omittingEmptySubsequences: false) { "/.- ".contains($0) }
        guard found.count == parts.count else { return nil }
        var (year, month, day): (Int?, Int?, Int?) = (nil, nil, 1)
        for (part, digits) in zip(parts, found) {
            switch part {
            case .year: year = self.year(digits)
            case .month: month = Self.month(digits)
            case .day: day = digits.utf8.count <= 2 ? Int(digits) : nil
            }
        }
        guard let year, let month, let day else { return nil }
        return CalendarDate(year: year, month: month, day: day)
    }

    private func year(_ digits: Substring) -> Int? {
        let length = self == .shortAmerican || self == .shortNamedMonth ? 2 : 4
        guard digits.utf8.count == length, digits.utf8.allSatisfy(\.isDigit), let year = Int(digits) else { return nil }
        return length == 2 ? 2_000 + year : year
    }

    private static func month(_ text: Substring) -> Int? {
        if text.utf8.allSatisfy(\.isDigit) { return text.utf8.count <= 2 ? Int(text) : nil }
        let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return names.firstIndex(of: String(text.lowercased().prefix(3))).map { $0 + 1 }
    }
}
