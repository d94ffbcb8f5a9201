/// What the values of a column are, which decides the forms in which they are taken.
public enum FieldType: Sendable, Equatable {
    /// Words as they come.
    case text
    /// A number or code that is kept as text, with its zeros in front.
    case identifier
    /// One of the column's allowed values.
    case word
    /// A day.
    case date
    /// A day in the past: a year of two digits never lies ahead.
    case birthDate
    /// A month.
    case month
    /// An amount in US dollars, with at most two decimal places.
    case amount
    /// A percentage from 0 to 100.
    case percent
    /// A whole number of 0 or more.
    case count

    /// The type in words, for help and templates.
    public var title: String {
        switch self {
        case .text: "text"
        case .identifier: "identifier"
        case .word: "one of the allowed values"
        case .date: "date"
        case .birthDate: "date in the past"
        case .month: "month"
        case .amount: "amount"
        case .percent: "percentage"
        case .count: "whole number"
        }
    }

    /// The forms that values of this type are taken in; `nil` where any text will do.
    public var forms: String? {
        switch self {
        case .text, .identifier, .word: nil
        case .date, .birthDate: "2026-10-31, 20261031, 10/31/2026, 10/31/26, 31-Oct-2026 or Oct 31, 2026"
        case .month: "2026-10, 202610, 10/2026, Oct 2026, Oct-26 or the first day of the month"
        case .amount: "2835.66, $2,835.66, (28.40), -28.40, 28.40- or 28.40 CR"
        case .percent: "6.5 or 6.5%"
        case .count: "a whole number of 0 or more, such as 12"
        }
    }
}
