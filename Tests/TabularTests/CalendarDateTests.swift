import Foundation
import Tabular
import Testing

@Suite("CalendarDate")
struct CalendarDateTests {
    @Test("only days of the calendar can be made")
    func validity() {
        #expect(CalendarDate(iso: "2024-02-29")?.description == "2024-02-29")
        for text in [
            "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-01-01 ", "", "0000-01-01",
        ] {
            #expect(CalendarDate(iso: text) == nil, "\(text)")
        }
        #expect(CalendarDate(compact: "20261123") == CalendarDate(iso: "2026-11-23"))
        #expect(CalendarDate(compact: "2026-1-1") == nil)
        #expect(CalendarDate(year: 7, month: 1, day: 2)?.description == "0007-01-02")
    }

    @Test("every day from 1 to 9999 has the number that python gives it")
    func dayNumbers() throws {
        let program = """
            import datetime
            epoch = datetime.date(1970, 1, 1)
            day = datetime.date(1, 1, 1)
            while True:
                print((day - epoch).days, day.isoformat())
                try: day += datetime.timedelta(days=89)
                except OverflowError: break
            """
        let lines = try Fixture.python(program, input: []).split(separator: "\n")
        #expect(lines.count > 40_000)
        for line in lines {
            let parts = line.split(separator: " ")
            let date = CalendarDate(iso: parts[1])
            guard let number = Int(parts[0]), date?.daysSinceEpoch == number,
                CalendarDate(daysSinceEpoch: number) == date
            else {
                Issue.record("\(line)")
                return
            }
        }
    }

    @Test("months are added to the last day where the other month is shorter")
    func adding() throws {
        let date = try #require(CalendarDate(iso: "2024-01-31"))
        #expect(date.adding(months: 1)?.description == "2024-02-29")
        #expect(date.adding(months: -2)?.description == "2023-11-30")
        #expect(date.adding(months: 12)?.description == "2025-01-31")
        #expect(date.adding(days: 30)?.description == "2024-03-01")
        #expect(CalendarDate(iso: "2024-02-29")?.adding(years: 65)?.description == "2089-02-28")
        #expect(CalendarDate(iso: "9999-12-31")?.adding(days: 1) == nil)
        #expect(CalendarDate(iso: "0001-01-01")?.adding(months: -1) == nil)
        #expect(CalendarDate(iso: "0001-01-01")?.adding(days: -1) == nil)
        #expect(CalendarDate.unixEpoch.daysSinceEpoch == 0)
    }
}
