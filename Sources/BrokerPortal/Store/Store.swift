internal import Foundation
internal import GRDB

/// The local store: one SQLite file that belongs to one account of the operating system.
///
/// WAL, foreign keys on, `synchronous` FULL. The file is 0600 in a 0700 folder; its key is beside it (`StoreKeys`), and so is a second file
/// (`AuditFile`) with its own lock, so that reading never waits for loading. `application_id` says that it is a broker store, `user_version`
/// which migration it has reached.
public final class Store: Sendable {
    /// `BRKR` in ASCII.
    static let applicationID: Int32 = 0x4252_4B52

    /// The path of the store's file.
    public let path: String
    let queue: DatabaseQueue
    let keys: StoreKeys
    let audit: AuditFile

    /// Seconds that a command waits for somebody else who is writing, where nothing else is said.
    public static let standardWait = 5.0

    init(path: String, queue: DatabaseQueue, keys: StoreKeys, wait: Double = standardWait) {
        self.path = path
        self.queue = queue
        self.keys = keys
        audit = AuditFile(ofStoreAt: path, keys: keys, wait: wait)
    }

    /// Opens an existing store, and brings an older one up to date after a backup copy.
    ///
    /// - Parameters:
    ///   - key: the store's key as 64 hexadecimal digits; `nil` reads the key file beside the store.
    ///   - wait: how many seconds to wait for the store's lock.
    /// - Throws: `BrokerError` of kind `configuration` when there is no store, when it is newer than this program, or when others may
    ///   read it, or when the key is another store's; `inputOutput` when the file is damaged or no store at all; `tryAgain` when it is busy.
    public static func open(at path: String, key: String? = nil, wait: Double = standardWait) throws -> Store {
        try open(at: path, key: key, wait: wait, migrator: .current)
    }

    static func open(
        at path: String, key: String? = nil, wait: Double = standardWait, migrator: Migrator
    ) throws -> Store {
        try StoreFiles.checkPrivate(path)
        let keys = try StoreKeys(forStoreAt: path, key: key)
        let store = Store(path: path, queue: try openQueue(path, wait: wait), keys: keys, wait: wait)
        try migrator.bringUpToDate(store)
        try store.checkKey()
        return store
    }

    /// Refuses another store's key before anything is read or written under it.
    private func checkKey() throws {
        let known = try read { try Data.fetchOne($0, sql: "SELECT key_check FROM store_identity") }
        guard known == keys.checkValue else { throw StoreKeys.mismatch("the store cannot be opened") }
    }

    /// Makes a new, empty store and its key.
    ///
    /// It is built under a temporary name and linked to its place when it is whole, so that a crash leaves nothing half done.
    /// - Throws: `BrokerError` of kind `cannotCreate` when something is at `path` already.
    public static func create(at path: String, key: String? = nil) throws {
        try create(at: path, key: key, migrator: .current)
    }

    static func create(at path: String, key: String? = nil, migrator: Migrator) throws {
        try StoreFiles.makePrivateFolder(for: path)
        guard !StoreFiles.exists(path) else { throw StoreFiles.alreadyExists(path) }
        let keys = try StoreKeys(creatingForStoreAt: path, key: key)
        let draft = path + ".new-" + SecretToken.random().text.prefix(8)
        defer { StoreFiles.remove(draft) }
        try StoreFiles.createPrivate(draft)
        let store = Store(path: draft, queue: try openQueue(draft, wait: standardWait), keys: keys)
        try migrator.initialize(store)
        try mappingErrors(path) { try store.queue.close() }
        // An audit log that lies there already goes on, if it was written with this key.
        let audit = AuditFile(ofStoreAt: path, keys: keys, wait: standardWait)
        _ = try audit.read { try AuditChain.verify(in: $0, keys: keys) }
        try audit.close()
        try StoreFiles.link(draft, to: path)
    }

    /// Runs a read: one snapshot of the store, however long it takes.
    func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try Store.mappingErrors(path) { try queue.read(body) }
    }

    /// Runs a transaction that begins by taking the write lock; any error rolls it back.
    func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try transaction { (try body($0), .commit) }
    }

    /// Runs a transaction whose body decides whether it is kept: an import that is refused, or a dry run, is rolled back.
    func transaction<Value>(_ body: (Database) throws -> (Value, Database.TransactionCompletion)) throws -> Value {
        try Store.mappingErrors(path) {
            try queue.writeWithoutTransaction { database in
                // A large import would else write its index pages out again and again. 32 MB, whatever the size of the file.
                try database.execute(sql: "PRAGMA cache_size = -32768")
                defer { try? database.execute(sql: Store.readingCache) }
                var result: Value?
                audit.deferEntries()
                defer { audit.drop() }
                try database.inTransaction(.immediate) {
                    let (value, completion) = try body(database)
                    result = value
                    if completion == .commit { try audit.flush()?.keep(in: database) }
                    return completion
                }
                guard let result else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
                return result
            }
        }
    }

    /// 16 MB instead of 2: a list of a million subscribers goes back and forth between four tables.
    private static let readingCache = "PRAGMA cache_size = -16384"

    private static func openQueue(_ path: String, wait: Double) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(wait)
        configuration.prepareDatabase { try $0.execute(sql: readingCache) }
        return try mappingErrors(path) { try DatabaseQueue(path: path, configuration: configuration) }
    }
}
