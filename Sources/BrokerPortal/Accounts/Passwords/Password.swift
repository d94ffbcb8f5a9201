internal import Crypto
internal import CryptoExtras
internal import Foundation

/// Passwords, kept as scrypt hashes: `scrypt$N$r$p$salt$hash`, salt and hash in hexadecimal digits.
enum Password {
    /// N = 2^17, r = 8, p = 1, as OWASP advises: about 0.3 s and 128 MB for each try.
    private static let rounds = 1 << 17
    private static let blockSize = 8
    private static let parallelism = 1

    static func hash(_ password: String) throws -> String {
        let salt = SecretToken.randomBytes(16)
        let key = try derive(password, salt: salt, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        return "scrypt$\(rounds)$\(blockSize)$\(parallelism)$\(Hex.text(salt))$\(Hex.text(key))"
    }

    /// Compares in constant time. A hash that cannot be read matches nothing.
    static func verify(_ password: String, hash: String) throws -> Bool {
        let parts = hash.split(separator: "$")
        guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let blockSize = Int(parts[2]),
            let parallelism = Int(parts[3]), let salt = Hex.bytes(String(parts[4])),
            let expected = Hex.bytes(String(parts[5]))
        else { return false }
        let key = try derive(password, salt: salt, rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        return zip(key, expected).reduce(UInt8(key.count == expected.count ? 0 : 1)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// Takes as long as a verification, so that an unknown user cannot be told from a wrong password.
    static func verifyNothing(_ password: String) throws {
        _ = try derive(
            password, salt: [UInt8](repeating: 0, count: 16), rounds: rounds, blockSize: blockSize,
            parallelism: parallelism)
    }

    /// Unicode-normalised (NFC), so that the same password typed on another keyboard matches.
    private static func derive(
        _ password: String, salt: [UInt8], rounds: Int, blockSize: Int, parallelism: Int
    ) throws -> [UInt8] {
        let key = try KDF.Scrypt.deriveKey(
            from: Data(password.precomposedStringWithCanonicalMapping.utf8), salt: salt, outputByteCount: 32,
            rounds: rounds, blockSize: blockSize, parallelism: parallelism)
        return key.withUnsafeBytes { Array($0) }
    }
}
