internal import GRDB
public import Tabular

/// Secure messages with the carrier's desk, of the profile in force: the broker's threads, which staff with the tool see too.
public struct MessageService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` without the tool, or for the profile of a downline broker.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.messages)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// The columns of the list; `unread` counts what others wrote since the account last looked.
    public static let columns = queryColumns.map(\.column)

    private static let unread = """
        (SELECT COUNT(*) FROM messages m WHERE m.thread_id = t.id AND m.account_id IS NOT :account AND m.id > COALESCE(
            (SELECT r.message_id FROM message_reads r WHERE r.account_id = :account AND r.thread_id = t.id), 0))
        """
    private static let queryColumns = MessageThreads.columns(unread: unread)

    private var threads: MessageThreads {
        MessageThreads(
            store: store, scope: "t.profile_id = :profile AND t.account_id = :broker",
            arguments: [
                "profile": viewer.profile.id, "broker": viewer.brokerAccountID, "account": viewer.accountID,
            ], columns: Self.queryColumns)
    }

    /// Streams the threads, those with the newest message first.
    public func list(
        unread: Bool = false, _ request: ListRequest, row: (RowBuffer) throws -> Void
    ) throws -> Bool {
        try threads.list(request, where: unread ? "\(Self.unread) > 0" : "1", row: row)
    }

    /// A thread, its messages from the oldest on, and its attachments. It counts as read then, unless the viewer may only read.
    /// - Throws: `BrokerError` of kind `negative` when there is no such thread.
    public func show(_ thread: Int64) throws -> [Section] {
        let (sections, newest) = try threads.show(thread)
        guard !viewer.isReadOnly else { return sections }
        try store.write { database in
            try database.execute(
                sql: """
                    INSERT INTO message_reads (account_id, thread_id, message_id) VALUES (?1, ?2, ?3)
                    ON CONFLICT DO UPDATE SET message_id = MAX(message_id, ?3)
                    """, arguments: [viewer.accountID, thread, newest])
            try log(.messagesRead, ["thread": "\(thread)"], database)
        }
        return sections
    }

    /// Begins a thread.
    ///
    /// - Parameter group: a group of the book of business that it is about.
    /// - Returns: the thread's number.
    /// - Throws: `BrokerError`: `usage` for a subject that is empty, of several lines or longer than 200 bytes, `negative` for a group that is not the viewer's.
    public func send(_ draft: MessageDraft, subject: String, group: GroupNumber?) throws -> Int64 {
        try viewer.requireWriting()
        let line = subject.trimmed
        guard (1...200).contains(line.utf8.count),
            line.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
        else {
            throw BrokerError(.subjectInvalid, "a subject is one line of 1 to 200 bytes")
        }
        return try store.write { database in
            let group = try group.map { try id(of: $0, in: database) }
            try database.execute(
                sql:
                    "INSERT INTO message_threads (profile_id, account_id, subject, group_id, created_at) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    viewer.profile.id, viewer.brokerAccountID, store.keys.seal(line), group, viewer.now.seconds,
                ])
            let thread = database.lastInsertedRowID
            try put(draft, in: thread, database)
            return thread
        }
    }

    /// Adds a message to a thread that is open.
    /// - Throws: `BrokerError` of kind `negative` when there is no such thread, or it is closed.
    public func reply(_ draft: MessageDraft, to thread: Int64) throws {
        try viewer.requireWriting()
        try store.write { database in
            try threads.check(thread, mustBeOpen: true, in: database)
            try put(draft, in: thread, database)
        }
    }

    /// The bytes of an attachment, by its number in the thread. Leaves a row in the audit log.
    /// - Throws: `BrokerError`: `negative` when there is none, `inputOutput` where it is not what was sent.
    public func attachment(_ number: Int64, of thread: Int64) throws -> [UInt8] {
        let bytes = try threads.attachment(number, of: thread)
        try store.write { try log(.exported, ["thread": "\(thread)", "attachment": "\(number)"], $0) }
        return bytes
    }

    private func put(_ draft: MessageDraft, in thread: Int64, _ database: Database) throws {
        let message = try threads.put(
            draft, in: thread, author: viewer.kind.rawValue, account: viewer.accountID, now: viewer.now, database)
        try log(.messageSent, ["thread": "\(thread)", "message": "\(message)"], database)
    }

    private func id(of group: GroupNumber, in database: Database) throws -> Int64 {
        let statement = try database.makeStatement(
            sql: """
                SELECT g.id FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id
                WHERE p.number = :parent AND g.suffix = :suffix AND g.id IN (\(Viewer.groupScope))
                """)
        let values = viewer.arguments.merging(["parent": group.parent, "suffix": group.suffix]) { $1 }
        statement.setUncheckedArguments(StatementArguments(values))
        guard let id = try Int64.fetchOne(statement) else {
            throw BrokerError(
                .groupUnknown, "your book of business does not have group \(group)",
                hint: "see 'broker bob list'")
        }
        return id
    }

    private func log(_ action: AuditAction, _ subject: [String: String], _ database: Database) throws {
        try store.audit.append(action, by: viewer.actor, subject, now: viewer.now)
    }
}
