internal import GRDB

/// Brings a store's schema to the newest version.
///
/// A migration is SQL text and is never edited once it has shipped. `user_version` counts those that have run. GRDB's own migrator
/// runs each migration in a transaction of its own; here all of them run in one, after a back-up copy.
enum Migrator {
    /// All migrations, oldest first: the store's version is how many have run.
    static let migrations: [String] = [Schema.first]

    static func initialize(_ path: String, _ queue: DatabaseQueue, _ keys: StoreKeys) throws {
        try Store.mappingErrors(path) {
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA application_id = \(Store.applicationID)")
                try run(from: 0, in: database)
                try database.execute(
                    sql: "INSERT INTO store_identity (id, key_check) VALUES (1, ?)", arguments: [keys.checkValue])
                try database.execute(sql: "PRAGMA journal_mode = WAL")
            }
        }
    }

    static func bringUpToDate(_ path: String, _ queue: DatabaseQueue) throws {
        guard try version(of: path, queue) < migrations.count else { return }
        try StoreFiles.locking(path + ".lock") {
            let version = try version(of: path, queue)
            guard version < migrations.count else { return }
            try backUp(path, queue, version: version)
            try Store.mappingErrors(path) {
                try queue.writeWithoutTransaction { try run(from: version, in: $0) }
            }
        }
    }

    /// The store's version; refuses a file that is no store and a store from a newer program.
    private static func version(of path: String, _ queue: DatabaseQueue) throws -> Int {
        let (application, version) = try Store.mappingErrors(path) {
            try queue.inDatabase { database in
                (
                    try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                )
            }
        }
        guard application == Store.applicationID else {
            throw BrokerError(
                .configuration, code: "store_foreign", "this is an SQLite file, but no broker store: \(path)",
                hint: "make one with 'broker init'")
        }
        guard version > 0 else {
            throw BrokerError(
                .configuration, code: "store_version_invalid",
                "the store's version, \(version), is not one that broker writes: \(path)",
                hint: "restore a backup")
        }
        guard version <= migrations.count else {
            throw BrokerError(
                .configuration, code: "store_newer",
                "the store has version \(version), and this program knows versions up to \(migrations.count)",
                hint: "install the newer broker that has written it")
        }
        return version
    }

    private static func run(from version: Int, in database: Database) throws {
        try database.inTransaction(.immediate) {
            for migration in migrations[version...] { try database.execute(sql: migration) }
            try database.execute(sql: "PRAGMA user_version = \(migrations.count)")
            return .commit
        }
    }

    /// Leaves `<store>.v<version>.backup`, private like the store; one that is there already is kept, as it is older and so nearer to the origin.
    private static func backUp(_ path: String, _ queue: DatabaseQueue, version: Int) throws {
        let copy = "\(path).v\(version).backup"
        guard !StoreFiles.exists(copy) else { return }
        let draft = copy + ".new"
        StoreFiles.remove(draft)
        try StoreFiles.createPrivate(draft)
        defer { StoreFiles.remove(draft) }
        try Store.mappingErrors(path) {
            let target = try DatabaseQueue(path: draft)
            try queue.backup(to: target)
            try target.close()
        }
        try StoreFiles.link(draft, to: copy)
    }
}
