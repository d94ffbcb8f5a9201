internal import Tabular

/// How a column writes its values, and how they become those of our own files.
enum ValueStyle: Sendable, Equatable {
    case text
    case amount(AmountStyle)
    case count(AmountStyle)
    case date(DateStyle)
    case month(DateStyle)
    /// `6.5` or `6.5 %`.
    case percent
    /// `0.065`.
    case fraction

    /// The style that a name stands for in a column of this type; `nil` for one that it cannot have.
    init?(_ name: String, for type: FieldType) {
        switch type {
        case .text, .identifier, .word: return nil
        case .amount:
            guard let style = AmountStyle(rawValue: name) else { return nil }
            self = .amount(style)
        case .count:
            guard let style = AmountStyle(rawValue: name) else { return nil }
            self = .count(style)
        case .date, .birthDate, .month:
            guard let style = DateStyle(rawValue: name) else { return nil }
            self = type == .month ? .month(style) : .date(style)
        case .percent:
            guard ["6.5", "0.065"].contains(name) else { return nil }
            self = name == "6.5" ? .percent : .fraction
        }
    }

    /// The style of a column for which none is named.
    static func standard(_ type: FieldType, amounts: AmountStyle, dates: DateStyle) -> ValueStyle {
        switch type {
        case .text, .identifier, .word: .text
        case .amount: .amount(amounts)
        case .count: .count(amounts)
        case .date, .birthDate: .date(dates)
        case .month: .month(dates)
        case .percent: .percent
        }
    }

    /// The names that a column of this type can be given.
    static func names(for type: FieldType) -> [String] {
        switch type {
        case .text, .identifier, .word: []
        case .amount, .count: AmountStyle.allCases.map(\.rawValue)
        case .date, .birthDate, .month: DateStyle.allCases.map(\.rawValue)
        case .percent: ["6.5", "0.065"]
        }
    }

    /// An example of it.
    var name: String {
        switch self {
        case .text: "text"
        case .amount(let style): style.rawValue
        case .count(let style): String(style.rawValue.dropLast(3))
        case .date(let style), .month(let style): style.rawValue
        case .percent: "6.5"
        case .fraction: "0.065"
        }
    }

    /// The value as our own files write it; `nil` where it is not of this style.
    func canonical(_ value: String) -> String? {
        switch self {
        case .text: value
        case .amount(let style): style.money(value)?.description
        case .count(let style): style.count(value).map(String.init)
        case .date(let style): style.date(value)?.description
        case .month(let style): style.date(value).map { String($0.description.prefix(7)) }
        case .percent: Percent(value)?.description
        case .fraction: Self.percent(ofFraction: value)
        }
    }

    /// A number of a workbook's cell.
    func plainNumber(_ value: String) -> String? {
        switch self {
        case .amount: Money(decimal: value)?.description
        case .count: AmountStyle.point.count(value).map(String.init)
        default: nil
        }
    }

    /// `0.065` as `6.5`: the point two places to the right.
    private static func percent(ofFraction text: String) -> String? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }), parts[0].utf8.count <= 1 else {
            return nil
        }
        var places = parts.count == 2 ? String(parts[1]) : ""
        while places.count > 6, places.last == "0" { places.removeLast() }
        guard places.utf8.count <= 6, parts[0].utf8.count + places.utf8.count > 0 else { return nil }
        let millionths = Int64(String(parts[0]) + places + String(repeating: "0", count: 6 - places.utf8.count))
        return millionths.flatMap { Percent(millionths: $0) }?.description
    }
}
