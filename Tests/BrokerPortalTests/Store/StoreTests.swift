import Foundation
import GRDB
import Testing

@testable import BrokerPortal

@Suite struct StoreTests {
    @Test func newStoreIsPrivateAndMarked() throws {
        let scratch = try Scratch()
        try Store.create(at: scratch.path("data/store.sqlite"))
        #expect(try scratch.mode("data") == 0o700)
        #expect(try scratch.mode("data/store.sqlite") == 0o600)
        #expect(try scratch.mode("data/store.sqlite.key") == 0o600)
        let file = scratch.path("data/store.sqlite")
        #expect(
            try sqlite3(file, "PRAGMA application_id; PRAGMA user_version; PRAGMA journal_mode")
                == "1112689490\n\(Migrator.migrations.count)\nwal"
        )
        #expect(
            try sqlite3(
                file,
                "SELECT COUNT(*) FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite%'"
            ) == "0")
        #expect(try sqlite3(file, "PRAGMA integrity_check") == "ok")
    }

    @Test func connectionKeepsForeignKeysAndFullSync() throws {
        let store = try Scratch().store()
        let settings = try store.read { database in
            [
                try Int.fetchOne(database, sql: "PRAGMA foreign_keys"),
                try Int.fetchOne(database, sql: "PRAGMA synchronous"),
                try Int.fetchOne(database, sql: "PRAGMA busy_timeout"),
            ]
        }
        #expect(settings == [1, 2, 5_000])
    }

    @Test func existingStoreIsNotReplaced() throws {
        let scratch = try Scratch()
        _ = try scratch.store()
        let before = try Data(contentsOf: URL(fileURLWithPath: scratch.path("store.sqlite")))
        #expect(throws: BrokerError.self) { try Store.create(at: scratch.path("store.sqlite")) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: scratch.path("store.sqlite"))) == before)
        #expect(try scratch.names().allSatisfy { !$0.contains(".new") })
    }

    @Test func missingStoreIsConfiguration() throws {
        let error = #expect(throws: BrokerError.self) { try Store.open(at: Scratch().path("none.sqlite")) }
        #expect(error?.kind == .configuration)
        #expect(error?.hint?.contains("broker init") == true)
    }

    @Test func newerStoreIsRefused() throws {
        let scratch = try Scratch()
        _ = try scratch.store()
        _ = try sqlite3(scratch.path("store.sqlite"), "PRAGMA user_version = 99")
        let error = #expect(throws: BrokerError.self) { try Store.open(at: scratch.path("store.sqlite")) }
        #expect(error?.kind == .configuration)
        #expect(error?.code == "store_newer")
    }

    @Test func foreignAndDamagedFilesAreRefused() throws {
        let scratch = try Scratch()
        _ = try sqlite3(scratch.path("other.sqlite"), "CREATE TABLE t (x)")
        chmod(scratch.path("other.sqlite"), 0o600)
        _ = try scratch.write(String(repeating: "no database ", count: 1_000), to: "text.sqlite")
        chmod(scratch.path("text.sqlite"), 0o600)
        for (name, kind) in [("other.sqlite", BrokerError.Kind.configuration), ("text.sqlite", .inputOutput)] {
            let key = String(repeating: "ab", count: 32)
            let error = #expect(throws: BrokerError.self) { try Store.open(at: scratch.path(name), key: key) }
            #expect(error?.kind == kind)
        }
    }

    @Test func storeThatOthersMayReadIsRefused() throws {
        let scratch = try Scratch()
        _ = try scratch.store()
        chmod(scratch.path("store.sqlite"), 0o644)
        let error = #expect(throws: BrokerError.self) { try Store.open(at: scratch.path("store.sqlite")) }
        #expect(error?.code == "store_not_private")
        chmod(scratch.path("store.sqlite"), 0o600)
        chmod(scratch.path("store.sqlite.key"), 0o640)
        #expect(throws: BrokerError.self) { try Store.open(at: scratch.path("store.sqlite")) }
    }

    @Test func anotherStoresKeyIsRefused() throws {
        let scratch = try Scratch()
        _ = try scratch.store()
        let path = scratch.path("store.sqlite")
        let error = #expect(throws: BrokerError.self) {
            try Store.open(at: path, key: String(repeating: "ab", count: 32))
        }
        #expect(error?.code == "key_mismatch")
        #expect(error?.kind == .configuration)
    }

    @Test(arguments: [-1, 0]) func storeOfAVersionThatIsNeverWrittenIsRefused(version: Int) throws {
        let scratch = try Scratch()
        _ = try scratch.store()
        let path = scratch.path("store.sqlite")
        _ = try sqlite3(path, "PRAGMA user_version = \(version)")
        let error = #expect(throws: BrokerError.self) { try Store.open(at: path) }
        #expect(error?.code == "store_version_invalid")
    }

    @Test func renamedSubscribersAreListedByName() throws {
        let scratch = try Scratch()
        let path = scratch.path("store.sqlite")
        _ = try scratch.store()
        _ = try sqlite3(
            path,
            """
            INSERT INTO carriers VALUES (1, 'Carrier', NULL);
            INSERT INTO batches (id, kind, file_name, sha256, bytes, imported_at, imported_by, records, added, changed, ended, rejected, warnings)
                VALUES (1, 'groups', 'g', '', 0, 0, 'me', 0, 0, 0, 0, 0, 0);
            INSERT INTO members (id, carrier_id, subscriber_number, person_key, relationship, last_name, first_name, batch_id)
                VALUES (1, 1, 'B2', '', 'self', 'Young', 'Ann', 1);
            INSERT INTO parent_groups (id, carrier_id, number, name, batch_id) VALUES (1, 1, '004512', 'Parent', 1);
            INSERT INTO groups (id, parent_group_id, suffix, name, status, batch_id) VALUES (1, 1, '1', 'G', 'active', 1);
            INSERT INTO coverages (member_id, group_id, insurance_line, effective_on, is_subscriber, batch_id)
                VALUES (1, 1, 'HMO', '2026-01-01', 1, 1);
            UPDATE members SET last_name = 'Aalto' WHERE id = 1;
            """)
        #expect(try sqlite3(path, "SELECT hex(sort_name) FROM coverages") == "41616C746F1F416E6E1F4232")
    }

    @Test func writerThatFailsLeavesNothing() throws {
        let store = try Scratch().store()
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try store.write { database in
                try database.execute(sql: "INSERT INTO carriers (name) VALUES ('Carrier')")
                throw Stop()
            }
        }
        #expect(try store.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM carriers") } == 0)
    }

    @Test func sealedValuesOpenWithTheirKeyOnly() throws {
        let scratch = try Scratch()
        let one = try scratch.store("one.sqlite").keys
        let two = try scratch.store("two.sqlite").keys
        let sealed = try one.seal("123456789")
        #expect(try one.open(sealed) == "123456789")
        #expect(try one.seal("123456789") != sealed)
        #expect(one.hash("123456789") == one.hash("123456789"))
        #expect(one.hash("123456789") != two.hash("123456789"))
        #expect(throws: BrokerError.self) { try two.open(sealed) }
    }
}
