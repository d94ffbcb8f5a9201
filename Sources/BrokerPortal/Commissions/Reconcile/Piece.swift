/// What one line pays of one coverage month: a line for several months has a piece for each.
struct Piece {
    /// In the input.
    let line: Int
    let month: MonthNumber
    let amount: Int64
    let premium: Int64?
}

/// The lines of insurance of a month that lines are judged against together, and the lines.
struct Bucket {
    var parts: [DueLedger.Part]
    /// What the month's first statement pays.
    var pieces: [Piece] = []
    /// What the changes come to that later lines were explained with, in cents.
    var changes: Int64 = 0

    var due: Int64 { parts.reduce(0) { $0 + $1.amount } }
    var paid: Int64 { pieces.reduce(0) { $0 + $1.amount } }
    var premium: Int64 { parts.reduce(0) { $0 + $1.premium } }
    /// The largest part: what changes of premium are computed with.
    var main: DueLedger.Part? { parts.max { $0.premium < $1.premium } }

    /// What would have been due on the premium that the statement told then; `nil` where it told none.
    var dueThen: Int64? {
        guard parts.count == 1, let main, main.terms.needsPremium else { return nil }
        let premiums = pieces.compactMap(\.premium)
        return premiums.count == pieces.count && !pieces.isEmpty ? main.due(at: premiums.reduce(0, +)) : nil
    }
}
