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

    /// Writes a copy of one state of the store and of its audit log, checks them, and gives them their names when they are sound: `path` and
    /// `path.audit`. They are 0600, like the store.
    ///
    /// The copy needs the store's key, which is not in it.
    /// - Throws: `BrokerError`: `cannotCreate` when something is there already, `inputOutput` when the copy is not sound.
    public func backUp(to path: String, replacing: Bool, now: Moment) throws {
        let places = [path, AuditFile.path(ofStoreAt: path)]
        if !replacing, let taken = places.first(where: StoreFiles.exists) {
            throw BrokerError(
                .outputExists, "\(taken) already exists", hint: "use --force to replace it")
        }
        try store.audit.append(.backedUp, by: .operator(access), now: now)
        let drafts = places.map { "\($0).new-\(SecretToken.random().text.prefix(8))" }
        defer { drafts.forEach(StoreFiles.remove) }
        // The log second: it reaches at least as far as the store says.
        try BackupService.copy(store.queue, to: drafts[0])
        try BackupService.copy(store.audit.queue, to: drafts[1])
        if replacing { places.forEach(StoreFiles.remove) }
        // The store last: it is what makes the copy one.
        try StoreFiles.link(drafts[1], to: places[1])
        try StoreFiles.link(drafts[0], to: places[0])
    }

    private static func copy(_ queue: DatabaseQueue, to draft: String) throws {
        try StoreFiles.createPrivate(draft)
        try Store.mappingErrors(draft) {
            let copy = try DatabaseQueue(path: draft)
            try queue.backup(to: copy)
            let problems = try copy.inDatabase { try StoreCheck.problems(in: $0) }
            guard problems.isEmpty else {
                throw BrokerError(.backupDamaged, "the copy is damaged: \(problems[0])")
            }
            // One file, without a write-ahead log beside it.
            try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        }
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
        let version = try store.read { database in
            try check(database)
            return try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        }
        try store.audit.read(check)
        let chain = try AuditChain.verify(store)
        return Report(version: version, auditRows: chain.rows, auditHead: chain.head)
    }

    private func check(_ database: Database) throws {
        guard let problem = try StoreCheck.problems(in: database).first else { return }
        throw BrokerError(
            .storeDamaged, "the store is damaged: \(problem)",
            hint: "go back to the last back-up that is sound")
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
