internal import BrokerPortal
internal import Tabular
internal import X12

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
            lines.append("  and \(count) more of \(code.rawValue)")
        }
        return lines.map { DisplayText.safe($0, forTerminal: forTerminal) + "\n" }.joined()
    }
}
