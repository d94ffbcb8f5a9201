internal import Crypto
internal import Foundation
internal import GRDB
internal import Tabular

/// Threads in a database, as the broker's side and the desk see them: `scope` is the condition that keeps each to its own.
struct MessageThreads {
    let store: Store
    /// Of `t`, the thread.
    let scope: String
    let arguments: [String: (any DatabaseValueConvertible)?]
    let columns: [QueryColumn]

    static func columns(unread: String, more: [QueryColumn] = []) -> [QueryColumn] {
        [
            QueryColumn("thread", "Thread", .integer, sql: "t.id"),
            QueryColumn("subject", "Subject", .text, sql: "unsealed(t.subject)"),
            QueryColumn("group", "Group", .identifier, sql: "p.number || '/' || g.suffix"),
            QueryColumn("state", "State", .text, sql: "CASE WHEN t.closed_at IS NULL THEN 'open' ELSE 'closed' END"),
            QueryColumn(
                "messages", "Messages", .integer, sql: "(SELECT COUNT(*) FROM messages m WHERE m.thread_id = t.id)"),
            QueryColumn("unread", "Unread", .integer, sql: unread),
            QueryColumn("last_at", "Last At", .identifier, sql: moment(last)),
        ] + more
    }

    private static let messageColumns: [QueryColumn] = [
        QueryColumn("message", "Message", .integer, sql: "ROW_NUMBER() OVER (ORDER BY m.id)"),
        QueryColumn("author", "Author", .text, sql: "m.author"),
        QueryColumn("email", "E-mail", .text, sql: "(SELECT a.email FROM accounts a WHERE a.id = m.account_id)"),
        QueryColumn("sent_at", "Sent", .identifier, sql: moment("m.sent_at")),
        QueryColumn("text", "Text", .text, sql: "unsealed(m.body)"),
    ]

    private static let attachmentColumns: [QueryColumn] = [
        QueryColumn("attachment", "Attachment", .integer, sql: "f.number"),
        QueryColumn(
            "message", "Message", .integer,
            sql: "(SELECT COUNT(*) FROM messages m WHERE m.thread_id = f.thread_id AND m.id <= f.message_id)"),
        QueryColumn("name", "Name", .text, sql: "unsealed(f.name)"),
        QueryColumn("bytes", "Bytes", .integer, sql: "f.bytes"),
        QueryColumn("sha256", "SHA-256", .identifier, sql: "f.sha256"),
    ]

    private static let last = "(SELECT MAX(m.sent_at) FROM messages m WHERE m.thread_id = t.id)"

    private static func moment(_ sql: String) -> String { "strftime('%Y-%m-%dT%H:%M:%SZ', \(sql), 'unixepoch')" }

    private var source: String {
        """
        FROM message_threads t LEFT JOIN groups g ON g.id = t.group_id LEFT JOIN parent_groups p ON p.id = g.parent_group_id
        WHERE \(scope)
        """
    }

    func list(_ request: ListRequest, where condition: String = "1", row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: columns, source: source + " AND \(condition)", arguments: arguments,
            order: ["\(Self.last) DESC", "t.id DESC"])
        return try reading { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// - Returns: the sections, and the newest message among them.
    func show(_ thread: Int64) throws -> (sections: [Section], newest: Int64) {
        try reading { database in
            try check(thread, in: database)
            let parts: [(String, String, [QueryColumn], String, [String])] = [
                ("thread", "Thread", columns, source + " AND t.id = :thread", ["t.id"]),
                ("messages", "Messages", Self.messageColumns, "FROM messages m WHERE m.thread_id = :thread", ["m.id"]),
                (
                    "attachments", "Attachments", Self.attachmentColumns,
                    "FROM message_attachments f WHERE f.thread_id = :thread", ["f.number"]
                ),
            ]
            let sections = try parts.enumerated().map { index, part in
                let (key, title, columns, source, order) = part
                var section = Section(key: key, title: title, columns: columns.map(\.column), isObject: index == 0)
                var values: [String: (any DatabaseValueConvertible)?] = index == 0 ? arguments : [:]
                values["thread"] = thread
                let query = TableQuery(columns: columns, source: source, arguments: values, order: order)
                _ = try query.run(ListRequest(columns: columns.map(\.column.key)), in: database) { row, _ in
                    section.append(row)
                }
                return section
            }
            let newest = try Int64.fetchOne(
                database, sql: "SELECT MAX(id) FROM messages WHERE thread_id = ?", arguments: [thread])
            return (sections, newest ?? 0)
        }
    }

    func attachment(_ number: Int64, of thread: Int64) throws -> [UInt8] {
        let row = try reading { database in
            try check(thread, in: database)
            return try Row.fetchOne(
                database, sql: "SELECT sha256, content FROM message_attachments WHERE thread_id = ? AND number = ?",
                arguments: [thread, number])
        }
        guard let row else {
            throw BrokerError(
                .attachmentUnknown, "the thread has no such attachment",
                hint: "'broker messages show' lists them")
        }
        guard let bytes = try? store.keys.bytes(of: row["content"]),
            Hex.text(SHA256.hash(data: bytes)) == row["sha256"] as String
        else {
            throw BrokerError(
                .attachmentAltered,
                "attachment \(number) of thread \(thread) is not what was sent, and is not delivered",
                hint: "restore a back-up, or ask for it once more")
        }
        return bytes
    }

    /// - Throws: `BrokerError` of kind `negative` when the scope has no such thread, or, where it has to be open, it is closed.
    func check(_ thread: Int64, mustBeOpen: Bool = false, in database: Database) throws {
        var values = arguments
        values["thread"] = thread
        // Not all scopes use all values of a viewer.
        let statement = try database.makeStatement(
            sql: "SELECT t.closed_at IS NULL FROM message_threads t WHERE \(scope) AND t.id = :thread")
        statement.setUncheckedArguments(StatementArguments(values))
        guard let isOpen = try Bool.fetchOne(statement) else {
            throw BrokerError(.threadUnknown, "there is no such thread")
        }
        guard isOpen || !mustBeOpen else {
            throw BrokerError(
                .threadClosed, "the thread is closed",
                hint: "a new one begins with 'broker messages send'")
        }
    }

    /// Appends a message to a thread.
    func put(
        _ draft: MessageDraft, in thread: Int64, author: String, account: Int64?, now: Moment, _ database: Database
    ) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO messages (thread_id, author, account_id, sent_at, body) VALUES (?, ?, ?, ?, ?)",
            arguments: [thread, author, account, now.seconds, store.keys.seal(draft.body)])
        let message = database.lastInsertedRowID
        for (name, bytes) in draft.attachments {
            try database.execute(
                sql: """
                    INSERT INTO message_attachments (thread_id, number, message_id, name, bytes, sha256, content)
                    SELECT ?1, 1 + COALESCE(MAX(number), 0), ?2, ?3, ?4, ?5, ?6 FROM message_attachments WHERE thread_id = ?1
                    """,
                arguments: [
                    thread, message, store.keys.seal(name), bytes.count, Hex.text(SHA256.hash(data: bytes)),
                    store.keys.seal(bytes: bytes),
                ])
        }
        return message
    }

    /// Reads with `unsealed(…)` known to SQL, so that what is sealed can be shown and sorted like the rest.
    private func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
        let keys = store.keys
        let unsealed = DatabaseFunction("unsealed", argumentCount: 1) { values in
            try Data.fromDatabaseValue(values[0]).map { try keys.open($0) }
        }
        return try store.read { database in
            database.add(function: unsealed)
            defer { database.remove(function: unsealed) }
            return try body(database)
        }
    }
}
