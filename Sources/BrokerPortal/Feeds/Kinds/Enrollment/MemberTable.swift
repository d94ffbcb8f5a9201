internal import GRDB

/// Writes members and their coverages: the two tables that an 834 fills.
struct MemberTable {
    /// The columns that an 834 gives for a person, in the order of `Upsert`'s values.
    static let columns = [
        "relationship", "member_number", "last_name", "first_name", "middle_name", "name_suffix", "birth_on", "died_on",
        "gender", "marital_status", "ssn_hash", "address1", "address2", "city", "state", "zip", "county", "home_phone",
        "work_phone", "mobile_phone", "email", "language", "employed_on",
    ]

    static let members = UpsertTable(
        name: "members", keys: ["carrier_id", "subscriber_number", "person_key"], values: columns,
        uncompared: ["ssn_sealed"])

    static let coverages = UpsertTable(
        name: "coverages", keys: ["member_id", "group_id", "insurance_line", "effective_on"],
        values: ["plan_id", "level", "ended_on", "premium_cents"], uncompared: ["is_subscriber"],
        derived: [("sort_name", sortName(of: "?1"))])

    /// SQL for the sort name of the member whose id is `member`: last name, first name and subscriber number, joined by U+001F.
    private static func sortName(of member: String) -> String {
        """
        (SELECT last_name || char(31) || COALESCE(first_name, '') || char(31) || subscriber_number FROM members WHERE id = \(member))
        """
    }

    /// Gives a member whose identity is corrected his new keys. A subscriber's new number is his whole family's.
    static func rename(member: Int64, from former: [SQLValue], to keys: [SQLValue], in batch: Batch) throws {
        guard case .text(let oldNumber) = former[1], case .text(let number) = keys[1], case .text(let key) = keys[2]
        else { return }
        try batch.database.cachedStatement(
            sql: "UPDATE members SET subscriber_number = ?, person_key = ?, batch_id = ? WHERE id = ?"
        ).execute(arguments: [number, key, batch.id, member])
        guard key.isEmpty, number != oldNumber else { return }
        try batch.database.cachedStatement(
            sql: """
                UPDATE members SET subscriber_number = ?1, batch_id = ?2
                WHERE carrier_id = (SELECT carrier_id FROM members WHERE id = ?3) AND subscriber_number = ?4
                """
        ).execute(arguments: [number, batch.id, member, oldNumber])
    }
}
