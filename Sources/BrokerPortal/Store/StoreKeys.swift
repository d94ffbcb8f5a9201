internal import ByteStreams
internal import Crypto
internal import Foundation
internal import Glibc

/// What protects Tax IDs in the store: a 256-bit key, from which keys for sealing, for look-ups and for the audit log are derived (HKDF-SHA-256).
///
/// The key lies in `<store>.key`, 0600, as 64 hexadecimal digits, or comes from the caller (the environment). Whoever has the
/// store file without it cannot read a Tax ID, nor test a guess.
struct StoreKeys: Sendable {
    private let sealing: SymmetricKey
    private let lookup: SymmetricKey
    private let chaining: SymmetricKey

    private init(hex: String, source: String) throws {
        guard let bytes = Hex.bytes(hex.trimmed), bytes.count == 32 else {
            throw BrokerError(
                .configuration, code: "key_malformed", "the store's key is not 64 hexadecimal digits: \(source)",
                hint: "restore the key that was made with the store; without it Tax IDs cannot be read")
        }
        let root = SymmetricKey(data: bytes)
        sealing = HKDF<SHA256>.deriveKey(inputKeyMaterial: root, info: Data("broker seal 1".utf8), outputByteCount: 32)
        lookup = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: root, info: Data("broker look-up 1".utf8), outputByteCount: 32)
        chaining = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: root, info: Data("broker audit 1".utf8), outputByteCount: 32)
    }

    /// The key of an existing store.
    init(forStoreAt path: String, key: String?) throws {
        if let key {
            try self.init(hex: key, source: "the environment")
            return
        }
        let file = path + ".key"
        try StoreKeys.checkPrivate(file)
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw BrokerError(.configuration, code: "key_unreadable", "the store's key cannot be read: \(file)")
        }
        try self.init(hex: text, source: file)
    }

    /// The key of a store about to be made: the given one, one that lies there already, or a new one.
    init(creatingForStoreAt path: String, key: String?) throws {
        if key == nil, !StoreFiles.exists(path + ".key") { try StoreKeys.writeNewKey(path + ".key") }
        try self.init(forStoreAt: path, key: key)
    }

    /// Encrypts with AES-256-GCM under a random nonce: two seals of the same text differ.
    func seal(_ text: String) throws -> Data { try seal(bytes: Array(text.utf8)) }

    func open(_ sealed: Data) throws -> String { String(decoding: try bytes(of: sealed), as: UTF8.self) }

    /// The same of bytes that are no text.
    func seal(bytes: [UInt8]) throws -> Data {
        guard let sealed = try AES.GCM.seal(bytes, using: sealing).combined else {
            throw BrokerError(.fault, code: "seal_failed", "a protected value could not be encrypted")
        }
        return sealed
    }

    func bytes(of sealed: Data) throws -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: sealed), let plain = try? AES.GCM.open(box, using: sealing)
        else {
            throw StoreKeys.mismatch("a protected value cannot be decrypted")
        }
        return [UInt8](plain)
    }

    /// A keyed hash (HMAC-SHA-256) by which a value is found without being stored in clear.
    func hash(_ text: String) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: lookup))
    }

    /// A keyed hash for the audit log's chain: who has the store without its key cannot make another chain.
    func chain(_ bytes: Data) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: bytes, using: chaining))
    }

    /// What the store keeps of its key, to tell it from another one: a keyed hash of a constant, from which the key cannot be found.
    var checkValue: Data { chain(Data("broker key check 1".utf8)) }

    static func mismatch(_ what: String) -> BrokerError {
        BrokerError(
            .configuration, code: "key_mismatch", "\(what): this is another store's key",
            hint: "restore the key file that was made with the store, or unset BROKER_KEY")
    }

    private static func checkPrivate(_ file: String) throws {
        var information = stat()
        guard stat(file, &information) == 0 else {
            throw BrokerError(
                .configuration, code: "key_missing", "the store's key is missing: \(file)",
                hint: "restore it from the back-up, or give it in BROKER_KEY")
        }
        guard information.st_mode & 0o077 == 0 else {
            throw BrokerError(
                .configuration, code: "key_not_private", "others may read the store's key: \(file)",
                hint: "chmod 600 '\(file)'")
        }
    }

    /// Writes the key under another name first, so that a full disk or a signal leaves no half of one.
    private static func writeNewKey(_ file: String) throws {
        let draft = file + ".new-" + SecretToken.random().text.prefix(8)
        try StoreFiles.createPrivate(draft)
        TemporaryFiles.add(draft)
        defer {
            unlink(draft)
            TemporaryFiles.remove(draft)
        }
        let descriptor = Glibc.open(draft, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreFiles.cannotCreate(file) }
        defer { close(descriptor) }
        let line = Array((Hex.text(SecretToken.randomBytes(32)) + "\n").utf8)
        guard Glibc.write(descriptor, line, line.count) == line.count, fsync(descriptor) == 0 else {
            throw StoreFiles.cannotCreate(file)
        }
        // Somebody else may have made the key meanwhile: theirs counts.
        guard Glibc.link(draft, file) == 0 || errno == EEXIST else { throw StoreFiles.cannotCreate(file) }
        StoreFiles.syncFolder(of: file)
    }
}
