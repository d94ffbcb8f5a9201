import Crypto
import Foundation
import Testing

@testable import BrokerPortal

/// Tokens and keys, below the command line.
@Suite struct SigningKeyTests {
    /// RFC 8037, appendices A.2 and A.3.
    @Test func thumbprintIsThatOfTheRFC() throws {
        let key = try #require(Base64URL.data("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"))
        #expect(SigningKeys.thumbprint(key) == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
    }

    @Test func base64URLTakesOneFormAlone() {
        for text in ["", "AA", "-_8", "AAAA"] { #expect(Base64URL.data(text).map { Base64URL.text($0) } == text) }
        // Padding, the other alphabet, blanks, and bits that a decoder would drop.
        for text in ["AA==", "+/8", "A A", "AB", "A", "AA\n", "é"] { #expect(Base64URL.data(text) == nil, "\(text)") }
    }

    @Test func noOtherTokenIsSigned() throws {
        let key = Curve25519.Signing.PrivateKey()
        let publicKey = key.publicKey.rawRepresentation
        let claims = HandOffClaims(
            iss: "broker", aud: "https://billing.example.com", sub: "a1", iat: 1, nbf: 1, exp: 121, jti: "j",
            tool: "billing", account: "broker", broker_id: "0010431", npn: "17650001",
            profile: "\"Quoted\" \\ Пример - CA", carrier: "Golden Coast")
        let text = try HandOffToken.sign(claims, kid: "k", key)
        let token = try HandOffToken(text)
        #expect(token.isSigned(by: publicKey) && token.claims == claims && token.kid == "k")
        #expect(!token.isSigned(by: Curve25519.Signing.PrivateKey().publicKey.rawRepresentation))
        #expect(!token.isSigned(by: Data()))
        // Every character in turn is another one: no token, or not signed.
        let bytes = Array(text.utf8)
        for index in bytes.indices {
            for replacement in "AQ-.".utf8 where replacement != bytes[index] {
                var altered = bytes
                altered[index] = replacement
                let other = try? HandOffToken(String(decoding: altered, as: UTF8.self))
                #expect(other?.isSigned(by: publicKey) != true, "\(index)")
            }
        }
        for length in 0..<bytes.count {
            let other = try? HandOffToken(String(decoding: bytes.prefix(length), as: UTF8.self))
            #expect(other?.isSigned(by: publicKey) != true, "\(length)")
        }
        #expect(throws: BrokerError.self) { try HandOffToken(String(repeating: "A", count: 100_000)) }
    }

    @Test func addressesOfTools() {
        for (url, origin) in [
            ("https://billing.example.com", "https://billing.example.com"),
            ("https://billing.example.com:8443/sso?a=b", "https://billing.example.com:8443"),
            ("http://localhost:8080/x", "http://localhost:8080"), ("http://127.0.0.1/", "http://127.0.0.1"),
        ] { #expect(SiteAddress(url)?.origin == origin, "\(url)") }
        for url in [
            "", "https", "https:", "https:/x", "https://", "https:///x", "https://?x", "http://billing.example.com",
            "http://localhost.example.com", "https://a@b/", "https://x/#f", "https://x/\"", "https://x/ y", "https://é",
        ] { #expect(SiteAddress(url) == nil, "\(url)") }
        #expect(SiteAddress("https://x/?a=b")?.link(token: "T") == "https://x/?a=b&token=T")
        #expect(SiteAddress("https://x/y")?.link(token: "T") == "https://x/y?token=T")
    }
}
