import Foundation
import GRDB
import Tabular
import Testing

@testable import BrokerPortal

@Suite struct GroupListTests {
    private static let renewalDue = Alert.all.first { $0.name == "renewal_due" }!

    private struct Book {
        let scratch: Scratch
        let store: Store
        let viewer: Viewer

        init(today: String = "2026-11-23", asOf: String? = nil) throws {
            scratch = try Scratch()
            store = try scratch.carrierStore()
            viewer = try store.viewer("ana.ruiz@example.com", today: today, asOf: asOf)
        }

        func groups(
            _ columns: [String], filter: GroupFilter = GroupFilter(), sort: [SortKey] = [], limit: Int? = nil,
            offset: Int = 0
        ) throws -> (rows: [[String]], totals: BookOfBusinessService.Totals) {
            var rows: [[String]] = []
            let request = ListRequest(columns: columns, sort: sort, limit: limit, offset: offset)
            let totals = try BookOfBusinessService(store: store, viewer: viewer)
                .groups(request, filter: filter) { rows.append($0.strings) }
            return (rows, totals)
        }
    }

    @Test func onlyTheProfilesGroupsAreListed() throws {
        let book = try Book()
        let (rows, totals) = try book.groups(["group_name", "parent_group_id", "group_suffix_id"])
        #expect(rows == [["Bakery, Berkeley", "004512", "0002"], ["Bakery, Oakland", "004512", "0001"]])
        #expect(totals == BookOfBusinessService.Totals(rows: 2, subscribers: 0, isCut: false))
    }

    @Test func formerBrokerOfRecordSeesNothingAfterTheChangeEvenForAnEarlierDay() throws {
        let change = [
            Carrier.groupsHeader,
            Carrier.group(
                parent: "004512", suffix: "0001", name: "Bakery, Oakland", brokerID: "00000021",
                brokerFrom: "2026-12-01"),
        ].joined(separator: "\n")
        for (today, asOf, expected) in [
            ("2026-11-30", "2026-11-30", 2), ("2026-12-01", "2026-12-01", 1), ("2026-12-01", "2026-11-01", 1),
            ("2026-11-30", "2026-12-15", 2),
        ] {
            let book = try Book(today: today, asOf: asOf)
            try book.scratch.load(change, into: book.store)
            #expect(try book.groups(["group_name"]).rows.count == expected, "\(today) as of \(asOf)")
        }
    }

    @Test func plansAreJoinedInTheCarriersOrder() throws {
        let (rows, _) = try Book().groups(["plan_type", "plan_name"], limit: 1)
        #expect(rows == [["PPO; DPPO", "Silver 2250; Dental 50"]])
    }

    @Test func limitTellsThatItCut() throws {
        let book = try Book()
        #expect(try book.groups(["group_name"], limit: 1).totals.isCut)
        #expect(try !book.groups(["group_name"], limit: 2).totals.isCut)
        #expect(try book.groups(["group_name"], limit: 1, offset: 1).rows == [["Bakery, Oakland"]])
        #expect(try book.groups(["group_name"], limit: 0).rows.isEmpty)
    }

    @Test func sortsBySeveralKeysBothWays() throws {
        let book = try Book()
        let rows = try book.groups(
            ["group_suffix_id"],
            sort: [SortKey(key: "parent_group_id"), SortKey(key: "renewal_date", descending: true)]
        ).rows
        #expect(rows == [["0001"], ["0002"]])
    }

    @Test func renewalWithinSixtyDaysIsAnAlert() throws {
        for (day, expected) in [
            ("2026-10-01", ""), ("2026-10-02", "renewal_due"), ("2026-12-01", "renewal_due"), ("2026-12-02", ""),
        ] {
            let rows = try Book(today: day).groups(["alerts"], filter: filter { $0.groupSuffixID = "0002" }).rows
            #expect(rows == [[expected]], "as of \(day)")
        }
    }

    @Test(arguments: [
        ("oak", 1), ("BAKERY", 2), ("%", 0), ("", 2), ("ó", 0),
    ])
    func nameMatchesInPartAndInAnyCase(text: String, expected: Int) throws {
        #expect(try Book().groups(["group_name"], filter: filter { $0.groupName = text }).rows.count == expected)
    }

    @Test func filtersCombine() throws {
        let book = try Book()
        let cases: [(Int, GroupFilter)] = [
            (2, filter { $0.parentGroupID = "004512" }), (0, filter { $0.parentGroupID = "4512" }),
            (1, filter { $0.groupSuffixID = "0002" }), (2, filter { $0.statuses = [.active] }),
            (0, filter { $0.statuses = [.pending, .cancelled] }), (1, filter { $0.alerts = [Self.renewalDue] }),
            (0, filter { $0.alerts = Alert.all.filter { ["age_65", "cancel_pending"].contains($0.name) } }),
            (2, filter { $0.planName = "silver" }),
            (2, filter { $0.planTypes = ["hmo", "dppo"] }), (0, filter { $0.planTypes = ["DP"] }),
            (2, filter { $0.enrolledFrom = "2021-06-01" }), (0, filter { $0.enrolledFrom = "2021-06-02" }),
            (2, filter { $0.enrolledTo = "2021-06-01" }), (1, filter { $0.renewalTo = "2026-12-31" }),
            (1, filter { $0.renewalFrom = "2027-01-01" }),
            (
                1,
                filter {
                    $0.groupName = "bakery"
                    $0.renewalFrom = "2027-01-01"
                    $0.planTypes = ["PPO"]
                }
            ),
        ]
        for (expected, filter) in cases {
            #expect(try book.groups(["group_name"], filter: filter).rows.count == expected, "\(filter)")
        }
    }

    @Test func savedFilterComesBackAsItWas() throws {
        let book = try Book()
        let saved = try SavedFilterService(store: book.store, viewer: book.viewer)
        let wanted = filter {
            $0.groupName = "Bakery"
            $0.alerts = [Self.renewalDue]
        }
        try saved.save(wanted, as: "Bakeries")
        #expect(try saved.filter(named: "bakeries") == wanted)
        #expect(try saved.list().map(\.name) == ["Bakeries"])
        try saved.delete("bakeries")
        #expect(throws: BrokerError.self) { try saved.filter(named: "Bakeries") }
        #expect(throws: BrokerError.self) { try saved.delete("Bakeries") }
    }

    private func filter(_ change: (inout GroupFilter) -> Void) -> GroupFilter {
        var filter = GroupFilter()
        change(&filter)
        return filter
    }
}
