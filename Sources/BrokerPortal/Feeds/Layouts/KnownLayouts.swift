/// The layouts of carriers' downloads that come with the program and are recognized by their headers. Each is a mapping in YAML.
enum KnownLayouts {
    /// A test sees that all of them parse.
    static let all: [ColumnMapping] = texts.compactMap { try? ColumnMapping.parse($0, source: "a known layout") }

    static let texts = [
        portalGroupBook, ambetterBook, ambetterFinance, oscarBook, cignaBook, uhcBook, humanaBook, hcscBook,
        floridaBlueBook, aetnaBook,
    ]

    /// Whether a mapping is one of them.
    static func has(_ mapping: ColumnMapping) -> Bool { all.contains { $0.text == mapping.text } }
}
