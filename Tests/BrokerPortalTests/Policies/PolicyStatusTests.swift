import Tabular
import Testing

@testable import BrokerPortal

/// The status of a day: the carrier's word where it gave one, else what the dates say.
@Suite struct PolicyStatusTests {
    /// The status of one policy on days, as told on 2026-11-23.
    private func statuses(_ row: PolicyRow, on days: String...) throws -> [String] {
        let book = try PolicyBook(Scratch())
        try book.tell(row)
        return try days.flatMap { try book.list("status", asOf: $0) }
    }

    @Test func withoutAWordTheDatesDecide() throws {
        let row = PolicyBook.row("A1", from: "2026-03-01", to: .day("2026-12-31"), paid: "2026-11-30")
        #expect(
            try statuses(
                row, on: "2026-02-28", "2026-03-01", "2026-11-30", "2026-12-01", "2026-12-31", "2027-01-01")
                == ["Pending", "Active", "Active", "In Grace", "In Grace", "Terminated"])
    }

    @Test func oneThatEndsOnOrBeforeItsFirstDayNeverTookEffect() throws {
        for end in ["2025-12-31", "2026-01-01"] {
            for word in [nil, PolicyStatus.active, .terminated] {
                let row = PolicyBook.row("A1", to: .day(end), status: word)
                #expect(try statuses(row, on: "2025-06-01", "2026-11-23") == ["Never Effective", "Never Effective"])
            }
        }
    }

    @Test func theCarriersWordCountsFromTheDayThatItWasSaid() throws {
        let terminated = PolicyBook.row("A1", paid: "2026-10-31", status: .terminated)
        #expect(
            try statuses(terminated, on: "2026-10-01", "2026-11-22", "2026-11-23") == [
                "Active", "In Grace", "Terminated",
            ])
        let waiting = PolicyBook.row("A1", from: "2026-11-01", status: .pending)
        #expect(try statuses(waiting, on: "2026-11-23") == ["Pending"])
    }

    @Test func anActivePolicyIsActiveThoughItsPaidThroughDayHasPassed() throws {
        let row = PolicyBook.row("A1", paid: "2026-10-31", status: .active)
        #expect(try statuses(row, on: "2026-11-23", "2026-12-31") == ["Active", "Active"])
    }

    @Test func aDateThatComesAfterTheWordChangesIt() throws {
        let row = PolicyBook.row("A1", to: .day("2026-12-31"), paid: "2026-11-30", status: .active)
        #expect(
            try statuses(row, on: "2026-11-30", "2026-12-01", "2027-01-01") == ["Active", "In Grace", "Terminated"])
        let future = PolicyBook.row("A1", from: "2027-01-01", status: .active)
        #expect(try statuses(future, on: "2026-12-31", "2027-01-01") == ["Pending", "Active"])
        let pending = PolicyBook.row("A1", from: "2027-01-01", status: .pending)
        #expect(try statuses(pending, on: "2027-01-01") == ["Active"])
        let grace = PolicyBook.row("A1", to: .day("2026-12-31"), status: .inGrace)
        #expect(try statuses(grace, on: "2026-11-23", "2027-01-01") == ["In Grace", "Terminated"])
    }

    @Test func aWordFromBeforeSaysNothingOfDatesThatChangedSince() throws {
        let book = try PolicyBook(Scratch())
        try book.tell(PolicyBook.row("A1", paid: "2026-09-30", status: .inGrace), day: "2026-10-15")
        try book.tell(PolicyBook.row("A1", from: nil, paid: "2026-11-30"))
        #expect(try book.list("status", "carrier_status") == ["Active "])
    }

    @Test func aPolicyInForceThatHasEndedIsToldAtTheImport() throws {
        let book = try PolicyBook(Scratch())
        let findings = try book.tell(PolicyBook.row("A1", to: .day("2026-10-31"), status: .active))
        #expect(findings.map(\.field) == ["status"])
        #expect(try book.list("status") == ["Active"])
    }
}
