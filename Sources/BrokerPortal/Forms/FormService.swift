internal import Crypto
internal import Foundation
internal import GRDB
public import Tabular

/// Forms and brochures (SAL-2, HOME-4): listed, searched, fetched.
public struct FormService: Sendable {
    /// A document has at most so many bytes.
    public static let sizeLimit = 32 << 20

    private let store: Store
    private let viewer: Viewer

    /// Everybody who is logged in may have the carrier's forms.
    public init(store: Store, viewer: Viewer) {
        self.store = store
        self.viewer = viewer
    }

    /// The columns of the list; an empty state or line is all of them.
    public static let columns = FormQuery.columns.map(\.column)
    /// The keys of those that it has without asking.
    public static let defaultColumns = FormQuery.defaults

    /// Streams the documents of the profile's carrier. Order: as asked, then kind, title, state, language, line, the newest edition first.
    public func list(_ filter: FormFilter, _ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        try run(filter, request, extra: []) { buffer, _ in try row(buffer) }
    }

    /// A document that can be fetched.
    public struct Document: Sendable {
        let id: Int64
        /// The name that it is written under; it cannot lead out of a folder.
        public let name: FileName
        /// Its edition.
        public let edition: String
        /// Its size.
        public let bytes: Int64
        /// The SHA-256 of its content, in hexadecimal digits.
        public let sha256: String
    }

    /// The documents that pass the filter, in the order of the list.
    /// - Throws: `BrokerError`: `negative` when there is none, or none of one of the names; `inputOutput` for a name that was made unsafe in the store.
    public func documents(_ filter: FormFilter) throws -> [Document] {
        var found: [Document] = []
        let request = ListRequest(columns: ["name", "edition", "bytes", "sha256"])
        _ = try run(filter, request, extra: ["d.id"]) { row, ids in
            let text = { (index: Int) in String(decoding: row.text(at: index), as: UTF8.self) }
            guard let name = FileName(text(0)) else {
                throw BrokerError(
                    .documentNameUnsafe, "a document in the store has an unsafe name: \(text(0))",
                    hint: "ask the operator to import the documents again")
            }
            found.append(
                Document(id: ids[0], name: name, edition: text(1), bytes: row.integer(at: 2), sha256: text(3)))
        }
        let names = Set(found.map { $0.name.description.lowercased() })
        if let missing = filter.names.first(where: { !names.contains($0.lowercased()) }) { throw Self.unknown(missing) }
        guard !found.isEmpty else { throw Self.unknown(nil) }
        return found
    }

    /// A document's bytes, checked against its SHA-256.
    /// - Throws: `BrokerError`: `inputOutput` when they were altered in the store; `negative` for no document of the profile's carrier.
    public func content(of document: Document) throws -> [UInt8] {
        let content = try store.read { database in
            try Data.fetchOne(
                database,
                sql: """
                    SELECT c.content FROM documents d JOIN document_contents c ON c.sha256 = d.sha256
                    WHERE d.id = :id AND d.carrier_id IN \(Viewer.carrierScope)
                    """, arguments: ["id": document.id, "profiles": viewer.profilesText])
        }
        guard let content else { throw Self.unknown(document.name.description) }
        guard Hex.text(SHA256.hash(data: content)) == document.sha256 else {
            throw BrokerError(
                .documentAltered,
                "\(document.name) was altered in the store: its SHA-256 is not the one of its manifest",
                hint: "the operator mends it with 'broker import --again MANIFEST'")
        }
        return [UInt8](content)
    }

    private func run(
        _ filter: FormFilter, _ request: ListRequest, extra: [String], row: (RowBuffer, [Int64]) throws -> Void
    ) throws -> Bool {
        let query = TableQuery(
            columns: FormQuery.columns, source: ([FormQuery.source] + filter.conditions).joined(separator: "\nAND "),
            arguments: viewer.arguments.merging(filter.arguments) { $1 }, order: FormQuery.order)
        return try store.read { database in
            database.add(function: TextMatch.hasPart)
            return try query.run(request, extra: extra, in: database, row: row)
        }
    }

    private static func unknown(_ name: String?) -> BrokerError {
        BrokerError(
            .formUnknown,
            name.map { "there is no form '\($0)' among those in force" }
                ?? "there is no such form among those in force",
            hint: "see 'broker forms list', with --all-editions those of other days too")
    }
}
