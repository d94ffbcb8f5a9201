internal import GRDB
internal import Tabular

/// The SQL of the list of statements.
///
/// Aliases: `s` the statement, `y` the payment that pays it, `f` its profile, `k` the carrier.
enum StatementQuery {
    static let columns: [QueryColumn] = [
        QueryColumn("statement_date", "Date", .date, sql: "s.statement_on"),
        QueryColumn("statement", "Statement", .identifier, sql: "s.name"),
        QueryColumn("type", "Type", .text, sql: "s.kind"),
        QueryColumn("category", "Category", .text, sql: category),
        QueryColumn("total", "Total", .amount, sql: "s.total_cents"),
        QueryColumn("paid", "Paid", .amount, sql: "s.paid_cents"),
        QueryColumn("payment_method", "Method", .text, sql: "y.method"),
        QueryColumn("payment_number", "Check/EFT No.", .identifier, sql: "y.number"),
        QueryColumn("lines", "Lines", .integer, sql: lines),
        QueryColumn("files", "Files", .list, sql: files),
        QueryColumn("payment_date", "Paid On", .date, sql: "y.paid_on"),
        QueryColumn("payment_amount", "Check/EFT Amount", .amount, sql: "y.amount_cents"),
        QueryColumn("opening_balance", "Opening Balance", .amount, sql: "s.opening_cents"),
        QueryColumn("closing_balance", "Closing Balance", .amount, sql: "s.closing_cents"),
        QueryColumn("carrier", "Carrier", .text, sql: "k.name"),
        QueryColumn("broker_id", "Broker ID", .identifier, sql: "f.broker_id"),
    ]

    /// Those shown without asking.
    static let defaults = [
        "statement_date", "statement", "type", "category", "total", "paid", "payment_method", "payment_number", "lines",
        "files",
    ]

    /// The newest first.
    static let order = ["s.statement_on DESC", "s.name COLLATE NOCASE", "s.id"]

    static let tables = """
        FROM statements s
        JOIN profiles f ON f.id = s.profile_id
        JOIN carriers k ON k.id = f.carrier_id
        LEFT JOIN commission_payments y ON y.id = s.payment_id
        """

    /// The statements of the profiles that are read, and no others (COM-1).
    static let ofProfile = "WHERE s.profile_id IN \(Viewer.profileScope)"

    /// `Group - CA`, `IFP`; what is for both is no category.
    static let category = """
        CASE s.category WHEN 'group' THEN 'Group' WHEN 'ifp' THEN 'IFP' END || COALESCE(' - ' || s.state, '')
        """

    private static let lines = "(SELECT COUNT(*) FROM statement_lines l WHERE l.statement_id = s.id)"
    private static let files = """
        (SELECT group_concat(f.format, char(31)) FROM (
            SELECT format FROM statement_files WHERE statement_id = s.id ORDER BY format) f)
        """

    /// The conditions of a filter but for its period.
    static func conditions(_ filter: StatementFilter) -> (sql: String, arguments: Arguments) {
        (
            """
            AND (:kind IS NULL OR s.kind = :kind) AND (:category IS NULL OR s.category = :category)
            AND (:state IS NULL OR s.state = :state)
            """,
            [
                "kind": filter.kind?.rawValue, "category": filter.category?.business.rawValue,
                "state": filter.category?.state,
            ]
        )
    }

    typealias Arguments = [String: (any DatabaseValueConvertible)?]
}
