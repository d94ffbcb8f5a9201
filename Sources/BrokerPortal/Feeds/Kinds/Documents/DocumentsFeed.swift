internal import ByteStreams
internal import Crypto
internal import Foundation
internal import GRDB
internal import Tabular

/// Loads forms and brochures (SAL-2): a manifest, and the files that lie beside it. They go into the store byte for byte, so that one back-up
/// holds all.
struct DocumentsFeed: Feed {
    private let folder: String

    /// - Throws: `BrokerError` of kind `usage` for standard input, which has no folder.
    init(manifest path: String) throws {
        guard path != "-" else {
            throw BrokerError(
                .usage, code: "manifest_needs_folder", "the documents lie beside their manifest, so it must be a file")
        }
        folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }

    private final class Seen {
        var lines: [Int64: Int] = [:]
    }

    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let csv = CSVFeed(.documents)
        let seen = Seen()
        try csv.read(source, fileName: fileName, into: batch) { row in
            let document = try DocumentRow(row)
            let carrier = try Carriers.named(document.carrier ?? batch.options.carrier, in: batch.database)
            let bytes = try keepContent(of: document, in: batch.database)
            let id = try batch.upsert(Self.documents)(
                batch: batch.id,
                keys: [
                    .integer(carrier), .text(document.kind), .text(document.title), .text(document.state),
                    .text(document.language), .text(document.line), .text(document.edition),
                ],
                values: [
                    .text(document.file.description), SQLValue(document.effectiveOn?.description),
                    SQLValue(document.endedOn?.description), SQLValue(bytes), .text(document.sha256),
                ]
            ).id
            if let line = seen.lines.updateValue(row.line, forKey: id) {
                throw RowReject(field: "edition", reason: "the same edition stands in line \(line) already")
            }
        }
        try batch.database.execute(
            sql:
                "DELETE FROM document_contents WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.sha256 = document_contents.sha256)"
        )
    }

    /// Takes the file into the store, and gives its size. One that is in the store already need not lie there any more.
    private func keepContent(of document: DocumentRow, in database: Database) throws -> Int {
        guard let content = try read(document) else {
            let size = try Int.fetchOne(
                database, sql: "SELECT length(content) FROM document_contents WHERE sha256 = ?",
                arguments: [document.sha256])
            guard let size else {
                throw RowReject(field: "file", reason: "no regular file of this name lies beside the manifest")
            }
            return size
        }
        guard Hex.text(SHA256.hash(data: content)) == document.sha256 else {
            throw RowReject(field: "sha256", reason: "is not that of the file: it was altered, or the manifest is old")
        }
        // A content that was damaged in the store is mended by this.
        try database.execute(
            sql: """
                INSERT INTO document_contents (sha256, content) VALUES (?1, ?2)
                ON CONFLICT DO UPDATE SET content = ?2 WHERE content <> ?2
                """, arguments: [document.sha256, content])
        return content.count
    }

    private func read(_ document: DocumentRow) throws -> Data? {
        do {
            let bytes = try WholeFile.read(
                path: folder + document.file.description, limit: FormService.sizeLimit, onlyRegular: true)
            guard let bytes else {
                throw RowReject(field: "file", reason: "the file is larger than \(FormService.sizeLimit >> 20) MB")
            }
            return Data(bytes)
        } catch ByteStreamError.notFound {
            return nil
        } catch is ByteStreamError {
            throw RowReject(field: "file", reason: "the file cannot be read")
        }
    }

    private static let documents = UpsertTable(
        name: "documents",
        keys: ["carrier_id", "kind", "title", "state", "language", "line_of_business", "edition"],
        values: ["file_name", "effective_on", "ended_on", "bytes", "sha256"])
}
