internal import Tabular

/// The parser's words about a value that an option does not take, with the forms that it takes.
struct InvalidValue {
    /// What is wrong, in a line.
    let message: String
    /// The forms that the option takes; `nil` where its help has to say.
    let hint: String?

    /// `nil` where the parser's message is about something else.
    init?(parserMessage text: String) {
        guard let middle = text.firstRange(of: "' is invalid for '"), let first = text.firstRange(of: "The value '")
        else {
            return nil
        }
        let rest = text[middle.upperBound...]
        let label = String(rest.prefix { $0 != "'" })
        // A birth date stays out of logs, even one that is none.
        let shown = label.hasPrefix("--dob") ? "" : "'\(text[first.upperBound..<middle.lowerBound])' "
        message = "the value \(shown)is invalid for '\(label)'"
        let name = label.split(separator: "<").last.map { String($0.prefix { $0 != ">" }) } ?? ""
        hint = InvalidValue.words(rest.dropFirst(label.count + 1)) ?? InvalidValue.forms[name]
    }

    /// The allowed words, which the parser puts in a sentence or in lines.
    private static func words(_ text: Substring) -> String? {
        guard let start = text.firstRange(of: "Please provide one of ") else { return nil }
        let list = text[start.upperBound...].replacing("the following:", with: "")
        let words = list.split { " ',.\n".contains($0) }.filter { $0 != "or" && $0 != "-" }
        return "one of \(words.joined(separator: ", "))"
    }

    /// By what help calls the value. Values without a form of their own, such as names, are never invalid.
    private static let forms = [
        "date": "write a date as \(CalendarDate.forms)",
        "date|batch|last": "write 'last', the number of a batch, or a date as \(CalendarDate.forms)",
        "date|batch": "write the number of a batch, or a date as \(CalendarDate.forms)",
        "month": "write a month as 2026-10", "YYYY-MM": "write a month as 2026-10", "YYYY": "write a year as 2026",
        "count": "write a whole number", "number": "write a whole number", "thread": "write the number of a thread",
        "batch": "write the number of a batch", "request": "write the number of a request",
        "absence": "write the number of an absence",
        "parent/suffix": "write the parent group ID and the suffix ID, such as 004512/0001",
        "group": "write the parent group ID, or with the suffix ID, such as 004512/0001",
        "npn/broker-id": "write the NPN and the Broker ID, such as 1001001/0010431",
        "amount": "write an amount of 0 or more, such as 0.05",
        "share": "write a percentage, such as 75%, or an amount, such as 300.00",
        "category": "write ifp or group, with a state where one is meant, such as group-CA",
        "time": "write hours, days or weeks, such as 12h, 90d or 8w; at most ten years",
        "kinds": "one or more of added, changed, ended, separated by commas",
        "formats": "one or more of pdf, xlsx, separated by commas",
        "key": "write a column's key, or key:asc or key:desc", "state": "write two letters, such as CA",
    ]
}
