/// The numbers and the month's name in a text that names a day.
struct DateParts {
    /// A number, and with how many digits it is written.
    struct Number: Equatable {
        let value: Int
        let digits: Int
    }

    enum Kind {
        case numbers(Number, Number, Number)
        case named(day: Int, month: Int, year: Number)
        case compact(String)
        /// Days since 1899-12-30, as Excel counts them.
        case serial(Int)
    }

    let kind: Kind
    let isDotted: Bool

    /// From 1927 to 2173, as Excel counts days.
    private static let serials = 10_000...99_999

    init?(_ text: String) {
        if let days = DateParts.serial(text) {
            (kind, isDotted) = (.serial(days), false)
            return
        }
        guard let day = DateParts.withoutTime(text), var tokens = DateTokens(day)?.tokens else { return nil }
        if case .word(let word) = tokens.first, DateParts.isWeekday(word) { tokens.removeFirst() }
        isDotted = day.contains(".")
        switch tokens.count {
        case 1:
            guard case .number(let number, let digits) = tokens[0], number.digits == 8 else { return nil }
            kind = .compact(digits)
        case 3:
            guard let found = DateParts.three(tokens) else { return nil }
            kind = found
        default: return nil
        }
    }

    /// `44621`, also with Excel's fraction of a day.
    private static func serial(_ text: String) -> Int? {
        let halves = text.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        let isDigit = { (byte: UInt8) in byte >= 48 && byte <= 57 }
        guard halves[0].count == 5, halves.allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return nil }
        guard let days = Int(String(halves[0]) ?? ""), serials.contains(days) else { return nil }
        return days
    }

    private static func three(_ tokens: [DateTokens.Token]) -> Kind? {
        switch (tokens[0], tokens[1], tokens[2]) {
        case (.number(let first, _), .number(let second, _), .number(let third, _)):
            return .numbers(first, second, third)
        case (.number(let first, _), .word(let name), .number(let third, _)):
            guard let month = MonthName.number(name) else { return nil }
            // 2026-Oct-31
            if first.digits == 4 {
                return third.digits <= 2 ? .named(day: third.value, month: month, year: first) : nil
            }
            return first.digits <= 2 ? .named(day: first.value, month: month, year: third) : nil
        case (.word(let name), .number(let day, _), .number(let year, _)):
            guard let month = MonthName.number(name), day.digits <= 2 else { return nil }
            return .named(day: day.value, month: month, year: year)
        default: return nil
        }
    }

    /// The text before a time of day; `nil` where the time makes the day doubtful.
    static func withoutTime(_ text: String) -> Substring? {
        guard let colon = text.firstIndex(of: ":") else { return text[...] }
        var begin = colon
        while begin > text.startIndex, text[text.index(before: begin)].isNumber { begin = text.index(before: begin) }
        let time = text[begin...].uppercased()
        guard begin > text.startIndex, time.allSatisfy({ "0123456789:. APMZ+-".contains($0) }) else { return nil }
        let hasZone = time.contains { "Z+-".contains($0) }
        let isMidnight =
            time.hasPrefix("0:00") || time.hasPrefix("00:00") || time.hasPrefix("12:00") && time.contains("A")
        guard !hasZone || isMidnight else { return nil }
        let before = text[..<text.index(before: begin)]
        switch text[text.index(before: begin)] {
        case "T", "t": return before
        case let mark where mark.isWhitespace || mark == ",": return before
        default: return nil
        }
    }

    private static func isWeekday(_ word: String) -> Bool {
        let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
        return word.utf8.count >= 3 && days.contains { $0.hasPrefix(word) }
    }
}

/// The month and the year in a text that names a month.
struct MonthParts {
    let month: Int
    let year: DateParts.Number

    init?(_ text: String) {
        guard let tokens = DateTokens(text[...])?.tokens else { return nil }
        if tokens.count == 1, case .number(let number, _) = tokens[0], number.digits == 6 {
            // 202610, else 102026.
            let yearFirst = (1...12).contains(number.value % 100) && (1900...2199).contains(number.value / 100)
            (month, year) =
                yearFirst
                ? (number.value % 100, DateParts.Number(value: number.value / 100, digits: 4))
                : (number.value / 10_000, DateParts.Number(value: number.value % 10_000, digits: 4))
            return
        }
        guard tokens.count == 2 else { return nil }
        switch (tokens[0], tokens[1]) {
        case (.word(let name), .number(let number, _)):
            guard let named = MonthName.number(name) else { return nil }
            (month, year) = (named, number)
        case (.number(let first, _), .number(let second, _)):
            (month, year) = first.digits == 4 ? (second.value, first) : (first.value, second)
        default: return nil
        }
    }
}

/// The names of months in English, from three letters on.
enum MonthName {
    private static let names = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// 1 to 12, of a name in lower case.
    static func number(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return names.firstIndex { $0.hasPrefix(word) || word == "sept" && $0 == "september" }.map { $0 + 1 }
    }
}
