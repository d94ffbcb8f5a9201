/// The SQL of eligibility checks among policies without a group. All of it is scoped by the profiles that are read.
enum PolicyPeopleQuery {
    /// Policies with this number, as their own or their holder's; then everybody in them, and members with the number. Takes `:profiles` and
    /// `:number`, in its plain form. `kind` is 0 for a holder.
    static let byNumber = """
        WITH hit AS (
            SELECT id FROM policies WHERE carrier_id IN \(Viewer.carrierScope) AND number = :number
            UNION SELECT id FROM policies WHERE \(MemberNumber.plainSQL("number")) = :number AND number <> \(MemberNumber.plainSQL("number"))
            UNION SELECT id FROM policies WHERE \(MemberNumber.plainSQL("member_number")) = :number AND member_number IS NOT NULL
        )
        SELECT 0 AS kind, po.id, po.birth_on, po.last_name, po.first_name FROM hit JOIN policies po ON po.id = hit.id
            WHERE po.last_name IS NOT NULL AND \(Viewer.policyScope)
        UNION ALL
        SELECT 1, y.id, y.birth_on, y.last_name, y.first_name FROM hit JOIN policies po ON po.id = hit.id
            JOIN policy_members y ON y.policy_id = po.id WHERE \(Viewer.policyScope)
        UNION ALL
        SELECT 1, y.id, y.birth_on, y.last_name, y.first_name FROM policy_members y JOIN policies po ON po.id = y.policy_id
            WHERE \(MemberNumber.plainSQL("y.member_number")) = :number AND y.member_number IS NOT NULL AND po.id NOT IN (SELECT id FROM hit)
            AND \(Viewer.policyScope)
        """

    /// Everybody born on `:birth`; read from indexes alone, as most of them have another name.
    static let byBirth = """
        SELECT 0 AS kind, po.id, po.last_name FROM policies po INDEXED BY policies_by_birth WHERE po.birth_on = :birth AND po.last_name IS NOT NULL
        UNION ALL
        SELECT 1, y.id, y.last_name FROM policy_members y INDEXED BY policy_members_by_birth WHERE y.birth_on = :birth
        """

    /// The holder of the policy `:id`, with the policy on `:as_of`.
    static let holder = person(
        "po", relationship: "'self'", from: "FROM policies po WHERE po.id = :id", isEnded: "0", isFuture: "0",
        effective: "po.effective_on", ended: "po.ended_on")

    /// The member `:id`, with the policy on `:as_of`.
    static let member = person(
        "y", relationship: "y.relationship",
        from: "FROM policy_members y JOIN policies po ON po.id = y.policy_id WHERE y.id = :id",
        isEnded: "y.ended_on < :as_of", isFuture: "y.effective_on > :as_of",
        effective: "COALESCE(y.effective_on, po.effective_on)",
        ended: "COALESCE(MIN(y.ended_on, po.ended_on), y.ended_on, po.ended_on)")

    static let all = [byNumber, byBirth, holder, member]

    private static func person(
        _ alias: String, relationship: String, from source: String, isEnded: String, isFuture: String,
        effective: String,
        ended: String
    ) -> String {
        let (never, pending, terminated) = (PolicyStatus.neverEffective, PolicyStatus.pending, PolicyStatus.terminated)
        return """
            SELECT \(alias).last_name, \(alias).first_name, po.number, \(alias).member_number, \(relationship), \(alias).gender, \(alias).birth_on,
                po.line, \(effective), \(ended), po.plan_code, po.plan_type, po.plan_name,
                CASE WHEN \(PolicyStatus.sql) = '\(never.title)' THEN 'never_effective'
                    WHEN \(PolicyStatus.sql) = '\(terminated.title)' OR po.ended_on < :as_of OR \(isEnded) THEN 'ended'
                    WHEN \(PolicyStatus.sql) = '\(pending.title)' OR \(isFuture) THEN 'not_yet_effective' END
            \(source) AND \(Viewer.policyScope)
            """
    }
}
