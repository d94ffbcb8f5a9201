/// A row of a reconciliation: a line of a statement with its verdict, or what is due and stands on none.
struct ReconciledLine {
    enum State: String, CaseIterable { case closed, open, settled }

    /// What a line was judged on.
    enum Basis: String, CaseIterable {
        case bill, enrollment
        /// The book tells no premium for the month: the statement's own premium and counts were checked with the agreed rate.
        case statement
        /// The statement that pays the month is there as a file only, or not at all.
        case unread = "statement_not_read"
        case notLoaded = "statement_not_loaded"
        /// Nothing that could be checked.
        case none
    }

    var id = ""
    var verdict: Verdict
    /// The line in the input; `nil` for what stands on no statement.
    let line: Int?
    /// The group in the input, where one was found.
    var group: Int?
    var month: MonthNumber
    let section: StatementRow.Section
    var expected: Int64
    var paid: Int64
    /// The premium that was taken, in cents.
    var premium: Int64?
    var match: String?
    var reason: String
    var state = State.closed
    var note: String?
    var basis = Basis.none
    /// What tells apart rows of one group, month and section that stand on no line.
    var tag = ""
    /// Which of the month's lines of insurance it is judged with: differences cancel out only among these.
    var bucket = 0
    /// Whether how much is due is unknown: then `expected` is 0 and not told.
    var isExpectedUnknown = false

    var difference: Int64 { expected - paid }
}
