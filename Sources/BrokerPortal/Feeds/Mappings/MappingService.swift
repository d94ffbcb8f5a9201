internal import GRDB

/// The mappings of other carriers' columns: those that come with the program, and those that the store keeps.
public struct MappingService: Sendable {
    private let store: Store

    /// Mappings say how files are read, which is the operator's business.
    public init(store: Store, operator: Operator) { self.store = store }

    /// The mappings that come with the program; a test sees that all of them parse.
    public static let shipped: [ColumnMapping] = ShippedMappings.texts.compactMap {
        try? ColumnMapping.parse($0, source: "a shipped mapping")
    }

    /// The mappings of the store, by name.
    public func kept() throws -> [ColumnMapping] { try store.read(MappingTable.all) }

    /// The mapping with this name: the store's own before one that comes with the program.
    /// - Throws: `BrokerError` of kind `negative` when there is none.
    public func mapping(named name: String) throws -> ColumnMapping {
        let wanted = name.lowercased()
        guard let found = (try kept() + Self.shipped).first(where: { $0.name.lowercased() == wanted }) else {
            throw BrokerError(
                .mappingUnknown, "there is no mapping '\(name)'",
                hint: "see 'broker mappings list', or give the file of a mapping")
        }
        return found
    }

    /// Takes a mapping out of the store.
    /// - Throws: `BrokerError` of kind `negative` when the store has none of that name.
    public func remove(_ name: String) throws {
        try store.write { database in
            guard try !MappingTable.texts.remove(name, in: database) else { return }
            throw BrokerError(.mappingUnknown, "the store keeps no mapping '\(name)'")
        }
    }
}

/// The table of the mappings that the store keeps.
enum MappingTable {
    static let texts = NamedTexts(table: "mappings", column: "mapping")

    static func all(_ database: Database) throws -> [ColumnMapping] {
        try texts.all(database).map { try ColumnMapping.parse($0.text, source: "the store's mapping '\($0.name)'") }
    }
}

extension ColumnMapping {
    /// Our columns and the carrier's titles, in the order of our columns: for a list.
    public var titles: [String] {
        rules.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.titles.joined(separator: " or "))" }
    }
}
