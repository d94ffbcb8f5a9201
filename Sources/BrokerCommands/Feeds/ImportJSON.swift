internal import BrokerPortal
internal import Tabular

/// What came of a file as one JSON object (the contract's keys).
enum ImportJSON {
    private static let table: ValueTable<(file: String, report: ImportReport)> = [
        ValueColumn("file", "File", .text) { $0.file }, ValueColumn("batch", "Batch", .integer) { $0.report.batch },
        ValueColumn("kind", "Kind", .text) { $0.report.kind.name },
        ValueColumn("layout", "Layout", .text) { answer in
            answer.report.layout.flatMap { $0.isEmpty ? nil : $0 }
        },
        ValueColumn("records", "Records", .integer) { $0.report.records },
        ValueColumn("added", "Added", .integer) { sum($0.report, \.added) },
        ValueColumn("changed", "Changed", .integer) { sum($0.report, \.changed) },
        ValueColumn("ended", "Ended", .integer) { sum($0.report, \.ended) },
        ValueColumn("proposed", "Proposed", .integer) { $0.report.proposed },
        ValueColumn("rejected", "Rejected", .integer) { $0.report.rejected },
    ]

    private static let findings: ValueTable<FeedFinding> = [
        ValueColumn("severity", "Severity", .text) { $0.severity.rawValue },
        ValueColumn("place", "Place", .text) { $0.place }, ValueColumn("field", "Field", .identifier) { $0.field },
        ValueColumn("reason", "Reason", .text) { $0.reason },
    ]

    /// What the object looks like.
    static let shape = JSONShape.object(
        table.columns.map { .init(key: $0.key, shape: .cell($0)) } + [
            .init(key: "findings", shape: .array(.row(findings.columns)))
        ])

    static func text(_ file: String, _ report: ImportReport, _ found: [FeedFinding]) throws -> String {
        let lines = try found.map(findings.json).joined(separator: ",")
        return try "\(table.json((file, report)).dropLast()),\"findings\":[\(lines)]}"
    }

    private static func sum(_ report: ImportReport, _ path: KeyPath<EntityCount, Int>) -> Int {
        report.counts.reduce(0) { $0 + $1[keyPath: path] }
    }
}
