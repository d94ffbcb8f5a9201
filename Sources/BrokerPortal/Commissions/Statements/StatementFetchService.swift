internal import ByteStreams
internal import Crypto
internal import Foundation
internal import GRDB
internal import Tabular

/// Statements as files: the carrier's own, checked against their SHA-256, and documents rendered where the carrier gave only lines.
public struct StatementFetchService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use commissions, or the profile is that of a downline broker.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.commissions)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// Which statements are wanted.
    public enum Selection: Sendable {
        /// Those with these names, whatever their age.
        case named([String])
        /// Those that a filter shows.
        case filtered(StatementFilter)
    }

    /// The files of a selection, the newest statement first, PDF before XLSX.
    ///
    /// - Parameters:
    ///   - formats: the formats wanted: each is the carrier's own file, else rendered from the lines, else left out. `nil` takes the carrier's own
    ///     files, and both formats rendered of a statement that has none.
    ///   - onlyNew: leaves out what this account has fetched before.
    /// - Throws: `BrokerError` of kind `negative` for a name that the profile in force does not have, or a period beyond the window.
    public func items(
        _ selection: Selection, formats: Set<StatementFormat>? = nil, onlyNew: Bool = false
    ) throws -> [StatementItem] {
        let query = StatementItemQuery(formats: formats)
        let items = try store.read { database in
            switch selection {
            case .filtered(let filter):
                try query.items(StatementScope(filter, viewer: viewer, in: database), in: database)
            case .named(let names):
                try names.flatMap { try query.items(named: $0, viewer: viewer, in: database) }
            }
        }
        return onlyNew ? try items.filter { try !isFetched($0) } : items
    }

    /// The file itself. Every call leaves a row in the audit log.
    ///
    /// - Throws: `BrokerError` of kind `inputOutput` where the store's file is not the one that was loaded: it is never delivered.
    public func document(_ item: StatementItem) throws -> StatementDocument {
        let bytes = try item.isRendered ? rendered(item) : kept(item)
        let subject = [
            "profile": "\(viewer.profile.id)", "statement": "\(item.id)", "format": item.format.rawValue,
        ]
        try store.audit.append(.exported, by: viewer.actor, subject, now: viewer.now)
        return StatementDocument(item: item, bytes: bytes, sha256: Self.sha256(bytes))
    }

    /// Notes that a file has reached this account, so that it is not new any more.
    public func markFetched(_ document: StatementDocument) throws {
        try store.write { database in
            try database.execute(
                sql: """
                    INSERT INTO statements_fetched (account_id, statement_id, format, sha256, fetched_at)
                    SELECT ?, id, ?, ?, ? FROM statements WHERE id = ? AND profile_id = ?
                    ON CONFLICT DO UPDATE SET sha256 = excluded.sha256, fetched_at = excluded.fetched_at
                    """,
                arguments: [
                    viewer.accountID, document.item.format.rawValue, document.sha256, viewer.now.seconds,
                    document.item.id,
                    viewer.profile.id,
                ])
        }
    }

    private func isFetched(_ item: StatementItem) throws -> Bool {
        let (fetched, kept) = try store.read { database in
            (
                try String.fetchOne(
                    database,
                    sql:
                        "SELECT sha256 FROM statements_fetched WHERE account_id = ? AND statement_id = ? AND format = ?",
                    arguments: [viewer.accountID, item.id, item.format.rawValue]),
                try String.fetchOne(
                    database, sql: "SELECT sha256 FROM statement_files WHERE statement_id = ? AND format = ?",
                    arguments: [item.id, item.format.rawValue])
            )
        }
        guard let fetched else { return false }
        return try fetched == (item.isRendered ? Self.sha256(rendered(item)) : kept)
    }

    private func kept(_ item: StatementItem) throws -> [UInt8] {
        let row = try store.read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT f.content, f.sha256 FROM statement_files f JOIN statements s ON s.id = f.statement_id
                    \(StatementQuery.ofProfile) AND s.id = :id AND f.format = :format
                    """,
                arguments: ["profiles": viewer.profilesText, "id": item.id, "format": item.format.rawValue])
        }
        guard let row else { throw StatementService.unknown(item.statement) }
        let bytes = [UInt8](row["content"] as Data)
        guard Self.sha256(bytes) == row["sha256"] as String else {
            throw BrokerError(
                .statementAltered,
                "\(item.fileName): the store's file is not the one that was loaded: its SHA-256 differs",
                hint: "load the carrier's file once more with --again, or restore a backup")
        }
        return bytes
    }

    private func rendered(_ item: StatementItem) throws -> [UInt8] {
        let scope = StatementScope.named(item.statement, viewer: viewer)
        guard let ledger = try store.read({ try StatementLedger.read(scope, in: $0) }) else {
            throw StatementService.unknown(item.statement)
        }
        var options = WriterOptions()
        options.title = ledger.title
        // Not the day of the clock: the same lines give the same bytes on any day.
        options.created = item.day
        let sink = MemorySink()
        try LedgerWriter.write(ledger, as: item.format.document, options: options, to: .sink(sink))
        return sink.bytes
    }

    private static func sha256(_ bytes: [UInt8]) -> String { Hex.text(SHA256.hash(data: bytes)) }
}
