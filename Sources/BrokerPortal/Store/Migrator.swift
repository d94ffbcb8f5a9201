internal import GRDB

/// Brings a store's schema to the newest version.
///
/// A migration is SQL text and is never edited once it has shipped. `user_version` counts those that have run. GRDB's own migrator
/// runs each migration in a transaction of its own; here all of them run in one, after a backup copy.
struct Migrator {
    /// All migrations, oldest first: the store's version is how many have run.
    let migrations: [String]

    /// Those of this program.
    static let current = Migrator(migrations: [Schema.first])

    func initialize(_ store: Store) throws {
        try Store.mappingErrors(store.path) {
            try store.queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA application_id = \(Store.applicationID)")
                try run(from: 0, in: database)
                try database.execute(
                    sql: "INSERT INTO store_identity (id, key_check) VALUES (1, ?)", arguments: [store.keys.checkValue])
                try database.execute(sql: "PRAGMA journal_mode = WAL")
            }
        }
    }

    func bringUpToDate(_ store: Store) throws {
        guard try version(of: store) < migrations.count else { return }
        try StoreFiles.locking(store.path + ".lock") {
            let version = try version(of: store)
            guard version < migrations.count else { return }
            try backUp(store, version: version)
            try Store.mappingErrors(store.path) {
                try store.queue.writeWithoutTransaction { try run(from: version, in: $0) }
            }
        }
    }

    /// The store's version; refuses a file that is no store and a store from a newer program.
    private func version(of store: Store) throws -> Int {
        let (application, version) = try Store.mappingErrors(store.path) {
            try store.queue.inDatabase { database in
                (
                    try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                )
            }
        }
        guard application == Store.applicationID else {
            throw BrokerError(
                .storeForeign, "this is an SQLite file, but not a broker store: \(store.path)",
                hint: "make one with 'broker init'")
        }
        guard version > 0 else {
            throw BrokerError(
                .storeVersionInvalid,
                "the store's version, \(version), is not one that broker writes: \(store.path)",
                hint: "restore a backup")
        }
        guard version <= migrations.count else {
            throw BrokerError(
                .storeNewer,
                "the store has version \(version), and this program knows versions up to \(migrations.count)",
                hint: "install the newer broker that has written it")
        }
        return version
    }

    private func run(from version: Int, in database: Database) throws {
        try database.inTransaction(.immediate) {
            for migration in migrations[version...] { try database.execute(sql: migration) }
            try database.execute(sql: "PRAGMA user_version = \(migrations.count)")
            return .commit
        }
    }

    /// Leaves `<store>.v<version>.backup`, private like the store; a copy that exists is kept, since it is older and so nearer to the origin.
    private func backUp(_ store: Store, version: Int) throws {
        let copy = "\(store.path).v\(version).backup"
        guard !StoreFiles.exists(copy) else { return }
        let draft = copy + ".new"
        StoreFiles.remove(draft)
        try StoreFiles.createPrivate(draft)
        defer { StoreFiles.remove(draft) }
        try Store.mappingErrors(store.path) {
            let target = try DatabaseQueue(path: draft)
            try store.queue.backup(to: target)
            try target.close()
        }
        try StoreFiles.link(draft, to: copy)
    }
}
