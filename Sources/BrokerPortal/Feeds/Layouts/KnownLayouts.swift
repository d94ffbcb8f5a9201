/// The layouts of carriers' downloads that come with the program and are recognized by their headers. Each is a mapping in YAML.
enum KnownLayouts {
    /// A test sees that all of them parse.
    static let all: [ColumnMapping] = texts.compactMap { try? ColumnMapping.parse($0, source: "a known layout") }

    static let texts = [portalGroupBook]
}
