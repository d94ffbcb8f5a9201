import Tabular
import Testing

@testable import BrokerPortal

@Suite struct WaitingPeriodTests {
    @Test(arguments: [
        ("First of month after 60 days", WaitingPeriod.firstOfMonth(afterDays: 60)),
        ("FIRST OF MONTH AFTER 30 DAYS", .firstOfMonth(afterDays: 30)),
        ("first of month following date of hire", .firstOfMonth(afterDays: 0)), ("None", .none),
    ])
    func wordingIsRead(text: String, expected: WaitingPeriod) {
        #expect(WaitingPeriod(text) == expected)
    }

    @Test(arguments: ["first of month after 91 days", "60 days", "first of month after x days", ""])
    func otherWordingIsRefused(text: String) {
        #expect(WaitingPeriod(text) == nil)
    }

    /// domain.md 3.8: on-or-after gives 60 to 90 days for every hire date of 2021–2028; strictly after would reach 91.
    @Test func sixtyDaysNeverPassesNinety() throws {
        var day = try #require(CalendarDate(year: 2021, month: 1, day: 1))
        let end = try #require(CalendarDate(year: 2028, month: 12, day: 31))
        while day <= end {
            let begins = try #require(WaitingPeriod.firstOfMonth(afterDays: 60).coverageBegins(hired: day))
            #expect(begins.day == 1)
            #expect((60...90).contains(begins.daysSinceEpoch - day.daysSinceEpoch))
            day = try #require(day.adding(days: 1))
        }
    }

    @Test func followingHireIsNeverTheDayOfHire() throws {
        let hire = try #require(CalendarDate(year: 2026, month: 3, day: 1))
        #expect(WaitingPeriod.firstOfMonth(afterDays: 0).coverageBegins(hired: hire)?.description == "2026-04-01")
    }
}
