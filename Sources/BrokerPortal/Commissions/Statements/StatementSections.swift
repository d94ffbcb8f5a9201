internal import GRDB
internal import Tabular

/// The sections of a statement's page.
enum StatementSections {
    static let all = [statement, lines, groups, sections]

    /// The header: what the list shows of it.
    static let statement = QuerySection(
        key: "statement", title: "Statement", isObject: true, columns: StatementQuery.columns)

    /// Who pays whom, when and how: the head of a statement as a document.
    static let letterhead = QuerySection(
        key: "statement", title: "Statement", isObject: true,
        columns: [
            QueryColumn("carrier", "Carrier", .text, sql: "k.name"),
            QueryColumn(
                "broker", "Broker", .text, sql: "COALESCE(r.firm, r.first_name || ' ' || r.last_name, r.last_name)"),
            QueryColumn("broker_id", "Broker ID", .identifier, sql: "f.broker_id"),
            QueryColumn("npn", "NPN", .identifier, sql: "r.npn"),
            QueryColumn("statement", "Statement", .identifier, sql: "s.name"),
            QueryColumn("statement_date", "Statement Date", .date, sql: "s.statement_on"),
            QueryColumn("category", "Category", .text, sql: StatementQuery.category),
            QueryColumn("payment", "Payment", .identifier, sql: payment),
            QueryColumn("payment_date", "Paid On", .date, sql: "y.paid_on"),
            QueryColumn("payment_amount", "Check/EFT Amount", .amount, sql: "y.amount_cents"),
        ], source: "JOIN contracting_records r ON r.id = f.contracting_record_id")

    private static let payment = "CASE y.method WHEN 'eft' THEN 'EFT ' WHEN 'check' THEN 'Check ' END || y.number"

    /// Every line, as the carrier numbered them.
    static let lines = QuerySection(
        key: "lines", title: "Lines",
        columns: [
            QueryColumn("line", "Line", .integer, sql: "l.number"),
            QueryColumn("section", "Section", .text, sql: "l.section"),
            QueryColumn("parent_group_id", "Parent Group ID", .identifier, sql: "l.parent_group"),
            QueryColumn("group_suffix_id", "Group Suffix ID", .identifier, sql: "l.group_suffix"),
            QueryColumn("group_name", "Group Name", .text, sql: "l.group_name"),
            QueryColumn("coverage_month", "Month", .identifier, sql: "substr(l.coverage_month, 1, 7)"),
            QueryColumn("coverage_to", "To Month", .identifier, sql: "substr(l.coverage_to, 1, 7)"),
            QueryColumn("product", "Product", .text, sql: "l.product"),
            QueryColumn("subscribers", "Subscribers", .integer, sql: "l.subscribers"),
            QueryColumn("members", "Members", .integer, sql: "l.members"),
            QueryColumn("premium", "Premium", .amount, sql: "l.premium_cents"),
            QueryColumn("rate", "Rate %", .identifier, sql: rate),
            QueryColumn("amount_per_subscriber", "Per Subscriber", .amount, sql: "l.unit_cents"),
            QueryColumn("commission", "Commission", .amount, sql: "l.commission_cents"),
            QueryColumn("adjustment", "Adjustment", .amount, sql: "l.adjustment_cents"),
            QueryColumn("amount", "Amount", .amount, sql: "l.commission_cents + l.adjustment_cents"),
            QueryColumn("reason", "Reason", .text, sql: "l.reason"),
            QueryColumn("page", "Page", .integer, sql: "l.page"),
        ], source: joined, order: ["l.number"])

    /// What each group brings, as the carrier wrote its number.
    private static let groups = QuerySection(
        key: "groups", title: "Totals by Group",
        columns: [
            QueryColumn("parent_group_id", "Parent Group ID", .identifier, sql: "l.parent_group"),
            QueryColumn("group_suffix_id", "Group Suffix ID", .identifier, sql: "l.group_suffix"),
            QueryColumn("group_name", "Group Name", .text, sql: "MAX(l.group_name)"),
        ] + totals, source: joined, grouping: "GROUP BY l.parent_group, l.group_suffix",
        order: ["l.parent_group IS NULL", "l.parent_group", "l.group_suffix"])

    /// What base commissions, overrides and bonuses bring.
    private static let sections = QuerySection(
        key: "sections", title: "Totals by Section",
        columns: [QueryColumn("section", "Section", .text, sql: "l.section")] + totals, source: joined,
        grouping: "GROUP BY l.section", order: ["l.section = 'commission' DESC", "l.section DESC"])

    static let joined = "JOIN statement_lines l ON l.statement_id = s.id"

    private static let totals: [QueryColumn] = [
        QueryColumn("lines", "Lines", .integer, sql: "COUNT(*)"),
        QueryColumn("premium", "Premium", .amount, sql: "SUM(l.premium_cents)"),
        QueryColumn("commission", "Commission", .amount, sql: "SUM(l.commission_cents)"),
        QueryColumn("adjustment", "Adjustment", .amount, sql: "SUM(l.adjustment_cents)"),
        QueryColumn("amount", "Amount", .amount, sql: "SUM(l.commission_cents + l.adjustment_cents)"),
    ]

    /// Millionths as percent, with the places that they need: `6.5`, `5`.
    private static let rate = """
        CASE WHEN l.rate_millionths IS NULL THEN NULL WHEN l.rate_millionths % 10000 = 0 THEN CAST(l.rate_millionths / 10000 AS TEXT)
            ELSE rtrim(printf('%d.%04d', l.rate_millionths / 10000, l.rate_millionths % 10000), '0') END
        """

    /// A section of the statements in a scope.
    static func read(_ section: QuerySection, of scope: StatementScope, in database: Database) throws -> Section {
        try section.read(from: scope.source(joining: section.source), scope.arguments, in: database)
    }
}
