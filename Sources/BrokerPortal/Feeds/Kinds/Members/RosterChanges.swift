internal import GRDB

/// Names, by their subscriber IDs, the people whom a roster no longer lists.
struct RosterChanges {
    let batch: Batch

    /// So many are named one by one; 'imports show' lists all.
    private static let named = 50

    func tell() throws {
        let rows = try Row.fetchAll(
            batch.database,
            sql: """
                SELECT DISTINCT m.subscriber_number AS number, m.relationship, p.number || '/' || g.suffix AS name
                FROM absences a JOIN coverages c ON c.id = a.coverage_id JOIN members m ON m.id = c.member_id
                JOIN groups g ON g.id = c.group_id JOIN parent_groups p ON p.id = g.parent_group_id
                WHERE a.batch_id = ? ORDER BY name, number, m.relationship <> 'self' LIMIT ?
                """, arguments: [batch.id, Self.named])
        for row in rows {
            let (number, relationship, group): (String, String, String) = (row["number"], row["relationship"], row["name"])
            let who = relationship == "self" ? "subscriber \(number)" : "the \(relationship) of subscriber \(number)"
            try batch.warn(
                place: "file", field: "subscriber_id", reason: "\(who) of group \(group) is not listed any more")
        }
    }
}
