internal import GRDB

/// A table of texts that a person wrote and the store keeps under their names: sender profiles, mappings.
struct NamedTexts: Sendable {
    let table: String
    let column: String

    func all(_ database: Database) throws -> [(name: String, text: String)] {
        try Row.fetchAll(database, sql: "SELECT name, \(column) AS text FROM \(table) ORDER BY name").map {
            ($0["name"], $0["text"])
        }
    }

    func keep(_ name: String, _ text: String, in database: Database) throws {
        try database.execute(
            sql:
                "INSERT INTO \(table) (name, \(column)) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET \(column) = excluded.\(column)",
            arguments: [name, text])
    }

    /// - Returns: whether there was one of that name.
    func remove(_ name: String, in database: Database) throws -> Bool {
        try database.execute(sql: "DELETE FROM \(table) WHERE name = ?", arguments: [name])
        return database.changesCount > 0
    }
}
