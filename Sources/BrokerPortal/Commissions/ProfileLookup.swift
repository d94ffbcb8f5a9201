internal import GRDB

/// Finds profiles by Broker ID for a feed, which may load anybody's.
enum ProfileLookup {
    /// The profiles with this Broker ID, of one carrier or of any; at most two.
    static func ids(brokerID: String, carrier: String?, in database: Database) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT p.id FROM profiles p JOIN carriers k ON k.id = p.carrier_id
                    WHERE p.broker_id = ?1 AND (?2 IS NULL OR k.name = ?2) LIMIT 2
                    """), arguments: [brokerID, carrier])
    }
}
