internal import Foundation
internal import GRDB

/// Filters of the book that an account has saved under a name.
public struct SavedFilterService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use the book of business.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.bookOfBusiness, ofAllProfiles: true)
        self.store = store
        self.viewer = viewer
    }

    /// Saves a filter; one of the same name is replaced.
    public func save(_ filter: GroupFilter, as name: String) throws {
        try viewer.requireWriting()
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let text = String(decoding: try encoder.encode(filter), as: UTF8.self)
        try store.write { database in
            try database.execute(
                sql:
                    "INSERT INTO saved_filters (account_id, name, filter) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET filter = ?3",
                arguments: [viewer.accountID, name, text])
        }
    }

    /// - Throws: `BrokerError` of kind `negative` when the account has no filter of that name.
    public func filter(named name: String) throws -> GroupFilter {
        let text = try store.read { database in
            try String.fetchOne(
                database, sql: "SELECT filter FROM saved_filters WHERE account_id = ? AND name = ?",
                arguments: [viewer.accountID, name])
        }
        guard let text else { throw SavedFilterService.unknown(name) }
        guard let filter = try? JSONDecoder().decode(GroupFilter.self, from: Data(text.utf8)) else {
            throw BrokerError(
                .filterDamaged, "the saved filter '\(name)' cannot be read",
                hint: "delete it: broker bob filter --delete '\(name)'")
        }
        return filter
    }

    /// The account's filters, by name.
    public func list() throws -> [(name: String, filter: GroupFilter)] {
        let names = try store.read { database in
            try String.fetchAll(
                database, sql: "SELECT name FROM saved_filters WHERE account_id = ? ORDER BY name",
                arguments: [viewer.accountID])
        }
        return try names.map { ($0, try filter(named: $0)) }
    }

    /// - Throws: `BrokerError` of kind `negative` when the account has no filter of that name.
    public func delete(_ name: String) throws {
        try viewer.requireWriting()
        let deleted = try store.write { database in
            try database.execute(
                sql: "DELETE FROM saved_filters WHERE account_id = ? AND name = ?", arguments: [viewer.accountID, name])
            return database.changesCount
        }
        guard deleted > 0 else { throw SavedFilterService.unknown(name) }
    }

    private static func unknown(_ name: String) -> BrokerError {
        BrokerError(
            .filterUnknown, "there is no saved filter '\(name)'",
            hint: "see 'broker bob filter --saved'")
    }
}
