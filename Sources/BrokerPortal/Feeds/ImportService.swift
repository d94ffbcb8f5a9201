internal import ByteStreams
internal import Crypto
internal import GRDB

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
        _ path: String, fileName: String, options: ImportOptions = ImportOptions(), now: Int64,
        report: @escaping (FeedFinding) -> Void, change: (ChangeEntry) throws -> Void = { _ in },
        progress: @escaping (_ bytes: Int64) -> Void = { _ in }
    ) throws -> ImportReport {
        let digest = FileDigest()
        let source = try ByteSource(path: path) { block in
            digest.take(block)
            progress(digest.bytes)
        }
        let kind = try FeedDetection.kind(of: source, fileName: fileName, options: options)
        var options = options
        options.folder = path.split(separator: "/").dropLast().last.map(String.init)
        return try store.transaction { database in
            let batch = try Batch(
                database, store: store, kind: kind.name, fileName: fileName, options: options, importer: importer,
                now: now,
                report: report)
            if let mapping = options.mapping, !mapping.text.isEmpty {
                try MappingTable.texts.keep(mapping.name, mapping.text, in: database)
            }
            try kind.makeFeed(path).load(source, fileName: fileName, into: batch)
            let (sha256, bytes) = try digest.finish(source)
            let earlier = try batch.earlierBatch(sha256: sha256)
            if earlier == nil { try batch.reportSkips() }
            let counts = try batch.finish(sha256: sha256, bytes: bytes)
            if options.dryRun { try ChangeEntry.forEach(inBatch: batch.id, of: database, change) }
            let outcome = outcome(of: batch, earlier: earlier)
            if outcome.isKept {
                try store.audit.append(.imported, by: .operator(importer), ["batch": "\(batch.id)"], now: now)
            }
            let report = ImportReport(
                outcome: outcome, kind: kind, records: batch.records, rejected: batch.rejected,
                warnings: batch.warnings, counts: counts)
            return (report, outcome.isKept ? .commit : .rollback)
        }
    }

    /// Tells how each column of a CSV was understood, and loads nothing.
    ///
    /// - Parameter report: is told what a load would warn of before its first row, such as a changed layout.
    /// - Throws: as `load` does; `BrokerError` of kind `usage` for a kind without columns.
    public func explain(
        _ path: String, fileName: String, options: ImportOptions, now: Int64,
        report: @escaping (FeedFinding) -> Void = { _ in }
    ) throws -> ColumnExplanation {
        let source = try ByteSource(path: path)
        let kind = try FeedDetection.kind(of: source, fileName: fileName, options: options)
        guard !kind.columns.isEmpty else {
            throw BrokerError(.usage, code: "no_columns", "\(fileName): a file of this kind has no columns to explain")
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
