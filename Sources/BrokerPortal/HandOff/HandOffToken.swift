internal import Crypto
internal import Foundation

/// A JSON Web Token signed with Ed25519 (RFC 7519, RFC 8037), in its compact form: three parts in base64url.
struct HandOffToken {
    private struct Header: Codable {
        let alg: String
        let kid: String
        let typ: String
    }

    /// Longer ones are none of ours.
    private static let limit = 8_192

    let kid: String
    let claims: HandOffClaims
    private let signed: Data
    private let signature: Data

    static func sign(_ claims: HandOffClaims, kid: String, _ key: Curve25519.Signing.PrivateKey) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let header = try encoder.encode(Header(alg: "EdDSA", kid: kid, typ: "JWT"))
        let text = Base64URL.text(header) + "." + Base64URL.text(Data(claims.json.utf8))
        return text + "." + Base64URL.text(try key.signature(for: Data(text.utf8)))
    }

    /// Takes a token apart, and checks nothing but its form.
    /// - Throws: `BrokerError` of kind `badData` for what is no such token.
    init(_ text: String) throws {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        let decoder = JSONDecoder()
        guard text.utf8.count <= HandOffToken.limit, parts.count == 3, let header = Base64URL.data(parts[0]),
            let body = Base64URL.data(parts[1]), let signature = Base64URL.data(parts[2]),
            let head = try? decoder.decode(Header.self, from: header), head.alg == "EdDSA",
            let claims = try? decoder.decode(HandOffClaims.self, from: body)
        else {
            throw BrokerError(.tokenMalformed, "this is no token of a hand-off (JWT, EdDSA)")
        }
        kid = head.kid
        self.claims = claims
        self.signature = signature
        signed = Data("\(parts[0]).\(parts[1])".utf8)
    }

    func isSigned(by publicKey: Data) -> Bool {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
        return key.isValidSignature(signature, for: signed)
    }
}

/// Base64 with the alphabet for URLs, without padding (RFC 4648, section 5).
enum Base64URL {
    static func text(_ data: some DataProtocol) -> String {
        let swapped = Data(data).base64EncodedString().map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 }
        return String(swapped.filter { $0 != "=" })
    }

    /// `nil` for any other character, and for text that `text` does not write.
    static func data(_ text: String) -> Data? {
        guard text.utf8.allSatisfy({ $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") })
        else { return nil }
        let swapped = String(text.map { $0 == "-" ? "+" : $0 == "_" ? "/" : $0 })
        let padded = swapped + String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
        return Data(base64Encoded: padded).flatMap { Base64URL.text($0) == text ? $0 : nil }
    }
}
