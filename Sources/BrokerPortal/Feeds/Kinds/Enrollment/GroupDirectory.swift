internal import GRDB

/// Finds the groups that an 834 names, and remembers them for the rest of the file.
///
/// The parent group is the first candidate that the store knows, the suffix the first candidate that the parent has; a parent with one
/// suffix needs none. Where the candidates stand is the sender's profile.
final class GroupDirectory {
    enum Match {
        case group(Int64)
        case unknownParent
        /// The parent is known, and none of its suffixes is named.
        case unknownSuffix
    }

    private let database: Database
    private let carrier: Int64
    private var parents: [String: [String: Int64]] = [:]
    private var siblings: [Int64: Set<Int64>] = [:]

    init(_ database: Database, carrier: Int64) {
        self.database = database
        self.carrier = carrier
    }

    func find(parents candidates: [String], suffixes: [String]) throws -> Match {
        for candidate in candidates where !candidate.isEmpty {
            let groups = try suffixesOf(candidate)
            guard !groups.isEmpty else { continue }
            if let suffix = suffixes.first(where: { groups[$0] != nil }), let group = groups[suffix] {
                return .group(group)
            }
            if groups.count == 1, let only = groups.values.first { return .group(only) }
            return .unknownSuffix
        }
        return .unknownParent
    }

    /// The groups of a parent, by suffix; none for a parent that the store does not know.
    func suffixesOf(_ parent: String) throws -> [String: Int64] {
        if let known = parents[parent] { return known }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT g.suffix, g.id FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id
                WHERE p.carrier_id = ? AND p.number = ?
                """, arguments: [carrier, parent])
        let groups = Dictionary(rows.map { ($0["suffix"] as String, $0["id"] as Int64) }) { first, _ in first }
        parents[parent] = groups
        return groups
    }

    /// The other suffixes of a group's employer.
    func siblings(of group: Int64) throws -> Set<Int64> {
        if let known = siblings[group] { return known }
        let found = try Int64.fetchSet(
            database,
            sql: """
                SELECT o.id FROM groups g JOIN groups o ON o.parent_group_id = g.parent_group_id WHERE g.id = ?1 AND o.id <> ?1
                """, arguments: [group])
        siblings[group] = found
        return found
    }
}
