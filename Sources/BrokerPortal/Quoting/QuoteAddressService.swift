internal import GRDB
public import Tabular

/// The addresses under the Broker ID in force, of which the right one is confirmed before quoting where there are several.
public struct QuoteAddressService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` without the quoting tool, or for the profile of a downline broker.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.quoting)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// The columns of the list; `confirmed` is `yes` or empty.
    public static let columns = queryColumns.map(\.column)

    private static let queryColumns: [QueryColumn] = [
        QueryColumn("address_id", "Address ID", .identifier, sql: "d.number"),
        QueryColumn("address", "Address", .text, sql: "d.address"),
        QueryColumn("city", "City", .text, sql: "d.city"),
        QueryColumn("state", "State", .text, sql: "d.state"),
        QueryColumn("zip", "ZIP", .identifier, sql: "d.zip"),
        QueryColumn(
            "confirmed", "Confirmed", .text,
            sql: """
                (SELECT 'yes' FROM confirmed_addresses c WHERE c.profile_id = d.profile_id AND c.address_id = d.id AND c.batch_id = d.batch_id)
                """),
    ]

    /// Streams the addresses by their ids.
    public func list(_ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: Self.queryColumns,
            source: "FROM profile_addresses d WHERE d.profile_id = :profile AND d.status = 'active'",
            arguments: ["profile": viewer.profile.id], order: ["d.number"])
        return try store.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// Confirms an address, for all who use the Broker ID, until the carrier changes or ends it.
    /// - Throws: `BrokerError`: `negative` for an unknown address, `notPermitted` for a token that may read only.
    public func confirm(_ number: String) throws {
        try viewer.requireWriting()
        try store.write { database in
            try database.execute(
                sql: """
                    INSERT INTO confirmed_addresses (profile_id, address_id, batch_id, account_id, confirmed_at)
                    SELECT profile_id, id, batch_id, ?1, ?2 FROM profile_addresses WHERE profile_id = ?3 AND number = ?4 AND status = 'active'
                    ON CONFLICT DO UPDATE SET address_id = excluded.address_id, batch_id = excluded.batch_id, account_id = ?1, confirmed_at = ?2
                    """, arguments: [viewer.accountID, viewer.now.seconds, viewer.profile.id, number])
            guard database.changesCount == 1 else {
                throw BrokerError(
                    .addressUnknown, "this Broker ID has no such address",
                    hint: "see 'broker quote addresses list'")
            }
            try store.audit.append(
                .addressConfirmed, by: viewer.actor, ["profile": "\(viewer.profile.id)"], now: viewer.now)
        }
    }
}

/// Which address a quote is for.
enum QuoteAddresses {
    /// The only address of a Broker ID, or the confirmed one; `nil` where none is on file.
    /// - Throws: `BrokerError` of kind `notPermitted` where several are there and none is confirmed.
    static func confirmed(_ profile: Profile, in database: Database) throws -> String? {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT d.number, c.address_id IS NOT NULL AS is_confirmed FROM profile_addresses d
                LEFT JOIN confirmed_addresses c ON c.profile_id = d.profile_id AND c.address_id = d.id AND c.batch_id = d.batch_id
                WHERE d.profile_id = ? AND d.status = 'active' ORDER BY d.number
                """, arguments: [profile.id])
        if rows.count < 2 { return rows.first?["number"] }
        guard let confirmed = rows.first(where: { $0["is_confirmed"] == 1 }) else {
            throw BrokerError(
                .addressUnconfirmed,
                "this Broker ID has \(rows.count) addresses, and none is confirmed",
                hint: "see 'broker quote addresses list', then: broker quote addresses confirm ADDRESS-ID")
        }
        return confirmed["number"]
    }
}
