internal import Tabular

/// The SQL of the change log as a broker may read it: what belongs to a group of the profile in force.
///
/// Aliases: `h` the entry, `b` its batch, `g` the group, `p` the parent group, `m` the member, `c` the coverage, `pl` its plan, `po` the policy.
enum ChangeQuery {
    static let columns: [QueryColumn] = [
        QueryColumn("batch", "Batch", .integer, sql: "h.batch_id"),
        QueryColumn(
            "changed_at", "When", .identifier, sql: "strftime('%Y-%m-%dT%H:%M:%SZ', b.imported_at, 'unixepoch')"),
        QueryColumn("kind", "Kind", .text, sql: "h.kind"),
        QueryColumn("entity", "What", .text, sql: "h.entity"),
        QueryColumn("parent_group_id", "Parent Group ID", .identifier, sql: "p.number"),
        QueryColumn("group_suffix_id", "Group Suffix ID", .identifier, sql: "g.suffix"),
        QueryColumn("subscriber_id", "Subscriber ID", .identifier, sql: "COALESCE(m.subscriber_number, po.number)"),
        QueryColumn("policy_number", "Policy Number", .identifier, sql: "po.number"),
        QueryColumn("carrier", "Carrier", .text, sql: "k.name"),
        QueryColumn("broker_id", "Broker ID", .identifier, sql: "COALESCE(f.broker_id, \(GroupQuery.brokerID))"),
        QueryColumn("member_name", "Member Name", .text, sql: "m.last_name || COALESCE(', ' || m.first_name, '')"),
        QueryColumn("member_id", "Member ID", .identifier, sql: "m.member_number"),
        QueryColumn("relationship", "Relationship", .text, sql: "m.relationship"),
        QueryColumn("insurance_line", "Insurance Line", .identifier, sql: "c.insurance_line"),
        QueryColumn("plan_name", "Plan Name", .text, sql: "pl.name"),
        QueryColumn("effective_date", "Effective Date", .date, sql: then("effective_on")),
        QueryColumn("end_date", "End Date", .date, sql: then("ended_on")),
        QueryColumn("id", "Row", .integer, sql: "h.entity_id"),
        QueryColumn("field", "Field", .text, sql: ChangeValue.field),
        QueryColumn("old_value", "Old", .text, sql: ChangeValue.sql("h.old_value")),
        QueryColumn("new_value", "New", .text, sql: ChangeValue.sql("h.new_value")),
    ]

    /// A day of the coverage as the entry left it.
    private static func then(_ field: String) -> String {
        """
        CASE WHEN h.entity <> 'coverage' THEN NULL WHEN h.kind = 'added' THEN h.new_value ->> '$.\(field)'
            WHEN h.field = '\(field)' THEN h.new_value ELSE c.\(field) END
        """
    }

    static func source(kinds: [String]) -> String {
        // The kinds are words of this program, checked by the command line and quoted here all the same.
        let words = kinds.map { "'\($0.filter(\.isLetter))'" }.joined(separator: ", ")
        return """
            FROM changes h JOIN batches b ON b.id = h.batch_id
            LEFT JOIN coverages c ON h.entity = 'coverage' AND c.id = h.entity_id
            LEFT JOIN plans pl ON pl.id = CASE WHEN h.kind = 'added' THEN h.new_value ->> '$.plan_id' ELSE c.plan_id END
            LEFT JOIN group_brokers r ON h.entity = 'broker_of_record' AND r.id = h.entity_id
            LEFT JOIN invoices i ON h.entity = 'invoice' AND i.id = h.entity_id
            LEFT JOIN payment_parts q ON h.entity = 'payment_part' AND q.id = h.entity_id
            LEFT JOIN payments y ON y.id = CASE h.entity WHEN 'payment' THEN h.entity_id WHEN 'payment_part'
                THEN COALESCE(q.payment_id, h.old_value ->> '$.payment_id') END
            LEFT JOIN members m ON m.id = CASE WHEN h.entity IN ('subscriber', 'dependent') THEN h.entity_id ELSE COALESCE(c.member_id, q.member_id) END
            LEFT JOIN groups g ON g.id = CASE WHEN h.entity IN ('group', 'group_plan') THEN h.entity_id ELSE COALESCE(c.group_id, r.group_id, i.group_id, y.group_id) END
            LEFT JOIN parent_groups p ON p.id = CASE h.entity WHEN 'parent_group' THEN h.entity_id ELSE g.parent_group_id END
            LEFT JOIN policy_members v ON h.entity = 'policy_member' AND v.id = h.entity_id
            LEFT JOIN policy_agents w ON h.entity = 'policy_agent' AND w.id = h.entity_id
            LEFT JOIN policies po ON po.id = CASE h.entity WHEN 'policy' THEN h.entity_id ELSE COALESCE(v.policy_id, w.policy_id) END
            LEFT JOIN profiles f ON f.id = po.profile_id
            LEFT JOIN carriers k ON k.id = COALESCE(po.carrier_id, p.carrier_id, m.carrier_id)
            WHERE h.batch_id > :after AND h.batch_id <= :up_to \(words.isEmpty ? "" : "AND h.kind IN (\(words))")
            AND CASE
                WHEN h.entity IN ('group', 'group_plan', 'coverage', 'broker_of_record', 'invoice', 'payment', 'payment_part') THEN g.id IN (\(Viewer.groupScope))
                WHEN h.entity IN ('subscriber', 'dependent') THEN EXISTS (
                    SELECT 1 FROM coverages x WHERE x.member_id = m.id AND x.group_id IN (\(Viewer.groupScope)))
                WHEN h.entity = 'parent_group' THEN EXISTS (
                    SELECT 1 FROM groups y WHERE y.parent_group_id = p.id AND y.id IN (\(Viewer.groupScope)))
                WHEN h.entity IN ('policy', 'policy_member', 'policy_agent') THEN \(Viewer.policyScope)
                ELSE 0 END
            """
    }
}
