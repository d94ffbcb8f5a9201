internal import GRDB
public import Tabular

/// The notices for everybody: no viewer is needed.
public struct NoticeService: Sendable {
    private let store: Store

    /// The notices of a store.
    public init(store: Store) { self.store = store }

    /// The columns of the list.
    public static let columns = queryColumns.map(\.column)

    /// Streams the notices that the operator has set, with the edition of the day.
    public func list(on day: CalendarDate, _ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: Self.queryColumns,
            source: """
                FROM notices n WHERE n.edition_on = (
                    SELECT MAX(x.edition_on) FROM notices x WHERE x.name = n.name AND x.edition_on <= :day)
                """, arguments: ["day": day.description], order: [Self.position])
        return try store.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// The edition of a day.
    /// - Throws: `BrokerError` of kind `negative` when the operator had set none by then.
    public func notice(_ name: Notice.Name, on day: CalendarDate) throws -> Notice {
        let row = try store.read { database in
            try Row.fetchOne(
                database,
                sql: """
                    SELECT edition_on, text FROM notices WHERE name = ? AND edition_on <= ? ORDER BY edition_on DESC LIMIT 1
                    """, arguments: [name.rawValue, day.description])
        }
        guard let row, let edition = CalendarDate(iso: row["edition_on"] as String) else {
            throw BrokerError(
                .noticeMissing, "the operator has not set the notice '\(name.rawValue)' for this date",
                hint: "see 'broker notices list'")
        }
        return Notice(name: name, edition: edition, text: row["text"])
    }

    private static let queryColumns: [QueryColumn] = [
        QueryColumn("name", "Notice", .identifier, sql: "n.name"),
        QueryColumn(
            "title", "Title", .text,
            sql: "CASE n.name "
                + Notice.Name.allCases.map { "WHEN '\($0.rawValue)' THEN '\($0.title)'" }.joined(separator: " ")
                + " END"),
        QueryColumn("edition", "Edition", .date, sql: "n.edition_on"),
        QueryColumn("bytes", "Bytes", .integer, sql: "length(CAST(n.text AS BLOB))"),
    ]

    private static let position =
        "CASE n.name "
        + Notice.Name.allCases.enumerated().map { "WHEN '\($1.rawValue)' THEN \($0)" }.joined(separator: " ") + " END"
}

/// Sets the notices.
public struct NoticeAdministration: Sendable {
    private let store: Store
    private let access: Operator

    /// Notices are the operator's business.
    public init(store: Store, operator access: Operator) {
        self.store = store
        self.access = access
    }

    /// Sets an edition of a notice; one of the same day is replaced.
    ///
    /// - Parameter bytes: plain text in UTF-8.
    /// - Throws: `BrokerError` of kind `badData` for what is not text, is empty or too long.
    public func set(_ name: Notice.Name, edition: CalendarDate, bytes: [UInt8], now: Moment) throws {
        let text = try PlainText.check(bytes, limit: Notice.sizeLimit, what: "the notice")
        try store.write { database in
            try database.execute(
                sql: """
                    INSERT INTO notices (name, edition_on, text, set_at) VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT DO UPDATE SET text = ?3, set_at = ?4
                    """, arguments: [name.rawValue, edition.description, text, now.seconds])
            try store.audit.append(
                .noticeSet, by: .operator(access), ["notice": name.rawValue, "edition": edition.description],
                now: now)
        }
    }
}
