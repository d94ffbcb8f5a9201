internal import GRDB

/// One entry of the change log.
public struct ChangeEntry: Sendable, Equatable {
    /// `group`, `subscriber`, `coverage` …
    public let entity: String
    /// What a reader knows the thing by: a group's number, a subscriber's number, a Broker ID.
    public let name: String
    /// `added`, `changed` or `ended`.
    public let kind: String
    /// The field; `nil` for a thing that was added as a whole.
    public let field: String?
    /// The value before; `nil` where there was none.
    public let oldValue: String?
    /// The new value; for an added thing its fields in words.
    public let newValue: String?

    /// Streams a batch's entries in the order in which they were made.
    static func forEach(inBatch batch: Int64, of database: Database, _ body: (ChangeEntry) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT entity, \(name) AS name, kind, \(ChangeValue.field) AS field, \(ChangeValue.sql("h.old_value")) AS old_value,
                    \(ChangeValue.sql("h.new_value")) AS new_value
                FROM changes h WHERE batch_id = :batch ORDER BY id
                """, arguments: ["batch": batch, "profile": nil])
        while let row = try rows.next() {
            try body(
                ChangeEntry(
                    entity: row["entity"], name: row["name"] ?? "", kind: row["kind"], field: row["field"],
                    oldValue: text(row["old_value"]), newValue: text(row["new_value"])))
        }
    }

    private static func text(_ value: DatabaseValue) -> String? {
        switch value.storage {
        case .null, .blob: nil
        case .int64(let number): String(number)
        case .double(let number): String(number)
        case .string(let text): text
        }
    }

    private static let groupName = """
        SELECT p.number || '/' || g.suffix FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id WHERE g.id =
        """

    private static let name = """
        CASE entity
            WHEN 'contracting_record' THEN (SELECT 'NPN ' || npn FROM contracting_records WHERE id = entity_id)
            WHEN 'profile' THEN (SELECT broker_id FROM profiles WHERE id = entity_id)
            WHEN 'plan' THEN (SELECT code FROM plans WHERE id = entity_id)
            WHEN 'parent_group' THEN (SELECT number FROM parent_groups WHERE id = entity_id)
            WHEN 'group' THEN (\(groupName) entity_id)
            WHEN 'group_plan' THEN (\(groupName) entity_id)
            WHEN 'broker_of_record' THEN (\(groupName) (SELECT group_id FROM group_brokers WHERE id = entity_id))
            WHEN 'coverage' THEN (SELECT m.subscriber_number || ', ' || p.number || '/' || g.suffix || ' ' || c.insurance_line
                    || COALESCE(' ' || pl.code, '') || ' from ' || c.effective_on
                FROM coverages c JOIN members m ON m.id = c.member_id JOIN groups g ON g.id = c.group_id
                JOIN parent_groups p ON p.id = g.parent_group_id LEFT JOIN plans pl ON pl.id = c.plan_id WHERE c.id = entity_id)
            WHEN 'invoice' THEN (SELECT number FROM invoices WHERE id = entity_id)
            WHEN 'payment' THEN (SELECT reference FROM payments WHERE id = entity_id)
            WHEN 'commission_payment' THEN (SELECT number FROM commission_payments WHERE id = entity_id)
            WHEN 'statement' THEN (SELECT name FROM statements WHERE id = entity_id)
            WHEN 'statement_line' THEN (SELECT s.name || ' line ' || l.number FROM statement_lines l
                JOIN statements s ON s.id = l.statement_id WHERE l.id = entity_id)
            WHEN 'statement_file' THEN (SELECT s.name || '.' || f.format FROM statement_files f
                JOIN statements s ON s.id = f.statement_id WHERE f.id = entity_id)
            WHEN 'commission_terms' THEN (SELECT broker_id FROM profiles WHERE id = entity_id)
            WHEN 'commission_schedule' THEN (SELECT p.broker_id || ' schedule ' || c.number FROM commission_schedules c
                JOIN profiles p ON p.id = c.profile_id WHERE c.id = entity_id)
            WHEN 'commission_split' THEN (SELECT p.broker_id || ' split ' || c.number FROM commission_splits c
                JOIN profiles p ON p.id = c.profile_id WHERE c.id = entity_id)
            WHEN 'commission_override' THEN (SELECT p.broker_id || ' override ' || c.number FROM commission_overrides c
                JOIN profiles p ON p.id = c.profile_id WHERE c.id = entity_id)
            WHEN 'commission_bonus' THEN (SELECT p.broker_id || ' bonus ' || c.number FROM commission_bonuses c
                JOIN profiles p ON p.id = c.profile_id WHERE c.id = entity_id)
            WHEN 'policy' THEN (SELECT number FROM policies WHERE id = entity_id)
            WHEN 'policy_member' THEN (SELECT po.number FROM policy_members y JOIN policies po ON po.id = y.policy_id
                WHERE y.id = entity_id)
            WHEN 'policy_agent' THEN (SELECT po.number FROM policy_agents z JOIN policies po ON po.id = z.policy_id
                WHERE z.id = entity_id)
            WHEN 'application' THEN (SELECT number FROM applications WHERE id = entity_id)
            WHEN 'application_step' THEN (SELECT a.number FROM application_steps s JOIN applications a ON a.id = s.application_id
                WHERE s.id = entity_id)
            WHEN 'document' THEN (SELECT file_name FROM documents WHERE id = entity_id)
            WHEN 'contact' THEN COALESCE((SELECT topic FROM contacts WHERE id = entity_id), '')
            ELSE (SELECT subscriber_number FROM members WHERE id = entity_id)
        END
        """
}
