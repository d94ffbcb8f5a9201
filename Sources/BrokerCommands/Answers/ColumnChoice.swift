internal import Tabular

/// Which columns of an answer are shown.
enum ColumnChoice {
    /// The keys that `--columns` names.
    static func keys(_ option: String) -> [String] {
        option.split(separator: ",", omittingEmptySubsequences: false).map { String($0.drop { $0 == " " }) }
    }

    /// The columns with these keys; twice the same would be twice the same key in a JSON object.
    static func columns(_ keys: [String], of answer: Answer) throws -> [Column] {
        guard answer.sections.isEmpty else {
            throw Failure.usage("this answer has sections, whose fields cannot be chosen", hint: "leave out --columns")
        }
        return try columns(keys, among: answer.columns)
    }

    /// The columns with these keys.
    static func columns(_ keys: [String], among all: [Column]) throws -> [Column] {
        let columns = try keys.map { try column($0, among: all) }
        var seen: Set<String> = []
        for column in columns where !seen.insert(column.key).inserted {
            throw Failure.usage("the column '\(column.key)' is named twice", hint: "name each column once in --columns")
        }
        return columns
    }

    /// The column with this key, or a usage error that names the nearest one.
    static func column(_ key: String, among columns: [Column]) throws -> Column {
        if let column = columns.first(where: { $0.key == key }) { return column }
        let keys = columns.map(\.key)
        let nearest = Nearest.word(to: key, among: keys).map { "did you mean '\($0)'? " } ?? ""
        throw Failure.usage(
            "there is no column '\(key)'", hint: "\(nearest)columns: \(keys.joined(separator: ", "))")
    }
}
