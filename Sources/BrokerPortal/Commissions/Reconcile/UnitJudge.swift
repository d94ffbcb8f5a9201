/// Judges the lines of one unit, month by month. It is arithmetic: what is due comes from the ledger alone.
struct UnitJudge {
    /// A part of what is due that stands on no line.
    struct Unpaid {
        let month: MonthNumber
        let due: DueMonth
        let parts: [DueLedger.Part]
        /// In cents: what the parts come to, less what later lines pay of it.
        let amount: Int64
        /// Empty for all that is due for the month.
        let tag: String
    }

    let input: ReconcileInput
    let ledger: DueLedger
    let statementMonths: StatementMonths
    /// The rates of all agreements: what may explain a wrong one.
    let rates: [Int64]
    let unit: JudgedUnit
    let matches: [GroupMatcher.Match]
    /// Group months whose due amounts stand on lines already, which a parent group's line does not pay for.
    let taken: Set<DueLedger.Key>
    var states: [Int: MonthState] = [:]
    var causes = ChangeCauses(adjustments: [], deltas: [:])
    private(set) var rows: [ReconciledLine] = []
    private(set) var unpaid: [Unpaid] = []
    /// What was expected, added up apart from the rows.
    private(set) var expectedTotal: Int64 = 0

    var tolerance: Int64 { input.agreements.rules.lineTolerance }

    mutating func run() {
        let spans = Dictionary(uniqueKeysWithValues: unit.lines.map { ($0, statementMonths.ofLines[$0]) })
        let spread = LineSpread(
            lines: input.lines, spans: spans, due: due,
            lastMonth: { [input] in MonthNumber(input.statements[$0.statement].day).value }, tolerance: tolerance)
        let byMonth = Dictionary(grouping: spread.pieces(unit.lines), by: \.month.value)
        for (month, pieces) in byMonth { states[month] = assigned(pieces, MonthNumber(month)) }
        prepareCauses()
        let later = states.values.flatMap(\.later).sorted { ($0.line, $0.month) < ($1.line, $1.month) }
        for piece in later { judgeLater(piece) }
        for month in states.keys.sorted() { finish(month) }
        rows = merged(rows)
    }

    /// The group months that the unit's lines are about.
    var keys: [DueLedger.Key] {
        states.values.flatMap { state in
            state.due.groups.map { DueLedger.Key(group: $0, month: state.month.value, section: unit.section) }
        }
    }

    func due(_ month: Int) -> DueMonth {
        let groups = unit.groups.filter { group in
            input.groups[group].isPayable(unit.section, in: MonthNumber(month))
                && !(unit.isParent && taken.contains(.init(group: group, month: month, section: unit.section)))
        }
        return DueMonth(
            groups.map { ledger.entries[.init(group: $0, month: month, section: unit.section)] }, groups: groups)
    }

    private mutating func prepareCauses() {
        guard case .group(let group, _) = unit.key else { return }
        var deltas: [Int: Int64] = [:]
        for (month, state) in states where state.due.entry.source == .bill {
            guard let enrolled = input.premiums.enrolledPremium(state.month, group: group) else { continue }
            deltas[month] = enrolled - state.due.entry.premium
        }
        causes = ChangeCauses(adjustments: input.premiums.adjustments(of: group), deltas: deltas)
    }

    /// Rows of the regular lines, and what no line pays of the month.
    private mutating func finish(_ month: Int) {
        guard var state = states[month] else { return }
        var regular: [ReconciledLine] = []
        for (index, bucket) in state.buckets.enumerated() {
            if !bucket.pieces.isEmpty {
                regular += regularRows(state, index)
                expectedTotal += bucket.due
            }
            if bucket.pieces.isEmpty || state.mode != .current { expectedTotal += bucket.changes }
        }
        state.rows = regular + state.rows
        made(&state.rows)
        rows += state.rows.filter { $0.verdict != .duplicate } + state.rows.filter { $0.verdict == .duplicate }
        addUnpaid(state)
    }

    private mutating func addUnpaid(_ state: MonthState) {
        let isWhole = !state.hasRegular
        let left = isWhole ? state.buckets : state.buckets.filter(\.pieces.isEmpty)
        let paid = state.mode == .current ? left.reduce(0) { $0 + $1.changes } : 0
        for (line, parts) in Self.byLine(left.flatMap(\.parts), together: isWhole) {
            let amount = parts.reduce(0) { $0 + $1.amount } - paid
            guard amount != 0 else { continue }
            unpaid.append(
                .init(month: state.month, due: state.due, parts: parts, amount: amount, tag: line))
        }
    }

    /// By line of insurance; all together where the whole month is unpaid.
    private static func byLine(_ parts: [DueLedger.Part], together: Bool) -> [(String, [DueLedger.Part])] {
        Dictionary(grouping: parts) { together ? "" : $0.line.rawValue }.sorted { $0.key < $1.key }
    }

    /// Differences that cancel out are made good: a short payment and what was paid later, a wrong line and its reversal. They cancel only among lines that
    /// are judged together, and only up to the last line after which just what is due was paid.
    private func made(_ rows: inout [ReconciledLine]) {
        for bucket in Set(rows.map(\.bucket)) {
            let places = rows.indices.filter { rows[$0].bucket == bucket }
            let due = places.reduce(0) { $0 + rows[$1].expected }
            var paid: Int64 = 0
            var end = 0
            for (count, place) in places.enumerated() {
                paid += rows[place].paid
                if (paid - due).magnitude <= UInt64(tolerance) { end = count + 1 }
            }
            guard end > 1 else { continue }
            for place in places[..<end] where rows[place].state == .open {
                rows[place].state = .closed
                rows[place].reason += "; made good by the other lines of this group and month"
            }
        }
    }

    /// One row per line: the months of a line for several are judged together.
    private func merged(_ rows: [ReconciledLine]) -> [ReconciledLine] {
        var places: [Int: Int] = [:]
        var result: [ReconciledLine] = []
        var counts: [Int: [Int64]] = [:]
        for row in rows {
            guard let line = row.line else { continue }
            counts[line, default: []].append(row.expected)
            if let place = places[line] {
                result[place].add(row)
            } else {
                places[line] = result.count
                result.append(row)
            }
        }
        for (line, dues) in counts where dues.count > 1 {
            result[places[line] ?? 0].settleMonths(dues, tolerance: tolerance)
        }
        return result
    }

    func row(_ verdict: Verdict, _ piece: Piece, _ state: MonthState, expected: Int64) -> ReconciledLine {
        var row = ReconciledLine(
            verdict: verdict, line: piece.line, month: state.month, section: unit.section, expected: expected,
            paid: piece.amount, reason: "")
        switch matches[piece.line] {
        case .group(let group, let how): (row.group, row.match) = (group, how)
        case .parent: row.match = "parent"
        case .unknown, .foreign: break
        }
        row.basis = state.basis
        return row
    }
}

extension ReconciledLine {
    /// Takes in another month of the same line.
    fileprivate mutating func add(_ row: ReconciledLine) {
        expected += row.expected
        paid += row.paid
        premium = premium.flatMap { premium in row.premium.map { $0 + premium } }
        month = min(month, row.month)
        if row.state == .open { state = .open }
        if row.verdict != verdict, verdict == .matched || row.verdict == .duplicate { verdict = row.verdict }
        if row.state == .open, !reason.contains(row.reason) { reason = row.reason }
    }

    /// - Parameter dues: what is due for each of the months.
    fileprivate mutating func settleMonths(_ dues: [Int64], tolerance: Int64) {
        let isWithin = difference.magnitude <= UInt64(tolerance) * UInt64(dues.count)
        switch verdict {
        case .matched, .shortPaid, .overPaid:
            verdict = isWithin ? .matched : difference > 0 ? .shortPaid : .overPaid
            state = isWithin ? .closed : .open
        default: state = isWithin ? .closed : state
        }
        let sums = dues.map { Money(cents: $0).description }.joined(separator: " + ")
        reason = "\(dues.count) months from \(month) on, \(Money(cents: expected)) due: \(sums); \(reason)"
    }
}
