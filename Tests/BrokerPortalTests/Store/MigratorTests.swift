import Foundation
import GRDB
import Synchronization
import Testing

@testable import BrokerPortal

@Suite struct MigratorTests {
    private static let first = Migrator(migrations: [
        """
        CREATE TABLE store_identity (id INTEGER, key_check BLOB) STRICT;
        CREATE TABLE one (x INTEGER) STRICT; INSERT INTO one VALUES (1)
        """
    ])

    private static func later(_ more: String...) -> Migrator { Migrator(migrations: first.migrations + more) }

    private static func oldStore(_ scratch: Scratch) throws -> String {
        let path = scratch.path("store.sqlite")
        try Store.create(at: path, migrator: first)
        _ = try sqlite3(path, "INSERT INTO one VALUES (2)")
        return path
    }

    @Test func anOlderStoreIsMigratedAfterABackupCopy() throws {
        let scratch = try Scratch()
        let path = try Self.oldStore(scratch)
        _ = try Store.open(
            at: path, migrator: Self.later("CREATE TABLE two (x INTEGER) STRICT", "INSERT INTO two SELECT x FROM one"))
        #expect(try sqlite3(path, "PRAGMA user_version; SELECT group_concat(x) FROM two") == "3\n1,2")
        let copy = path + ".v1.backup"
        #expect(try scratch.mode("store.sqlite.v1.backup") == 0o600)
        #expect(
            try sqlite3(copy, "PRAGMA user_version; PRAGMA integrity_check; SELECT group_concat(x) FROM one")
                == "1\nok\n1,2")
        #expect(try sqlite3(copy, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'two'") == "0")
        // One that is up to date is left alone.
        _ = try Store.open(at: path, migrator: Self.later("CREATE TABLE two (x INTEGER) STRICT", "SELECT 1"))
        #expect(try scratch.names().filter { $0.contains("backup") } == ["store.sqlite.v1.backup"])
    }

    @Test func aMigrationThatFailsLeavesTheOldStore() throws {
        let scratch = try Scratch()
        let path = try Self.oldStore(scratch)
        #expect(throws: BrokerError.self) {
            try Store.open(
                at: path, migrator: Self.later("CREATE TABLE two (x INTEGER) STRICT", "INSERT INTO none VALUES (1)"))
        }
        #expect(
            try sqlite3(path, "PRAGMA user_version; SELECT COUNT(*) FROM sqlite_master WHERE name = 'two'") == "1\n0")
        let store = try Store.open(at: path, migrator: Self.first)
        #expect(try store.count("SELECT COUNT(*) FROM one") == 2)
        _ = try Store.open(at: path, migrator: Self.later("CREATE TABLE two (x INTEGER) STRICT"))
        #expect(try sqlite3(path, "PRAGMA user_version") == "2")
    }

    @Test func manyWhoOpenAtOnceMigrateOnce() throws {
        let scratch = try Scratch()
        let path = try Self.oldStore(scratch)
        let migrator = Self.later("CREATE TABLE two (x INTEGER) STRICT; INSERT INTO two VALUES (1)")
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            do { _ = try Store.open(at: path, migrator: migrator) } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        #expect(try sqlite3(path, "PRAGMA user_version; SELECT COUNT(*) FROM two") == "2\n1")
    }

    @Test func aNewerStoreIsRefusedByAnOlderProgram() throws {
        let scratch = try Scratch()
        let path = scratch.path("store.sqlite")
        try Store.create(at: path, migrator: Self.later("CREATE TABLE two (x INTEGER) STRICT"))
        let error = #expect(throws: BrokerError.self) { try Store.open(at: path, migrator: Self.first) }
        #expect(error?.code == "store_newer")
    }

    /// The SHA-256 of each migration that a release has shipped, the oldest first. Before the first release there is none, and the schema is edited in place;
    /// with the release its hash is added here, and from then on every change is a migration of its own.
    private static let released: [String] = []

    @Test func fromTheFirstReleaseOnTheSchemasHashIsPinned() {
        let hashes = Migrator.current.migrations.map { Hex.text(SecretToken(text: $0).hash) }
        #expect(Array(hashes.prefix(Self.released.count)) == Self.released)
        #expect(Self.released.isEmpty ? hashes.count == 1 : hashes.count >= Self.released.count)
    }
}
