internal import Tabular

/// The sections of a group's page, over the aliases of `GroupQuery`.
enum GroupSections {
    struct Definition {
        let key: String
        let title: String
        var isObject = true
        let columns: [QueryColumn]
        /// FROM and WHERE of a section that is not a row a group; over `GroupScope`, too.
        var source: String?
        var join = ""
        var grouping = ""
        var order = ["g.suffix", "g.id"]
    }

    static let all = [contact, status, billing, renewal, payments]

    /// GRP-1.
    private static let contact = Definition(
        key: "contact", title: "Contact Information",
        columns: [
            QueryColumn("parent_group_name", "Parent Group Name", .text, sql: "p.name"),
            QueryColumn("group_name", "Suffix Name", .text, sql: "g.name"),
            QueryColumn("group_number", "Group Number", .identifier, sql: "p.number || '/' || g.suffix"),
            QueryColumn("carrier", "Carrier", .text, sql: "k.name"),
            QueryColumn("admin_name", "Group Administrator", .text, sql: "g.admin_name"),
            QueryColumn("address", "Address", .text, sql: "g.address"),
            QueryColumn("city", "City", .text, sql: "g.city"),
            QueryColumn("state", "State", .text, sql: "g.state"),
            QueryColumn("zip", "ZIP", .identifier, sql: "g.zip"),
            QueryColumn("county", "County", .text, sql: "g.county"),
            QueryColumn("phone", "Phone", .identifier, sql: "g.admin_phone"),
            QueryColumn("email", "E-mail", .text, sql: "g.admin_email"),
        ])

    /// GRP-2.
    private static let status = Definition(
        key: "status", title: "Status and Key Dates",
        columns: [
            QueryColumn("status", "Group Status", .text, sql: GroupQuery.status),
            QueryColumn("active_subscribers", "Active Subscribers", .integer, sql: GroupQuery.subscribers),
            QueryColumn("active_members", "Active Members", .integer, sql: activeMembers),
            QueryColumn("cancelled_subscribers", "Cancelled Subscribers", .integer, sql: cancelledSubscribers),
            QueryColumn("sic", "SIC Code", .identifier, sql: "g.sic"),
            QueryColumn("rating_type", "Rating Type", .text, sql: "g.rating_type"),
            QueryColumn("original_effective_date", "Original Effective Date", .date, sql: "g.original_effective_on"),
            QueryColumn("parent_effective_date", "Parent Group Effective Date", .date, sql: "p.effective_on"),
            QueryColumn("suffix_effective_date", "Suffix Effective Date", .date, sql: "g.effective_on"),
            QueryColumn("original_enrollment_date", "Original Enrollment Date", .date, sql: "g.original_enrollment_on"),
            QueryColumn("cancellation_date", "Cancellation Date", .date, sql: "g.cancelled_on"),
            QueryColumn("plan_type", "Plan Type", .text, sql: GroupQuery.planTypes),
            QueryColumn("plan_name", "Plan Name", .text, sql: GroupQuery.planNames),
            QueryColumn("alerts", "Alerts", .list, emphasis: Alert.emphasis, sql: Alert.groupCell),
        ])

    /// GRP-3: the figures of the last invoice, with what came since.
    private static let billing = Definition(
        key: "billing", title: "Billing and Payment",
        columns: [
            QueryColumn("balance_forward", "Balance Forward", .amount, sql: "s.forward_cents"),
            QueryColumn("current_amount_due", "Current Period Amount Due", .amount, sql: "s.current_cents"),
            QueryColumn("adjustments", "Adjustments", .amount, sql: "s.adjustments_cents"),
            QueryColumn("payments", "Payments", .amount, sql: "s.payments_cents"),
            QueryColumn("balance_due", "Balance Due", .amount, sql: "s.balance_cents"),
            QueryColumn("due_date", "Due Date of Current Bill", .date, sql: "s.due_on"),
            QueryColumn("paid_through", "Paid Through", .date, sql: "s.paid_through"),
            QueryColumn("last_payment_date", "Last Payment Made", .date, sql: "s.last_payment_on"),
            QueryColumn("last_payment_amount", "Last Payment Amount", .amount, sql: "s.last_payment_cents"),
        ], join: "LEFT JOIN standing s ON s.group_id = g.id")

    /// GRP-4.
    private static let renewal = Definition(
        key: "renewal", title: "Renewal and Enrollment",
        columns: [
            QueryColumn("premium", "Current Amount", .amount, sql: premium),
            QueryColumn("renewal_date", "Renew Date", .date, sql: "g.renewal_on"),
            QueryColumn("renewal_month", "Renewal Month", .text, sql: month("g.renewal_on")),
            QueryColumn("last_renewal_date", "Last Renewal Date", .date, sql: "g.last_renewal_on"),
            QueryColumn("billing_address", "Billing Address", .text, sql: "g.billing_address"),
            QueryColumn("billing_phone", "Billing Contact Phone", .identifier, sql: "g.billing_phone"),
            QueryColumn("waiting_period", "Waiting Period", .text, sql: "g.waiting_period"),
            QueryColumn("employees", "Employees", .integer, sql: "g.employees"),
        ])

    /// What the group paid, by payment and by the days that were paid for, the newest first.
    private static let payments = Definition(
        key: "payments", title: "Payments", isObject: false,
        columns: [
            QueryColumn("received_date", "Received", .date, sql: "x.received_on"),
            QueryColumn("reference", "Reference", .identifier, sql: "x.reference"),
            QueryColumn("period_begin", "From", .date, sql: "y.period_begin"),
            QueryColumn("period_end", "To", .date, sql: "y.period_end"),
            QueryColumn("persons", "Persons", .integer, sql: "COUNT(DISTINCT COALESCE(y.member_id, y.member_number))"),
            QueryColumn("amount", "Amount", .amount, sql: "COALESCE(SUM(y.amount_cents), x.amount_cents)"),
        ],
        source: """
            FROM payments x LEFT JOIN payment_parts y ON y.payment_id = x.id
            JOIN groups g ON g.id = x.group_id JOIN parent_groups p ON p.id = g.parent_group_id WHERE g.id IN (\(GroupScope.ids))
            """,
        grouping: "GROUP BY x.id, y.period_begin, y.period_end",
        order: ["x.received_on DESC", "x.reference", "y.period_begin", "x.id"])

    /// A parent: what its groups have in common.
    static let parent = Definition(
        key: "parent", title: "Parent Group",
        columns: [
            QueryColumn("parent_group_name", "Parent Group Name", .text, sql: "p.name"),
            QueryColumn("parent_group_id", "Parent Group ID", .identifier, sql: "p.number"),
            QueryColumn("carrier", "Carrier", .text, sql: "k.name"),
            QueryColumn("parent_effective_date", "Parent Group Effective Date", .date, sql: "p.effective_on"),
            QueryColumn("groups", "Groups", .integer, sql: "COUNT(*)"),
            QueryColumn("active_subscribers", "Active Subscribers", .integer, sql: "SUM(\(GroupQuery.subscribers))"),
            QueryColumn("premium", "Current Amount", .amount, sql: "SUM(\(premium))"),
        ], grouping: "GROUP BY p.id")

    /// A parent's groups.
    static let groups = Definition(
        key: "groups", title: "Groups", isObject: false,
        columns: GroupQuery.defaults.filter { $0.column.key != "parent_group_id" })

    private static let activeMembers = """
        (SELECT COUNT(DISTINCT c.member_id) FROM coverages c WHERE c.group_id = g.id AND \(CoverageState.inForce("c")))
        """

    /// Subscribers who were covered, and are neither covered now nor will be.
    private static let cancelledSubscribers = """
        (SELECT COUNT(*) FROM (SELECT c.member_id FROM coverages c WHERE c.group_id = g.id AND c.is_subscriber = 1 GROUP BY c.member_id
            HAVING MAX(\(CoverageState.inForce("c"))) = 0 AND MAX(\(CoverageState.isFuture("c"))) = 0))
        """

    /// The premium of a month, of the coverages in force.
    static let premium = """
        (SELECT SUM(c.premium_cents) FROM coverages c WHERE c.group_id = g.id AND \(CoverageState.inForce("c")))
        """

    /// The English name of a date's month.
    static func month(_ date: String) -> String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ]
        let cases = names.enumerated().map { "WHEN \($0.offset + 1) THEN '\($0.element)'" }.joined(separator: " ")
        return "CASE CAST(substr(\(date), 6, 2) AS INTEGER) \(cases) END"
    }
}
