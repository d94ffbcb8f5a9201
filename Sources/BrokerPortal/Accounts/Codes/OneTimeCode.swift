internal import Crypto
internal import Foundation

/// A code that goes out by mail: 130 random bits as 26 letters and digits, in groups that can be typed. Only its hash is stored.
struct OneTimeCode {
    /// Crockford's alphabet: no I, L, O, U.
    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    private let characters: String

    static func random() -> OneTimeCode {
        OneTimeCode(characters: String(SecretToken.randomBytes(26).map { alphabet[Int($0 & 31)] }))
    }

    private init(characters: String) { self.characters = characters }

    /// Reads a typed code: case, blanks and hyphens do not count, O is 0, I and L are 1.
    init(typed text: String) {
        let plain = text.uppercased().filter { $0.isLetter || $0.isNumber }
        characters = String(plain.map { ["O": "0", "I": "1", "L": "1"][$0] ?? $0 })
    }

    var hash: Data { Data(SHA256.hash(data: Data(characters.utf8))) }

    /// `7XK2M-…`: groups of five.
    var text: String {
        var groups: [Substring] = []
        var rest = characters[...]
        while !rest.isEmpty {
            groups.append(rest.prefix(5))
            rest = rest.dropFirst(5)
        }
        return groups.joined(separator: "-")
    }
}
