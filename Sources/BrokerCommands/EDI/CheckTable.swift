internal import BrokerPortal
internal import Tabular
internal import X12

/// The findings of checked files as rows.
enum CheckTable {
    typealias Line = (file: String, finding: Finding)

    static let table: ValueTable<Line> = [
        ValueColumn("file", "File", .text) { $0.file },
        ValueColumn("severity", "Severity", .text) { $0.finding.severity.rawValue },
        ValueColumn("code", "Code", .identifier) { $0.finding.code.rawValue },
        ValueColumn("interchange", "Interchange", .integer) { $0.finding.interchange },
        ValueColumn("transaction", "Transaction", .identifier) { $0.finding.set },
        ValueColumn("segment", "Segment", .integer) { $0.finding.segment },
        ValueColumn("offset", "Offset", .integer) { $0.finding.offset },
        ValueColumn("element", "Element", .integer) { $0.finding.element },
        ValueColumn("loop", "Loop", .identifier) { $0.finding.loop },
        ValueColumn("message", "Message", .text) { $0.finding.message },
        ValueColumn("hint", "Hint", .text) { $0.finding.hint },
    ]

    /// What a text table shows below a file's summary without asking.
    static let shown = ["severity", "code", "transaction", "segment", "offset", "element", "loop", "message"]

    /// What JSON has of a finding without asking: the file is named above.
    static let nested = table.columns.filter { $0.key != "file" }
}
