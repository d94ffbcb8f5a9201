import Testing

@testable import Tabular

/// Dates in the forms that people and programs write.
struct DateTextTests {
    private let today = CalendarDate(iso: "2026-11-27")

    @Test(arguments: [
        ("2022-03-01", "2022-03-01"), ("2022-3-1", "2022-03-01"), ("2022/03/01", "2022-03-01"),
        ("20220301", "2022-03-01"),
        ("2022-03-01T00:00:00", "2022-03-01"), ("2022-03-01T00:00:00Z", "2022-03-01"), ("3/25/2022", "2022-03-25"),
        ("3/25/22 0:00", "2022-03-25"), ("03/25/2022 12:00:00 AM", "2022-03-25"), ("03/25/2022 14:05", "2022-03-25"),
        ("25/3/2022", "2022-03-25"), ("25.03.2022", "2022-03-25"), ("3/3/2022", "2022-03-03"),
        ("1-Mar-22", "2022-03-01"),
        ("01-MAR-2022", "2022-03-01"), ("Mar 1, 2022", "2022-03-01"), ("March 1st, 2022", "2022-03-01"),
        ("Tuesday, March 1, 2022", "2022-03-01"), ("2022-Mar-01", "2022-03-01"), ("01Mar2022", "2022-03-01"),
        ("44621", "2022-03-01"), ("44621.5", "2022-03-01"), ("Sept. 3 2022", "2022-09-03"), ("3/25/98", "1998-03-25"),
    ])
    func oneDayOnly(text: String, day: String) {
        #expect(DateText(text, today: today)?.day?.description == day, "\(text)")
    }

    @Test(arguments: ["3/1/2022", "03-01-22", "3.1.2022", "12/11/10"])
    func whatCouldBeTwoDaysIsNeither(text: String) throws {
        let found = try #require(DateText(text, today: today))
        #expect(found.day == nil && found.monthFirst != found.dayFirst)
        #expect((found.american == nil) == text.contains("."))
    }

    @Test(arguments: [
        "2/30/2027", "13/13/2027", "0000-00-00", "2022-02-29", "22-03-01", "3012022", "1234", "soon", "", "3/1",
        "-3/1/2022",
        "3//1/2022", "2022-03-01T20:00:00Z", "99999999", "Mar 2022", "3/1/202",
    ])
    func noDay(text: String) {
        let found = DateText(text, today: today)
        #expect(found?.day == nil && found?.american == nil, "\(text)")
    }

    @Test func aDateOfBirthLiesInThePast() {
        #expect(DateText("4/22/55", today: today, isPast: true)?.american?.description == "1955-04-22")
        #expect(DateText("4/22/25", today: today, isPast: true)?.american?.description == "2025-04-22")
        #expect(DateText("4/22/27", today: today)?.american?.description == "2027-04-22")
    }

    @Test(arguments: [
        ("2026-08", "2026-08-01"), ("202608", "2026-08-01"), ("082026", "2026-08-01"), ("8/2026", "2026-08-01"),
        ("10/26", "2026-10-01"), ("10-26", "2026-10-01"), ("Aug-26", "2026-08-01"), ("August 2026", "2026-08-01"),
        ("Aug 1, 2026", "2026-08-01"), ("8/1/2026", "2026-08-01"), ("2026-08-01", "2026-08-01"),
    ])
    func months(text: String, month: String) {
        #expect(DateText.month(text, today: today)?.description == month, "\(text)")
    }

    @Test(arguments: ["10/31", "2026-13", "August", "2026-08-15", "13/26", "1/8/2026x"])
    func noMonth(text: String) {
        #expect(DateText.month(text, today: today) == nil, "\(text)")
    }
}
