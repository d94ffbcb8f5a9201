internal import Crypto
internal import Foundation
internal import Tabular

/// What is due and stands on no line; ids, settlements, and the invariant.
extension Reconciler {
    mutating func addUnpaid() {
        let last = MonthNumber(input.asOf).value
        let rest = ledger.entries.filter { !taken.contains($0.key) && $0.key.month <= last }
        for (key, entry) in rest.sorted(by: { Self.isBefore($0.key, $1.key) }) {
            let due = DueMonth(entry, group: key.group)
            if entry.total != 0 {
                addUnpaid(due, .group(key), amount: entry.total, part: nil)
            } else if let why = entry.why, key.section == .commission {
                rows.append(unpaidRow(.notDue, key, due, amount: 0, reason: why))
            }
        }
    }

    private static func isBefore(_ left: DueLedger.Key, _ right: DueLedger.Key) -> Bool {
        (left.group, left.month, left.section.rawValue) < (right.group, right.month, right.section.rawValue)
    }

    /// Missing, or pending while the commission of the month may still come.
    mutating func addUnpaid(_ due: DueMonth, _ key: Key, amount: Int64, part: String?) {
        let place: DueLedger.Key
        switch key {
        case .group(let group): place = group
        case .parent(let groups, let month, let section):
            place = DueLedger.Key(group: groups[0], month: month, section: section)
        case .other: return
        }
        expectedTotal += amount
        let age = MonthNumber(input.asOf).value - place.month
        let lag = input.agreements.rules.lagMonths
        let isPending = age <= lag && part == nil
        let time =
            isPending ? "may still come: commissions take up to \(lag) months" : part ?? "no statement pays it"
        var row = unpaidRow(
            isPending ? .pending : .missing, place, due, amount: amount, reason: "\(RateWords.terms(due)); \(time)")
        row.state = isPending ? .closed : .open
        row.match = key.isParent ? "parent" : part == nil ? nil : "part"
        rows.append(row)
    }

    private func unpaidRow(
        _ verdict: Verdict, _ key: DueLedger.Key, _ due: DueMonth, amount: Int64, reason: String
    ) -> ReconciledLine {
        ReconciledLine(
            verdict: verdict, line: nil, group: key.group, month: MonthNumber(key.month), section: key.section,
            expected: amount, paid: 0, premium: due.entry.premium, reason: reason)
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
            parts = ["due", group, row.month.description, row.section.rawValue, row.match ?? ""]
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
