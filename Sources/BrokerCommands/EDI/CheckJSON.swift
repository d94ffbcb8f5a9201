internal import X12

/// A checked file as one JSON object (the contract's keys).
enum CheckJSON {
    /// - Parameter pretty: a key and a finding a line; else all on one line.
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
