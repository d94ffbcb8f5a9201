extension Alert {
    /// All alerts, the most urgent first.
    ///
    /// A cancelled group raises no alert about days to come: such rules take the groups of `live`, the others those of `scope`.
    public static let all: [Alert] = [
        Alert(
            name: "past_due", title: "Past due", severity: .urgent,
            meaning:
                "The group has not paid by the due date. The date is that of the oldest unpaid bill, the amount what is overdue.",
            source: "The due date of the carrier's invoice", days: 0, subject: .group, showsBilling: true,
            sql: """
                SELECT s.group_id, s.unpaid_due_on AS due_on FROM standing s
                WHERE s.balance_cents > 0 AND s.unpaid_due_on < date(:as_of, '-' || :days || ' days')
                """),
        Alert(
            name: "in_grace", title: "In grace", severity: .urgent,
            meaning:
                "The group is past due and still covered. The date is the end of the grace period, counted from the last day paid for.",
            source: "10 CCR 2274.53; 28 CCR 1300.65.2", days: 30, subject: .group, showsBilling: true,
            sql: """
                SELECT s.group_id, date(s.paid_through, '+' || :days || ' days') AS due_on FROM standing s
                WHERE s.group_id IN (\(GroupScope.live)) AND s.balance_cents > 0 AND s.unpaid_due_on < :as_of
                AND :as_of BETWEEN date(s.paid_through, '+1 day') AND date(s.paid_through, '+' || :days || ' days')
                """),
        Alert(
            name: "license_expiring", title: "License expiring", severity: .urgent,
            meaning: "The license of this profile has expired or expires soon. Carriers pay only licensed brokers.",
            source: "California Insurance Code 1631; NAIC Producer Licensing Model Act (#218), section 13", days: 60,
            subject: .profile,
            sql: """
                SELECT f.license_expires_on AS due_on FROM profiles f
                WHERE f.id = :profile AND f.license_expires_on <= date(:as_of, '+' || :days || ' days')
                """),
        Alert(
            name: "cancel_pending", title: "Cancellation pending", severity: .urgent,
            meaning: "The group is going to be cancelled. The date is the last day covered.",
            source: "The cancellation date of the carrier's group file; notices: 28 CCR 1300.65.1", days: 365,
            subject: .group,
            sql: """
                SELECT g.id AS group_id, g.cancelled_on AS due_on FROM groups g WHERE g.id IN (\(GroupScope.live))
                AND g.cancelled_on BETWEEN :as_of AND date(:as_of, '+' || :days || ' days')
                """),
        Alert(
            name: "age_65", title: "Member turning 65", severity: .soon,
            meaning:
                "A subscriber, spouse or other covered member turns 65 soon, or has within the last year: time to choose Medicare.",
            source: "42 CFR 407.14 (initial enrollment period)", days: 90, subject: .member, sql: birthday(65)),
        Alert(
            name: "renewal_due", title: "Renewal coming", severity: .soon, meaning: "The group renews soon.",
            source: "The renewal date of the carrier's group file; 45 CFR 147.106", days: 60, subject: .group,
            sql: """
                SELECT g.id AS group_id, g.renewal_on AS due_on FROM groups g WHERE g.id IN (\(GroupScope.live))
                AND g.renewal_on BETWEEN :as_of AND date(:as_of, '+' || :days || ' days')
                AND (g.cancelled_on IS NULL OR g.cancelled_on > g.renewal_on)
                """),
        Alert(
            name: "age_26", title: "Dependent turning 26", severity: .soon,
            meaning: "A dependent child turns 26 soon, when coverage as a child ends, or has within the last year.",
            source: "45 CFR 147.120", days: 60, subject: .member,
            sql: birthday(
                26,
                "m.relationship IN ('child', 'stepson or stepdaughter', 'adopted child', 'foster child')")),
        Alert(
            name: "broker_changed", title: "Broker of record changed", severity: .soon,
            meaning: "The group came to this profile from another broker, or leaves it.",
            source: "ACORD 36 (agent/broker of record change)", days: 60, subject: .group,
            sql: """
                SELECT b.group_id, b.effective_on AS due_on FROM group_brokers b
                WHERE b.group_id IN (\(GroupScope.ids)) AND b.effective_on BETWEEN date(:as_of, '-' || :days || ' days')
                    AND date(:as_of, '+' || :days || ' days')
                AND (b.effective_on <= :as_of OR b.group_id IN (\(GroupScope.live)))
                AND EXISTS (SELECT 1 FROM group_brokers o
                    WHERE o.group_id = b.group_id AND o.effective_on < b.effective_on AND o.profile_id <> b.profile_id)
                """),
        Alert(
            name: "terminated_subscriber", title: "Subscriber terminated", severity: .note,
            meaning: "A subscriber's last coverage in the group ended recently, or ends soon.",
            source: "X12 005010X220A1, DTP*349; 29 CFR 2590.606-4 (COBRA election notice)", days: 30, subject: .member,
            sql: """
                SELECT c.group_id, c.member_id, c.ended_on AS due_on FROM coverages c
                WHERE c.group_id IN (\(GroupScope.ids)) AND c.is_subscriber = 1 AND c.ended_on > c.effective_on
                AND c.ended_on BETWEEN date(:as_of, '-' || :days || ' days') AND date(:as_of, '+' || :days || ' days')
                AND (c.ended_on <= :as_of OR c.group_id IN (\(GroupScope.live)))
                AND \(hasNoOther("o.ended_on IS NULL OR o.ended_on > c.ended_on")) GROUP BY c.group_id, c.member_id
                """),
        Alert(
            name: "new_subscriber", title: "New subscriber", severity: .note,
            meaning: "A subscriber's first coverage in the group began recently, or begins soon.",
            source: "X12 005010X220A1, DTP*348", days: 30, subject: .member,
            sql: """
                SELECT c.group_id, c.member_id, c.effective_on AS due_on FROM coverages c
                WHERE c.group_id IN (\(GroupScope.live)) AND c.is_subscriber = 1 AND (c.ended_on IS NULL OR c.ended_on > c.effective_on)
                AND c.effective_on BETWEEN date(:as_of, '-' || :days || ' days') AND date(:as_of, '+' || :days || ' days')
                AND \(hasNoOther("o.effective_on < c.effective_on")) GROUP BY c.group_id, c.member_id
                """),
    ]

    /// Whether the subscriber of coverage `c` has no other coverage `o` in the group that took effect and meets the condition.
    private static func hasNoOther(_ condition: String) -> String {
        """
        (c.has_rivals = 0 OR NOT EXISTS (SELECT 1 FROM coverages o WHERE o.member_id = c.member_id AND +o.group_id = c.group_id
            AND o.is_subscriber = 1 AND (o.ended_on IS NULL OR o.ended_on > o.effective_on) AND (\(condition))))
        """
    }

    /// Who is covered on the day, and has the birthday within the days to come or had it within the year before.
    ///
    /// A range of birth dates, a day wider than needed at both ends, leaves the exact comparison to a few.
    private static func birthday(_ age: Int, _ condition: String = "1") -> String {
        """
        SELECT c.group_id, c.member_id, date(m.birth_on, '+\(age) years') AS due_on FROM coverages c JOIN members m ON m.id = c.member_id
        WHERE c.group_id IN (\(GroupScope.live)) AND \(CoverageState.inForce("c")) AND \(condition)
        AND +m.birth_on BETWEEN date(:as_of, '-\(age + 1) years', '-1 day') AND date(:as_of, '+' || :days || ' days', '-\(age) years', '+1 day')
        AND date(m.birth_on, '+\(age) years') <= date(:as_of, '+' || :days || ' days') AND date(m.birth_on, '+\(age + 1) years') > :as_of
        GROUP BY c.group_id, c.member_id
        """
    }
}
