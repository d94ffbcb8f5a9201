/// The common table expressions that questions about groups begin with. Unused ones cost nothing.
///
/// - `scope (group_id)`: the groups that the answer is about. All work on members, coverages and invoices is limited to them.
/// - `live (group_id)`: those of them that are not cancelled by `:as_of`.
/// - `standing`: how each stands with its bills (`BillingStanding`).
/// - `groups_NAME (group_id)`: those with the alert of that name.
///
/// They take `:profile`, `:today`, `:as_of` and the alerts' thresholds.
enum GroupScope {
    /// - Parameter conditions: what narrows the viewer's groups, over `g` (the group) and `p` (its parent).
    static func with(_ conditions: [String] = []) -> String {
        let narrowed = (["g.id IN (\(Viewer.groupScope))"] + conditions).joined(separator: " AND ")
        return """
            WITH scope (group_id) AS MATERIALIZED (
                SELECT g.id FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id WHERE \(narrowed)
            ), live (group_id) AS MATERIALIZED (
                SELECT g.id FROM groups g WHERE g.id IN (\(ids)) AND \(GroupQuery.isCancelled) IS NOT 1
            ), standing AS MATERIALIZED \(BillingStanding.sql(groups: ids)),
            \(Alert.all.map(\.groupsCTE).joined(separator: ",\n"))
            """
    }

    /// The groups that the answer is about.
    static let ids = "SELECT group_id FROM scope"
    /// Those that are not cancelled.
    static let live = "SELECT group_id FROM live"
}
