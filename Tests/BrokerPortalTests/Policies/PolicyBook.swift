import GRDB
import Tabular

@testable import BrokerPortal

/// A small individual book: rows as a file would tell them, written as one batch.
struct PolicyBook {
    let store: Store
    private let scratch: Scratch

    init(_ scratch: Scratch) throws {
        self.scratch = scratch
        store = try scratch.carrierStore()
    }

    /// Writes the rows under a Broker ID, as a file of `day` would.
    @discardableResult
    func tell(
        _ rows: PolicyRow..., brokerID: String = "00000011", day: String = "2026-11-23",
        members: [PolicyMemberRow] = []
    ) throws -> [FeedFinding] {
        var findings: [FeedFinding] = []
        try store.transaction { database in
            let batch = try Batch(
                database, store: store, kind: "policies", fileName: "policies.csv", options: ImportOptions(),
                importer: store.operatorAccess(userName: "tester"), now: Moment(seconds: 1_795_392_000), report: { findings.append($0) })
            let profile = try Row.fetchOne(
                database, sql: "SELECT id, carrier_id FROM profiles WHERE broker_id = ?", arguments: [brokerID])!
            let writer = try PolicyWriter(batch, toldOn: CalendarDate(iso: day)!)
            for row in rows {
                let id = try writer.save(row, carrier: profile["carrier_id"], profile: profile["id"], place: "line 2")
                for member in members { try writer.save(member, of: id) }
            }
            _ = try batch.finish(sha256: "", bytes: 0)
            return ((), .commit)
        }
        return findings
    }

    static func row(
        _ number: String, from effective: String? = "2026-01-01", to ended: PolicyRow.Day = .notTold,
        paid: String? = nil, status: PolicyStatus? = nil, born: String? = nil, last: String = "Vale"
    ) -> PolicyRow {
        var row = PolicyRow(number: number)
        row.holder = PolicyRow.Person(
            lastName: last, firstName: "Iris", birthOn: born.flatMap { CalendarDate(iso: $0) })
        row.line = .individual
        row.effectiveOn = effective.flatMap { CalendarDate(iso: $0) }
        row.endedOn = ended
        row.paidThroughOn = paid.flatMap { CalendarDate(iso: $0) }
        row.status = status
        return row
    }

    /// What a list shows of these columns, a text a row.
    func list(
        _ columns: String..., filter: PolicyFilter = PolicyFilter(), asOf: String = "2026-11-23",
        profile: String = "00000011"
    ) throws -> [String] {
        var found: [String] = []
        let viewer = try store.viewer("ana.ruiz@example.com", profile: profile, asOf: asOf)
        _ = try PolicyService(store: store, viewer: viewer).list(filter, ListRequest(columns: columns)) { row in
            found.append(row.strings.joined(separator: " "))
        }
        return found
    }
}

extension PolicyRow.Day {
    static func day(_ text: String) -> PolicyRow.Day { .on(CalendarDate(iso: text)!) }
}
