internal import Foundation
internal import GRDB
public import Tabular

/// The keys that sign hand-offs, for the operator: listed, rotated, published, and used to check a token.
public struct SigningKeyService: Sendable {
    private let store: Store
    private let access: Operator

    /// Keys are the operator's business.
    public init(store: Store, operator access: Operator) {
        self.store = store
        self.access = access
    }

    /// The columns of the list; `state` is `signing`, `former` while tokens that it signed may live, or `ended`.
    public static let columns = queryColumns.map(\.column)

    private static let queryColumns: [QueryColumn] = [
        QueryColumn("kid", "Key ID", .identifier, sql: "k.kid"),
        QueryColumn(
            "state", "State", .text,
            sql: """
                CASE WHEN k.retired_at IS NULL THEN 'signing' WHEN k.retired_at + \(SigningKeys.longestToken) > :now THEN 'former' ELSE 'ended' END
                """),
        QueryColumn("created_at", "Made", .identifier, sql: moment("k.created_at")),
        QueryColumn("retired_at", "Retired", .identifier, sql: moment("k.retired_at")),
        QueryColumn(
            "valid_until", "Valid Until", .identifier, sql: moment("k.retired_at + \(SigningKeys.longestToken)")),
    ]

    private static func moment(_ sql: String) -> String { "strftime('%Y-%m-%dT%H:%M:%SZ', \(sql), 'unixepoch')" }

    /// Streams the keys, the newest first.
    public func list(_ request: ListRequest, now: Moment, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: Self.queryColumns, source: "FROM signing_keys k", arguments: ["now": now.seconds],
            order: ["k.id DESC"])
        return try store.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// Makes a new key that signs from now on. The former one's private half is destroyed; its public half stays while tokens that it signed may live.
    /// - Returns: the new key's id.
    public func rotate(now: Moment) throws -> String {
        try store.write { database in
            let key = try SigningKeys.rotate(now: now, in: database, keys: store.keys)
            try store.audit.append(.keyRotated, by: .operator(access), ["key": key.kid], now: now)
            return key.kid
        }
    }

    /// The public keys as a JSON Web Key Set (RFC 7517, RFC 8037), the one in use first.
    public func jwks(now: Moment) throws -> String {
        let keys = try store.read { database in
            try Row.fetchAll(
                database, sql: "SELECT kid, public_key FROM signing_keys WHERE \(SigningKeys.isValid) ORDER BY id DESC",
                arguments: [now.seconds])
        }
        let lines = keys.map { key in
            let (kid, x): (String, Data) = (key["kid"], key["public_key"])
            return """
                {"kty":"OKP","crv":"Ed25519","use":"sig","alg":"EdDSA","kid":"\(kid)","x":"\(Base64URL.text(x))"}
                """
        }
        return "{\"keys\":[\(lines.joined(separator: ",\n "))]}\n"
    }

    /// Checks a token as the tool must, and uses it up.
    ///
    /// - Parameter audience: the origin of the tool that checks; `nil` takes any tool's that is configured.
    /// - Returns: what the token says.
    /// - Throws: `BrokerError`: `badData` for what is not a token; `negative` for one that is altered or of an unknown key, not yet or no longer valid, for another issuer
    ///   or audience, or used before.
    public func verify(_ text: String, audience: String?, now: Moment) throws -> HandOffClaims {
        let token = try HandOffToken(text)
        let claims = token.claims
        try store.write { database in
            guard let key = try SigningKeys.publicKey(token.kid, now: now, in: database), token.isSigned(by: key) else {
                throw refused(.tokenAltered, "the token was altered, or is not signed by a key of this store")
            }
            guard claims.nbf <= now.seconds, claims.exp > now.seconds,
                claims.exp - claims.iat <= SigningKeys.longestToken
            else {
                throw refused(.tokenExpired, "the token has expired, or is not valid yet")
            }
            let issuer = try StoreSetting.handOffIssuer.value(in: database)
            guard claims.iss == issuer, try isAudience(claims.aud, audience, database) else {
                throw refused(.tokenNotForSite, "the token is for another audience, or from another issuer")
            }
            try database.execute(sql: "DELETE FROM used_tokens WHERE expires_at <= ?", arguments: [now.seconds])
            try database.execute(
                sql: "INSERT INTO used_tokens (jti, expires_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [claims.jti, claims.exp])
            guard database.changesCount == 1 else { throw refused(.tokenReused, "the token was already used") }
            try store.audit.append(.handOffTokenUsed, by: .operator(access), ["token": claims.jti], now: now)
        }
        return claims
    }

    private func isAudience(_ audience: String, _ wanted: String?, _ database: Database) throws -> Bool {
        if let wanted { return (SiteAddress(wanted)?.origin ?? wanted) == audience }
        let urls = try String.fetchAll(database, sql: "SELECT url FROM handoff_tools")
        return urls.contains { SiteAddress($0)?.origin == audience }
    }

    private func refused(_ code: ErrorCode, _ message: String) -> BrokerError {
        BrokerError(code, message)
    }
}
