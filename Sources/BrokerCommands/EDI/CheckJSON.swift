internal import BrokerPortal
internal import Tabular
internal import X12

/// A checked file as one JSON object (the contract's keys).
enum CheckJSON {
    /// The counts of every file, and those of one that holds an 834.
    private static let counts: ValueTable<(file: String, summary: ReadSummary)> = [
        ValueColumn("file", "File", .text) { $0.file }, ValueColumn("bytes", "Bytes", .integer) { $0.summary.bytes },
        ValueColumn("bytes_unread", "Bytes Unread", .integer) { $0.summary.bytesUnread },
        ValueColumn("segments", "Segments", .integer) { $0.summary.segments },
        ValueColumn("interchanges", "Interchanges", .integer) { $0.summary.interchanges },
        ValueColumn("functional_groups", "Functional Groups", .integer) { $0.summary.groups },
    ]
    private static let enrollment: ValueTable<(file: String, summary: ReadSummary)> = [
        ValueColumn("members", "Members", .integer) { $0.summary.members },
        ValueColumn("subscribers", "Subscribers", .integer) { $0.summary.subscribers },
        ValueColumn("dependents", "Dependents", .integer) { $0.summary.dependents },
        ValueColumn("coverages", "Coverages", .integer) { $0.summary.coverages },
    ]

    /// What the object looks like, with these columns of its findings.
    static func shape(_ findings: [Column]) -> JSONShape {
        let always = counts.columns.map { JSONShape.Field(key: $0.key, shape: .cell($0)) }
        let ofEnrollment = enrollment.columns.map { JSONShape.Field(key: $0.key, shape: .cell($0), isRequired: false) }
        return .object(
            always + [.init(key: "transactions", shape: .counts)] + ofEnrollment + [
                .init(key: "findings_omitted", shape: .counts, isRequired: false),
                .init(key: "findings", shape: .array(.row(findings))),
            ])
    }

    /// - Parameter pretty: a finding a line; else all on one line.
    static func text(
        _ file: String, _ report: CheckReport, _ findings: ValueTable<CheckTable.Line>, pretty: Bool
    ) throws -> String {
        let summary = report.summary
        let values = (file: file, summary: summary)
        let enrolled = try summary.sets["834"] == nil ? [] : [members(enrollment.json(values))]
        let omitted = report.omitted.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value }
        let lines = try report.findings.map { (pretty ? "\n    " : "") + (try findings.json((file, $0))) }
        let fields =
            try [members(counts.json(values)), "\"transactions\":\(map(summary.sets))"] + enrolled
            + (omitted.isEmpty ? [] : ["\"findings_omitted\":\(map(omitted))"])
            + ["\"findings\":[\(lines.joined(separator: ","))\(pretty && !lines.isEmpty ? "\n  " : "")]"]
        let gap = pretty ? "\n  " : ""
        return "{\(fields.map { gap + $0 }.joined(separator: ","))\(pretty ? "\n" : "")}\n"
    }

    /// What is between the braces of an object.
    private static func members(_ object: String) -> String { String(object.dropFirst().dropLast()) }

    private static func map(_ counts: [String: Int]) -> String {
        let pairs = counts.sorted { $0.key < $1.key }.map { "\(JSONText.quoted($0.key)):\($0.value)" }
        return "{\(pairs.joined(separator: ","))}"
    }
}
