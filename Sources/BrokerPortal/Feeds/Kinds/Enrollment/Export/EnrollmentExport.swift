internal import GRDB
internal import Tabular
internal import X12

/// Turns the rows of coverages, in the order of the file, into sets, members and coverages.
struct EnrollmentExport {
    typealias Label = EnrollmentExportService.Label

    let database: Database
    let writer: X12Writer
    let carrier: ExportedCarrier
    let label: Label
    let keys: StoreKeys
    private(set) var report = EnrollmentExportService.Report()

    init(database: Database, writer: X12Writer, carrier: ExportedCarrier, label: Label, keys: StoreKeys) {
        self.database = database
        self.writer = writer
        self.carrier = carrier
        self.label = label
        self.keys = keys
    }

    mutating func run() throws {
        let parents = try Row.fetchAll(
            database, sql: "SELECT id, number, name FROM parent_groups WHERE carrier_id = ? ORDER BY number",
            arguments: [carrier.id])
        for parent in parents { try write(Parent(parent)) }
        try write(nil)
    }

    /// A parent group is the sponsor of a set; without one it is the set of those who have no coverage.
    private struct Parent {
        let id: Int64
        let number: String
        let name: String

        init(_ row: Row) {
            id = row["id"]
            number = row["number"]
            name = row["name"]
        }
    }

    /// A later coverage comes before an earlier one of the same line, so that reading it ends nothing.
    private static let covered = """
        SELECT m.*, g.id AS group_id, g.suffix, c.id AS coverage_id, c.insurance_line, p.code AS plan, c.level, c.effective_on,
            c.ended_on, c.premium_cents, c.providers, c.other_insurance
        FROM groups g JOIN coverages c ON c.group_id = g.id JOIN members m ON m.id = c.member_id LEFT JOIN plans p ON p.id = c.plan_id
        WHERE g.parent_group_id = ?1
        ORDER BY m.subscriber_number, m.relationship <> 'self', m.id, g.suffix, c.effective_on DESC, c.insurance_line, c.id
        """

    private static let uncovered = """
        SELECT m.*, NULL AS group_id, NULL AS coverage_id FROM members m
        WHERE m.carrier_id = ?1 AND NOT EXISTS (SELECT 1 FROM coverages c WHERE c.member_id = m.id)
        ORDER BY m.subscriber_number, m.relationship <> 'self', m.id
        """

    private mutating func write(_ parent: Parent?) throws {
        let cursor = try Row.fetchCursor(
            database, sql: parent == nil ? Self.uncovered : Self.covered, arguments: [parent?.id ?? carrier.id])
        guard var row = try cursor.next()?.copy() else { return }
        var header = try self.header(parent)
        if let parent { header.totalCount = try count(parent) }
        report.sets += 1
        var isDone = false
        var place = "parent group \(parent?.number ?? "none")"
        let next: () throws -> MemberDraft? = {
            guard !isDone else { return nil }
            var member = try ExportedMember(row, keys: keys).draft(parent: parent?.number)
            let person: Int64 = row["id"]
            let group: Int64? = row["group_id"]
            place = "member \(person)"
            while row["id"] == person, row["group_id"] == group {
                if row["coverage_id"] != nil {
                    member.coverages.append(try ExportedMember.coverage(row))
                    report.coverages += 1
                }
                guard let next = try cursor.next()?.copy() else {
                    isDone = true
                    break
                }
                row = next
            }
            report.members += 1
            return member
        }
        do {
            try writer.enrollment(header, members: next)
        } catch let error as X12WriteError {
            throw BrokerError(
                .storedValueUnusable, "\(place): \(error)",
                hint:
                    "its stored value is longer than an 834 allows, or holds a character that it cannot hold; import it anew without that"
            )
        }
    }

    private func header(_ parent: Parent?) throws -> EnrollmentDraft {
        guard let date = label.date else {
            throw BrokerError(.dayUnusable, "an 834 cannot be dated \(label.made.day)")
        }
        let sponsor = OrganizationDraft(
            role: "P5", name: parent?.name ?? carrier.name, identifierQualifier: "94",
            identifier: parent?.number ?? String(carrier.id))
        let payer = OrganizationDraft(
            role: "IN", name: carrier.name, identifierQualifier: carrier.payerID == nil ? "94" : "FI",
            identifier: carrier.payerID ?? String(carrier.id))
        var draft = EnrollmentDraft(
            reference: label.reference(set: report.sets + 1), date: date, time: label.time, action: .verify,
            sponsor: sponsor, payer: payer)
        if let parent { draft.references = [ReferenceDraft("38", parent.number)] }
        draft.dates = [DateDraft("007", date)]
        return draft
    }

    /// QTY*TO: how many INS loops the set has.
    private func count(_ parent: Parent) throws -> Int? {
        try Int.fetchOne(
            database,
            sql: """
                SELECT COUNT(*) FROM (SELECT DISTINCT c.member_id, c.group_id FROM coverages c JOIN groups g ON g.id = c.group_id
                WHERE g.parent_group_id = ?)
                """, arguments: [parent.id])
    }
}
