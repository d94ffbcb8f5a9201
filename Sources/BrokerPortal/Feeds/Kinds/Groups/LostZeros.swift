internal import GRDB

/// Numbers that differ from known ones in the zeros in front alone: a spreadsheet has taken them off.
enum LostZeros {
    /// Refuses a group that would stand beside the one whose zeros it has lost.
    /// - Throws: `RowReject` that names both numbers.
    static func check(_ number: GroupNumber, carrier: Int64, in database: Database) throws {
        let parents = try String.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT number FROM parent_groups WHERE carrier_id = ?1 AND ltrim(number, '0') = ltrim(?2, '0')
                    ORDER BY number <> ?2 LIMIT 2
                    """), arguments: [carrier, number.parent])
        guard let known = parents.first else { return }
        guard known == number.parent else {
            throw RowReject(field: "parent_group_id", reason: reason(number.parent, known))
        }
        let suffixes = try String.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT g.suffix FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id
                    WHERE p.carrier_id = ?1 AND p.number = ?2 AND ltrim(g.suffix, '0') = ltrim(?3, '0')
                    ORDER BY g.suffix <> ?3 LIMIT 1
                    """), arguments: [carrier, known, number.suffix])
        if let suffix = suffixes.first, suffix != number.suffix {
            throw RowReject(field: "group_suffix_id", reason: reason(number.suffix, suffix))
        }
    }

    private static func reason(_ given: String, _ known: String) -> String {
        """
        '\(given)' is not known, and '\(known)' is: the zeros in front differ, as when Excel takes a number for an amount; keep the column as \
        text, or give it a number format of zeros
        """
    }
}

/// Finds profiles by what a file calls them.
enum BrokerIDs {
    /// The profile of a Broker ID of a carrier. One that differs in the zeros in front alone is taken where it can be no other, with a warning.
    /// - Throws: `RowReject` for one that is not known.
    static func profile(_ brokerID: String, carrier: Int64, place: String, in batch: Batch) throws -> Int64 {
        let found = try Row.fetchAll(
            batch.database.cachedStatement(
                sql: """
                    SELECT id, broker_id FROM profiles WHERE carrier_id = ?1 AND ltrim(broker_id, '0') = ltrim(?2, '0') COLLATE NOCASE
                    ORDER BY broker_id <> ?2 COLLATE NOCASE LIMIT 3
                    """), arguments: [carrier, brokerID])
        guard let first = found.first else {
            throw RowReject(field: "broker_id", reason: "is not known; import its contract first")
        }
        let known: String = first["broker_id"]
        if known.lowercased() == brokerID.lowercased() { return first["id"] }
        guard found.count == 1 else {
            throw RowReject(field: "broker_id", reason: "is not known; import its contract first")
        }
        if batch.notes.insert("broker_id \(brokerID)").inserted {
            try batch.warn(
                place: place, field: "broker_id",
                reason: "'\(brokerID)' is taken for \(known): the zeros in front were lost; keep the column as text")
        }
        return first["id"]
    }
}
