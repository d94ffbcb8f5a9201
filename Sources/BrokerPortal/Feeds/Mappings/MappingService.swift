internal import ByteStreams
internal import GRDB

/// The mappings of other carriers' columns: those that come with the program, and those that the store keeps.
public struct MappingService: Sendable {
    private let store: Store

    /// Mappings say how files are read, which is the operator's business.
    public init(store: Store, operator: Operator) { self.store = store }

    /// The mappings that come with the program; a test sees that all of them parse.
    public static let shipped: [ColumnMapping] =
        ShippedMappings.texts.compactMap { try? ColumnMapping.parse($0, source: "a shipped mapping") }
        + KnownLayouts.all

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

    /// Looks at a file and writes a mapping to start from.
    ///
    /// - Parameters:
    ///   - path: the file; only its beginning is read.
    ///   - options: the kind, where the file does not tell it, the encoding and the sheet.
    /// - Throws: `BrokerError` of kind `badData` for a file without a header.
    public static func draft(_ path: String, fileName: String, options: ImportOptions) throws -> String {
        let source = try ByteSource(path: path)
        let preview = try CSVFeed.readingErrors(fileName) {
            try TablePreview(
                source, encoding: options.encoding, sheet: options.sheet, fileName: fileName, records: 500)
        }
        let recognition = HeaderRecognition(options: options)
        let layout = recognition.layout(preview, share: 0.4)
        let guess = recognition.best(preview, layout: layout)
        guard let guess else {
            throw BrokerError(
                .headerMissing, "\(fileName): no row looks like a header of a known kind",
                hint: "name the kind with --as: \(FeedKind.tables.map(\.name).joined(separator: ", "))")
        }
        let stem = fileName.split(separator: ".").first.map(String.init) ?? "mapping"
        let plain = CSVFeed.normalized(stem).replacing("_", with: "-")
        let name = layout.map { "\($0.name)-new" } ?? (plain.isEmpty ? "mapping" : plain)
        return MappingDraft(kind: guess.kind, name: name, layout: layout, titles: guess.titles, rows: guess.rows).text
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
