internal import GRDB
public import Tabular

/// Copies the store while it is in use, and checks it.
public struct BackupService: Sendable {
    private let store: Store
    private let access: Operator

    /// Back-ups are the operator's business.
    public init(store: Store, operator access: Operator) {
        self.store = store
        self.access = access
    }

    /// Writes a copy of one state of the store, checks it, and gives it its name when it is sound. It is 0600, like the store.
    ///
    /// The copy needs the store's key, which is not in it.
    /// - Throws: `BrokerError`: `cannotCreate` when something stands there already, `inputOutput` when the copy is not sound.
    public func backUp(to path: String, replacing: Bool, now: Moment) throws {
        if !replacing, StoreFiles.exists(path) {
            throw BrokerError(
                .outputExists, "\(path) exists already", hint: "use --force to replace it")
        }
        try store.write {
            try AuditLog(database: $0, keys: store.keys).append(.backedUp, by: .operator(access), now: now)
        }
        let draft = "\(path).new-\(SecretToken.random().text.prefix(8))"
        try StoreFiles.createPrivate(draft)
        defer { StoreFiles.remove(draft) }
        try Store.mappingErrors(draft) {
            let copy = try DatabaseQueue(path: draft)
            try store.queue.backup(to: copy)
            let problems = try copy.inDatabase { try StoreCheck.problems(in: $0) }
            guard problems.isEmpty else {
                throw BrokerError(.backupDamaged, "the copy is not sound: \(problems[0])")
            }
            // One file, without a write-ahead log beside it.
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        }
        if replacing { StoreFiles.remove(path) }
        try StoreFiles.link(draft, to: path)
    }

    /// What `verify` found to be sound.
    public struct Report: Sendable {
        /// The store's version.
        public let version: Int
        /// Rows of the audit log.
        public let auditRows: Int
        /// The hash of its last row.
        public let auditHead: String
    }

    /// Checks the file, its references, its counts, and the audit log's chain.
    /// - Throws: `BrokerError` of kind `inputOutput` with the first thing that is wrong.
    public func verify() throws -> Report {
        try store.read { database in
            if let problem = try StoreCheck.problems(in: database).first {
                throw BrokerError(
                    .storeDamaged, "the store is damaged: \(problem)",
                    hint: "go back to the last back-up that is sound")
            }
            let chain = try AuditChain.verify(in: database, keys: store.keys)
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            return Report(version: version, auditRows: chain.rows, auditHead: chain.head)
        }
    }
}

/// SQLite's own checks. Their words name tables and pages, never values.
enum StoreCheck {
    static func problems(in database: Database) throws -> [String] {
        let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
        let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").prefix(10)
        return lines
            + strays.map {
                "a row of \($0[0] as String? ?? "a table") names one of \($0[2] as String? ?? "another") that is not there"
            }
    }
}
