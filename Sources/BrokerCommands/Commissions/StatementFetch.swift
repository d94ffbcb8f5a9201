internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Writes statements' files one after another. What cannot be delivered is named, and does not keep the others back.
final class StatementFetch {
    /// What became of a file.
    struct Done {
        let document: StatementDocument
        let state: String

        func append(_ key: String, to row: RowBuffer) {
            switch key {
            case "file": row.append(document.item.fileName)
            case "format": row.append(document.item.format.rawValue)
            case "bytes": row.append(document.bytes.count)
            case "sha256": row.append(document.sha256)
            default: row.append(state)
            }
        }
    }

    private let folder: String
    private let force: Bool
    private let service: StatementFetchService
    private let invocation: Invocation
    private var failures: [Failure] = []

    init(folder: String, force: Bool, service: StatementFetchService, invocation: Invocation) {
        (self.folder, self.force, self.service, self.invocation) = (folder, force, service, invocation)
    }

    /// - Returns: `nil` for a file that could not be delivered.
    func deliver(_ item: StatementItem) throws -> Done? {
        do {
            let document = try service.document(item)
            let isThere = try isThere(document)
            if !isThere { try write(document) }
            try service.markFetched(document)
            return Done(document: document, state: isThere ? "unchanged" : item.isRendered ? "rendered" : "written")
        } catch let error as BrokerError where error.code == ErrorCode.statementAltered.name {
            failures.append(Failure(error))
        } catch let error as ByteStreamError {
            guard case .exists = error else { throw Failure.output(error) }
            failures.append(Failure(error))
        }
        return nil
    }

    /// - Throws: what went wrong first, the gravest first: an altered file (74) before one that stands in the way (73). The others are said before.
    func finish() throws {
        let sorted = failures.enumerated().sorted {
            ($1.element.status.rawValue, $0.offset) < ($0.element.status.rawValue, $1.offset)
        }
        guard let worst = sorted.first?.element else { return }
        for failure in sorted.dropFirst() { invocation.context.report(failure.element) }
        throw worst
    }

    private func path(_ document: StatementDocument) -> String { "\(folder)/\(document.item.fileName)" }

    /// Whether a file with this very content stands there.
    private func isThere(_ document: StatementDocument) throws -> Bool {
        guard FileSize.ofRegularFile(path(document)) == Int64(document.bytes.count) else { return false }
        let source = try ByteSource(path: path(document))
        guard !source.isCompressed else { return false }
        return try source.peek(document.bytes.count + 1) == document.bytes
    }

    private func write(_ document: StatementDocument) throws {
        let file = try AtomicFile(path: path(document), replaceExisting: force)
        try document.bytes.withUnsafeBytes { try file.sink.write($0) }
        try file.commit()
    }
}
