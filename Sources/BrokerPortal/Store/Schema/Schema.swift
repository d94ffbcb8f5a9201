/// The store's schema, laid out by area: one file for each, literal SQL.
///
/// Dates are ISO text, amounts whole cents, times seconds since 1970 in UTC. Every table that a feed fills carries `batch_id`, the batch that last
/// touched the row, and has triggers that write the change log (`ChangeLogTriggers`).
enum Schema {
    /// The first version. Until the first release it is edited in place; from then on it is frozen, and changes are migrations.
    static let first = [
        identity, carriers, groups, members, enrollment, accounts, access, batches, billing, statements, agreements,
        mappings,
        handOff, desk, messages, mail,
        ChangeLogTriggers.all,
    ].joined(separator: "\n")

    private static let identity = """
        -- One row: what tells the store's own key from another (`StoreKeys.checkValue`).
        CREATE TABLE store_identity (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            key_check BLOB NOT NULL
        ) STRICT;
        """
}
