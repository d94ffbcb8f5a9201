internal import GRDB
public import Tabular

/// Where the carriers' tools are, and which accounts there are being set up: the operator's side of hand-offs.
public struct CarrierSiteService: Sendable {
    private let store: Store
    private let access: Operator

    /// Tools are the operator's business.
    public init(store: Store, operator access: Operator) {
        self.store = store
        self.access = access
    }

    /// The columns of the list of tools.
    public static let columns = queryColumns.map(\.column)
    /// The columns of the list of accounts; `state` is `asked` or `ready`.
    public static let requestColumns = requestQueryColumns.map(\.column)

    private static let queryColumns: [QueryColumn] = [
        QueryColumn("carrier", "Carrier", .text, sql: "k.name"),
        QueryColumn("tool", "Permission", .text, sql: "t.tool"),
        QueryColumn("url", "URL", .text, sql: "t.url"),
        QueryColumn("setup_email", "Set-up E-mail", .text, sql: "t.setup_email"),
    ]

    private static let requestQueryColumns: [QueryColumn] = [
        QueryColumn("request", "Request", .integer, sql: "h.id"),
        QueryColumn("tool", "Permission", .text, sql: "h.tool"),
        QueryColumn("carrier", "Carrier", .text, sql: "k.name"),
        QueryColumn("broker_id", "Broker ID", .identifier, sql: "f.broker_id"),
        QueryColumn("account", "Account", .text, sql: "a.email"),
        QueryColumn("state", "State", .text, sql: "CASE WHEN h.ready_at IS NULL THEN 'asked' ELSE 'ready' END"),
        QueryColumn("asked_at", "Asked", .identifier, sql: moment("h.requested_at")),
        QueryColumn("ready_at", "Ready", .identifier, sql: moment("h.ready_at")),
    ]

    private static func moment(_ sql: String) -> String { "strftime('%Y-%m-%dT%H:%M:%SZ', \(sql), 'unixepoch')" }

    /// Streams the tools by carrier.
    public func list(_ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: Self.queryColumns, source: "FROM handoff_tools t JOIN carriers k ON k.id = t.carrier_id",
            arguments: [:], order: ["k.name", "t.tool"])
        return try store.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// Streams the accounts that were asked for, those that wait first.
    public func requests(_ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: Self.requestQueryColumns,
            source: """
                FROM handoff_accounts h JOIN accounts a ON a.id = h.account_id JOIN profiles f ON f.id = h.profile_id
                JOIN carriers k ON k.id = f.carrier_id
                """, arguments: [:], order: ["h.ready_at IS NOT NULL", "h.id"])
        return try store.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// Names a tool's address. The first time, the key that signs hand-offs is made too.
    ///
    /// - Parameters:
    ///   - carrier: may be left out where the store has one alone.
    ///   - setUpEmail: who is asked to set accounts up there.
    /// - Throws: `BrokerError`: `usage` for an address that is not https, an e-mail that is none, or a carrier that must be named.
    public func set(_ tool: CarrierSite, carrier: String?, url: String, setUpEmail: String?, now: Moment) throws {
        guard let address = SiteAddress(url) else {
            throw BrokerError(
                .urlInvalid,
                "a site's address must begin with https:// and have a host, without a fragment or spaces",
                hint: "http:// is accepted only for localhost")
        }
        guard setUpEmail == nil || setUpEmail.flatMap({ EmailAddress($0) }) != nil else {
            throw BrokerError(.emailInvalid, "the setup e-mail is not an e-mail address")
        }
        try store.write { database in
            let carrier = try self.carrier(carrier, in: database)
            let before = try String.fetchOne(
                database, sql: "SELECT url FROM handoff_tools WHERE carrier_id = ? AND tool = ?",
                arguments: [carrier, tool.rawValue])
            if let before, SiteAddress(before)?.origin != address.origin { try forgetAccounts(tool, carrier, database) }
            try database.execute(
                sql: """
                    INSERT INTO handoff_tools (carrier_id, tool, url, setup_email) VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT DO UPDATE SET url = ?3, setup_email = ?4
                    """, arguments: [carrier, tool.rawValue, address.url, setUpEmail])
            _ = try SigningKeys.current(now: now, in: database, keys: store.keys)
            try log(["carrier": "\(carrier)", "tool": tool.rawValue], now, database)
        }
    }

    /// Forgets a tool.
    /// - Throws: `BrokerError` of kind `negative` when the carrier has no such tool here.
    public func remove(_ tool: CarrierSite, carrier: String?, now: Moment) throws {
        try store.write { database in
            let carrier = try self.carrier(carrier, in: database)
            try database.execute(
                sql: "DELETE FROM handoff_tools WHERE carrier_id = ? AND tool = ?", arguments: [carrier, tool.rawValue])
            guard database.changesCount == 1 else {
                throw BrokerError(.toolUnknown, "the carrier has no such site in this store")
            }
            try forgetAccounts(tool, carrier, database)
            try log(["carrier": "\(carrier)", "tool": tool.rawValue], now, database)
        }
    }

    /// At another place nobody has an account yet.
    private func forgetAccounts(_ tool: CarrierSite, _ carrier: Int64, _ database: Database) throws {
        try database.execute(
            sql:
                "DELETE FROM handoff_accounts WHERE tool = ? AND profile_id IN (SELECT id FROM profiles WHERE carrier_id = ?)",
            arguments: [tool.rawValue, carrier])
    }

    /// Says that an account is ready.
    /// - Throws: `BrokerError` of kind `negative` when there is no such request that waits.
    public func confirm(request: Int64, now: Moment) throws {
        try store.write { database in
            try database.execute(
                sql: "UPDATE handoff_accounts SET ready_at = ? WHERE id = ? AND ready_at IS NULL",
                arguments: [now.seconds, request])
            guard database.changesCount == 1 else {
                throw BrokerError(
                    .requestUnknown, "this request is not waiting",
                    hint: "see 'broker admin tools requests'")
            }
            try store.audit.append(.handOffReady, by: .operator(access), ["request": "\(request)"], now: now)
        }
    }

    private func carrier(_ name: String?, in database: Database) throws -> Int64 {
        let found = try Int64.fetchAll(
            database, sql: "SELECT id FROM carriers WHERE ?1 IS NULL OR name = ?1 LIMIT 2", arguments: [name])
        guard let carrier = found.first else {
            throw BrokerError(.carrierUnknown, "the store does not have this carrier")
        }
        guard found.count == 1 else {
            throw BrokerError(
                .carrierNeeded, "the store has several carriers", hint: "name one with --carrier")
        }
        return carrier
    }

    private func log(_ subject: [String: String], _ now: Moment, _ database: Database) throws {
        try store.audit.append(
            .toolChanged, by: .operator(access), subject, now: now)
    }
}
