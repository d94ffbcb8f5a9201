internal import Foundation
internal import GRDB
public import Tabular

/// Tokens for cron and CI: named, limited to tools, to a profile, to reading, and in time. They never reach further than their maker.
public struct TokenService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer is a token itself.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.requireSession()
        self.store = store
        self.viewer = viewer
    }

    /// What a new token may do.
    public struct Limits: Sendable {
        /// The tools that it may use.
        public var tools: Set<Permission>
        /// The only profile that it may answer for, by its Broker ID; `nil` for all.
        public var profile: String?
        /// Whether it may read only.
        public var isReadOnly = false
        /// When it ends, in seconds since 1970.
        public var expiresAt: Moment

        /// Limits.
        public init(tools: Set<Permission>, expiresAt: Moment) {
            self.tools = tools
            self.expiresAt = expiresAt
        }
    }

    /// Makes a token.
    /// - Returns: the token itself, which is not kept and cannot be shown again.
    /// - Throws: `BrokerError`: `notPermitted` for a tool that the maker has not, `usage` for a name in use.
    public func create(_ name: String, _ limits: Limits) throws -> String {
        for tool in limits.tools.sorted(by: { $0.rawValue < $1.rawValue }) { try viewer.require(tool) }
        guard !limits.tools.isEmpty, !name.trimmed.isEmpty, limits.expiresAt > viewer.now else {
            throw BrokerError(.tokenInvalid, "a token needs a name, a permission and an expiration in the future")
        }
        let token = "brk_" + SecretToken.random().text
        try store.write { database in
            let profile = try limits.profile.map { name in
                try ProfileService.choose(
                    name, account: ProfileService.account(of: viewer, in: database), limitedTo: nil, in: database
                ).id
            }
            let isTaken = try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM tokens WHERE account_id = ? AND name = ? AND revoked_at IS NULL)",
                arguments: [viewer.accountID, name.trimmed])
            guard isTaken != true else {
                throw BrokerError(
                    .tokenExists, "you already have a token with this name",
                    hint: "revoke it first: broker token revoke '\(name.trimmed)'")
            }
            try database.execute(
                sql: """
                    INSERT INTO tokens (account_id, name, token_hash, tools, profile_id, read_only, created_at, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    viewer.accountID, name.trimmed, SecretToken(text: token).hash,
                    limits.tools.map(\.rawValue).sorted().joined(separator: ","), profile, limits.isReadOnly,
                    viewer.now.seconds,
                    limits.expiresAt.seconds,
                ])
            try store.audit.append(
                .tokenMade, by: viewer.actor, ["token": "\(database.lastInsertedRowID)"], now: viewer.now)
        }
        return token
    }

    /// The columns of the list.
    public static let columns = queryColumns.map(\.column)

    private static let queryColumns: [QueryColumn] = [
        QueryColumn("name", "Name", .identifier, sql: "t.name"),
        QueryColumn("tools", "Tools", .list, sql: "replace(t.tools, ',', char(31))"),
        QueryColumn("profile", "Profile", .identifier, sql: "f.broker_id"),
        QueryColumn("access", "Access", .text, sql: "CASE WHEN t.read_only THEN 'read' ELSE 'full' END"),
        QueryColumn(
            "state", "State", .text,
            sql:
                "CASE WHEN t.revoked_at IS NOT NULL THEN 'revoked' WHEN t.expires_at <= :now THEN 'expired' ELSE 'valid' END"
        ),
        QueryColumn("created_at", "Made", .identifier, sql: moment("t.created_at")),
        QueryColumn("expires_at", "Ends", .identifier, sql: moment("t.expires_at")),
        QueryColumn("last_used_at", "Last Used", .identifier, sql: moment("u.value")),
    ]

    private static func moment(_ column: String) -> String { "strftime('%Y-%m-%dT%H:%M:%SZ', \(column), 'unixepoch')" }

    /// Streams the account's tokens by name, the newest of a name first.
    public func list(_ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        // When each was last used is in the other file; an account has few tokens.
        let uses = try store.audit.read {
            try String.fetchOne($0, sql: "SELECT json_group_object(token_id, last_used_at) FROM token_uses")
        }
        let query = TableQuery(
            columns: Self.queryColumns,
            source: """
                FROM tokens t LEFT JOIN profiles f ON f.id = t.profile_id LEFT JOIN json_each(:uses) u ON u.key = CAST(t.id AS TEXT)
                WHERE t.account_id = :account
                """,
            arguments: ["account": viewer.accountID, "now": viewer.now.seconds, "uses": uses ?? "{}"],
            order: ["t.name COLLATE NOCASE", "t.id DESC"])
        return try store.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// Ends a token for good.
    /// - Throws: `BrokerError` of kind `negative` when the account has no such token.
    public func revoke(_ name: String) throws {
        try store.write { database in
            let id = try Int64.fetchOne(
                database, sql: "SELECT id FROM tokens WHERE account_id = ? AND name = ? AND revoked_at IS NULL",
                arguments: [viewer.accountID, name])
            guard let id else {
                throw BrokerError(
                    .tokenUnknown, "you have no such token", hint: "see 'broker token list'")
            }
            try database.execute(
                sql: "UPDATE tokens SET revoked_at = ? WHERE id = ?", arguments: [viewer.now.seconds, id])
            try store.audit.append(.tokenRevoked, by: viewer.actor, ["token": "\(id)"], now: viewer.now)
        }
    }

    /// The viewer behind a token.
    ///
    /// - Throws: `BrokerError` of kind `notPermitted` for an unknown, expired or revoked token, or one whose maker may not log in any more;
    ///   `negative` for a profile that it may not use.
    public static func viewer(
        token: String, store: Store, profile: String?, now: Moment, asOf: CalendarDate
    ) throws -> Viewer {
        let hash = SecretToken(text: token).hash
        let (viewer, id) = try store.read { database -> (Viewer, Int64) in
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM tokens WHERE token_hash = ? AND expires_at > ? AND revoked_at IS NULL",
                arguments: [hash, now.seconds])
            guard let row else {
                throw BrokerError(
                    .tokenRefused,
                    "the token has expired, was revoked, or belongs to another store",
                    hint: "create a new one: broker token create NAME --tools bob")
            }
            let tools = (row["tools"] as String).split(separator: ",").compactMap { Permission(rawValue: String($0)) }
            let grant = Access.Grant(
                accountID: row["account_id"], credential: .token(row["name"]), tools: Set(tools),
                profileID: row["profile_id"],
                isReadOnly: row["read_only"] == 1, expiresAt: Moment(seconds: row["expires_at"]))
            let viewer = try Access(store: store, now: now, asOf: asOf)
                .viewer(grant, profile: profile, in: database)
            return (viewer, row["id"])
        }
        let used = try store.audit.read {
            try Int64.fetchOne($0, sql: "SELECT last_used_at FROM token_uses WHERE token_id = ?", arguments: [id])
        }
        if now.seconds - (used ?? 0) >= 60 {
            store.audit.writeIfFree(
                """
                INSERT INTO token_uses (token_id, last_used_at) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET last_used_at = ?2
                """, [id, now.seconds])
        }
        return viewer
    }
}
