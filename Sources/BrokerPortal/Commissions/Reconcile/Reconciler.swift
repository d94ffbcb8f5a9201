/// Compares statements with what was due, line by line (`domain.md` 4.15). It is arithmetic on what was read before: no SQL, no clock.
struct Reconciler {
    let input: ReconcileInput
    let ledger: DueLedger
    let matches: [GroupMatcher.Match]
    let months: StatementMonths
    /// The rates of all agreements: what may explain a wrong one.
    let rates: [Int64]
    var rows: [ReconciledLine] = []
    /// What was expected, added up apart from the rows: what the invariant is checked with.
    var expectedTotal: Int64 = 0
    /// Group months whose due amounts stand on lines.
    var taken: Set<DueLedger.Key> = []
    private var units: [JudgedUnit.Key: JudgedUnit] = [:]
    private var order: [JudgedUnit.Key] = []
    private var others: [StrangerLines.Key: [Int]] = [:]

    init(_ input: ReconcileInput) {
        self.input = input
        let matcher = GroupMatcher(groups: input.groups, foreign: input.foreign)
        matches = input.lines.map(matcher.match)
        let agreements = input.agreements
        rates = Set(agreements.schedules.flatMap(\.terms.rates) + agreements.bonuses.compactMap(\.rate)).sorted()
        months = StatementMonths(input)
        let asOf = MonthNumber(input.asOf).value
        let first = min(months.ofLines.map(\.lowerBound).min() ?? asOf, months.first ?? asOf, asOf)
        let last = max(months.ofLines.map(\.upperBound).max() ?? asOf, asOf)
        ledger = DueLedger(input, months: first...last)
    }

    /// All rows, each line of a statement once, with ids, states and reasons.
    mutating func run() throws -> [ReconciledLine] {
        gather()
        for key in order { judge(units[key] ?? JudgedUnit(key: key)) }
        let strangers = StrangerLines(input: input, matches: matches, months: months)
        for key in others.keys.sorted() { rows += strangers.rows(others[key] ?? []) }
        addUnpaid()
        try check()
        return rows
    }

    private mutating func gather() {
        for index in input.lines.indices {
            guard let key = key(index) else {
                others[StrangerLines.Key(input.lines[index], months.ofLines[index].lowerBound), default: []].append(
                    index)
                continue
            }
            if units[key] == nil { order.append(key) }
            units[key, default: JudgedUnit(key: key)].lines.append(index)
        }
        // A parent group's line pays for those of its groups that have no line of their own, so it comes after them.
        order = order.filter { !$0.isParent } + order.filter(\.isParent)
    }

    /// `nil` for a line that pays a group which is not, or no longer, the broker's.
    private func key(_ index: Int) -> JudgedUnit.Key? {
        let section = input.lines[index].section
        let span = months.ofLines[index]
        func isPayable(_ group: Int) -> Bool {
            span.contains { input.groups[group].isPayable(section, in: MonthNumber($0)) }
        }
        switch matches[index] {
        case .group(let group, _): return isPayable(group) ? .group(group, section) : nil
        case .parent(let groups):
            let payable = groups.filter(isPayable)
            return payable.isEmpty ? nil : .parent(payable, section)
        case .foreign, .unknown: return nil
        }
    }

    private mutating func judge(_ unit: JudgedUnit) {
        var judge = UnitJudge(
            input: input, ledger: ledger, statementMonths: months, rates: rates, unit: unit, matches: matches,
            taken: taken)
        judge.run()
        rows += judge.rows
        expectedTotal += judge.expectedTotal
        taken.formUnion(judge.keys)
        for unpaid in judge.unpaid { add(unpaid, unit) }
        addUnusedAdjustments(judge, unit)
    }
}

extension JudgedUnit.Key {
    var isParent: Bool { if case .parent = self { true } else { false } }
}
