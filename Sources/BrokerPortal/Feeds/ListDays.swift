internal import GRDB
internal import Tabular

/// The days of the lists that were loaded, where somebody has told them: what is older does not undo what is newer.
struct ListDays {
    let batch: Batch

    /// Notes the day of a list, for everything that it speaks of.
    ///
    /// - Parameter scopes: ids of what the list is about: Broker IDs, groups.
    /// - Throws: `BrokerError` of kind `badData` where a newer list of one of them was loaded before.
    func note(_ scopes: some Sequence<Int64>, fileName: String) throws {
        guard let day = batch.options.dated?.description else { return }
        for scope in scopes {
            let newer = try Row.fetchOne(
                batch.database.cachedStatement(
                    sql: "SELECT dated, batch_id FROM list_days WHERE kind = ? AND scope = ? AND dated > ?"),
                arguments: [batch.kind, scope, day])
            if let newer, !batch.options.again {
                throw BrokerError(
                    .listOlder,
                    "\(fileName): this list is of \(day), and batch \(newer["batch_id"] as Int64) has loaded one of \(newer["dated"] as String)",
                    hint: "with --again it counts all the same")
            }
            try batch.database.cachedStatement(
                sql: """
                    INSERT INTO list_days (kind, scope, dated, batch_id) VALUES (?1, ?2, ?3, ?4)
                    ON CONFLICT DO UPDATE SET dated = ?3, batch_id = ?4
                    """
            ).execute(arguments: [batch.kind, scope, day, batch.id])
        }
    }
}
