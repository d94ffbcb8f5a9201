/// A day of the proleptic Gregorian calendar, without a time or a zone.
public struct SampleDate: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    public var days: Int

    /// The day that lies `days` after 1970-01-01.
    public init(days: Int) {
        self.days = days
    }

    /// The day of a year, month (1-12) and day of the month (1-31); nothing is checked.
    public init(_ year: Int, _ month: Int, _ day: Int) {
        // Howard Hinnant's days_from_civil: years begin in March, so the leap day is the last one.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        days = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month and day of the month.
    public var civil: (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
    }

    /// Whether one day comes before the other.
    public static func < (left: SampleDate, right: SampleDate) -> Bool {
        left.days < right.days
    }

    /// The day `count` days later.
    public func adding(days count: Int) -> SampleDate {
        SampleDate(days: days + count)
    }

    /// The first day of the month `count` months after this day's month.
    public func firstOfMonth(adding count: Int = 0) -> SampleDate {
        let (year, month, _) = civil
        let months = year * 12 + month - 1 + count
        return SampleDate(months / 12, months % 12 + 1, 1)
    }

    /// The last day of the month that lies `count` months after this day's month.
    public func lastOfMonth(adding count: Int = 0) -> SampleDate {
        firstOfMonth(adding: count + 1).adding(days: -1)
    }

    /// The same month and day `count` years later; 29 February becomes 1 March where it must.
    public func adding(years count: Int) -> SampleDate {
        let (year, month, day) = civil
        return SampleDate(year + count, month, day)
    }

    /// The day as `2026-11-23`.
    public var iso: String {
        var buffer = ByteBuffer()
        buffer.isoDate(self)
        return buffer.string
    }
}
