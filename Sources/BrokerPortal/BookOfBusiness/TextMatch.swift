internal import GRDB

/// SQL's `has_part(text, part)`: whether a text holds another, without regard to case in any script. SQLite's own LIKE knows ASCII only.
enum TextMatch {
    static let hasPart = DatabaseFunction("has_part", argumentCount: 2, pure: true) { values in
        guard let text = String.fromDatabaseValue(values[0]), let part = String.fromDatabaseValue(values[1]) else {
            return nil
        }
        return text.lowercased().contains(part.lowercased())
    }
}
