internal import Foundation
internal import GRDB

/// The local store: one SQLite file that belongs to one account of the operating system.
///
/// WAL, foreign keys on, `synchronous` FULL. The file is 0600 in a 0700 folder; its key lies beside it (`StoreKeys`), and a second file (`AuditFile`)
/// with a lock of its own, so that nobody who reads waits for who loads. `application_id` says that it is a broker store, `user_version` which migration it has reached.
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

    init(path: String, queue: DatabaseQueue, keys: StoreKeys, audit: AuditFile) {
        self.path = path
        self.queue = queue
        self.keys = keys
        self.audit = audit
    }

    /// Opens an existing store, and brings an older one up to date after a back-up copy.
    ///
    /// - Parameters:
    ///   - key: the store's key as 64 hexadecimal digits; `nil` reads the key file beside the store.
    ///   - wait: how many seconds to wait for the store's lock.
    /// - Throws: `BrokerError` of kind `configuration` when there is no store, when it is newer than this program, or when others may
    ///   read it, or when the key is another store's; `inputOutput` when the file is damaged or no store at all; `tryAgain` when it is busy.
    public static func open(at path: String, key: String? = nil, wait: Double = standardWait) throws -> Store {
        try StoreFiles.checkPrivate(path)
        let keys = try StoreKeys(forStoreAt: path, key: key)
        let queue = try openQueue(path, wait: wait)
        try Migrator.bringUpToDate(path, queue)
        try check(keys, path, queue)
        return Store(
            path: path, queue: queue, keys: keys, audit: try AuditFile(ofStoreAt: path, keys: keys, wait: wait))
    }

    /// Refuses another store's key before anything is read or written under it.
    private static func check(_ keys: StoreKeys, _ path: String, _ queue: DatabaseQueue) throws {
        let known = try mappingErrors(path) {
            try queue.read { try Data.fetchOne($0, sql: "SELECT key_check FROM store_identity") }
        }
        guard known == keys.checkValue else { throw StoreKeys.mismatch("the store cannot be opened") }
    }

    /// Makes a new, empty store and its key.
    ///
    /// It is built under a temporary name and linked to its place when it is whole, so that a crash leaves nothing half done.
    /// - Throws: `BrokerError` of kind `cannotCreate` when something stands at `path` already.
    public static func create(at path: String, key: String? = nil) throws {
        try StoreFiles.makePrivateFolder(for: path)
        guard !StoreFiles.exists(path) else { throw StoreFiles.alreadyExists(path) }
        let keys = try StoreKeys(creatingForStoreAt: path, key: key)
        let draft = path + ".new-" + SecretToken.random().text.prefix(8)
        defer { StoreFiles.remove(draft) }
        try StoreFiles.createPrivate(draft)
        let queue = try openQueue(draft, wait: standardWait)
        try Migrator.initialize(path, queue, keys)
        try mappingErrors(path) { try queue.close() }
        // An audit log that lies there already goes on, if it was written with this key.
        let audit = try AuditFile(ofStoreAt: path, keys: keys, wait: standardWait)
        _ = try audit.read { try AuditChain.verify(in: $0, keys: keys) }
        try mappingErrors(path) { try audit.queue.close() }
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
