internal import Tabular
internal import X12

/// The findings of checked files as rows.
enum CheckTable {
    static let columns = [
        Column(key: "file", title: "File", type: .text), Column(key: "severity", title: "Severity", type: .text),
        Column(key: "code", title: "Code", type: .identifier),
        Column(key: "interchange", title: "Interchange", type: .integer),
        Column(key: "transaction", title: "Transaction", type: .identifier),
        Column(key: "segment", title: "Segment", type: .integer),
        Column(key: "offset", title: "Offset", type: .integer),
        Column(key: "element", title: "Element", type: .integer), Column(key: "loop", title: "Loop", type: .identifier),
        Column(key: "message", title: "Message", type: .text), Column(key: "hint", title: "Hint", type: .text),
    ]

    /// The columns that a text table shows below a file's summary.
    static let shown = ["severity", "code", "transaction", "segment", "offset", "element", "loop", "message"]

    static func rows(_ report: CheckReport, of file: String, keys: [String], _ write: (RowBuffer) throws -> Void) throws
    {
        let row = RowBuffer()
        for finding in report.findings {
            row.removeAll()
            for key in keys { append(finding, key, file, to: row) }
            try write(row)
        }
    }

    /// Writes a table, unless there are no findings.
    static func write(_ report: CheckReport, of file: String, to writer: any TableWriter, keys: [String]) throws {
        guard !report.findings.isEmpty else { return }
        try rows(report, of: file, keys: keys, writer.write)
        try writer.finish()
    }

    private static func append(_ finding: Finding, _ key: String, _ file: String, to row: RowBuffer) {
        switch key {
        case "file": row.append(file)
        case "severity": row.append(finding.severity.rawValue)
        case "code": row.append(finding.code.rawValue)
        case "interchange": row.append(finding.interchange)
        case "transaction": row.append(finding.set)
        case "segment": row.append(finding.segment)
        case "offset": row.append(finding.offset)
        case "element": row.append(finding.element)
        case "loop": row.append(finding.loop)
        case "message": row.append(finding.message)
        default: row.append(finding.hint)
        }
    }
}

/// A checked file in a few lines of text.
enum CheckText {
    static func summary(_ file: String, _ report: CheckReport, forTerminal: Bool) -> String {
        let summary = report.summary
        let sets = summary.sets.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        let found = [("error", summary.errors), ("warning", summary.warnings), ("note", summary.notes)]
            .filter { $0.1 > 0 }.map { counted($0.1, $0.0) }.joined(separator: ", ")
        var lines = [
            "\(file): \(report.isSound ? "sound" : "not sound")\(found.isEmpty ? "" : ": \(found)")",
            "  \(counted(summary.bytes, "byte")), \(summary.bytesUnread) unread, \(counted(summary.segments, "segment")), "
                + "\(counted(summary.interchanges, "interchange")), \(counted(summary.groups, "functional group"))",
            "  transactions: \(sets.isEmpty ? "none" : sets)",
        ]
        if summary.sets["834"] != nil {
            lines.append(
                "  \(counted(summary.members, "member")): \(counted(summary.subscribers, "subscriber")), "
                    + "\(counted(summary.dependents, "dependent")); \(counted(summary.coverages, "coverage"))")
        }
        for (code, count) in report.omitted.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            lines.append("  \(count) more \(code.rawValue)")
        }
        return lines.map { DisplayText.safe($0, forTerminal: forTerminal) + "\n" }.joined()
    }
}
