/// SQL for a change's field and values as a reader knows them: amounts as decimals, a plan by its name, a profile by its Broker ID; and no numbers of the
/// store's own.
enum ChangeValue {
    /// The field's name: `premium` for `premium_cents`, `plan` for `plan_id`.
    static let field = """
        CASE WHEN h.field = 'plan_id' THEN 'plan' WHEN h.field = 'profile_id' THEN 'broker_id'
            WHEN h.field LIKE '%~_cents' ESCAPE '~' THEN substr(h.field, 1, length(h.field) - length('_cents')) ELSE h.field END
        """

    /// The value; of a thing that came or went as a whole, its fields in words: `level: FAM; premium: 500.00`. A payment is a JSON object, which
    /// programs read.
    static func sql(_ column: String) -> String {
        let objects = entities.map { "WHEN h.field IS NULL AND h.entity = '\($0.name)' THEN \(object($0, column))" }
        return """
            CASE WHEN \(column) IS NULL THEN NULL
                \(objects.joined(separator: "\n    "))
                WHEN h.field IS NULL THEN \(words(column))
                WHEN h.field = 'providers' THEN \(KeptListWords.providers(column))
                WHEN h.field = 'other_insurance' THEN \(KeptListWords.otherInsurance(column))
                WHEN h.field = 'reporting_categories' THEN \(KeptListWords.categories(column))
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
        /// SQL for lists that are kept as JSON, by their key.
        var lists: [(key: String, words: @Sendable (String) -> String)] = []
        var isObject = false
    }

    private static let entities = [
        Entity(name: "group", removed: ["parent_group_id"]), Entity(name: "group_plan", hasPlan: true),
        Entity(name: "broker_of_record", removed: ["group_id"], hasBroker: true),
        // Line, plan and dates of a coverage are columns.
        Entity(
            name: "coverage",
            removed: ["member_id", "group_id", "insurance_line", "plan_id", "effective_on", "ended_on"],
            amounts: ["premium"],
            lists: [("providers", KeptListWords.providers), ("other_insurance", KeptListWords.otherInsurance)]),
        Entity(name: "subscriber", lists: [("reporting_categories", KeptListWords.categories)]),
        Entity(name: "dependent", lists: [("reporting_categories", KeptListWords.categories)]),
        Entity(
            name: "invoice", removed: ["group_id"],
            amounts: ["forward", "current", "adjustments", "payments", "balance"]),
        Entity(name: "payment", removed: ["group_id"], amounts: ["amount"], isObject: true),
        Entity(
            name: "policy", removed: ["carrier_id"], amounts: ["premium", "subsidy", "member_pays"], hasBroker: true),
        Entity(name: "policy_member", removed: ["policy_id"]),
        Entity(name: "policy_agent", removed: ["policy_id"], hasBroker: true),
        Entity(name: "payment_part", removed: ["payment_id", "member_id"], amounts: ["amount", "billed"], isObject: true),
    ]

    private static func object(_ entity: Entity, _ column: String) -> String {
        let stored = { (key: String) in "\(column) ->> '$.\(key)'" }
        var removed = entity.removed + entity.amounts.map { $0 + "_cents" } + entity.lists.map(\.key)
        var added = entity.amounts.map { ($0, amount(stored($0 + "_cents"))) }
        if entity.hasPlan {
            removed.append("plan_id")
            added.append(("plan", plan(stored("plan_id"))))
        }
        if entity.hasBroker {
            removed.append("profile_id")
            added.append(("broker_id", brokerID(stored("profile_id"))))
        }
        added += entity.lists.map { ($0.key, $0.words(stored($0.key))) }
        let rest = ([column] + removed.map { "'$.\($0)'" }).joined(separator: ", ")
        let values = added.map { "'$.\($0.0)', \($0.1)" }.joined(separator: ", ")
        let kept = removed.isEmpty ? column : "json_remove(\(rest))"
        let object = added.isEmpty ? kept : "json_set(\(kept), \(values))"
        return entity.isObject ? object : words(object)
    }

    /// `name: value` of every field that has one.
    private static func words(_ object: String) -> String {
        """
        (SELECT group_concat(key || ': ' || CASE WHEN key LIKE '%~_cents' ESCAPE '~' THEN printf('%.2f', value / 100.0) ELSE value END, '; ')
            FROM json_each(\(object)) WHERE value IS NOT NULL)
        """
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
