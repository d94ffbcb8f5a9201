extension ColumnMapping {
    /// Reads a mapping.
    ///
    ///     name: hcsc-detail
    ///     dates: 10/31/2026                       # how the file writes them, by example; also amounts: 1,234.56
    ///     columns:
    ///       parent_group_id: Account No.          # our column: the carrier's title, or [one title, another]
    ///       coverage_month: {from: Paid From, style: 10/2026}
    ///       group_suffix_id: {from: Group, cut: {separator: "-", part: 2}}
    ///       section: {from: Section, words: {Overrides: override}}
    ///     fill: {category: group}                 # what every row has
    ///     ignore: [Funding Type]                  # titles that are known and not needed
    ///     skip: {column: Group Name, when: [Grand Total]}   # rows that are no lines; "" for an empty cell
    ///
    /// - Parameter source: how messages name the file.
    /// - Throws: `BrokerError` of kind `badData` that names the line.
    public static func parse(_ text: String, source: String) throws -> ColumnMapping {
        let fields = try YAMLFields(
            parsing: text, YAMLFields.Kind(words: "mapping", code: "mapping_malformed"), source: source,
            keys: ["name", "kind", "dates", "amounts", "columns", "fill", "ignore", "skip"])
        let kind = try kind(fields)
        let ours = kind.columns.map(\.key)
        guard let columns = try fields.part("columns", keys: ours) else { throw fields.problem("'columns' is needed") }
        let dates: DateStyle = try fields.choice("dates") ?? .american
        let amounts: AmountStyle = try fields.choice("amounts") ?? .point
        var rules: [String: Rule] = [:]
        for key in columns.keys {
            let type = kind.column(key)?.type ?? .text
            rules[key] = try rule(
                columns, key, type, standard: .standard(type, amounts: amounts, dates: dates))
        }
        return ColumnMapping(
            name: try fields.name(), kind: kind, text: text, rules: rules, fill: try fill(fields, ours),
            ignored: Set((try fields.texts("ignore") ?? []).map(plain)), skip: try skip(fields))
    }

    /// The kind that the mapping is for: that of statement lines where it names none.
    private static func kind(_ fields: YAMLFields) throws -> FeedKind {
        guard let name = try fields.text("kind") else { return .statements }
        guard let kind = FeedKind.tables.first(where: { $0.name == name.lowercased() }) else {
            let names = FeedKind.tables.map(\.name).joined(separator: ", ")
            throw fields.problem("'kind' is one of \(names)", key: "kind")
        }
        return kind
    }

    private static func rule(
        _ columns: YAMLFields, _ key: String, _ type: FieldType, standard: ValueStyle
    ) throws -> Rule {
        guard columns.isPart(key), let part = try columns.part(key, keys: ["from", "style", "cut", "words"]) else {
            return Rule(titles: try titles(columns, key), style: standard)
        }
        var style = standard
        if let name = try part.text("style") {
            guard let named = ValueStyle(name, for: type) else {
                let names = ValueStyle.names(for: type)
                throw part.problem(
                    names.isEmpty
                        ? "\(key) is text, which has no style"
                        : "the style of \(key) is one of \(names.joined(separator: "; "))")
            }
            style = named
        }
        return Rule(
            titles: try titles(part, "from"), style: style, cut: try part.cut("cut") ?? TextSlice(),
            words: try words(part))
    }

    private static func titles(_ fields: YAMLFields, _ key: String) throws -> [String] {
        if let list = try? fields.texts(key) { return list }
        guard let title = try fields.text(key) else { throw fields.problem("'\(key)' needs the title of a column") }
        return [title]
    }

    private static func words(_ fields: YAMLFields) throws -> [String: String] {
        guard let part = try fields.part("words", keys: nil) else { return [:] }
        var words: [String: String] = [:]
        for key in part.keys { words[key.lowercased()] = try part.text(key) }
        return words
    }

    private static func fill(_ fields: YAMLFields, _ ours: [String]) throws -> [String: String] {
        guard let part = try fields.part("fill", keys: ours) else { return [:] }
        var values: [String: String] = [:]
        for key in part.keys { values[key] = try part.text(key) }
        return values
    }

    private static func skip(_ fields: YAMLFields) throws -> Skip? {
        guard let part = try fields.part("skip", keys: ["column", "when"]) else { return nil }
        guard let title = try part.text("column"), let values = try part.texts("when") else {
            throw part.problem("'skip' needs 'column' and 'when'")
        }
        return Skip(title: title, values: Set(values.map { $0.lowercased() }))
    }
}
