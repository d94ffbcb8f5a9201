internal import Tabular

/// What a JSON value looks like: enough of JSON Schema for the answers of this program.
indirect enum JSONShape: Sendable {
    /// The cell of a column.
    case cell(Column)
    /// A text that is always there.
    case text
    /// A text, or null.
    case optionalText
    /// A number of 0 or more.
    case count
    /// A number of 0 or more, or null.
    case optionalCount
    /// One of these texts.
    case words([String])
    /// Any number of values.
    case array(JSONShape)
    /// Fields; what `others` describes may be there besides.
    case object([Field], others: JSONShape? = nil)
    /// One thing, or null where there is none.
    case optional(JSONShape)
    /// One of several shapes.
    case either([JSONShape])

    /// A field of an object.
    struct Field: Sendable {
        let key: String
        let shape: JSONShape
        var isRequired = true
    }

    /// A row of a table.
    static func row(_ columns: [Column], areRequired: Bool = true, others: JSONShape? = nil) -> JSONShape {
        .object(columns.map { Field(key: $0.key, shape: .cell($0), isRequired: areRequired) }, others: others)
    }

    /// A number for every name.
    static let counts = JSONShape.object([], others: .count)

    /// JSON Schema, draft 2020-12, without the braces around it.
    func schema(indent: String = "  ") -> String {
        switch self {
        case .cell(let column): "\"title\": \(JSONText.quoted(column.title)), \(JSONShape.type(column.type))"
        case .text: "\"type\": \"string\""
        case .optionalText: "\"type\": [\"string\", \"null\"]"
        case .count: "\"type\": \"integer\", \"minimum\": 0"
        case .optionalCount: "\"type\": [\"integer\", \"null\"], \"minimum\": 0"
        case .words(let words): "\"enum\": [\(words.map(JSONText.quoted).joined(separator: ", "))]"
        case .array(let item): "\"type\": \"array\",\n\(indent)\"items\": \(item.braced(indent))"
        case .optional(let shape): JSONShape.choice([shape.braced(indent + "  "), "{\"type\": \"null\"}"], indent)
        case .either(let shapes): JSONShape.choice(shapes.map { $0.braced(indent + "  ") }, indent)
        case .object(let fields, let others): JSONShape.object(fields, others, indent)
        }
    }

    /// The schema in its braces, on one line where it is short.
    private func braced(_ indent: String) -> String {
        let inner = schema(indent: indent + "  ")
        return inner.contains("\n") ? "{\n\(indent)  \(inner)\n\(indent)}" : "{\(inner)}"
    }

    private static func choice(_ schemas: [String], _ indent: String) -> String {
        "\"anyOf\": [\n\(schemas.map { "\(indent)  \($0)" }.joined(separator: ",\n"))\n\(indent)]"
    }

    private static func object(_ fields: [Field], _ others: JSONShape?, _ indent: String) -> String {
        let properties = fields.map { "\(indent)  \(JSONText.quoted($0.key)): \($0.shape.braced(indent + "  "))" }
        let required = fields.filter(\.isRequired).map { JSONText.quoted($0.key) }
        return [
            "\"type\": \"object\"",
            properties.isEmpty ? nil : "\"properties\": {\n\(properties.joined(separator: ",\n"))\n\(indent)}",
            required.isEmpty ? nil : "\"required\": [\(required.joined(separator: ", "))]",
            !fields.isEmpty && required.isEmpty ? "\"minProperties\": 1" : nil,
            "\"additionalProperties\": \(others?.braced(indent) ?? "false")",
        ].compactMap { $0 }.joined(separator: ",\n\(indent)")
    }

    private static func type(_ type: ColumnType) -> String {
        switch type {
        case .text, .identifier: "\"type\": [\"string\", \"null\"]"
        case .integer: "\"type\": [\"integer\", \"null\"]"
        case .amount: "\"type\": [\"string\", \"null\"], \"pattern\": \"^-?[0-9]+\\\\.[0-9]{2}$\""
        case .date: "\"type\": [\"string\", \"null\"], \"format\": \"date\""
        case .list: "\"type\": \"array\", \"items\": {\"type\": \"string\"}"
        }
    }
}
