internal import Tabular

/// Whether a statement's totals hold: carried forward from the one before, paid out unless below the minimum, and equal to its check or EFT (4.13).
struct StatementTotalsCheck {
    let statement: Int
    let lines: Int64
    let expected: Int64
    /// What does not hold; empty when all does.
    let problems: [String]
    let isWithinTolerance: Bool

    /// By day.
    static func all(_ input: ReconcileInput, _ rows: [ReconciledLine]) -> [StatementTotalsCheck] {
        var sums = Array(repeating: (paid: Int64(0), expected: Int64(0)), count: input.statements.count)
        for row in rows {
            guard let line = row.line else { continue }
            sums[input.lines[line].statement].paid += row.paid
            sums[input.lines[line].statement].expected += row.expected
        }
        var closing: [String: (name: String, cents: Int64)] = [:]
        return input.statements.indices.map { index in
            let statement = input.statements[index]
            let problems = problems(
                statement, sums[index].paid, before: closing[statement.series], input.agreements.rules)
            closing[statement.series] = (statement.name, statement.closing)
            let difference = sums[index].expected - sums[index].paid
            return StatementTotalsCheck(
                statement: index, lines: sums[index].paid, expected: sums[index].expected, problems: problems,
                isWithinTolerance: difference.magnitude <= UInt64(input.agreements.rules.statementTolerance))
        }
    }

    private static func problems(
        _ statement: StatementRecord, _ lines: Int64, before: (name: String, cents: Int64)?, _ rules: Agreements.Rules
    ) -> [String] {
        let text = { (cents: Int64) in Money(cents: cents).description }
        var problems: [String] = []
        if lines != statement.total {
            problems.append("its lines sum to \(text(lines)), its total is \(text(statement.total))")
        }
        if let before, before.cents != statement.opening {
            problems.append(
                "it opens with \(text(statement.opening)), and \(before.name) closed with \(text(before.cents))")
        }
        let available = statement.opening + statement.total
        if available >= max(rules.minimumPayout, 1), statement.paid < available {
            problems.append("\(text(available - statement.paid)) is held back, though the minimum payout is reached")
        } else if statement.paid > max(available, 0) {
            problems.append("\(text(statement.paid)) is paid of \(text(available))")
        }
        if statement.paid != 0, statement.payment == nil { problems.append("no check or EFT is known for it") }
        if let amount = statement.paymentAmount, let sum = statement.paymentSum, amount != sum {
            problems.append("its payment is \(text(amount)), and what it pays sums to \(text(sum))")
        }
        return problems
    }
}
