/// SQL for a change's field and values as a reader knows them: amounts as decimals, a plan by its name, a profile by its Broker ID; and no numbers of the
/// store's own.
enum ChangeValue {
    /// The field's name: `premium` for `premium_cents`, `plan` for `plan_id`.
    static let field = """
        CASE WHEN h.field = 'plan_id' THEN 'plan' WHEN h.field = 'profile_id' THEN 'broker_id'
            WHEN h.field LIKE '%~_cents' ESCAPE '~' THEN substr(h.field, 1, length(h.field) - length('_cents')) ELSE h.field END
        """

    /// The value; of a thing that came or went as a whole, a JSON object of its fields.
    static func sql(_ column: String) -> String {
        let objects = entities.map { "WHEN h.field IS NULL AND h.entity = '\($0.name)' THEN \(object($0, column))" }
        return """
            CASE WHEN \(column) IS NULL THEN NULL
                \(objects.joined(separator: "\n    "))
                WHEN h.field = 'plan_id' THEN \(plan(column))
                WHEN h.field = 'profile_id' THEN \(brokerID(column))
                WHEN h.field LIKE '%~_cents' ESCAPE '~' THEN \(amount(column))
                ELSE CAST(\(column) AS TEXT) END
            """
    }

    /// What differs between the stored object and the reader's.
    private struct Entity {
        let name: String
        var removed: [String] = []
        var amounts: [String] = []
        var hasPlan = false
        var hasBroker = false
    }

    private static let entities = [
        Entity(name: "group", removed: ["parent_group_id"]), Entity(name: "group_plan", hasPlan: true),
        Entity(name: "broker_of_record", removed: ["group_id"], hasBroker: true),
        Entity(name: "coverage", removed: ["member_id", "group_id"], amounts: ["premium"], hasPlan: true),
        Entity(
            name: "invoice", removed: ["group_id"],
            amounts: ["forward", "current", "adjustments", "payments", "balance"]),
        Entity(name: "payment", removed: ["group_id"], amounts: ["amount"]),
        Entity(
            name: "policy", removed: ["carrier_id"], amounts: ["premium", "subsidy", "member_pays"], hasBroker: true),
        Entity(name: "policy_member", removed: ["policy_id"]),
        Entity(name: "policy_agent", removed: ["policy_id"], hasBroker: true),
    ]

    private static func object(_ entity: Entity, _ column: String) -> String {
        let stored = { (key: String) in "\(column) ->> '$.\(key)'" }
        var removed = entity.removed + entity.amounts.map { $0 + "_cents" }
        var added = entity.amounts.map { ($0, amount(stored($0 + "_cents"))) }
        if entity.hasPlan {
            removed.append("plan_id")
            added.append(("plan", plan(stored("plan_id"))))
        }
        if entity.hasBroker {
            removed.append("profile_id")
            added.append(("broker_id", brokerID(stored("profile_id"))))
        }
        let rest = ([column] + removed.map { "'$.\($0)'" }).joined(separator: ", ")
        guard !added.isEmpty else { return "json_remove(\(rest))" }
        return "json_set(json_remove(\(rest)), \(added.map { "'$.\($0.0)', \($0.1)" }.joined(separator: ", ")))"
    }

    private static func amount(_ cents: String) -> String {
        "CASE WHEN \(cents) IS NOT NULL THEN printf('%.2f', \(cents) / 100.0) END"
    }

    private static func plan(_ id: String) -> String { "(SELECT name FROM plans WHERE id = \(id))" }

    /// That of a profile that is read alone: which other broker had the group is not the viewer's business.
    private static func brokerID(_ id: String) -> String {
        "(SELECT broker_id FROM profiles WHERE id = \(id) AND id IN \(Viewer.profileScope))"
    }
}
