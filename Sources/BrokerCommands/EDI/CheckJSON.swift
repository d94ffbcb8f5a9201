internal import X12

/// A checked file as one JSON object.
enum CheckJSON {
    private static let counts = ["bytes", "bytes_unread", "segments", "interchanges", "functional_groups"]
    private static let enrollmentCounts = ["members", "subscribers", "dependents", "coverages"]

    /// The keys that every file's answer has, in addition to its name.
    static let keys = counts + ["transactions", "findings"]

    /// The JSON Schema of every key except the file's name.
    static var schema: [(key: String, schema: String)] {
        let count = "{\"type\": \"integer\", \"minimum\": 0}"
        let map = "{\"type\": \"object\", \"additionalProperties\": \(count)}"
        let text = ["code", "message", "hint"].map { ($0, "{\"type\": \"string\"}") }
        let number = ["interchange", "segment", "offset"].map { ($0, count) }
        let absent = [
            ("transaction", "{\"type\": [\"string\", \"null\"]}"), ("loop", "{\"type\": [\"string\", \"null\"]}"),
            ("element", "{\"type\": [\"integer\", \"null\"]}"),
            ("severity", "{\"enum\": [\"error\", \"warning\", \"note\"]}"),
        ]
        let finding = text + number + absent
        let properties = finding.map { "\(JSON.string($0.0)): \($0.1)" }.joined(separator: ", ")
        let required = finding.map { JSON.string($0.0) }.joined(separator: ", ")
        let findings = """
            {"type": "array", "items": {"type": "object", "properties": {\(properties)}, "required": [\(required)], "additionalProperties": false}}
            """
        return (counts + enrollmentCounts).map { ($0, count) } + [
            ("transactions", map), ("findings_omitted", map), ("findings", findings),
        ]
    }

    /// - Parameter pretty: one line per key and per finding; otherwise all on one line.
    static func text(_ file: String, _ report: CheckReport, pretty: Bool) -> String {
        let summary = report.summary
        var fields: [(String, String)] = [
            ("file", JSON.string(file)), ("bytes", "\(summary.bytes)"), ("bytes_unread", "\(summary.bytesUnread)"),
            ("segments", "\(summary.segments)"), ("interchanges", "\(summary.interchanges)"),
            ("functional_groups", "\(summary.groups)"), ("transactions", map(summary.sets)),
        ]
        if summary.sets["834"] != nil {
            fields += [
                ("members", "\(summary.members)"), ("subscribers", "\(summary.subscribers)"),
                ("dependents", "\(summary.dependents)"), ("coverages", "\(summary.coverages)"),
            ]
        }
        if !report.omitted.isEmpty {
            fields.append(
                ("findings_omitted", map(report.omitted.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value })))
        }
        let gap = pretty ? "\n    " : ""
        let findings = report.findings.map { gap + object($0) }.joined(separator: ",")
        fields.append(("findings", "[\(findings)\(pretty && !report.findings.isEmpty ? "\n  " : "")]"))
        let lines = fields.map { "\(pretty ? "\n  " : "")\(JSON.string($0.0)): \($0.1)" }
        return "{\(lines.joined(separator: ","))\(pretty ? "\n" : "")}\n"
    }

    private static func map(_ counts: [String: Int]) -> String {
        let pairs = counts.sorted { $0.key < $1.key }.map { "\(JSON.string($0.key)): \($0.value)" }
        return "{\(pairs.joined(separator: ", "))}"
    }

    private static func object(_ finding: Finding) -> String {
        let text = { (value: String?) in value.map(JSON.string) ?? "null" }
        return """
            {"severity": "\(finding.severity.rawValue)", "code": "\(finding.code.rawValue)", "interchange": \(finding.interchange), \
            "transaction": \(text(finding.set)), "segment": \(finding.segment), "offset": \(finding.offset), \
            "element": \(finding.element.map { "\($0)" } ?? "null"), "loop": \(text(finding.loop)), \
            "message": \(text(finding.message)), "hint": \(text(finding.hint))}
            """
    }
}
