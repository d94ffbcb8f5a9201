internal import Foundation
internal import GRDB

/// Compares a file's header with the last one from the same source: a carrier that changes its layout is noticed.
struct ColumnLayout {
    let kind: String
    /// The mapping's name, or the carrier's.
    let source: String

    /// Warns of every column that came, went, was renamed or moved, then remembers the new header.
    /// - Throws: `BrokerError` of kind `badData` that names them all where the batch is strict.
    func check(_ titles: [String], place: String, fileName: String, batch: Batch) throws {
        let known = try String.fetchOne(
            batch.database, sql: "SELECT columns FROM column_layouts WHERE kind = ? AND source = ?",
            arguments: [kind, source])
        let before = known.flatMap { try? JSONDecoder().decode([String].self, from: Data($0.utf8)) }
        let changes = before.map { Self.changes(from: $0, to: titles) } ?? []
        if !changes.isEmpty, batch.options.isStrict {
            throw BrokerError(
                .layoutChanged,
                "\(fileName): the columns differ from those of the last file from \(source): \(changes.joined(separator: "; "))",
                hint: "see 'broker import --explain'; without --strict it is a warning")
        }
        for change in changes {
            try batch.warn(place: place, field: nil, reason: "the layout of \(source) has changed: \(change)")
        }
        let text = String(decoding: try JSONEncoder().encode(titles), as: UTF8.self)
        try batch.database.execute(
            sql: """
                INSERT INTO column_layouts (kind, source, columns, batch_id) VALUES (?1, ?2, ?3, ?4)
                ON CONFLICT DO UPDATE SET columns = ?3, batch_id = ?4 WHERE columns <> ?3
                """, arguments: [kind, source, text, batch.id])
    }

    /// What differs, in words. A column that went where one came is taken for renamed.
    static func changes(from before: [String], to after: [String]) -> [String] {
        let (old, new) = (before.map(ColumnMapping.plain), after.map(ColumnMapping.plain))
        var gone = old.indices.filter { !new.contains(old[$0]) }
        var added = new.indices.filter { !old.contains(new[$0]) }
        var changes: [String] = []
        for place in gone where added.contains(place) {
            changes.append("'\(before[place])' is now '\(after[place])'")
            gone.removeAll { $0 == place }
            added.removeAll { $0 == place }
        }
        changes += gone.map { "'\(before[$0])' is gone" } + added.map { "'\(after[$0])' is new" }
        let kept = (old.filter(new.contains), new.filter(old.contains))
        if kept.0 != kept.1 {
            let moved = zip(kept.0, kept.1).filter { $0 != $1 }.compactMap { pair in
                new.firstIndex(of: pair.1).map { "'\(after[$0])'" }
            }
            changes.append("the order differs: \(moved.joined(separator: ", "))")
        }
        return changes
    }
}
