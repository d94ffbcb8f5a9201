import Foundation
import GRDB
import SampleCarrier
import Tabular
import Testing

@testable import BrokerPortal

/// No broker sees a row of another: every service, with the accounts of the example's three brokers.
@Suite struct ScopeTests {
    private static let brokers = [
        "maria.lopez@example.com": ["0010431", "0010432", "0010433"],
        "david.nguyen@example.com": ["0020871", "0020872"], "grace.oconnor@example.com": ["0030519"],
    ]

    static func exampleStore(_ scratch: Scratch) throws -> Store {
        let store = try scratch.store()
        for file in SampleCarrier.example(seed: 2026) where !file.name.hasSuffix(".md") {
            let (report, findings) = try scratch.load(file.text, as: file.name, into: store)
            guard case .loaded = report.outcome else {
                Issue.record("\(file.name): \(report.outcome) \(findings.prefix(3))")
                continue
            }
        }
        return store
    }

    /// Which Broker ID a group belongs to, by SQL of the test's own.
    private func owners(_ store: Store) throws -> [String: String] {
        let rows = try store.read {
            try Row.fetchAll(
                $0,
                sql: """
                    SELECT p.number || '/' || g.suffix AS number, f.broker_id FROM group_brokers b
                    JOIN groups g ON g.id = b.group_id JOIN parent_groups p ON p.id = g.parent_group_id
                    JOIN profiles f ON f.id = b.profile_id ORDER BY b.effective_on
                    """)
        }
        return Dictionary(rows.map { ($0["number"] as String, $0["broker_id"] as String) }) { $1 }
    }

    @Test func everyServiceGivesOnlyTheProfilesOwnRows() throws {
        let scratch = try Scratch()
        let store = try Self.exampleStore(scratch)
        let owners = try owners(store)
        var seenGroups = 0
        var seenSubscribers = 0
        for (email, brokerIDs) in Self.brokers {
            for brokerID in brokerIDs {
                let viewer = try store.viewer(email, profile: brokerID)
                let book = try BookOfBusinessService(store: store, viewer: viewer)
                let request = ListRequest(columns: ["parent_group_id", "group_suffix_id"])
                _ = try book.groups(request) { row in
                    seenGroups += 1
                    #expect(owners[row.strings.joined(separator: "/")] == brokerID)
                }
                _ = try book.subscribers(request) { row in
                    seenSubscribers += 1
                    #expect(owners[row.strings.joined(separator: "/")] == brokerID)
                }
                #expect(try ProfileService(store: store, viewer: viewer).brokerIDs() == brokerIDs)
            }
        }
        #expect(seenGroups == 60)
        let rows = try sqlite3(
            scratch.path("store.sqlite"),
            "SELECT COUNT(*) FROM (SELECT DISTINCT member_id, group_id FROM coverages WHERE is_subscriber)")
        #expect(seenSubscribers == Int(rows))
    }

    @Test func namingAnothersProfileOrGroupGivesNothing() throws {
        let store = try Self.exampleStore(Scratch())
        for brokerID in ["0020871", "0030519", "0009001", "Golden Coast Health Plan/0020872"] {
            #expect(throws: BrokerError.self) { try store.viewer("maria.lopez@example.com", profile: brokerID) }
        }
        let other = try #require(try owners(store).first { $0.value == "0030519" }?.key.split(separator: "/").first)
        var filter = GroupFilter()
        filter.parentGroupID = String(other)
        let book = try BookOfBusinessService(store: store, viewer: store.viewer("maria.lopez@example.com"))
        #expect(try book.groups(ListRequest(columns: ["group_name"]), filter: filter) { _ in }.rows == 0)
        #expect(try book.subscribers(ListRequest(columns: ["subscriber_id"]), filter: filter) { _ in }.rows == 0)
    }

    @Test func savedFiltersAreAnAccountsOwn() throws {
        let store = try Self.exampleStore(Scratch())
        let mine = try SavedFilterService(store: store, viewer: store.viewer("maria.lopez@example.com"))
        let others = try SavedFilterService(store: store, viewer: store.viewer("david.nguyen@example.com"))
        try mine.save(GroupFilter(), as: "all")
        #expect(try others.list().isEmpty)
        #expect(throws: BrokerError.self) { try others.delete("all") }
        #expect(try mine.list().count == 1)
    }

    /// The totals that the generator computed for the example, as Examples/data/README.md gives them.
    @Test func countsAreThoseOfTheGenerator() throws {
        let store = try Self.exampleStore(Scratch())
        let book = SampleCarrier.exampleBook(seed: 2026)
        var active: Int64 = 0
        for (email, brokerIDs) in Self.brokers {
            for brokerID in brokerIDs {
                let viewer = try store.viewer(email, profile: brokerID)
                active += try BookOfBusinessService(store: store, viewer: viewer)
                    .groups(ListRequest(columns: ["group_name"])) { _ in }.subscribers
            }
        }
        // Two subscribers stand in two suffixes each, and count in both.
        #expect(active == Int64(SampleTotals(book) { _ in true }.subscribers[0]) + 2)
    }
}
