internal import GRDB
public import Tabular

/// The carrier's desk, kept by the operator: every broker's threads, and the answers to them.
public struct MessageDesk: Sendable {
    private let store: Store
    private let access: Operator

    /// The desk of a store.
    public init(store: Store, operator access: Operator) {
        self.store = store
        self.access = access
    }

    /// The columns of the list; `unread` counts what brokers and their staff wrote since the desk last looked.
    public static let columns = queryColumns.map(\.column)

    private static let unread = """
        (SELECT COUNT(*) FROM messages m WHERE m.thread_id = t.id AND m.author <> 'carrier' AND m.id > t.desk_read_id)
        """
    private static let queryColumns = MessageThreads.columns(
        unread: unread,
        more: [
            QueryColumn("broker", "Broker", .text, sql: "(SELECT a.email FROM accounts a WHERE a.id = t.account_id)"),
            QueryColumn(
                "broker_id", "Broker ID", .identifier,
                sql: "(SELECT f.broker_id FROM profiles f WHERE f.id = t.profile_id)"),
        ])

    private var threads: MessageThreads {
        MessageThreads(store: store, scope: "1", arguments: [:], columns: Self.queryColumns)
    }

    /// Streams the threads, those with the newest message first.
    public func list(unread: Bool = false, _ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        try threads.list(request, where: unread ? "\(Self.unread) > 0" : "1", row: row)
    }

    /// A thread, its messages from the oldest on, and its attachments. The desk has read it then.
    /// - Throws: `BrokerError` of kind `negative` when there is no such thread.
    public func show(_ thread: Int64, now: Moment) throws -> [Section] {
        let (sections, newest) = try threads.show(thread)
        try store.write { database in
            try database.execute(
                sql: "UPDATE message_threads SET desk_read_id = MAX(desk_read_id, ?) WHERE id = ?",
                arguments: [newest, thread])
            try log(.messagesRead, ["thread": "\(thread)"], now, database)
        }
        return sections
    }

    /// The bytes of an attachment, by its number in the thread. Leaves a row in the audit log.
    /// - Throws: `BrokerError`: `negative` when there is none, `inputOutput` where it is not what was sent.
    public func attachment(_ number: Int64, of thread: Int64, now: Moment) throws -> [UInt8] {
        let bytes = try threads.attachment(number, of: thread)
        try store.write { try log(.exported, ["thread": "\(thread)", "attachment": "\(number)"], now, $0) }
        return bytes
    }

    /// Answers, and mails whoever wrote last that a message waits.
    /// - Throws: `BrokerError`: `negative` when there is no such thread or it is closed, `unavailable` when the mail waits; the answer is kept.
    public func reply(_ draft: MessageDraft, to thread: Int64, now: Moment) throws {
        let mail: Int64? = try store.write { database in
            try threads.check(thread, mustBeOpen: true, in: database)
            let message = try threads.put(draft, in: thread, author: "carrier", account: nil, now: now, database)
            try log(.messageAnswered, ["thread": "\(thread)", "message": "\(message)"], now, database)
            let email = try String.fetchOne(
                database,
                sql: """
                    SELECT a.email FROM messages m JOIN accounts a ON a.id = m.account_id
                    WHERE m.thread_id = ? ORDER BY m.id DESC LIMIT 1
                    """, arguments: [thread])
            guard let address = email.flatMap({ EmailAddress($0) }) else { return nil }
            let mail = Mail(
                to: address, subject: "You have a new message", text: MailText.messageWaits(thread: thread))
            return try MailQueue.put(mail, in: database, keys: store.keys, now: now)
        }
        if let mail { try MailQueue(store: store).deliver(mail, now: now) }
    }

    /// Closes a thread: nobody adds to it any more.
    /// - Throws: `BrokerError` of kind `negative` when there is no such thread, or it is closed.
    public func close(_ thread: Int64, now: Moment) throws {
        try store.write { database in
            try threads.check(thread, mustBeOpen: true, in: database)
            try database.execute(
                sql: "UPDATE message_threads SET closed_at = ? WHERE id = ?", arguments: [now.seconds, thread])
            try log(.threadClosed, ["thread": "\(thread)"], now, database)
        }
    }

    private func log(_ action: AuditAction, _ subject: [String: String], _ now: Moment, _ database: Database) throws {
        try store.audit.append(action, by: .operator(access), subject, now: now)
    }
}
