/// A day of the calendar as X12 sends it (CCYYMMDD), checked; no time zone.
public struct X12Date: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The year, four digits.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month.
    public let day: Int

    /// Nil unless the day exists.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= X12Date.length(of: month, in: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// From CCYYMMDD.
    public init?(_ text: String) {
        var text = text
        guard let date = text.withUTF8({ X12Date($0) }) else { return nil }
        self = date
    }

    /// From the eight digits of CCYYMMDD, or the six of YYMMDD (a year from 50 on is of the last century).
    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let value = bytes.digits else { return nil }
        switch bytes.count {
        case 8: self.init(year: value / 10000, month: value / 100 % 100, day: value % 100)
        case 6:
            let short = value / 10000
            self.init(year: short + (short < 50 ? 2000 : 1900), month: value / 100 % 100, day: value % 100)
        default: return nil
        }
    }

    /// The day after; the last day of year 9999 has none and gives itself.
    public var next: X12Date {
        X12Date(year: year, month: month, day: day + 1) ?? X12Date(year: year, month: month + 1, day: 1)
            ?? X12Date(year: year + 1, month: 1, day: 1) ?? self
    }

    private static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// By the calendar.
    public static func < (left: X12Date, right: X12Date) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    /// CCYYMMDD.
    public var x12: String { padded(year, 4) + padded(month, 2) + padded(day, 2) }

    /// CCYY-MM-DD.
    public var description: String { padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) }

    private func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
