internal import GRDB
internal import Tabular

/// What employers have granted to Broker IDs (ELG-4).
enum GroupAccess {
    /// Over `g` with its parent `p`, the grant `x`, and the broker's profile `f` with his record `r`.
    static let columns: [QueryColumn] = [
        QueryColumn("group_name", "Group Name", .text, sql: "g.name"),
        QueryColumn("parent_group_id", "Parent Group ID", .identifier, sql: "p.number"),
        QueryColumn("group_suffix_id", "Group Suffix ID", .identifier, sql: "g.suffix"),
        QueryColumn("npn", "NPN", .identifier, sql: "r.npn"),
        QueryColumn("broker_id", "Broker ID", .identifier, sql: "f.broker_id"),
        QueryColumn("broker", "Broker", .text, sql: "COALESCE(r.firm, r.last_name)"),
        QueryColumn("granted_on", "Granted", .date, sql: "date(x.granted_at, 'unixepoch')"),
    ]

    /// - Throws: `BrokerError` of kind `notPermitted` where the group's administrator has granted nothing; the same for a group that is not there.
    static func require(_ group: GroupNumber, for profile: Profile, in database: Database) throws {
        let isGranted = try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM group_access x JOIN groups g ON g.id = x.group_id JOIN parent_groups p ON p.id = g.parent_group_id
                    WHERE x.profile_id = ? AND p.number = ? AND g.suffix = ?)
                """, arguments: [profile.id, group.parent, group.suffix])
        guard isGranted == true else {
            throw BrokerError(
                .noGroupAccess, "no group access assigned",
                hint: "the group's administrator grants it: broker access grant --broker NPN/BROKER-ID")
        }
    }
}
