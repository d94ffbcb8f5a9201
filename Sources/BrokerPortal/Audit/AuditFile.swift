internal import Foundation
internal import GRDB
internal import Glibc
internal import Synchronization
internal import Tabular

/// The file beside the store, `<store>.audit`, for what commands write that otherwise only read: the audit log, the sessions, when a session or a token
/// was last used, and failures of what can be guessed.
///
/// It has a lock of its own, which is held for one statement or two, so that nobody who reads, exports or logs in waits for a file that is being loaded.
/// What is in both files keeps to one order: first the store, then this file; never the store while this file is written.
final class AuditFile: Sendable {
    let path: String
    /// Opened when it is first needed.
    private let opened = Mutex<DatabaseQueue?>(nil)
    private let keys: StoreKeys
    private let wait: Double
    /// Entries of the store's transaction that is under way, and the thread that runs it.
    private let deferred = Mutex<(thread: pthread_t, entries: [AuditEntryDraft])?>(nil)

    static func path(ofStoreAt store: String) -> String { store + ".audit" }

    init(ofStoreAt store: String, keys: StoreKeys, wait: Double) {
        path = AuditFile.path(ofStoreAt: store)
        self.keys = keys
        self.wait = wait
    }

    /// The open file; where there is none, as beside a copy of the store alone, it begins anew.
    var queue: DatabaseQueue {
        get throws {
            try opened.withLock { known in
                if let known { return known }
                if !StoreFiles.exists(path) { try AuditFile.create(at: path) }
                try StoreFiles.checkPrivate(path)
                let queue = try AuditFile.openQueue(path, wait: wait)
                try AuditFile.checkKind(queue, path)
                known = queue
                return queue
            }
        }
    }

    func close() throws {
        try opened.withLock { known in
            try Store.mappingErrors(path) { try known?.close() }
            known = nil
        }
    }

    /// Makes an empty file under a temporary name and links it to its place; one that another process made meanwhile is as good.
    private static func create(at path: String) throws {
        let draft = path + ".new-" + SecretToken.random().text.prefix(8)
        defer { StoreFiles.remove(draft) }
        try StoreFiles.createPrivate(draft)
        try Store.mappingErrors(draft) {
            let queue = try openQueue(draft, wait: 5)
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA application_id = \(Store.applicationID)")
                try database.inTransaction(.immediate) {
                    try database.execute(sql: Schema.audit)
                    try database.execute(sql: "PRAGMA user_version = 1")
                    return .commit
                }
                try database.execute(sql: "PRAGMA journal_mode = WAL")
            }
            try queue.close()
        }
        do { try StoreFiles.link(draft, to: path) } catch let error as BrokerError
            where error.code == ErrorCode.storeExists.name
        {}
    }

    private static func openQueue(_ path: String, wait: Double) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.busyMode = .timeout(wait)
        return try Store.mappingErrors(path) { try DatabaseQueue(path: path, configuration: configuration) }
    }

    private static func checkKind(_ queue: DatabaseQueue, _ path: String) throws {
        let version = try Store.mappingErrors(path) {
            try queue.inDatabase { database in
                try Int32.fetchOne(database, sql: "PRAGMA application_id") == Store.applicationID
                    ? Int.fetchOne(database, sql: "PRAGMA user_version") : nil
            }
        }
        guard version == 1 else {
            throw BrokerError(
                .auditForeign, "this is not the audit log of a broker store: \(path)",
                hint: "restore it from the backup of the store")
        }
    }

    /// Runs a read: one snapshot of the file.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try Store.mappingErrors(path) { try queue.read(body) }
    }

    /// Runs a transaction that begins by taking this file's lock; any error rolls it back. The store may not be used in it.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try transaction { (try body($0), .commit) }
    }

    /// Runs a transaction whose body decides whether it is kept.
    func transaction<Value>(_ body: (Database) throws -> (Value, Database.TransactionCompletion)) throws -> Value {
        try Store.mappingErrors(path) {
            try queue.writeWithoutTransaction { database in
                var result: Value?
                try database.inTransaction(.immediate) {
                    let (value, completion) = try body(database)
                    result = value
                    return completion
                }
                guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
                return result
            }
        }
    }

    /// Runs one statement, unless somebody else is writing: for what is good to know and no more, such as when a token was last used.
    func writeIfFree(_ sql: String, _ arguments: StatementArguments) {
        try? queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA busy_timeout = 0")
            defer { try? database.execute(sql: "PRAGMA busy_timeout = \(Int(wait * 1000))") }
            try database.execute(sql: sql, arguments: arguments)
        }
    }

    /// Ends all sessions of an account.
    func endSessions(of account: Int64) throws {
        try write { try $0.execute(sql: "DELETE FROM sessions WHERE account_id = ?", arguments: [account]) }
    }
}

extension AuditFile {
    /// Appends an entry. Inside a transaction of the store it is written when that is about to be kept, so that what was rolled back is not told.
    ///
    /// - Parameter subject: the ids that it is about, such as `["staff": "17"]`; never a value that somebody gave.
    func append(_ action: AuditAction, by actor: AuditActor, _ subject: [String: String] = [:], now: Moment) throws {
        let draft = AuditEntryDraft(action: action, actor: actor, subject: subject, now: now)
        let isDeferred = deferred.withLock { open in
            guard open?.thread == pthread_self() else { return false }
            open?.entries.append(draft)
            return true
        }
        if !isDeferred { try write(log([draft])) }
    }

    /// From here on, entries of this thread wait for `flush` or `drop`.
    func deferEntries() { deferred.withLock { $0 = (pthread_self(), []) } }

    /// Forgets the entries that wait.
    func drop() { deferred.withLock { $0 = nil } }

    /// Writes the entries that wait.
    /// - Returns: the last row of the log, if any was written.
    func flush() throws -> AuditMark? {
        let drafts = deferred.withLock { open in
            defer { open = nil }
            return open?.entries ?? []
        }
        guard !drafts.isEmpty else { return nil }
        try write(log(drafts))
        return try read { try AuditMark.last(in: $0) }
    }

    private func log(_ drafts: [AuditEntryDraft]) -> (Database) throws -> Void {
        { [keys] database in
            let log = AuditLog(database: database, keys: keys)
            for draft in drafts { try log.append(draft.action, by: draft.actor, draft.subject, now: draft.now) }
        }
    }
}

/// An entry on its way into the log.
struct AuditEntryDraft: Sendable {
    let action: AuditAction
    let actor: AuditActor
    let subject: [String: String]
    let now: Moment
}

/// How far the audit log reached when the store was last changed: the store keeps it, so that a log that is missing or was cut is noticed.
struct AuditMark {
    let rows: Int64
    let hash: Data

    static func last(in audit: Database) throws -> AuditMark? {
        try Row.fetchOne(audit, sql: "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
            .map { AuditMark(rows: $0["id"], hash: $0["hash"]) }
    }

    func keep(in store: Database) throws {
        try store.execute(
            sql: """
                INSERT INTO audit_mark (id, rows, hash) VALUES (1, ?1, ?2) ON CONFLICT DO UPDATE SET rows = ?1, hash = ?2
                """, arguments: [rows, hash])
    }

    static func kept(in store: Database) throws -> AuditMark? {
        try Row.fetchOne(store, sql: "SELECT rows, hash FROM audit_mark")
            .map { AuditMark(rows: $0["rows"], hash: $0["hash"]) }
    }

    /// Whether the log has the row that the store remembers.
    func isIn(_ audit: Database) throws -> Bool {
        try Bool.fetchOne(
            audit, sql: "SELECT EXISTS (SELECT 1 FROM audit WHERE id = ? AND hash = ?)", arguments: [rows, hash])
            ?? false
    }
}
