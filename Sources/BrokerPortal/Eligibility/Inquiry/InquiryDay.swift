internal import Tabular
internal import X12

/// The day that a 270 asks about: DTP*291, of a period its first day; the viewer's day where there is none.
///
/// Two years back and one ahead may be asked about: further back files of enrollment seldom reach, and further ahead nothing is settled.
enum InquiryDay {
    static func find(_ level: EligibilityLevel, _ viewer: Viewer) -> (day: CalendarDate, refusal: RefusalDraft?) {
        guard let event = level.dates.first(where: { $0.qualifier == "291" }) else { return (viewer.asOf, nil) }
        guard let date = event.date, let day = CalendarDate(date) else {
            return (viewer.asOf, .invalid(.invalidServiceDate))
        }
        if event.format == "RD8", event.end.map({ $0 < date }) ?? true { return (day, .invalid(.inappropriateDate)) }
        if let first = viewer.today.adding(years: -2), day < first {
            return (day, .unanswered(.outsideInquiryPeriod))
        }
        if let last = viewer.today.adding(years: 1), day > last { return (day, .unanswered(.serviceInFuture)) }
        return (day, nil)
    }
}

extension CalendarDate {
    init?(_ date: X12Date) { self.init(year: date.year, month: date.month, day: date.day) }
}

extension X12Date {
    init?(_ date: CalendarDate) { self.init(year: date.year, month: date.month, day: date.day) }

    /// From the store's ISO text.
    init?(iso text: String?) {
        guard let text, let date = CalendarDate(iso: text) else { return nil }
        self.init(date)
    }
}
