/// A row of a reconciliation: a line of a statement with its verdict, or what is due and stands on none.
struct ReconciledLine {
    enum State: String, CaseIterable { case closed, open, settled }

    var id = ""
    let verdict: Verdict
    /// The line in the input; `nil` for what stands on no statement.
    let line: Int?
    /// The group in the input, where one was found.
    var group: Int?
    let month: MonthNumber
    let section: StatementRow.Section
    var expected: Int64
    let paid: Int64
    /// The premium that was taken, in cents.
    var premium: Int64?
    var match: String?
    var reason: String
    var state = State.closed
    var note: String?

    var difference: Int64 { expected - paid }
}
