internal import GRDB
public import Tabular

/// What was loaded, by whom, and what was left out and why.
public struct BatchService: Sendable {
    private let store: Store

    /// Batches are the operator's business.
    public init(store: Store, operator: Operator) { self.store = store }

    /// The columns of the list of batches.
    public static let columns = listColumns.map(\.column)
    /// The columns of a batch's findings.
    public static let findingColumns = findings.map(\.column)

    /// Streams the batches, the newest first.
    public func list(_ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        try run(
            TableQuery(columns: Self.listColumns, source: "FROM batches b", arguments: [:], order: ["b.id DESC"]),
            request, row: row)
    }

    /// Streams one batch's row, in the columns of the list.
    /// - Throws: `BrokerError` of kind `negative` when there is no such batch.
    public func show(_ batch: Int64, _ request: ListRequest, row: (RowBuffer) throws -> Void) throws {
        var found = false
        _ = try run(
            TableQuery(
                columns: Self.listColumns, source: "FROM batches b WHERE b.id = :batch", arguments: ["batch": batch],
                order: ["b.id"]), request
        ) {
            found = true
            try row($0)
        }
        guard found else {
            throw BrokerError(
                .batchUnknown, "there is no batch \(batch)", hint: "see 'broker imports list'")
        }
    }

    /// Streams what a batch had to say of single rows, in the order of the file; then the coverages that a full file did not list.
    public func findings(_ batch: Int64, _ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        try run(
            TableQuery(
                columns: Self.findings, source: Self.findingsSource, arguments: ["batch": batch],
                order: ["f.part", "f.id"]), request, row: row)
    }

    private func run(
        _ query: TableQuery, _ request: ListRequest, row: (RowBuffer) throws -> Void
    ) throws -> Bool {
        try store.read { database in
            try query.run(request, in: database) { buffer, _ in try row(buffer) }
        }
    }

    private static let listColumns: [QueryColumn] = [
        QueryColumn("batch", "Batch", .integer, sql: "b.id"),
        QueryColumn(
            "imported_at", "Imported", .identifier, sql: "strftime('%Y-%m-%dT%H:%M:%SZ', b.imported_at, 'unixepoch')"),
        QueryColumn("imported_by", "By", .text, sql: "b.imported_by"),
        QueryColumn("kind", "Kind", .text, sql: "b.kind"),
        QueryColumn("file", "File", .text, sql: "b.file_name"),
        QueryColumn("records", "Records", .integer, sql: "b.records"),
        QueryColumn("added", "Added", .integer, sql: "b.added"),
        QueryColumn("changed", "Changed", .integer, sql: "b.changed"),
        QueryColumn("ended", "Ended", .integer, sql: "b.ended"),
        QueryColumn("rejected", "Rejected", .integer, sql: "b.rejected"),
        QueryColumn("warnings", "Warnings", .integer, sql: "b.warnings"),
        QueryColumn("bytes", "Bytes", .integer, sql: "b.bytes"),
        QueryColumn("sha256", "SHA-256", .identifier, sql: "b.sha256"),
    ]

    /// An absence is named by its number, which 'imports accept' takes, and the subscriber by his number alone.
    private static let findingsSource = """
        FROM (
            SELECT 1 AS part, id, severity, place, field, reason FROM batch_findings WHERE batch_id = :batch
            UNION ALL
            SELECT 2, a.id, a.state, 'absence ' || a.id, 'DTP*349',
                CASE m.relationship WHEN 'self' THEN 'subscriber ' ELSE m.relationship || ' of subscriber ' END || m.subscriber_number
                    || ', group ' || p.number || '/' || g.suffix || ', ' || c.insurance_line || ' since ' || c.effective_on
                    || ': not listed any more; last day covered ' || a.ended_on
            FROM absences a JOIN coverages c ON c.id = a.coverage_id JOIN members m ON m.id = c.member_id
            JOIN groups g ON g.id = c.group_id JOIN parent_groups p ON p.id = g.parent_group_id
            WHERE a.batch_id = :batch
            UNION ALL
            SELECT 3, a.id, a.state, 'absence ' || a.id, 'parent_group_id',
                'group ' || p.number || '/' || g.suffix || ': not listed any more; last day ' || a.ended_on
            FROM group_absences a JOIN groups g ON g.id = a.group_id JOIN parent_groups p ON p.id = g.parent_group_id
            WHERE a.batch_id = :batch
        ) f
        """

    private static let findings: [QueryColumn] = [
        QueryColumn("severity", "Severity", .text, sql: "f.severity"),
        QueryColumn("place", "Place", .text, sql: "f.place"),
        QueryColumn("field", "Field", .identifier, sql: "f.field"),
        QueryColumn("reason", "Reason", .text, sql: "f.reason"),
    ]
}
