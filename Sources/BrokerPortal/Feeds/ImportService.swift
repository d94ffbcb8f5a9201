internal import ByteStreams
internal import Crypto
internal import GRDB
public import Tabular

/// Loads the files that carriers send: one file, one batch, one transaction.
public struct ImportService: Sendable {
    private let store: Store
    private let importer: Operator

    /// A service that imports on behalf of the operator.
    public init(store: Store, operator importer: Operator) {
        self.store = store
        self.importer = importer
    }

    /// Loads one file.
    ///
    /// - Parameters:
    ///   - path: the file, a `.gz` too; `-` is standard input.
    ///   - fileName: how the batch names the file; without its folder.
    ///   - now: seconds since 1970, UTC.
    ///   - report: is told every reject and warning as it is found.
    ///   - change: in a dry run, is told every change that would be made.
    ///   - progress: is told how many bytes of the file have been taken, as they lie on disk.
    /// - Throws: `ByteStreamError` when the file cannot be opened or read; `BrokerError` of kind `badData` when the file as a whole cannot be read: no such format, truncated, damaged.
    public func load(
        _ path: String, fileName: String, options: ImportOptions = ImportOptions(), now: Moment,
        report: @escaping (FeedFinding) -> Void, change: (ChangeEntry) throws -> Void = { _ in },
        progress: @escaping (_ bytes: Int64) -> Void = { _ in }
    ) throws -> ImportReport {
        var options = options
        options.folder = path.split(separator: "/").dropLast().last.map(String.init)
        while true {
            do {
                return try loadOnce(
                    path, fileName: fileName, options: options, now: now, report: report, change: change,
                    progress: progress)
            } catch let decided as DateOrderDecided {
                try options.note(decided, of: path, fileName: fileName)
            }
        }
    }

    private func loadOnce(
        _ path: String, fileName: String, options: ImportOptions, now: Moment,
        report: @escaping (FeedFinding) -> Void, change: (ChangeEntry) throws -> Void,
        progress: @escaping (_ bytes: Int64) -> Void
    ) throws -> ImportReport {
        let digest = FileDigest()
        let source = try ByteSource(path: path) { block in
            digest.take(block)
            progress(digest.bytes)
        }
        let file = try FeedDetection.recognize(source, fileName: fileName, options: options)
        var options = options
        let given = options.mapping
        options.mapping = given ?? file.layout
        let held = HeldFindings(report)
        do {
            let report = try store.transaction { database in
                let batch = try Batch(
                    database, store: store, kind: file.kind.name, fileName: fileName, options: options,
                    importer: importer, now: now, report: held.add)
                if let given, !given.text.isEmpty { try MappingTable.texts.keep(given.name, given.text, in: database) }
                try file.kind.makeFeed(path).load(source, fileName: fileName, into: batch)
                let outcome = try finish(batch, file, digest.finish(source), change)
                let report = try ImportReport(
                    outcome: outcome, kind: file.kind, layout: options.mapping?.name, batch: batch)
                if outcome.isKept {
                    try store.audit.append(.imported, by: .operator(importer), ["batch": "\(batch.id)"], now: now)
                }
                return (report, outcome.isKept ? .commit : .rollback)
            }
            held.release()
            return report
        } catch {
            if !(error is DateOrderDecided) { held.release() }
            throw error
        }
    }

    /// Completes the batch's row, and tells what becomes of the file.
    private func finish(
        _ batch: Batch, _ file: RecognizedFile, _ digest: (sha256: String, bytes: Int64),
        _ change: (ChangeEntry) throws -> Void
    ) throws -> ImportReport.Outcome {
        let earlier = try batch.earlierBatch(sha256: digest.sha256, unlessFollowed: file.kind.tellsAState)
        if earlier == nil {
            if let refusal = batch.refusal { throw refusal }
            try batch.reportSkips()
        }
        try batch.finish(sha256: digest.sha256, bytes: digest.bytes)
        if batch.options.dryRun { try ChangeEntry.forEach(inBatch: batch.id, of: batch.database, change) }
        return outcome(of: batch, earlier: earlier)
    }

    /// Whether a file is a spreadsheet of a form that is not read, and LibreOffice could make a workbook of it.
    public static func needsConversion(_ path: String) throws -> Bool {
        FileDisguise.isConvertible(try ByteSource(path: path).peek(512))
    }

    /// Tells how each column of a CSV was understood, and loads nothing.
    ///
    /// - Parameter report: is told what a load would warn of before its first row, such as a changed layout.
    /// - Throws: as `load` does; `BrokerError` of kind `usage` for a kind without columns.
    public func explain(
        _ path: String, fileName: String, options: ImportOptions, now: Moment,
        report: @escaping (FeedFinding) -> Void = { _ in }
    ) throws -> ColumnExplanation {
        let source = try ByteSource(path: path)
        let file = try FeedDetection.recognize(source, fileName: fileName, options: options)
        var options = options
        options.mapping = options.mapping ?? file.layout
        let kind = file.kind
        guard !kind.columns.isEmpty else {
            throw BrokerError(.noColumns, "\(fileName): a file of this kind has no columns to explain")
        }
        let explanation = ColumnExplanation()
        return try store.transaction { database in
            let batch = try Batch(
                database, store: store, kind: kind.name, fileName: fileName, options: options, importer: importer,
                now: now, report: report)
            batch.explanation = explanation
            try kind.makeFeed(path).load(source, fileName: fileName, into: batch)
            return (explanation, .rollback)
        }
    }

    private func outcome(of batch: Batch, earlier: Int64?) -> ImportReport.Outcome {
        if let earlier, !batch.options.again { return .alreadyLoaded(batch: earlier) }
        if batch.rejected > 0, !batch.options.acceptPartial { return .refused }
        if batch.options.dryRun { return .dryRun }
        return batch.rejected > 0 ? .partial(batch: batch.id) : .loaded(batch: batch.id)
    }
}

/// Turns one kind of file into rows of the store.
protocol Feed {
    /// Reads the whole file; a row that cannot be used is rejected on the batch, a file that cannot be read throws.
    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws
}

extension ImportReport.Outcome {
    fileprivate var isKept: Bool {
        switch self {
        case .loaded, .partial: true
        case .alreadyLoaded, .refused, .dryRun: false
        }
    }
}
