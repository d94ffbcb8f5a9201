internal import BrokerPortal
internal import ByteStreams

/// The import of one file, and what is said about it.
struct ImportRun {
    /// So many findings are printed; the rest is counted.
    private static let printed = 100

    let file: String
    let invocation: Invocation
    /// Whether the answer is a JSON object, with the findings in it.
    let isJSON: Bool

    var name: String {
        file == "-" ? "standard input" : file.split(separator: "/").last.map(String.init) ?? file
    }

    /// - Returns: whether all of the file was taken.
    @discardableResult
    func run(_ service: ImportService, _ options: ImportOptions) throws -> Bool {
        let seen = Seen()
        let progress = Progress(invocation, title: name, fileSize: FileSize.ofRegularFile(file))
        let converted = try SpreadsheetConversion(file, invocation.context)
        if converted != nil { invocation.note("\(file): LibreOffice has converted it to a workbook (.xlsx)") }
        let report = try service.load(
            converted?.path ?? file, fileName: name, options: options, now: invocation.context.now,
            report: { finding in
                seen.count += 1
                if isJSON { return seen.findings.append(finding) }
                progress.clear()
                if seen.count <= ImportRun.printed { say(finding) }
            },
            change: {
                guard !isJSON else { return }
                progress.clear()
                try invocation.context.answer(line: line(for: $0))
            }, progress: progress.update)
        progress.clear()
        if seen.count > ImportRun.printed, !isJSON {
            invocation.context.say("\(file): and \(seen.count - ImportRun.printed) more")
        }
        if isJSON { try invocation.context.answer(line: ImportJSON.text(file, report, seen.findings)) }
        try invocation.context.output.flush()
        try finish(report)
        if case .alreadyLoaded = report.outcome { return true }
        return report.rejected == 0
    }

    private func finish(_ report: ImportReport) throws {
        switch report.outcome {
        case .loaded(let batch):
            invocation.note("\(file): batch \(batch), \(report.kind.name): \(summary(report))")
        case .partial(let batch):
            invocation.note(
                "\(file): batch \(batch), \(report.kind.name): \(summary(report)); \(rejects(report)), kept: broker imports show \(batch)"
            )
        case .alreadyLoaded(let batch):
            invocation.note("\(file): nothing to do, the same bytes were loaded as batch \(batch)")
        case .dryRun:
            invocation.note("\(file): dry run, \(report.kind.name): would be \(summary(report))")
        case .refused:
            throw Failure(
                .importRefused, "\(file): \(rejects(report)), so nothing was loaded",
                hint: "fix the file, or load the rest with --accept-partial")
        }
    }

    private func rejects(_ report: ImportReport) -> String {
        report.rejected == 1 ? "1 row was rejected" : "\(report.rejected) rows were rejected"
    }

    /// `60 groups added; 2 coverages ended`, or that nothing is new.
    private func summary(_ report: ImportReport) -> String {
        let parts = report.counts.flatMap { count in
            [("added", count.added), ("changed", count.changed), ("ended", count.ended)].compactMap { word, number in
                number == 0
                    ? nil : "\(counted(number, count.entity.split(separator: "_").joined(separator: " "))) \(word)"
            }
        }
        let cleared = report.cleared == 0 ? [] : ["\(counted(report.cleared, "value")) cleared by empty cells"]
        let layout = report.layout.map { $0.isEmpty ? "" : "layout \($0), " } ?? ""
        return "\(layout)\(counted(report.records, "record")) read, "
            + (parts.isEmpty ? "nothing changed" : (parts + cleared).joined(separator: ", "))
    }

    func say(_ finding: FeedFinding) {
        let field = finding.field.map { ", \($0)" } ?? ""
        if finding.severity == .reject || !invocation.context.isQuiet {
            invocation.context.say("\(file): \(finding.severity.rawValue): \(finding.place)\(field): \(finding.reason)")
        }
    }

    /// `changed group 004512/0001 renewal_on: 2026-12-01 -> 2027-12-01`.
    private func line(for change: ChangeEntry) -> String {
        guard let field = change.field else { return "\(change.kind) \(change.entity) \(change.name)" }
        return
            "\(change.kind) \(change.entity) \(change.name) \(field): \(change.oldValue ?? "-") -> \(change.newValue ?? "-")"
    }
}

/// What was found so far.
private final class Seen {
    var count = 0
    var findings: [FeedFinding] = []
}
