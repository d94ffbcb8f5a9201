internal import Crypto
internal import Foundation
internal import GRDB
internal import Tabular

/// The Ed25519 keys that sign hand-offs: one in use, and former ones whose tokens may still live.
enum SigningKeys {
    /// No token lives longer, in seconds; so long a former key stays in the JWKS.
    static let longestToken: Int64 = 600

    struct Current {
        let kid: String
        let key: Curve25519.Signing.PrivateKey
    }

    /// The key in use; the first one is made when it is needed.
    static func current(now: Moment, in database: Database, keys: StoreKeys) throws -> Current {
        let row = try Row.fetchOne(
            database, sql: "SELECT kid, private_sealed FROM signing_keys WHERE retired_at IS NULL")
        guard let row else { return try make(now: now, in: database, keys: keys) }
        let sealed: Data = row["private_sealed"]
        guard let raw = Data(base64Encoded: try keys.open(sealed)),
            let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: raw)
        else {
            throw BrokerError(
                .signingKeyDamaged, "the signing key cannot be read",
                hint: "make another: broker admin keys rotate")
        }
        return Current(kid: row["kid"], key: key)
    }

    /// Ends the key in use, whose private half goes, and makes another.
    static func rotate(now: Moment, in database: Database, keys: StoreKeys) throws -> Current {
        try database.execute(
            sql: "UPDATE signing_keys SET retired_at = ?, private_sealed = NULL WHERE retired_at IS NULL",
            arguments: [now.seconds])
        return try make(now: now, in: database, keys: keys)
    }

    private static func make(now: Moment, in database: Database, keys: StoreKeys) throws -> Current {
        let key = Curve25519.Signing.PrivateKey()
        let kid = thumbprint(key.publicKey.rawRepresentation)
        try database.execute(
            sql: "INSERT INTO signing_keys (kid, public_key, private_sealed, created_at) VALUES (?, ?, ?, ?)",
            arguments: [
                kid, key.publicKey.rawRepresentation, try keys.seal(key.rawRepresentation.base64EncodedString()),
                now.seconds,
            ])
        return Current(kid: kid, key: key)
    }

    /// The public half of a key that may have signed a token that lives.
    static func publicKey(_ kid: String, now: Moment, in database: Database) throws -> Data? {
        try Data.fetchOne(
            database, sql: "SELECT public_key FROM signing_keys WHERE kid = ? AND \(isValid)",
            arguments: [kid, now.seconds])
    }

    /// SQL, with one argument: now.
    static let isValid = "(retired_at IS NULL OR retired_at + \(longestToken) > ?)"

    /// A key's number: the thumbprint of its JWK (RFC 7638, RFC 8037 appendix A.3).
    static func thumbprint(_ publicKey: Data) -> String {
        let jwk = "{\"crv\":\"Ed25519\",\"kty\":\"OKP\",\"x\":\"\(Base64URL.text(publicKey))\"}"
        return Base64URL.text(Data(SHA256.hash(data: Data(jwk.utf8))))
    }
}
