internal import GRDB

/// The sender profiles: those that come with the program, and those that the store keeps.
public struct SenderService: Sendable {
    private let store: Store

    /// Profiles say how files are read, which is the operator's business.
    public init(store: Store, operator: Operator) { self.store = store }

    /// The profiles that come with the program.
    public static let shipped: [SenderProfile] = ShippedSenders.texts.map { text in
        // Checked by a test: a profile that does not parse never ships.
        (try? SenderProfile.parse(text, source: "a shipped profile")) ?? .standard
    }

    /// The profiles of the store, by name.
    public func kept() throws -> [SenderProfile] { try store.read(SenderTable.all) }

    /// The profile with this name: the store's own before one that comes with the program.
    /// - Throws: `BrokerError` of kind `negative` when there is none.
    public func profile(named name: String) throws -> SenderProfile {
        let wanted = name.lowercased()
        guard let found = (try kept() + Self.shipped).first(where: { $0.name.lowercased() == wanted }) else {
            throw BrokerError(
                .senderUnknown, "there is no sender profile '\(name)'",
                hint: "see 'broker senders list', or give the file of a profile")
        }
        return found
    }

    /// Takes a profile out of the store.
    /// - Throws: `BrokerError` of kind `negative` when the store has none of that name.
    public func remove(_ name: String) throws {
        try store.write { database in
            guard try !SenderTable.texts.remove(name, in: database) else { return }
            throw BrokerError(.senderUnknown, "the store keeps no sender profile '\(name)'")
        }
    }
}

/// The table of the profiles that the store keeps.
enum SenderTable {
    static let texts = NamedTexts(table: "senders", column: "profile")

    static func all(_ database: Database) throws -> [SenderProfile] {
        try texts.all(database).map { try SenderProfile.parse($0.text, source: "the store's profile '\($0.name)'") }
    }

    static func keep(_ profile: SenderProfile, in database: Database) throws {
        try texts.keep(profile.name, profile.text, in: database)
    }
}
