/// The triggers that keep the change log.
///
/// An insert leaves one `added` row with all fields; an update leaves one row for each field that differs: `ended` where an end date
/// comes to stand on an open row, else `changed`; a delete (a plan taken off a group) leaves `ended`.
enum ChangeLogTriggers {
    static let all = tables.map(triggers).joined(separator: "\n")

    private struct Table {
        let name: String
        /// SQL for the entity's word, with `NEW` or `OLD` written as `ROW`.
        let entity: String
        var id = "ROW.id"
        let fields: [String]
        /// Fields whose values may not stand in the log.
        var secret: [String] = []
        /// The field whose first value ends the row.
        var end: String?
        /// Whether rows may be deleted.
        var deletes = false
    }

    private static let tables: [Table] = [
        Table(
            name: "contracting_records", entity: "'contracting_record'",
            fields: [
                "npn", "tax_id_kind", "last_name", "first_name", "email", "phone", "firm", "account_type",
                "states_appointed", "status", "created_on", "effective_on", "terminated_on", "upline_npn",
            ], secret: ["tax_id_hash"], end: "terminated_on"),
        Table(
            name: "profiles", entity: "'profile'",
            fields: [
                "contracting_record_id", "association", "line_of_business", "state", "broker_id", "license_number",
                "license_expires_on",
            ]),
        Table(name: "plans", entity: "'plan'", fields: ["code", "product_line", "plan_type", "name"]),
        Table(name: "parent_groups", entity: "'parent_group'", fields: ["number", "name", "effective_on"]),
        Table(
            name: "groups", entity: "'group'",
            fields: [
                "parent_group_id", "suffix", "name", "status", "original_effective_on", "effective_on",
                "original_enrollment_on", "renewal_on", "last_renewal_on", "cancelled_on", "sic", "rating_type",
                "waiting_period", "employees", "admin_name", "admin_phone", "admin_email", "address", "city", "state",
                "zip", "county", "billing_address", "billing_phone",
            ], end: "cancelled_on"),
        Table(
            name: "group_plans", entity: "'group_plan'", id: "ROW.group_id", fields: ["plan_id", "position"],
            deletes: true),
        Table(
            name: "group_brokers", entity: "'broker_of_record'", fields: ["group_id", "profile_id", "effective_on"]),
        Table(
            name: "members", entity: "CASE ROW.relationship WHEN 'self' THEN 'subscriber' ELSE 'dependent' END",
            fields: [
                "subscriber_number", "relationship", "member_number", "last_name", "first_name", "middle_name",
                "name_suffix", "birth_on", "birth_order", "died_on", "gender", "marital_status", "address1", "address2",
                "city",
                "state", "zip", "county", "home_phone", "work_phone", "mobile_phone", "email", "language",
                "employed_on", "employment_ended_on", "employment_status", "benefit_status", "cobra_event",
                "cobra_event_on", "cobra_begin_on", "cobra_end_on", "medicare_plan", "medicare_reason",
                "medicare_begin_on", "medicare_end_on", "student_status", "school_begin_on", "school_end_on",
                "disability", "health_behavior", "reporting_categories",
            ], secret: ["ssn_hash"]),
        Table(
            name: "coverages", entity: "'coverage'",
            fields: [
                "member_id", "group_id", "insurance_line", "plan_id", "level", "effective_on", "ended_on",
                "premium_cents", "providers", "other_insurance",
            ], end: "ended_on"),
        Table(
            name: "invoices", entity: "'invoice'",
            fields: [
                "group_id", "number", "issued_on", "due_on", "period_begin", "period_end", "forward_cents",
                "current_cents",
                "adjustments_cents", "payments_cents", "balance_cents",
            ]),
        Table(name: "payments", entity: "'payment'", fields: ["group_id", "received_on", "reference", "amount_cents"]),
        Table(
            name: "policies", entity: "'policy'",
            fields: [
                "carrier_id", "number", "part", "profile_id", "line", "last_name", "first_name", "gender",
                "member_number",
                "exchange_number", "application_number", "address1", "address2", "city", "state", "zip", "county",
                "phone", "email", "language", "plan_code", "plan_name", "plan_type", "metal", "contract_pbp",
                "exchange", "effective_on", "ended_on", "paid_through_on", "premium_cents", "subsidy_cents",
                "member_pays_cents", "lives", "told_status", "agent_name", "agent_npn", "agent_from_on", "agent_to_on",
            ], secret: ["birth_on"], end: "ended_on"),
        Table(
            name: "policy_members", entity: "'policy_member'",
            fields: [
                "policy_id", "relationship", "last_name", "first_name", "gender", "member_number", "effective_on",
                "ended_on",
            ], secret: ["birth_on"], end: "ended_on"),
        Table(
            name: "policy_agents", entity: "'policy_agent'",
            fields: ["policy_id", "profile_id", "name", "npn", "from_on", "to_on"]),
        Table(
            name: "payment_parts", entity: "'payment_part'",
            fields: [
                "payment_id", "position", "kind", "member_id", "member_number", "period_begin", "period_end",
                "amount_cents", "billed_cents", "reasons",
            ], deletes: true),
        Table(
            name: "commission_payments", entity: "'commission_payment'",
            fields: ["profile_id", "method", "number", "paid_on", "amount_cents"]),
        Table(
            name: "statements", entity: "'statement'",
            fields: [
                "profile_id", "name", "kind", "category", "state", "statement_on", "opening_cents", "total_cents",
                "paid_cents", "closing_cents", "payment_id",
            ]),
        Table(
            name: "statement_lines", entity: "'statement_line'",
            fields: [
                "statement_id", "number", "section", "parent_group", "group_suffix", "group_name", "coverage_month",
                "coverage_to", "product", "subscribers", "members", "premium_cents", "rate_millionths", "unit_cents",
                "commission_cents", "adjustment_cents", "reason", "page",
            ], deletes: true),
        Table(
            name: "statement_files", entity: "'statement_file'", fields: ["statement_id", "format", "sha256", "bytes"]),
        Table(
            name: "commission_terms", entity: "'commission_terms'", id: "ROW.profile_id",
            fields: [
                "lag_months", "minimum_payout_cents", "line_tolerance_cents", "statement_tolerance_cents",
            ]),
        Table(
            name: "commission_schedules", entity: "'commission_schedule'",
            fields: [
                "profile_id", "number", "line", "parent_group", "group_suffix", "sold_from", "sold_until",
                "effective_on", "ended_on", "is_prorated", "kind", "rates", "above_cents", "above_millionths",
                "unit_micros",
            ], deletes: true),
        Table(
            name: "commission_splits", entity: "'commission_split'",
            fields: [
                "profile_id", "number", "parent_group", "group_suffix", "effective_on", "payee", "share_millionths",
            ], deletes: true),
        Table(
            name: "commission_overrides", entity: "'commission_override'",
            fields: [
                "profile_id", "number", "payee", "line", "parent_group", "group_suffix", "effective_on", "ended_on",
                "basis", "rate_millionths", "paid_by",
            ], deletes: true),
        Table(
            name: "commission_bonuses", entity: "'commission_bonus'",
            fields: [
                "profile_id", "number", "name", "line", "parent_group", "group_suffix", "sold_from", "sold_until",
                "months", "rate_millionths", "per_member_micros", "flat_cents",
            ], deletes: true),
        Table(
            name: "applications", entity: "'application'", fields: ["carrier_id", "number", "profile_id", "applicant"]),
        Table(
            name: "application_steps", entity: "'application_step'",
            fields: ["application_id", "step", "step_on", "plan", "requested_on", "note"]),
        Table(
            name: "documents", entity: "'document'",
            fields: [
                "carrier_id", "kind", "title", "state", "language", "line_of_business", "edition", "file_name",
                "effective_on", "ended_on", "bytes", "sha256",
            ], end: "ended_on"),
        Table(
            name: "contacts", entity: "'contact'",
            fields: [
                "carrier_id", "topic", "name", "region", "line_of_business", "phone", "email", "hours", "url",
            ], deletes: true),
        Table(
            name: "profile_addresses", entity: "'broker_address'",
            fields: ["profile_id", "number", "address", "city", "state", "zip", "status"]),
    ]

    private static func triggers(_ table: Table) -> String {
        let columns = "batch_id, entity, entity_id, kind, field, old_value, new_value"
        let differences = (table.fields + table.secret).map { field in
            let isSecret = table.secret.contains(field)
            let values = isSecret ? "NULL, NULL" : "OLD.\(field), NEW.\(field)"
            let kind =
                field == table.end ? "CASE WHEN OLD.\(field) IS NULL THEN 'ended' ELSE 'changed' END" : "'changed'"
            return """
                    SELECT NEW.batch_id, \(entity(table, "NEW")), \(id(table, "NEW")), \(kind), '\(field)', \(values)
                        WHERE OLD.\(field) IS NOT NEW.\(field)
                """
        }
        return """
            CREATE TRIGGER \(table.name)_added AFTER INSERT ON \(table.name) BEGIN
                INSERT INTO changes (\(columns)) VALUES (NEW.batch_id, \(entity(table, "NEW")), \(id(table, "NEW")),
                    'added', NULL, NULL, \(object(table, "NEW")));
            END;
            CREATE TRIGGER \(table.name)_changed AFTER UPDATE ON \(table.name) BEGIN
                INSERT INTO changes (\(columns))
            \(differences.joined(separator: "\n        UNION ALL\n"));
            END;
            \(table.deletes ? deletion(table, columns: columns) : "")
            """
    }

    /// A deleted row keeps the batch that ended it in its `batch_id`, set just before.
    private static func deletion(_ table: Table, columns: String) -> String {
        """
        CREATE TRIGGER \(table.name)_ended AFTER DELETE ON \(table.name) BEGIN
            INSERT INTO changes (\(columns)) VALUES (OLD.batch_id, \(entity(table, "OLD")), \(id(table, "OLD")),
                'ended', NULL, \(object(table, "OLD")), NULL);
        END;
        """
    }

    private static func entity(_ table: Table, _ row: String) -> String {
        table.entity.split(separator: "ROW.", omittingEmptySubsequences: false).joined(separator: row + ".")
    }

    private static func id(_ table: Table, _ row: String) -> String { row + table.id.dropFirst("ROW".count) }

    private static func object(_ table: Table, _ row: String) -> String {
        "json_object(" + table.fields.map { "'\($0)', \(row).\($0)" }.joined(separator: ", ") + ")"
    }
}
