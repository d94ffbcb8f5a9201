public import Tabular

/// The result of a reconciliation.
public struct Reconciliation {
    /// Rows and sums of one verdict.
    public struct Sum: Sendable, Equatable {
        /// The verdict.
        public let verdict: Verdict
        /// How many rows.
        public let rows: Int
        /// How many of them are open.
        public let open: Int
        /// In cents.
        public let expected: Int64
        /// In cents.
        public let paid: Int64
    }

    /// By verdict, in their order; only those that there are.
    public let sums: [Sum]
    /// What does not hold of the statements' totals, each with the statement's name.
    public let problems: [String]
    /// What could not be read or checked: statements that are kept as files without lines, and lines of which the book tells no premium.
    public let unknowns: [String]
    private let table: ReconciliationTable
    private let ties: Section

    init(_ input: ReconcileInput, rows: [ReconciledLine], all: [ReconciledLine]) throws {
        sums = Verdict.allCases.compactMap { verdict in
            let those = rows.filter { $0.verdict == verdict }
            guard !those.isEmpty else { return nil }
            return Sum(
                verdict: verdict, rows: those.count, open: those.count { $0.state == .open },
                expected: those.reduce(0) { $0 + $1.expected }, paid: those.reduce(0) { $0 + $1.paid })
        }
        let shown = Set(rows.compactMap { row in row.line.map { input.lines[$0].statement } })
        let ties = StatementTotalsCheck.all(input, all).filter { shown.contains($0.statement) }
        problems = ties.flatMap { tie in tie.problems.map { "\(input.statements[tie.statement].name): \($0)" } }
        self.ties = Self.section(ties, input)
        unknowns = Self.unknowns(input, rows)
        table = try ReconciliationTable(input, rows)
    }

    private static func unknowns(_ input: ReconcileInput, _ rows: [ReconciledLine]) -> [String] {
        let unread = input.unread.map {
            "\($0.name) is kept as a file and is not read: what it pays is neither missing nor open"
        }
        func count(_ basis: ReconciledLine.Basis, isLine: Bool, _ words: String) -> String? {
            let count = rows.count { $0.basis == basis && ($0.line != nil) == isLine }
            return count == 0 ? nil : "\(count) \(words)"
        }
        return unread
            + [
                count(.statement, isLine: true, "lines were judged on the statement's own premium and counts"),
                count(.notLoaded, isLine: false, "amounts are pending: the statement that pays them is not loaded"),
            ].compactMap { $0 }
    }

    /// How many rows are open.
    public var open: Int { sums.reduce(0) { $0 + $1.open } }
    /// What was due, in cents.
    public var expected: Int64 { sums.reduce(0) { $0 + $1.expected } }
    /// What was paid, in cents.
    public var paid: Int64 { sums.reduce(0) { $0 + $1.paid } }

    /// Streams the rows: those of statements by day, name and line, then what stands on none by month and group.
    /// - Returns: whether the limit left rows out.
    public func rows(_ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        try table.run(request, row: row)
    }

    /// A section a verdict, between the sums and the statements: the sheets of a workbook.
    public func sections(_ request: ListRequest) throws -> [Section] {
        let columns = request.columns.compactMap { key in ReconciliationService.columns.first { $0.key == key } }
        let verdicts = try sums.map { sum in
            var section = Section(
                SectionLayout(key: sum.verdict.rawValue, title: sum.verdict.title, columns: columns))
            _ = try table.run(request, verdict: sum.verdict) { section.append($0) }
            return section
        }
        return [summary] + verdicts + [ties]
    }

    private static let summaryLayout = SectionLayout(
        key: "summary", title: "Summary",
        columns: [
            Column(key: "verdict", title: "Verdict", type: .text), Column(key: "rows", title: "Rows", type: .integer),
            Column(key: "open", title: "Open", type: .integer), Column(key: "expected", title: "Due", type: .amount),
            Column(key: "paid", title: "Paid", type: .amount),
            Column(key: "difference", title: "Difference", type: .amount),
        ])

    private static let statementsLayout = SectionLayout(
        key: "statements", title: "Statements",
        columns: [
            Column(key: "statement", title: "Statement", type: .identifier),
            Column(key: "statement_date", title: "Statement Date", type: .date),
            Column(key: "opening_balance", title: "Opening", type: .amount),
            Column(key: "lines", title: "Lines", type: .amount), Column(key: "paid", title: "Paid Out", type: .amount),
            Column(key: "closing_balance", title: "Closing", type: .amount),
            Column(key: "payment_amount", title: "Check or EFT", type: .amount),
            Column(key: "expected", title: "Due", type: .amount),
            Column(key: "difference", title: "Difference", type: .amount),
            Column(key: "within_tolerance", title: "Within Tolerance", type: .text),
            Column(key: "problems", title: "Problems", type: .text),
        ])

    private var summary: Section {
        var section = Section(Self.summaryLayout)
        let line = RowBuffer()
        let add = { (label: String, rows: Int, open: Int, expected: Int64, paid: Int64) in
            line.removeAll()
            line.append(label)
            for number in [Int64(rows), Int64(open), expected, paid, expected - paid] { line.append(integer: number) }
        }
        for sum in sums {
            add(sum.verdict.rawValue, sum.rows, sum.open, sum.expected, sum.paid)
            section.append(line)
        }
        add("total", sums.reduce(0) { $0 + $1.rows }, open, expected, paid)
        section.append(line)
        return section
    }

    private static func section(_ ties: [StatementTotalsCheck], _ input: ReconcileInput) -> Section {
        var section = Section(statementsLayout)
        let line = RowBuffer()
        for tie in ties {
            let statement = input.statements[tie.statement]
            line.removeAll()
            line.append(statement.name)
            line.append(statement.day.description)
            for cents in [statement.opening, tie.lines, statement.paid, statement.closing] {
                line.append(integer: cents)
            }
            if let amount = statement.paymentAmount { line.append(integer: amount) } else { line.appendNull() }
            line.append(integer: tie.expected)
            line.append(integer: tie.expected - tie.lines)
            line.append(tie.isWithinTolerance ? "yes" : "no")
            line.append(tie.problems.joined(separator: "; "))
            section.append(line)
        }
        return section
    }
}
