internal import Foundation

/// What the token of a hand-off says (RFC 7519): the account, the site and the Broker ID. It names no person and no protected data.
public struct HandOffClaims: Codable, Sendable, Equatable {
    /// The issuer: the setting `handoff_issuer`.
    public let iss: String
    /// The tool's origin, such as `https://billing.example.com`.
    public let aud: String
    /// The account: always the same for one account, and telling nothing of it.
    public let sub: String
    /// When it was issued, in seconds since 1970.
    public let iat: Int64
    /// Not good before, in seconds since 1970.
    public let nbf: Int64
    /// When it ends, in seconds since 1970.
    public let exp: Int64
    /// The token's own number, by which it is used once.
    public let jti: String
    /// `billing` or `quoting`.
    public let tool: String
    /// `broker` or `staff`.
    public let account: String
    /// The Broker ID in force.
    public let broker_id: String
    /// The producer's number.
    public let npn: String
    /// Association, line of business and state of the Broker ID.
    public let profile: String
    /// The carrier's name.
    public let carrier: String
    /// The group, `004512/0001`, where the link is for one.
    public var group: String?
    /// The confirmed address's number, for quoting.
    public var address_id: String?

    /// The claims as JSON, keys in the order of the alphabet.
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}
