internal import Tabular

/// Turns the cells of one column into values as our own files write them.
final class ValueReader {
    private let column: FeedColumn
    private let rule: ColumnMapping.Rule
    private let name: String
    private let today: CalendarDate?
    private let orders: DateOrders
    private let isWorkbook: Bool
    /// The allowed values by their plain words.
    private let words: [String: String]
    private let isWhole: Bool
    /// What the texts of a column of dates, months or words mean: most of them come again and again.
    private var known: [String: String] = [:]
    private static let knownLimit = 4_096

    /// - Parameter title: the column's title in the file.
    init(_ column: FeedColumn, _ rule: ColumnMapping.Rule, title: String, reading: ReadingContext) {
        (self.column, self.rule) = (column, rule)
        (today, orders, isWorkbook) = (reading.today, reading.orders, reading.isWorkbook)
        isWhole = rule.cut == TextSlice()
        name = CSVFeed.normalized(title) == column.key ? column.key : "\(CellText.line(title)) (\(column.key))"
        words = Dictionary(
            column.words.flatMap { word in
                ([word.value] + word.synonyms).map { (CSVFeed.normalized($0), word.value) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// How errors name the column: our name, or the carrier's with ours.
    var field: String { name }

    /// How its values are written, for an explanation; `nil` for text.
    var styleName: String? { rule.style.name(for: column) }

    /// What a cell is in our own words; `nil` for one that says nothing.
    /// - Throws: `RowReject` that names the column, and shows what it holds unless that is personal; `DateOrderDecided`.
    func value(_ raw: String) throws -> String? {
        if let value = known[raw] { return value }
        guard let clean = CellText.clean(raw), let text = isWhole ? clean : CellText.clean(rule.cut(clean)) else {
            return nil
        }
        let word = rule.words.isEmpty ? nil : rule.words[text.lowercased()]
        let value = try canonical(word ?? text)
        switch column.type {
        case .date, .birthDate, .month, .word:
            if known.count < Self.knownLimit { known[raw] = value }
        default: break
        }
        return value
    }

    private func canonical(_ text: String) throws -> String? {
        switch column.type {
        case .text: return isNothing(text) ? nil : try checked(text)
        case .identifier: return isNothing(text) ? nil : try checked(CellText.line(text))
        case .word: return try word(text)
        case .date, .birthDate: return try date(text)
        case .month, .amount, .percent, .count, .signedCount: return try number(text)
        }
    }

    private func checked(_ text: String) throws -> String {
        guard let rule = column.rule else { return column.key == "plans" ? text : CellText.line(text) }
        guard let value = rule.canonical(text) else { throw fault(text, "is not \(rule.words)") }
        return value
    }

    private func word(_ text: String) throws -> String? {
        if let value = words[CSVFeed.normalized(text)] { return value }
        if isNothing(text) || Self.nothing.contains(text.lowercased()) { return nil }
        throw fault(text, "is none of \(column.words.map(\.value).joined(separator: ", "))")
    }

    private func date(_ text: String) throws -> String? {
        if isNothing(text) || Self.nothing.contains(text.lowercased()) || isZero(text) { return nil }
        guard let day = try day(text) else {
            let isDoubtful = DateText(text).map { $0.day == nil } ?? false
            throw fault(
                text,
                isDoubtful
                    ? "could be two days; write it as 2026-10-31, or name the style in a mapping"
                    : "is not a date; write it as \(forms)")
        }
        if isOpen(day) { return nil }
        if column.type == .birthDate, let today, day > today { throw fault(text, "is in the future") }
        return day.description
    }

    private func day(_ text: String) throws -> CalendarDate? {
        if case .date(let style) = rule.style {
            let century = column.type == .birthDate ? today : nil
            return style.date(text, past: century)
                ?? DateText.withoutTime(text).flatMap { style.date($0, past: century) }
        }
        guard let found = DateText(text, today: today, isPast: column.type == .birthDate) else { return nil }
        return try orders.day(found, in: column.key)
    }

    private func number(_ text: String) throws -> String? {
        let plain = isWorkbook ? rule.style.plainNumber(text) : nil
        let any = rule.style.isAny ? any(text) : rule.style.canonical(text)
        if let value = any ?? plain { return value }
        if isNothing(text) || Self.nothing.contains(text.lowercased()) { return nil }
        throw fault(text, "is not \(article(column.type.title)); write it as \(forms)")
    }

    private func any(_ text: String) -> String? {
        switch column.type {
        case .month: DateText.month(text, today: today).map { String($0.description.prefix(7)) }
        case .amount: AmountText.money(text, isComputed: isWorkbook)?.description
        case .percent: Percent(text)?.description
        case .count: AmountText.count(text).map(String.init)
        case .signedCount: AmountText.signedCount(text).map(String.init)
        default: nil
        }
    }

    private var forms: String { rule.style.isAny ? column.type.forms ?? "" : rule.style.name }

    private func article(_ noun: String) -> String { "aeiou".contains(noun.first ?? "x") ? "an \(noun)" : "a \(noun)" }
}

extension ValueReader {
    private static let nothing: Set<String> = ["na", "none", "null", "nil", "tbd", "n.a."]

    /// Words and marks that say that there is no value, in a column of any type.
    private func isNothing(_ text: String) -> Bool {
        guard text.utf8.count <= 4, let first = text.utf8.first, "-#nN\u{2013}".utf8.contains(first) else {
            return false
        }
        return ["-", "--", "n/a", "#n/a", "\u{2013}", "\u{2014}"].contains(text.lowercased())
    }

    /// The zeros that a mainframe writes for no date.
    private func isZero(_ text: String) -> Bool { text.utf8.allSatisfy { $0 == 48 || !$0.isDigit && !$0.isLetter } }

    /// The days by which carriers mean that there is no end.
    private func isOpen(_ day: CalendarDate) -> Bool {
        day.year >= 2200 || day.year == 2099 && ((day.month, day.day) == (1, 1) || (day.month, day.day) == (12, 31))
    }

    private func fault(_ text: String, _ problem: String) -> RowReject {
        RowReject(field: name, reason: isShown(text) ? "'\(shown(text))' \(problem)" : problem)
    }

    /// Nine digits could be a Social Security number, whatever the column.
    private func isShown(_ text: String) -> Bool {
        !column.isPersonal && column.type != .birthDate && text.utf8.filter(\.isDigit).count != 9
    }

    private func shown(_ text: String) -> String {
        let line = CellText.line(text)
        return line.count <= 40 ? line : "\(line.prefix(40))…"
    }
}

/// What reading a table depends on besides its mapping.
struct ReadingContext {
    /// Decides the century of a year of two digits.
    var today: CalendarDate?
    var orders = DateOrders()
    var isWorkbook = false
}
