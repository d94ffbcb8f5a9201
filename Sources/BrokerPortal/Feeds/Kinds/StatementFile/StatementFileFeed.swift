internal import ByteStreams
internal import Crypto
internal import Foundation
internal import GRDB
internal import Tabular

/// Keeps a carrier's own statement file, PDF or XLSX, byte for byte with its SHA-256 (COM-4).
///
/// A file of the same name and format with other content is refused unless `again` is set. What the store knows of the statement stays as it is.
struct StatementFileFeed: Feed {
    /// Far beyond any statement, and small enough to hold.
    static let limit = 32 << 20

    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let bytes = try content(of: source, fileName: fileName)
        batch.countRecord()
        try keep(bytes, fileName: fileName, in: batch)
    }

    /// Keeps a file whose content is there.
    func keep(_ bytes: [UInt8], fileName: String, in batch: Batch) throws {
        guard let format = StatementFormat(firstBytes: bytes) else {
            throw Self.problem(fileName, .statementFormatUnknown, "this is neither a PDF nor an XLSX workbook")
        }
        if let problem = format.problem(of: bytes) {
            throw BrokerError(
                .fileDamaged, "\(fileName): \(problem)", hint: "fetch the file again")
        }
        let name = StatementFileName(fileName: fileName, folder: batch.options.folder)
        let statement = try statement(name, fileName: fileName, in: batch)
        try keep(bytes, format, of: statement, fileName: fileName, in: batch)
    }

    /// The whole file.
    func content(of source: ByteSource, fileName: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = try block.withUnsafeMutableBytes({ try source.read(into: $0) }), count > 0 {
            bytes += block[..<count]
            guard bytes.count <= Self.limit else {
                throw Self.problem(fileName, .fileTooLarge, "a statement's file has at most \(Self.limit >> 20) MB")
            }
        }
        return bytes
    }

    private func statement(_ name: StatementFileName, fileName: String, in batch: Batch) throws -> Int64 {
        let facts = try StatementFacts(name, choice: batch.options.statement, fileName: fileName)
        let profile = try StatementOwner(batch: batch).profile(of: name, fileName: fileName)
        let statement = try name.statement(
            on: batch.options.statement.day, profile: profile, in: batch.database)
        let known = try Row.fetchOne(
            batch.database,
            sql: "SELECT kind, category, state, statement_on FROM statements WHERE profile_id = ? AND name = ?",
            arguments: [profile, statement])
        if let known, let field = facts.contradiction(to: known) {
            throw Self.problem(
                fileName, .statementFieldDiffers, "the store has this statement with another \(field)")
        }
        return try batch.upsert(Self.statements)(
            batch: batch.id, keys: [.integer(profile), .text(statement)],
            values: [
                .text(facts.kind.rawValue), SQLValue(facts.category?.rawValue), SQLValue(facts.state),
                .text(facts.day.description),
            ], keepingMissing: true
        ).id
    }

    private func keep(
        _ bytes: [UInt8], _ format: StatementFormat, of statement: Int64, fileName: String, in batch: Batch
    ) throws {
        let sha256 = Hex.text(SHA256.hash(data: bytes))
        let kept = try String.fetchOne(
            batch.database, sql: "SELECT sha256 FROM statement_files WHERE statement_id = ? AND format = ?",
            arguments: [statement, format.rawValue])
        if let kept, kept != sha256, !batch.options.again {
            throw BrokerError(
                .statementDiffers,
                "\(fileName): the store keeps another file of this name: SHA-256 \(kept), and this one has \(sha256)",
                hint: "if the carrier has replaced it, load it with --again")
        }
        _ = try batch.upsert(Self.files)(
            batch: batch.id, keys: [.integer(statement), .text(format.rawValue)],
            values: [.text(sha256), .integer(Int64(bytes.count))], uncompared: [.blob(Data(bytes))])
        guard batch.options.again, kept == sha256 else { return }
        // Mends content that was altered in the store: by its noted SHA-256 it has not changed.
        try batch.database.execute(
            sql:
                "UPDATE statement_files SET content = ?1 WHERE statement_id = ?2 AND format = ?3 AND content IS NOT ?1",
            arguments: [Data(bytes), statement, format.rawValue])
    }

    private static func problem(_ fileName: String, _ code: ErrorCode, _ words: String) -> BrokerError {
        BrokerError(code, "\(fileName): \(words)")
    }

    private static let statements = UpsertTable(
        name: "statements", keys: ["profile_id", "name"], values: ["kind", "category", "state", "statement_on"])
    private static let files = UpsertTable(
        name: "statement_files", keys: ["statement_id", "format"], values: ["sha256", "bytes"], uncompared: ["content"])
}
