import Foundation
import Testing

@testable import BrokerPortal

/// Reading what people have: what a column lacks, both orders of dates, files that come again.
@Suite struct TableReadingTests {
    @Test(arguments: [
        ("$1,000.00", 100_000), ("(5.00)", -500), ("$(5.00)", -500), ("5.00-", -500), ("-$5.00", -500),
        ("5.00 CR", -500),
        ("5.00 DR", 500), ("-", 0), ("$ -", 0), ("512.3300000001", 51_233), ("USD 5", 500),
    ])
    func amounts(text: String, cents: Int64) {
        #expect(AmountText.money(text)?.cents == cents, "\(text)")
    }

    @Test(arguments: ["12.345", "1.234,56", "--5", "(-5)", "1e3", "", "five", "5 CR CR"])
    func noAmounts(text: String) {
        #expect(AmountText.money(text) == nil, "\(text)")
    }

    @Test func fractionsOfACentAreASpreadsheets() {
        #expect(AmountText.money("33.335", isComputed: true)?.cents == 3_334)
        #expect(AmountText.money("-33.3333", isComputed: true)?.cents == -3_333)
    }

    private func groups(_ rows: String...) -> String {
        let header =
            "carrier,parent_group_id,group_suffix_id,group_name,status,broker_id,original_effective_date,renewal_date"
        return ([header] + rows).joined(separator: "\n")
    }

    private func row(_ number: String, _ first: String, _ renewal: String) -> String {
        "Test Health,\(number),1,Group \(number),Active,00000011,\(first),\(renewal)"
    }

    @Test func aLaterDayFirstDateDecidesItsColumnFromTheStart() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let file = groups(row("81", "3/1/2022", "3/1/2027"), row("82", "25/12/2022", "4/1/2027"))
        let (report, findings) = try scratch.load(file, into: store)
        #expect(report.rejected == 0 && findings.isEmpty, "\(findings)")
        let sql = "SELECT COUNT(*) FROM groups WHERE original_effective_on = '2022-01-03' AND renewal_on = '2027-03-01'"
        #expect(try store.count(sql) == 1)
    }

    @Test func aColumnOfBothOrdersRefusesWhatCouldBeTwoDays() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let file = groups(
            row("81", "3/1/2022", "3/1/2027"), row("82", "25/12/2022", ""), row("83", "12/25/2022", ""))
        let (report, findings) = try scratch.load(file, into: store)
        #expect(report.outcome == .refused)
        #expect(findings.map(\.place) == ["line 2"] && findings.map(\.field) == ["original_effective_date"])
        #expect(findings[0].reason.contains("could be two days"))
    }

    @Test func whatAFileDoesNotHaveIsNotTold() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let before = try store.count("SELECT COUNT(*) FROM groups WHERE renewal_on IS NOT NULL AND sic IS NOT NULL")
        let needed = """
            carrier,parent_group_id,group_suffix_id,group_name,status,broker_id
            Test Health,004512,0001,"Bakery, Oakland",active,00000011
            """
        let (report, _) = try scratch.load(needed, into: store)
        #expect(report.cleared == 0)
        #expect(
            try store.count("SELECT COUNT(*) FROM groups WHERE renewal_on IS NOT NULL AND sic IS NOT NULL") == before)
        #expect(try store.count("SELECT COUNT(*) FROM group_plans") == 6)
    }

    @Test func anEmptyCellClearsOnlyWhereTheKindSaysSo() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let head = "carrier,parent_group_id,group_suffix_id,group_name,status,broker_id,cancellation_date,sic\n"
        let row = { (end: String, sic: String) in
            head + "Test Health,004512,0001,\"Bakery, Oakland\",active,00000011,\(end),\(sic)\n"
        }
        try scratch.load(row("12/31/2026", "5461"), as: "a.csv", into: store)
        let (report, _) = try scratch.load(row("12/31/9999", ""), as: "b.csv", into: store)
        #expect(report.cleared == 1)
        let sql = "SELECT COUNT(*) FROM groups WHERE suffix = '0001' AND cancelled_on IS NULL AND sic = '5461'"
        #expect(try store.count(sql) >= 1)
    }

    @Test func aFileThatComesAgainAfterAnotherCountsAgain() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let first = groups(row("81", "2022-03-01", "2027-03-01"))
        try scratch.load(first, as: "a.csv", into: store)
        try scratch.load(groups(row("81", "2022-03-01", "2028-03-01")), as: "b.csv", into: store)
        let (report, _) = try scratch.load(first, as: "a.csv", into: store)
        #expect(report.counts.map(\.changed) == [1])
        #expect(try store.count("SELECT COUNT(*) FROM groups WHERE renewal_on = '2027-03-01' AND suffix = '1'") == 1)
    }

    @Test func everyFaultOfARowIsToldAndPersonalValuesAreNot() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let file = [
            Carrier.contractsHeader,
            Carrier.contract(npn: "x7", taxID: "94-1234567", email: "jo at home", brokerID: "1"),
        ].joined(separator: "\n")
        let (report, findings) = try scratch.load(file, into: store)
        #expect(report.rejected == 1)
        #expect(findings.map(\.field) == ["npn", "email"])
        #expect(findings[0].reason.contains("'x7'") && !findings[1].reason.contains("home"))
    }
}
