/// Compares statements with what was due, line by line. It is arithmetic on what was read before: no SQL, no clock.
struct Reconciler {
    /// What belongs together: one group's month, or what a statement calls a group that is none of the broker's.
    enum Key: Hashable {
        case group(DueLedger.Key)
        case parent([Int], Int, StatementRow.Section)
        case other(String, Int, StatementRow.Section)
    }

    let input: ReconcileInput
    let ledger: DueLedger
    let matches: [GroupMatcher.Match]
    let months: [MonthNumber]
    /// The rates of all agreements: what may explain a wrong one.
    let rates: [Int64]
    var rows: [ReconciledLine] = []
    /// What was expected, added up apart from the rows: what the invariant is checked with.
    var expectedTotal: Int64 = 0
    /// Group months whose due amounts stand on lines.
    var taken: Set<DueLedger.Key> = []
    /// Group months that have lines.
    var lined: Set<DueLedger.Key> = []
    private var keys: [Key: [Int]] = [:]
    private var order: [Key] = []

    init(_ input: ReconcileInput) {
        self.input = input
        let matcher = GroupMatcher(groups: input.groups, foreign: input.foreign)
        matches = input.lines.map(matcher.match)
        let agreements = input.agreements
        rates = Set(agreements.schedules.flatMap(\.terms.rates) + agreements.bonuses.compactMap(\.rate)).sorted()
        months = StatementMonths(input).ofLines
        let asOf = MonthNumber(input.asOf).value
        let first = min(months.min()?.value ?? asOf, asOf)
        ledger = DueLedger(input, months: first...max(months.max()?.value ?? asOf, asOf))
    }

    /// All rows, each line of a statement once, with ids, states and reasons.
    mutating func run() throws -> [ReconciledLine] {
        gather()
        for key in order { judge(key, keys[key] ?? []) }
        addUnpaid()
        try check()
        return rows
    }

    private mutating func gather() {
        for index in input.lines.indices {
            let key = key(index)
            if keys[key] == nil { order.append(key) }
            keys[key, default: []].append(index)
            if case .group(let due) = key { lined.insert(due) }
        }
        // A parent group's line pays for those of its groups that have no line of their own, so it comes after them.
        order = order.filter { !$0.isParent } + order.filter(\.isParent)
    }

    private func key(_ index: Int) -> Key {
        let line = input.lines[index]
        let month = months[index]
        switch matches[index] {
        case .group(let group, _) where input.groups[group].owner(in: month) != .other:
            return .group(.init(group: group, month: month.value, section: line.section))
        case .parent(let groups):
            let mine = groups.filter { input.groups[$0].owner(in: month) != .other }
            if !mine.isEmpty { return .parent(mine, month.value, line.section) }
        default: break
        }
        return .other(
            "\(line.parent ?? "")/\(line.suffix ?? "")/\(line.parent == nil ? line.name ?? "" : "")", month.value,
            line.section)
    }

    private mutating func judge(_ key: Key, _ lines: [Int]) {
        let start = rows.count
        switch key {
        case .group(let due):
            taken.insert(due)
            judge(lines, DueMonth(ledger.entries[due], group: due.group), key)
        case .parent(let groups, let month, let section):
            let keys = groups.map { DueLedger.Key(group: $0, month: month, section: section) }
                .filter { !taken.contains($0) }
            taken.formUnion(keys)
            judge(lines, DueMonth(keys.map { ledger.entries[$0] }), key)
        case .other: judgeOthers(lines)
        }
        net(start)
    }

    /// Differences of one group's month that cancel out are made good: a short payment and what was paid later, a duplicate and its chargeback.
    private mutating func net(_ start: Int) {
        let sum = rows[start...].reduce(0) { $0 + $1.difference }
        guard rows.count - start > 1, sum.magnitude <= input.agreements.rules.lineTolerance else { return }
        for index in start..<rows.count where rows[index].state == .open {
            rows[index].state = .closed
            rows[index].reason += "; made good by the other lines of this group and month"
        }
    }

    /// Lines for groups that are not, or no longer, the broker's.
    private mutating func judgeOthers(_ lines: [Int]) {
        var seen: Set<[Int64]> = []
        for index in lines {
            let line = input.lines[index]
            let isNew = seen.insert([line.amount, line.premium ?? .min]).inserted
            let (verdict, reason) =
                isNew || line.amount <= 0
                ? other(index) : (.duplicate, "the same was paid before for this group and month")
            var row = row(verdict, index, expected: 0, reason: reason)
            // What the book says of a group that is another's by then is not told: only what the statement does.
            row.group = nil
            if row.match != "probable" { row.match = nil }
            row.state = line.amount.magnitude > UInt64(input.agreements.rules.lineTolerance) ? .open : .closed
            rows.append(row)
        }
    }

    private func other(_ index: Int) -> (Verdict, String) {
        switch matches[index] {
        case .unknown(let probable):
            let name = probable.map { "; by its name it is probably \(input.groups[$0].number)" } ?? ""
            return (.uncatalogued, "no group of the book has this number\(name)")
        default: return (.misCredited, "the group belongs to another Broker ID in \(months[index])")
        }
    }

    func row(_ verdict: Verdict, _ index: Int, expected: Int64, reason: String) -> ReconciledLine {
        let line = input.lines[index]
        var group: Int?
        var match: String?
        switch matches[index] {
        case .group(let found, let how): (group, match) = (found, how)
        case .parent: match = "parent"
        case .unknown(let probable): match = probable == nil ? nil : "probable"
        case .foreign: break
        }
        return ReconciledLine(
            verdict: verdict, line: index, group: group, month: months[index], section: line.section,
            expected: expected, paid: line.amount, match: match, reason: reason)
    }
}

extension Reconciler.Key {
    var isParent: Bool { if case .parent = self { true } else { false } }
}

/// What is due for a group's month, or for several groups of a parent group together.
struct DueMonth {
    /// `nil` for several.
    var group: Int?
    var entry = DueLedger.Entry()
    var total: Int64 { entry.total }

    init(_ entry: DueLedger.Entry?, group: Int) {
        self.group = group
        self.entry = entry ?? DueLedger.Entry(why: "no premium is known for this group and month")
    }

    init(_ entries: [DueLedger.Entry?]) {
        for case let other? in entries {
            if entry.parts.isEmpty { (entry.terms, entry.basis, entry.share) = (other.terms, other.basis, other.share) }
            entry.parts += other.parts
            entry.isBilled = entry.isBilled || other.isBilled
            entry.why = entry.why ?? other.why
            entry.premium += other.premium
        }
        if total != 0 { entry.why = nil }
    }
}
