import Foundation
import Testing

@testable import BrokerPortal

@Suite struct CSVFeedTests {
    @Test func contractsBecomeRecordsAndProfiles() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let (report, findings) = try scratch.load(Carrier.contracts, as: "contracts.csv", into: store)
        #expect(report.outcome == .loaded(batch: 1))
        #expect(report.kind == .contracts)
        #expect(findings.isEmpty)
        #expect(try store.count("SELECT COUNT(*) FROM contracting_records") == 2)
        #expect(try store.count("SELECT COUNT(*) FROM profiles WHERE license_expires_on = '2027-06-30'") == 3)
        #expect(report.counts.contains(EntityCount(entity: "profile", added: 3, changed: 0, ended: 0)))
    }

    @Test func taxIDIsNotInTheStoreInClear() throws {
        let scratch = try Scratch()
        _ = try scratch.carrierStore()
        let path = scratch.path("store.sqlite")
        _ = try sqlite3(path, "PRAGMA wal_checkpoint(TRUNCATE)")
        for digits in ["941234567", "94-1234567", "94-7654321", "947654321"] {
            #expect(try sqlite3(path, ".dump").contains(digits) == false)
        }
    }

    @Test func groupsComeWithPlansAndBrokerOfRecord() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        #expect(try store.count("SELECT COUNT(*) FROM parent_groups") == 2)
        #expect(try store.count("SELECT COUNT(*) FROM groups WHERE sic = '0782'") == 3)
        #expect(try store.count("SELECT COUNT(*) FROM group_plans") == 6)
        #expect(try store.count("SELECT COUNT(*) FROM plans WHERE plan_type = 'PPO' AND code = 'P1'") == 1)
        #expect(try store.count("SELECT COUNT(*) FROM group_brokers WHERE effective_on = '2021-06-01'") == 3)
    }

    @Test func sameBytesAgainChangeNothing() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let changes = try store.count("SELECT COUNT(*) FROM changes")
        let (report, _) = try scratch.load(Carrier.groups, as: "again.csv", into: store)
        #expect(report.outcome == .alreadyLoaded(batch: 2))
        #expect(try store.count("SELECT COUNT(*) FROM changes") == changes)
        #expect(try store.count("SELECT COUNT(*) FROM batches") == 2)
    }

    @Test func changedFieldIsLoggedWithOldAndNewValue() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let changed = Carrier.groups.replacingOccurrences(of: "2026-12-01", with: "2027-12-01")
        let (report, _) = try scratch.load(changed, as: "groups2.csv", into: store)
        #expect(report.counts == [EntityCount(entity: "group", added: 0, changed: 1, ended: 0)])
        #expect(
            try store.count(
                """
                SELECT COUNT(*) FROM changes WHERE batch_id = 3 AND field = 'renewal_on' AND kind = 'changed'
                    AND old_value = '2026-12-01' AND new_value = '2027-12-01'
                """) == 1)
    }

    @Test func dryRunTellsEveryChangeAndMakesNone() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let file = [
            Carrier.groupsHeader,
            Carrier.group(parent: "004512", suffix: "0001", name: "Bakery, Oakland", cancelled: "2026-12-31"),
            Carrier.group(parent: "009999", suffix: "0001", name: "New One"),
        ].joined(separator: "\n")
        var changes: [ChangeEntry] = []
        let (report, _) = try scratch.load(
            file, into: store, options: ImportOptions(dryRun: true), change: { changes.append($0) })
        #expect(report.outcome == .dryRun)
        let ended = changes.first { $0.kind == "ended" }
        #expect(ended?.name == "004512/0001")
        #expect(ended?.newValue == "2026-12-31")
        #expect(changes.contains { $0.kind == "added" && $0.entity == "group" && $0.name == "009999/0001" })
        #expect(try store.count("SELECT COUNT(*) FROM groups") == 3)
        #expect(try store.count("SELECT COUNT(*) FROM batches") == 2)
    }

    @Test func rejectRefusesTheBatchUnlessPartIsAccepted() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let file = [
            Carrier.groupsHeader, Carrier.group(parent: "1", suffix: "1", name: "Good"),
            Carrier.group(parent: "2", suffix: "1", name: "Bad", brokerID: "99999999"),
            Carrier.group(parent: "3", suffix: "1", name: "Bad", renewal: "2026-02-30"), "too,few",
        ].joined(separator: "\n")
        let refused = try scratch.load(file, into: store)
        #expect(refused.report.outcome == .refused)
        #expect(refused.findings.map(\.place) == ["line 3", "line 4", "line 5"])
        #expect(refused.findings.map(\.field) == ["broker_id", "renewal_date", nil])
        #expect(try store.count("SELECT COUNT(*) FROM groups") == 3)

        let partial = try scratch.load(file, into: store, options: ImportOptions(acceptPartial: true))
        #expect(partial.report.outcome == .partial(batch: 3))
        #expect(try store.count("SELECT COUNT(*) FROM groups") == 4)
        #expect(try store.count("SELECT COUNT(*) FROM parent_groups WHERE number IN ('2', '3')") == 0)
        #expect(try store.count("SELECT COUNT(*) FROM batch_findings WHERE batch_id = 3 AND severity = 'reject'") == 3)
    }

    @Test func findingsNeverHoldValues() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let file = [
            Carrier.contractsHeader, Carrier.contract(npn: "7777", taxID: "94-12345", brokerID: "1"),
            Carrier.contract(npn: "7778", email: "secret person@example.com", brokerID: "2"),
        ].joined(separator: "\n")
        let (_, findings) = try scratch.load(file, into: store)
        #expect(findings.count == 2)
        #expect(findings.allSatisfy { !$0.reason.contains("12345") && !$0.reason.contains("secret") })
    }

    @Test func brokerIDDoesNotPassToAnotherProducer() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let file = [Carrier.contractsHeader, Carrier.contract(npn: "2002", taxID: "94-7654321", brokerID: "00000011")]
        let (report, findings) = try scratch.load(file.joined(separator: "\n"), into: store)
        #expect(report.outcome == .refused)
        #expect(findings.map(\.field) == ["broker_id"])
    }

    @Test func changeOfBrokerIsADatedRow() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let file = [
            Carrier.groupsHeader,
            Carrier.group(
                parent: "004512", suffix: "0001", name: "Bakery, Oakland", brokerID: "00000021",
                brokerFrom: "2026-12-01"),
        ]
        try scratch.load(file.joined(separator: "\n"), into: store)
        #expect(try store.count("SELECT COUNT(*) FROM group_brokers WHERE group_id = 1") == 2)
    }

    @Test(arguments: ["name,age\n1,2", "", "hello", "%PDF-1.4"])
    func fileOfNoKnownKindIsRefused(text: String) throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let error = #expect(throws: BrokerError.self) { try scratch.load(text, into: store) }
        #expect(error?.kind == .badData)
    }

    @Test func missingColumnIsNamed() throws {
        let scratch = try Scratch()
        let store = try scratch.store()
        let error = #expect(throws: BrokerError.self) { try scratch.load("npn,broker_id\n1,2", into: store) }
        #expect(error?.message.contains("tax_id") == true)
    }
}
