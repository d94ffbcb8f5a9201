import Tabular
import Testing

@testable import BrokerPortal

/// Lists of groups that come again: what a newer one lacks, and what is older.
@Suite struct NewerListTests {
    private func list(_ numbers: [Int]) -> String {
        let header =
            "carrier,parent_group_id,group_suffix_id,group_name,status,broker_id,original_effective_date"
        return ([header] + numbers.map { "Test Health,\($0),1,Group \($0),Active,00000011,2022-03-01" }).joined(
            separator: "\n")
    }

    private func options(
        _ extent: FileExtent? = nil, absence: AbsenceAction? = nil, dated: String? = nil
    ) -> ImportOptions {
        var options = ImportOptions()
        (options.extent, options.absence) = (extent, absence)
        options.dated = dated.flatMap { CalendarDate(iso: $0) }
        return options
    }

    @Test func aGroupThatANewerListLacksIsReportedAndStays() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        try scratch.load(list([801, 802, 803]), as: "a.csv", into: store)
        let (_, findings) = try scratch.load(list([801, 803]), as: "b.csv", into: store)
        #expect(findings.count == 1 && findings[0].reason.contains("802/1"), "\(findings)")
        #expect(try store.count("SELECT COUNT(*) FROM groups WHERE status = 'cancelled'") == 0)
        let (_, others) = try scratch.load(list([901]), as: "c.csv", into: store)
        #expect(others.isEmpty, "another list is no newer one")
    }

    @Test func itsEndIsProposedAndAccepted() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        try scratch.load(list([801, 802, 803]), as: "a.csv", into: store)
        let (report, _) = try scratch.load(
            list([801, 803]), as: "b.csv", into: store, options: options(absence: .propose, dated: "2026-11-01"))
        #expect(report.proposed == 1)
        let batch = try #require(report.batch)
        let service = AbsenceService(store: store, operator: try store.operatorAccess(userName: "me"))
        #expect(try service.accept(batch: batch, numbers: [], now: Moment(seconds: 0)).ended == 1)
        let ended = "SELECT COUNT(*) FROM groups WHERE status = 'cancelled' AND cancelled_on = '2026-10-31'"
        #expect(try store.count(ended) == 1)
    }

    @Test func aListThatLacksTooManyEndsNone() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        try scratch.load(list(Array(801...808)), as: "a.csv", into: store)
        let error = #expect(throws: BrokerError.self) {
            try scratch.load(
                list(Array(801...805)), as: "b.csv", into: store, options: options(absence: .terminate))
        }
        #expect(error?.code == "too_many_absent")
        #expect(try store.count("SELECT COUNT(*) FROM groups WHERE status = 'cancelled'") == 0)
    }

    @Test func aPartReportsNobody() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        try scratch.load(list([801, 802, 803]), as: "a.csv", into: store)
        let (_, findings) = try scratch.load(list([801, 803]), as: "b.csv", into: store, options: options(.partial))
        #expect(findings.isEmpty)
    }

    @Test func whatIsOlderIsRefused() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        try scratch.load(list([801, 802]), as: "a.csv", into: store, options: options(dated: "2026-11-01"))
        let error = #expect(throws: BrokerError.self) {
            try scratch.load(list([801]), as: "b.csv", into: store, options: options(dated: "2026-10-01"))
        }
        #expect(error?.code == "list_older")
    }

    @Test func zerosThatASpreadsheetTookAreToldAndMakeNoGroup() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let (report, findings) = try scratch.load(list([4512]), into: store)
        #expect(report.outcome == .refused && findings.map(\.field) == ["parent_group_id"])
        #expect(findings[0].reason.contains("'004512'"))
        #expect(try store.count("SELECT COUNT(*) FROM parent_groups") == 2)
    }
}
