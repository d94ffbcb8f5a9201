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
        derived: [("sort_name", Schema2.sortName(of: "?1"))])

    /// Ends what is still open of a member's coverages; of the whole family's when the member is the subscriber (the federal
    /// exchange sends only him, and all end).
    static func endAll(member: Int64, isSubscriber: Bool, on day: String, in batch: Batch) throws {
        let family = """
            SELECT f.id FROM members f JOIN members s
                ON s.carrier_id = f.carrier_id AND s.subscriber_number = f.subscriber_number WHERE s.id = ?3
            """
        try batch.database.cachedStatement(
            sql: """
                UPDATE coverages SET ended_on = ?1, batch_id = ?2
                WHERE member_id IN (\(isSubscriber ? family : "SELECT ?3")) AND (ended_on IS NULL OR ended_on > ?1)
                """
        ).execute(arguments: [day, batch.id, member])
    }
}

extension MemberTable {
    /// The first day of the latest coverage of this line that has not ended, for an end that does not name the beginning.
    static func openCoverage(member: Int64, group: Int64, line: String, in batch: Batch) throws -> String? {
        try String.fetchOne(
            batch.database.cachedStatement(
                sql: """
                    SELECT effective_on FROM coverages WHERE member_id = ? AND group_id = ? AND insurance_line = ?
                    ORDER BY ended_on IS NULL DESC, effective_on DESC LIMIT 1
                    """), arguments: [member, group, line])
    }
}
