/// The SQL of eligibility checks.
enum EligibilityQuery {
    private static let found = "SELECT m.id, m.birth_on, m.last_name, m.first_name, m.relationship FROM members m"

    /// Members with this number, as the family's or as their own. Takes `:profiles` and `:number`, in its plain form.
    static let byNumber = """
        \(found) WHERE m.carrier_id IN \(Viewer.carrierScope) AND m.subscriber_number = :number
        UNION ALL
        \(found) WHERE \(MemberNumber.plainSQL("m.member_number")) = :number
            AND m.member_number IS NOT NULL AND m.member_number <> m.subscriber_number
        UNION ALL
        \(found) WHERE \(MemberNumber.plainSQL("m.subscriber_number")) = :number
            AND m.subscriber_number <> \(MemberNumber.plainSQL("m.subscriber_number"))
        """

    /// Members born on `:birth`; read from the index alone, as most of them have another name.
    static let byBirth = "SELECT m.id, m.last_name FROM members m INDEXED BY members_by_birth WHERE m.birth_on = :birth"

    /// A member with his coverages in the profile's groups, the one that counts most first: in force, to come, ended; medical; the latest. No row where
    /// he has none there. Takes `:member`, `:profiles`, `:today`, `:as_of`.
    static let member = """
        SELECT m.last_name, m.first_name, m.subscriber_number, m.member_number, m.relationship, m.gender, m.birth_on, m.died_on,
            c.group_id, c.insurance_line, c.level, c.effective_on, c.ended_on,
            \(CoverageState.inForce("c")) AS in_force, \(CoverageState.isFuture("c")) AS is_future, \(GroupQuery.isCancelled) IS TRUE AS is_cancelled,
            pl.code, pl.plan_type, pl.name, p.number, g.suffix, g.name
        FROM members m
        CROSS JOIN coverages c ON c.member_id = m.id
        CROSS JOIN groups g ON g.id = c.group_id
        CROSS JOIN parent_groups p ON p.id = g.parent_group_id
        LEFT JOIN plans pl ON pl.id = c.plan_id
        WHERE m.id = :member AND EXISTS (\(Viewer.groupScope) AND b.group_id = c.group_id)
        ORDER BY (in_force AND NOT is_cancelled) DESC, is_future DESC, \(CoverageState.isMedical("c")) DESC, c.effective_on DESC, c.id
        """

    static let all = [byNumber, byBirth, member] + PolicyPeopleQuery.all
}
