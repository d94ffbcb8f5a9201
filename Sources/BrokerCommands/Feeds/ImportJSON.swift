internal import BrokerPortal

/// What came of a file as one JSON object (the contract's keys).
enum ImportJSON {
    /// The keys, in their order.
    static let keys = [
        "file", "batch", "kind", "layout", "records", "added", "changed", "ended", "proposed", "rejected", "findings",
    ]

    /// JSON Schema of every key besides the file's name.
    static var schema: [(key: String, schema: String)] {
        let count = "{\"type\": \"integer\", \"minimum\": 0}"
        let text = "{\"type\": [\"string\", \"null\"]}"
        let properties = """
            "severity": {"enum": ["reject", "warning"]}, "place": {"type": "string"}, "field": \(text), "reason": {"type": "string"}
            """
        let findings = """
            {"type": "array", "items": {"type": "object", "properties": {\(properties)}, \
            "required": ["severity", "place", "field", "reason"], "additionalProperties": false}}
            """
        return [("batch", "{\"type\": [\"integer\", \"null\"]}"), ("kind", "{\"type\": \"string\"}"), ("layout", text)]
            + ["records", "added", "changed", "ended", "proposed", "rejected"].map { ($0, count) }
            + [("findings", findings)]
    }

    static func text(_ file: String, _ report: ImportReport, _ findings: [FeedFinding]) -> String {
        let sum = { (path: KeyPath<EntityCount, Int>) in "\(report.counts.reduce(0) { $0 + $1[keyPath: path] })" }
        let layout = report.layout.flatMap { $0.isEmpty ? nil : $0 }
        let values = [
            JSON.string(file), report.batch.map { "\($0)" } ?? "null", JSON.string(report.kind.name),
            layout.map(JSON.string) ?? "null", "\(report.records)", sum(\.added), sum(\.changed), sum(\.ended),
            "\(report.proposed)", "\(report.rejected)", "[\(findings.map(object).joined(separator: ", "))]",
        ]
        let pairs = zip(keys, values).map { "\(JSON.string($0)): \($1)" }
        return "{\(pairs.joined(separator: ", "))}"
    }

    private static func object(_ finding: FeedFinding) -> String {
        """
        {"severity": \(JSON.string(finding.severity.rawValue)), "place": \(JSON.string(finding.place)), \
        "field": \(finding.field.map(JSON.string) ?? "null"), "reason": \(JSON.string(finding.reason))}
        """
    }
}
