internal import Crypto
internal import Foundation
internal import Tabular

/// What is due and stands on no line; ids, settlements, and the invariant.
extension Reconciler {
    /// What stands on no line, from the first month on of which a statement is there.
    mutating func addUnpaid() {
        let last = MonthNumber(input.asOf).value
        let first = firstMonth
        let rest = ledger.entries.filter {
            !taken.contains($0.key) && (first...max(first, last)).contains($0.key.month)
        }
        for (key, entry) in rest.sorted(by: { Self.isBefore($0.key, $1.key) }) {
            let due = DueMonth([entry], groups: [key.group])
            let unit = JudgedUnit(key: .group(key.group, key.section))
            if entry.total != 0 {
                add(
                    .init(month: MonthNumber(key.month), due: due, parts: entry.parts, amount: entry.total, tag: ""),
                    unit)
            } else if let why = RateWords.whyNothing(entry), key.section == .commission {
                rows.append(unpaidRow(.notDue, MonthNumber(key.month), due, unit, amount: 0, reason: why))
            }
        }
        addGaps()
    }

    /// Without a statement, the present month alone.
    private var firstMonth: Int { months.first ?? MonthNumber(input.asOf).value }

    private static func isBefore(_ left: DueLedger.Key, _ right: DueLedger.Key) -> Bool {
        (left.group, left.month, left.section.rawValue) < (right.group, right.month, right.section.rawValue)
    }

    /// Missing, or pending: while the commission of the month may still come, and where the statement that would pay it is not read or not there.
    mutating func add(_ unpaid: UnitJudge.Unpaid, _ unit: JudgedUnit) {
        guard unpaid.month.value >= firstMonth else { return }
        expectedTotal += unpaid.amount
        let age = MonthNumber(input.asOf) - unpaid.month
        let lag = input.agreements.rules.lagMonths
        var verdict = Verdict.pending
        var basis: ReconciledLine.Basis?
        let time: String
        switch months.coverage(of: unpaid.month) {
        case .unread(let name):
            (basis, time) = (.unread, "\(name), which pays this month, is kept as a file and is not read")
        case .notLoaded where age > lag:
            (basis, time) = (.notLoaded, "the statement that pays this month is not loaded")
        case _ where age <= lag && unpaid.tag.isEmpty:
            time = "may still come: commissions take up to \(lag) months"
        default:
            verdict = .missing
            time =
                unpaid.tag.isEmpty
                ? "no statement pays it" : "of what is due for this month, a part stands on no line"
        }
        var row = unpaidRow(
            verdict, unpaid.month, unpaid.due, unit, amount: unpaid.amount,
            reason: "\(RateWords.due(unpaid.parts)); \(time)")
        row.premium = unpaid.parts.reduce(0) { $0 + $1.premium }
        row.state = verdict == .missing ? .open : .closed
        row.match = unit.isParent ? "parent" : unpaid.tag.isEmpty ? nil : "part"
        row.tag = unpaid.tag
        if let basis { row.basis = basis }
        rows.append(row)
    }

    /// What a later bill adds to earlier months, and no line pays; what it takes away may still be taken back.
    mutating func addUnusedAdjustments(_ judge: UnitJudge, _ unit: JudgedUnit) {
        for adjustment in judge.causes.unused {
            let month = MonthNumber(adjustment.before) + -1
            let due = judge.due(month.value)
            guard due.entry.why == nil, let part = due.entry.parts.max(by: { $0.premium < $1.premium }),
                month.value >= firstMonth
            else { continue }
            let amount = part.due(onChange: adjustment.premium)
            guard amount.magnitude > UInt64(input.agreements.rules.lineTolerance) else { continue }
            let age = MonthNumber(input.asOf) - MonthNumber(adjustment.before)
            let isLate = age > input.agreements.rules.lagMonths
            let isMissing = amount > 0 && isLate && months.coverage(of: MonthNumber(adjustment.before)) == .read
            expectedTotal += amount
            var row = unpaidRow(
                isMissing ? .missing : .pending, month, due, unit, amount: amount,
                reason:
                    "\(Money(cents: amount)) due: bill \(adjustment.number) adjusts the premium of earlier months by \(Money(cents: adjustment.premium)); no line is about it"
            )
            row.state = isMissing ? .open : .closed
            row.premium = adjustment.premium
            row.tag = "bill \(adjustment.number)"
            rows.append(row)
        }
    }

    /// Months of which no premium is known, between months that are paid, whose statement is there and has no line for the group.
    private mutating func addGaps() {
        let paid = Dictionary(grouping: taken.filter { $0.section == .commission }, by: \.group)
        for (group, keys) in paid.sorted(by: { $0.key < $1.key }) {
            let lined = Set(keys.map(\.month))
            guard let first = lined.min(), let last = lined.max(), last - first > 1 else { continue }
            for value in (first + 1)..<last where !lined.contains(value) {
                let key = DueLedger.Key(group: group, month: value, section: .commission)
                let month = MonthNumber(value)
                guard ledger.entries[key]?.isKnown != true, months.coverage(of: month) == .read,
                    input.groups[group].owner(in: month) == .mine
                else { continue }
                var row = unpaidRow(
                    .missing, month, DueMonth([], groups: [group]), JudgedUnit(key: .group(group, .commission)),
                    amount: 0,
                    reason:
                        "months before and after are paid, this one is not; the book tells no premium for it, so how much is due is not known"
                )
                row.isExpectedUnknown = true
                row.state = .open
                rows.append(row)
            }
        }
    }

    private func unpaidRow(
        _ verdict: Verdict, _ month: MonthNumber, _ due: DueMonth, _ unit: JudgedUnit, amount: Int64, reason: String
    ) -> ReconciledLine {
        var row = ReconciledLine(
            verdict: verdict, line: nil, group: due.groups.first ?? unit.groups.first, month: month,
            section: unit.section, expected: amount, paid: 0, premium: due.entry.premium, reason: reason)
        row.basis = due.entry.source == .bill ? .bill : due.entry.source == .enrollment ? .enrollment : .none
        return row
    }

    /// Every line has one row, and the sums by verdict come to the sums of the statements and of what was due.
    /// - Throws: `BrokerError` of kind `fault`.
    mutating func check() throws {
        let lines = rows.compactMap(\.line)
        guard lines.count == input.lines.count, Set(lines).count == lines.count else {
            throw Self.breach("\(input.lines.count) lines have \(lines.count) verdicts")
        }
        let sums = Dictionary(grouping: rows, by: \.verdict).mapValues { $0.reduce(0) { $0 + $1.difference } }
        let difference = expectedTotal - input.lines.reduce(0) { $0 + $1.amount }
        guard sums.values.reduce(0, +) == difference else {
            throw Self.breach("the differences by verdict do not add up to the total difference")
        }
        for index in rows.indices {
            rows[index].id = id(rows[index])
            settle(index)
        }
    }

    private static func breach(_ what: String) -> BrokerError {
        BrokerError(
            .reconcileInvariant, "a fault of the program: \(what)",
            hint: "please report it with the command that you ran")
    }

    /// The same in every run: made of the statement's name and the line, or of the group, the month and the section.
    private func id(_ row: ReconciledLine) -> String {
        var parts: [String] = []
        if let index = row.line {
            let line = input.lines[index]
            parts = ["line", input.statements[line.statement].name.lowercased(), "\(line.number)"]
        } else {
            let group = row.group.map { input.groups[$0].number.description } ?? ""
            parts = ["due", group, row.month.description, row.section.rawValue, row.match ?? "", row.tag]
        }
        let digest = SHA256.hash(data: Data(parts.joined(separator: "\u{1F}").utf8))
        return Hex.text(digest.prefix(6))
    }

    /// A settlement holds while the figures are those that were settled.
    private mutating func settle(_ index: Int) {
        guard let settlement = input.settlements[rows[index].id], rows[index].state == .open else { return }
        let row = rows[index]
        guard settlement.expected == row.expected, settlement.paid == row.paid else {
            rows[index].reason +=
                "; it was settled at other figures: \(Money(cents: settlement.expected)) due, \(Money(cents: settlement.paid)) paid"
            return
        }
        rows[index].state = .settled
        rows[index].note = settlement.note
    }
}
