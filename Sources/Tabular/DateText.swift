/// A text that names a day, in any of the forms that people and programs write: what it can mean.
///
/// Three numbers can be read month first, as in the United States, or day first. A text that has one reading only is that day; which
/// of two counts is the caller's to decide.
public struct DateText: Sendable, Equatable {
    /// Which of the numbers comes first where both could be a month.
    public enum Order: Sendable { case monthFirst, dayFirst }

    /// The day, where the text has one reading only.
    public let day: CalendarDate?
    /// The day where the month comes first; `nil` where it cannot.
    public let monthFirst: CalendarDate?
    /// The day where the day comes first; `nil` where it cannot.
    public let dayFirst: CalendarDate?
    /// Whether dots separate the numbers, as is done where the day comes first.
    public let isDotted: Bool

    /// Reads a text; `nil` where it names no day.
    ///
    /// Taken are `2026-10-31`, `20261031`, `2026/10/31`, `10/31/2026`, `10-31-26`, `31.10.2026`, `31-Oct-26`, `Oct 31, 2026`,
    /// `Saturday, October 31st, 2026`, five digits as Excel's days, each also with a time of day. A time with a zone is taken only at midnight.
    ///
    /// - Parameters:
    ///   - today: decides the century of a year of two digits: not more than 20 years ahead.
    ///   - isPast: whether the day cannot lie after `today`, as a date of birth.
    public init?(_ text: String, today: CalendarDate? = nil, isPast: Bool = false) {
        if let day = CalendarDate(iso: text) {
            self.init(day: day)
            return
        }
        guard let parts = DateParts(text) else { return nil }
        let century = Century(today: today, isPast: isPast)
        switch parts.kind {
        case .serial(let days):
            guard let day = CalendarDate(daysSinceEpoch: days - 25_569) else { return nil }
            self.init(day: day)
        case .compact(let digits):
            guard let day = CalendarDate(compact: digits) else { return nil }
            self.init(day: day)
        case .named(let day, let month, let year):
            guard let year = century.year(year), let day = CalendarDate(year: year, month: month, day: day) else {
                return nil
            }
            self.init(day: day)
        case .numbers(let first, let second, let third):
            self.init(first, second, third, century, isDotted: parts.isDotted)
        }
    }

    private init(day: CalendarDate) {
        self.day = day
        (monthFirst, dayFirst, isDotted) = (nil, nil, false)
    }

    private init?(
        _ first: DateParts.Number, _ second: DateParts.Number, _ third: DateParts.Number, _ century: Century,
        isDotted: Bool
    ) {
        self.isDotted = isDotted
        if first.digits == 4 {
            day = CalendarDate(year: first.value, month: second.value, day: third.value)
            (monthFirst, dayFirst) = (nil, nil)
            guard day != nil, second.digits <= 2, third.digits <= 2 else { return nil }
            return
        }
        guard first.digits <= 2, second.digits <= 2, let year = century.year(third) else { return nil }
        monthFirst = CalendarDate(year: year, month: first.value, day: second.value)
        dayFirst = CalendarDate(year: year, month: second.value, day: first.value)
        // 22-03-01 could begin with the year.
        let yearFirst =
            third.digits == 2 && monthFirst == nil
            ? century.year(first).flatMap { CalendarDate(year: $0, month: second.value, day: third.value) } : nil
        let readings = Set([monthFirst, dayFirst, yearFirst].compactMap { $0 })
        guard !readings.isEmpty, yearFirst == nil || readings.count == 1 else { return nil }
        day = readings.count == 1 ? readings.first : nil
    }

    /// What the order of the numbers is by this text alone; `nil` where it does not tell.
    public var telling: Order? {
        switch (monthFirst, dayFirst) {
        case (.some, nil): .monthFirst
        case (nil, .some): .dayFirst
        default: nil
        }
    }

    /// The day by an order of the numbers.
    public func day(_ order: Order) -> CalendarDate? { day ?? (order == .monthFirst ? monthFirst : dayFirst) }

    /// The month that a text names, as its first day: `2026-10`, `202610`, `10/2026`, `10/26`, `Oct 2026`, `Oct-26`; or the first day of a month in
    /// any form that leaves no doubt of the month.
    public static func month(_ text: String, today: CalendarDate? = nil) -> CalendarDate? {
        if let parts = MonthParts(text) {
            let year = Century(today: today, isPast: false).year(parts.year)
            // Two digits could be a day: 10/31 is no month.
            if let today, let year, parts.year.digits == 2, year > today.year + 2 { return nil }
            return year.flatMap { CalendarDate(year: $0, month: parts.month, day: 1) }
        }
        guard let found = DateText(text, today: today), let day = found.day ?? (found.isDotted ? nil : found.monthFirst)
        else { return nil }
        return day.day == 1 ? day : nil
    }
}

/// Tells the century of a year of two digits.
struct Century {
    let today: CalendarDate?
    let isPast: Bool

    func year(_ number: DateParts.Number) -> Int? {
        if number.digits == 4 { return number.value }
        guard number.digits == 2 else { return nil }
        let year = 2000 + number.value
        guard let today else { return year }
        return year > (isPast ? today.year : today.year + 20) ? year - 100 : year
    }
}

extension DateText {
    /// The text without a time of day behind the day; `nil` where it has none, or one that makes the day doubtful.
    public static func withoutTime(_ text: String) -> String? {
        guard text.contains(":") else { return nil }
        return DateParts.withoutTime(text).map { String($0) }
    }

    /// The day as a file of the United States means it: the month first, except where dots leave it open.
    public var american: CalendarDate? { day ?? (isDotted ? nil : monthFirst) }
}
