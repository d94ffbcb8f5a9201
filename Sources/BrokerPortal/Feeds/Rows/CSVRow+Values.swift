internal import Tabular

/// Readers of the values that several feeds have: amounts, months, rates and counts.
extension CSVRow {
    /// An amount in cents; `nil` when empty.
    func cents(_ name: String) throws -> Int64? {
        guard let text = text(name) else { return nil }
        guard let money = Money(decimal: text) else {
            throw RowReject(field: name, reason: "is not an amount; write it as 2835.66")
        }
        return money.cents
    }

    /// A month as `2026-10` or by its first day; `nil` when empty.
    func month(_ name: String) throws -> CalendarDate? {
        guard let text = text(name) else { return nil }
        if let month = CalendarDate(iso: text + "-01") { return month }
        guard let day = try date(name), day.day == 1 else {
            throw RowReject(field: name, reason: "is not a month; write it as 2026-10")
        }
        return day
    }

    /// A percentage as `6.5` or `6.5%`, from 0 to 100 with at most four places, in millionths of the whole; `nil` when empty.
    func percent(_ name: String) throws -> Int64? {
        guard let text = text(name) else { return nil }
        guard let percent = Percent(text) else {
            throw RowReject(field: name, reason: "is not a percentage from 0 to 100; write it as 6.5")
        }
        return percent.millionths
    }

    /// A whole number of at most nine digits; `nil` when empty.
    func count(_ name: String) throws -> Int? {
        guard let text = text(name) else { return nil }
        guard text.utf8.count <= 9, text.utf8.allSatisfy(\.isDigit), let count = Int(text) else {
            throw RowReject(field: name, reason: "is not a whole number of 0 or more")
        }
        return count
    }

    /// A whole number of at most nine digits, which a line that takes back may have with a minus; `nil` when empty.
    func signedCount(_ name: String) throws -> Int? {
        guard let text = text(name) else { return nil }
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        guard (1...9).contains(digits.utf8.count), digits.utf8.allSatisfy(\.isDigit), let count = Int(text) else {
            throw RowReject(field: name, reason: "is not a whole number")
        }
        return count
    }

    /// One of the words of a list; `nil` when empty.
    func wordIfAny<Word: RawRepresentable<String> & CaseIterable>(_ name: String, as type: Word.Type) throws -> Word? {
        text(name) == nil ? nil : try word(name, as: type)
    }
}
