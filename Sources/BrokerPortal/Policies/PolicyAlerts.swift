/// The SQL of the alerts on policies without a group (POL-3): see `Alert.policySQL`. What each means is said in `Alert.all`.
enum PolicyAlerts {
    static let pastDue = ofPolicy(
        "date(po.paid_through_on, '+1 day')",
        "po.paid_through_on < date(:as_of, '-' || :days || ' days') AND \(PolicyStatus.isInForce)")

    static let ending = ofPolicy(
        "po.ended_on",
        """
        po.ended_on BETWEEN :as_of AND date(:as_of, '+' || :days || ' days') AND po.ended_on > po.effective_on AND \(PolicyStatus.isInForce)
        """)

    /// It leaves its agent of record, or came from another.
    static let agentChanged = """
        \(ofPolicy("po.agent_to_on", isNear("po.agent_to_on")))
        UNION ALL
        \(ofPolicy(
            "po.agent_from_on",
            "\(isNear("po.agent_from_on")) AND EXISTS (SELECT 1 FROM policy_agents z WHERE z.policy_id = po.id)"))
        """

    /// Who has chosen Medicare need not be told.
    static let turning65 = """
        \(ofPolicy("date(po.birth_on, '+65 years')", "\(isCovered) AND \(turns65("po.birth_on"))"))
        UNION ALL
        SELECT po.id AS policy_id, y.id AS policy_member_id, date(y.birth_on, '+65 years') AS due_on
        FROM policy_members y JOIN policies po ON po.id = y.policy_id
        WHERE \(turns65("y.birth_on")) AND (y.ended_on IS NULL OR y.ended_on >= :as_of) AND \(Viewer.policyScope) AND \(isCovered)
        """

    private static let isCovered = "COALESCE(po.line, '') NOT IN (\(PolicyLine.medicare)) AND \(PolicyStatus.isInForce)"

    private static func ofPolicy(_ day: String, _ condition: String) -> String {
        """
        SELECT po.id AS policy_id, NULL AS policy_member_id, \(day) AS due_on FROM policies po
        WHERE \(Viewer.policyScope) AND \(condition)
        """
    }

    private static func isNear(_ column: String) -> String {
        "\(column) BETWEEN date(:as_of, '-' || :days || ' days') AND date(:as_of, '+' || :days || ' days')"
    }

    /// A range of birth dates, a day wider than needed at both ends, leaves the exact comparison to a few.
    private static func turns65(_ column: String) -> String {
        """
        (\(column) BETWEEN date(:as_of, '-66 years', '-1 day') AND date(:as_of, '+' || :days || ' days', '-65 years', '+1 day')
            AND date(\(column), '+65 years') <= date(:as_of, '+' || :days || ' days') AND date(\(column), '+66 years') > :as_of)
        """
    }
}
