internal import BrokerPortal
internal import ByteStreams

/// The import of one file, and what is said about it.
struct ImportRun {
    /// So many findings are printed; the rest is counted.
    private static let printed = 100

    let file: String
    let invocation: Invocation

    var name: String {
        file == "-" ? "standard input" : file.split(separator: "/").last.map(String.init) ?? file
    }

    func run(_ service: ImportService, _ options: ImportOptions) throws {
        let seen = Count()
        let progress = Progress(invocation, title: name, fileSize: FileSize.ofRegularFile(file))
        let report = try service.load(
            file, fileName: name, options: options, now: invocation.context.now,
            report: { finding in
                seen.value += 1
                progress.clear()
                if seen.value <= ImportRun.printed { say(finding) }
            },
            change: {
                progress.clear()
                try invocation.context.answer(line: line(for: $0))
            }, progress: progress.update)
        progress.clear()
        if seen.value > ImportRun.printed {
            invocation.context.say("\(file): and \(seen.value - ImportRun.printed) more")
        }
        try finish(report)
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
            try invocation.context.output.flush()
            invocation.note("\(file): dry run, \(report.kind.name): would be \(summary(report))")
        case .refused:
            throw Failure(
                status: .badData, code: "import_refused", message: "\(file): \(rejects(report)), so nothing was loaded",
                hint: "mend the file, or load the rest with --accept-partial")
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
        return "\(counted(report.records, "record")) read, "
            + (parts.isEmpty ? "nothing changed" : parts.joined(separator: ", "))
    }

    func say(_ finding: FeedFinding) {
        let field = finding.field.map { ", \($0)" } ?? ""
        if finding.severity == .reject || !invocation.global.quiet {
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

/// A count that a closure can keep.
private final class Count {
    var value = 0
}
