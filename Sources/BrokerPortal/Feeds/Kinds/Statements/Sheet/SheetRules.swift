/// What a mapping says of the rows of a statement besides its columns.
struct SheetRules: Sendable, Equatable {
    /// Whether what is marked `CR` is paid, or taken back.
    enum Credits: String, CaseIterable, Sendable { case paid, taken }
    /// Whether a printed total must be there. `none`: rows are not looked at for totals.
    enum Totals: String, CaseIterable, Sendable { case expected, optional, none }

    /// The title of the column whose words decide the sign, and the words of what is taken back, in lower case.
    var signColumn: String?
    var takenWords: Set<String> = []
    var credits: Credits?
    var totals: Totals?
    /// What stands before a group's number in a row above its lines, such as `Customer`.
    var groupLabels: [String] = []
}

extension ColumnMapping {
    /// Reads `signs: {column: Type, taken: [CHGBK]}`, `credits: paid`, `totals: expected` and `group_rows: Customer`.
    static func sheetRules(_ fields: YAMLFields) throws -> SheetRules {
        var rules = SheetRules()
        if let part = try fields.part("signs", keys: ["column", "taken"]) {
            guard let column = try part.text("column"), let words = try part.texts("taken") else {
                throw part.problem("'signs' needs 'column', and in 'taken' the words of what is taken back")
            }
            rules.signColumn = column
            rules.takenWords = Set(words.map { $0.lowercased() })
        }
        rules.credits = try fields.choice("credits")
        rules.totals = try fields.choice("totals")
        rules.groupLabels = try fields.textOrTexts("group_rows") ?? []
        return rules
    }
}
