import Tabular
import Testing

@Suite struct MomentTests {
    /// 5 pm in Los Angeles is 1 am of the next day in UTC.
    @Test func localDayAndTimeBelongTogether() throws {
        let moment = try #require(Moment(iso: "2026-11-23T17:00:00-08:00"))
        #expect(moment.day.description == "2026-11-23" && moment.timeDigits == "170000")
        #expect(moment.utc.day.description == "2026-11-24" && moment.utc.timeDigits == "010000")
        #expect(moment.description == "2026-11-24T01:00:00Z")
        #expect(moment == Moment(iso: "2026-11-24T01:00:00Z"))
        #expect(moment.seconds == 1_795_482_000)
        #expect((moment + 7 * 3_600).day.description == "2026-11-24")
        #expect((moment + 7 * 3_600) - moment == 25_200)
    }

    @Test func daysBeforeTheEpochAreDays() throws {
        let moment = Moment(seconds: -1)
        #expect(moment.day.description == "1969-12-31" && moment.timeDigits == "235959")
        #expect(Moment(seconds: -86_400).description == "1969-12-31T00:00:00Z")
        #expect(Moment(iso: "1969-12-31T23:59:59Z") == moment)
    }

    @Test func momentsBeyondTheCalendarAreItsEnds() {
        #expect(Moment(seconds: .max).description == "9998-12-31T00:00:00Z")
        #expect(Moment(seconds: .min).description == "0002-01-01T00:00:00Z")
    }

    @Test(arguments: [
        "", "2026-11-31", "2026-11-23T", "2026-11-23T08:30Z", "2026-11-23T24:00:00Z", "2026-11-23T08:60:00Z",
        "2026-11-23T08:30:00", "2026-11-23T08:30:00z", "2026-11-23T08:30:00-8:00", "2026-11-23 08:30:00Z",
        "2026-11-23T08:30:00+24:00", "2026-11-23T08:30:00ZZ", "2026-11-23T+8:30:00Z",
    ]) func whatIsNotAMomentIsRefused(text: String) {
        #expect(Moment(iso: text) == nil)
    }
}

@Suite struct CalendarDateReadingTests {
    @Test(arguments: [
        "1996-02-29", "02/29/1996", "2/29/1996", "29-Feb-1996", "29 feb 1996", "FEB 29, 1996", "February 29, 1996",
        "29-february-1996", "1996/02/29", "1996.2.29", "19960229", " 1996-02-29 ",
    ]) func oneDayInEveryForm(text: String) {
        #expect(CalendarDate(reading: text)?.description == "1996-02-29")
    }

    @Test(arguments: [
        "", "1996", "02/30/1996", "29/02/1996", "29.02.1996", "02-29-1996", "02/29/96", "1996-02", "199602291",
        "1996-02/29", "29-Fub-1996", "Feb 1996", "1996-29-Feb", "+1996-02-29", "1996--02-29-", "٢٠٢٦-١١-٢٣",
        "0000-01-01",
    ]) func whatMeansNoOneDayIsRefused(text: String) {
        #expect(CalendarDate(reading: text) == nil)
    }

    @Test func theFormsThatAreNamedAreTaken() {
        let forms = CalendarDate.forms.replacing(" or ", with: ", ").split(separator: ", ")
        #expect(forms.count == 5)
        for form in forms { #expect(CalendarDate(reading: form)?.description == "2026-11-23", "\(form)") }
    }
}
