internal import GRDB

/// Names, by their subscriber IDs, the people whom a roster no longer lists.
struct RosterChanges {
    let batch: Batch
    /// What earlier rosters are known by.
    let sender: String
    /// The day of the roster, ISO.
    let day: String

    /// So many are named one by one; 'imports show' lists all.
    private static let named = 50

    func tell() throws {
        for row in try people(Self.absent, [batch.id, Self.named]) {
            try warn(row, "is not listed any more")
        }
        for row in try people(Self.ofVanished, [batch.id, sender, day, Self.named]) {
            try warn(row, "is not listed any more, nor is anybody of the group; the coverage stays as it is")
        }
    }

    private func people(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
        try Row.fetchAll(batch.database, sql: sql, arguments: arguments)
    }

    private func warn(_ row: Row, _ words: String) throws {
        let (number, relationship, group): (String, String, String) = (row["number"], row["relationship"], row["name"])
        let who = relationship == "self" ? "subscriber \(number)" : "the \(relationship) of subscriber \(number)"
        try batch.warn(place: "file", field: "subscriber_id", reason: "\(who) of group \(group) \(words)")
    }

    private static let columns = """
        SELECT DISTINCT m.subscriber_number AS number, m.relationship, p.number || '/' || g.suffix AS name
        """
    private static let joins = """
        JOIN members m ON m.id = c.member_id JOIN groups g ON g.id = c.group_id JOIN parent_groups p ON p.id = g.parent_group_id
        """
    private static let order = "ORDER BY name, number, m.relationship <> 'self'"

    /// Those who are absent from the groups that the roster lists.
    private static let absent = """
        \(columns) FROM absences a JOIN coverages c ON c.id = a.coverage_id \(joins) WHERE a.batch_id = ?1 \(order) LIMIT ?2
        """

    /// Those of the groups that the roster before this one listed, and this one does not at all.
    private static let ofVanished = """
        \(columns) FROM enrollment_scopes x JOIN coverages c ON c.group_id = x.group_id AND c.insurance_line = x.line \(joins)
        WHERE x.sender = ?2 AND x.batch_id = (
                SELECT MAX(l.batch_id) FROM enrollment_scopes l WHERE l.sender = ?2 AND l.batch_id < ?1
                    AND l.group_id IN (SELECT group_id FROM enrollment_scopes WHERE batch_id = ?1))
            AND NOT EXISTS (SELECT 1 FROM enrollment_scopes n WHERE n.batch_id = ?1 AND n.group_id = x.group_id AND n.line = x.line)
            AND c.effective_on <= ?3 AND (c.ended_on IS NULL OR (c.ended_on >= ?3 AND c.ended_on > c.effective_on))
        \(order) LIMIT ?4
        """
}
