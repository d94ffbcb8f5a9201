/// One month of a unit while it is judged.
struct MonthState {
    /// How later lines of the month are explained.
    enum Mode {
        /// The book shows the month as it is known now.
        case current
        /// The book shows it as it was billed.
        case billed
        /// The book tells no premium: only the statement's own figures can be checked.
        case statement
        /// What was paid first is not known: its statement is not there.
        case unknownBase
        /// Nothing is due, and a reason is known.
        case nothingDue
    }

    let month: MonthNumber
    let due: DueMonth
    var mode: Mode
    var buckets: [Bucket] = []
    var later: [Piece] = []
    /// In the order in which they were paid.
    var rows: [ReconciledLine] = []
    /// Pieces so far, for what was paid before and what repeats.
    var seen: [Piece] = []

    var paid: Int64 { seen.reduce(0) { $0 + $1.amount } }
    var hasRegular: Bool { buckets.contains { !$0.pieces.isEmpty } }

    var basis: ReconciledLine.Basis {
        switch mode {
        case .statement: .statement
        case .unknownBase: .notLoaded
        case .current, .billed, .nothingDue:
            switch due.entry.source {
            case .bill: .bill
            case .enrollment: .enrollment
            case .none: .none
            }
        }
    }

    /// What of a bucket's due amount is not paid yet, by what was right when it was first paid.
    func remaining(_ bucket: Int) -> Int64 {
        buckets[bucket].due - (buckets[bucket].dueThen ?? buckets[bucket].paid) - buckets[bucket].changes
    }
}
