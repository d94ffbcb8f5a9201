internal import Tabular

/// The coverage months of lines; a line without one has that of most lines of its statement, else the month before the statement.
struct StatementMonths {
    let ofLines: [MonthNumber]
    /// By statement: the month that most of its lines are for.
    let usual: [MonthNumber]

    init(_ input: ReconcileInput) {
        var counts = Array(repeating: [MonthNumber: Int](), count: input.statements.count)
        for line in input.lines {
            if let month = line.month { counts[line.statement][month, default: 0] += 1 }
        }
        let usual = zip(counts, input.statements).map { counts, statement in
            counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? MonthNumber(statement.day) + -1
        }
        self.usual = usual
        ofLines = input.lines.map { $0.month ?? usual[$0.statement] }
    }
}
