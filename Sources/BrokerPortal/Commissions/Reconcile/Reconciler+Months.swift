/// One group's month: its regular lines, and what came after.
extension Reconciler {
    private struct Roles {
        var regular: [Int] = []
        var duplicates: Set<Int> = []
        var later: [Int] = []
    }

    private var tolerance: Int64 { input.agreements.rules.lineTolerance }

    mutating func judge(_ lines: [Int], _ due: DueMonth, _ key: Key) {
        let roles = roles(lines, due)
        let regular = roles.regular.reduce(Int64(0)) { $0 + input.lines[$1].amount }
        // Enrollment shows the premium as it is now, later changes among it; a bill shows it as it was.
        let isCurrent = !due.entry.isBilled && due.entry.why == nil
        let fits = isCurrent && (regular - due.total).magnitude <= tolerance
        var paid = regular
        var changes: Int64 = 0
        var laterRows: [ReconciledLine] = []
        for index in roles.later where !roles.duplicates.contains(index) {
            let row = change(index, due, paidBefore: paid, isExpected: !fits)
            paid += row.paid
            changes += row.expected
            laterRows.append(row)
        }
        let expected = roles.regular.isEmpty ? 0 : due.total - (isCurrent ? changes : 0)
        expectedTotal += expected + changes
        judgeRegular(roles.regular, due, expected: expected, key)
        rows += laterRows
        for index in lines where roles.duplicates.contains(index) {
            var row = row(
                .duplicate, index, expected: 0,
                reason: "the same was paid before for this group and month\(first(lines, index))")
            row.state = .open
            rows.append(row)
        }
        if roles.regular.isEmpty, due.total != 0 { addUnpaid(due, key, amount: due.total, part: nil) }
    }

    private func first(_ lines: [Int], _ index: Int) -> String {
        let line = input.lines[index]
        let same = lines.first { $0 != index && input.lines[$0].amount == line.amount }
        return same.map { ": \(input.statements[input.lines[$0].statement].name), line \(input.lines[$0].number)" }
            ?? ""
    }

    /// The regular lines are those of the first statement that pays the month. A second line with the same figures is a duplicate unless so much is due.
    private func roles(_ lines: [Int], _ due: DueMonth) -> Roles {
        var roles = Roles()
        var seen: Set<[Int64]> = []
        var sum: Int64 = 0
        let firstStatement = lines.first { input.lines[$0].amount >= 0 }.map { input.lines[$0].statement }
        for index in lines {
            let line = input.lines[index]
            guard line.amount >= 0 else {
                roles.later.append(index)
                continue
            }
            let isNew = seen.insert([line.amount, line.premium ?? .min]).inserted
            if !isNew, line.amount > tolerance, sum + line.amount > due.total + tolerance {
                roles.duplicates.insert(index)
                continue
            }
            sum += line.amount
            if line.statement == firstStatement { roles.regular.append(index) } else { roles.later.append(index) }
        }
        return roles
    }

    /// A chargeback or an adjustment: what its premium comes to at the rate of the month it is for (4.12).
    private func change(_ index: Int, _ due: DueMonth, paidBefore: Int64, isExpected: Bool) -> ReconciledLine {
        let line = input.lines[index]
        var expected: Int64 = 0
        if isExpected, let premium = line.premium { expected = due.entry.due(onChange: premium) }
        // No more can be taken back than was paid.
        if expected < 0 { expected = max(expected, -max(paidBefore, 0)) }
        let rate = due.entry.basis.premium == 0 ? "" : " at the rate of \(months[index])"
        var row = row(line.amount < 0 ? .chargeback : .adjustment, index, expected: expected, reason: "")
        let isExplained = row.difference.magnitude <= UInt64(tolerance)
        row.premium = line.premium
        row.state = isExplained ? .closed : .open
        if isExplained {
            row.reason =
                line.amount < 0 ? "premium given back\(rate)" : "a later change of the premium\(rate)"
        } else if line.amount < 0, paidBefore <= 0 {
            row.reason = "nothing was paid before for this group and month that could be taken back"
        } else if !isExpected {
            row.reason = "what was paid before is what the enrollment comes to"
        } else if line.premium == nil {
            row.reason = "the line tells no premium, so nothing explains the amount"
        } else {
            row.reason =
                "a change of premium by \(Money(cents: line.premium ?? 0))\(rate) comes to \(Money(cents: expected))"
        }
        if !isExplained, let other = otherMonth(row) { row.reason += "; \(other)" }
        return row
    }

    private mutating func judgeRegular(_ lines: [Int], _ due: DueMonth, expected: Int64, _ key: Key) {
        guard !lines.isEmpty else { return }
        var amounts: [Int: Int64] = [:]
        var rest = expected
        let sum = lines.reduce(Int64(0)) { $0 + input.lines[$1].amount }
        let parts = due.entry.parts.filter { $0.amount != 0 }
        if parts.count > 1, (sum - expected).magnitude > tolerance {
            for part in parts {
                let found = lines.first {
                    amounts[$0] == nil && (input.lines[$0].amount - part.amount).magnitude <= tolerance
                }
                guard let found else { continue }
                amounts[found] = part.amount
                rest -= part.amount
            }
        }
        let open = lines.filter { amounts[$0] == nil }
        let shares = LargestRemainder.divide(rest, by: open.map { weight(input.lines[$0]) })
        for (index, share) in zip(open, shares) { amounts[index] = share }
        for index in lines { rows.append(regularRow(index, due, expected: amounts[index] ?? 0)) }
        // What is left where every line has its part: a line of insurance that the statement leaves out.
        if open.isEmpty, rest != 0 {
            addUnpaid(due, key, amount: rest, part: "of what is due for this month, a part stands on no line")
            expectedTotal -= rest
        }
    }

    private func weight(_ line: PaidLine) -> Int64 { max(line.premium ?? line.amount, 0) }

    private func regularRow(_ index: Int, _ due: DueMonth, expected: Int64) -> ReconciledLine {
        let line = input.lines[index]
        let difference = expected - line.amount
        let verdict: Verdict =
            difference.magnitude <= UInt64(tolerance) ? .matched : difference > 0 ? .shortPaid : .overPaid
        var row = row(verdict, index, expected: expected, reason: "")
        row.premium = due.entry.premium
        row.state = verdict == .matched ? .closed : .open
        row.reason =
            verdict == .matched
            ? matchedReason(due) : RateWords(rates: rates, due: due, line: line).reason
        if verdict == .overPaid, let other = otherMonth(row) { row.reason += "; \(other)" }
        if verdict != .matched, let reason = line.reason { row.reason += "; the statement says: \(reason)" }
        return row
    }

    private func matchedReason(_ due: DueMonth) -> String {
        due.total == 0 ? due.entry.why ?? "nothing is due" : RateWords.terms(due)
    }

    /// The month of the same group to which an amount belongs that nothing explains: one that is due in that amount, and stands on no line.
    private func otherMonth(_ row: ReconciledLine) -> String? {
        guard let group = row.group, row.paid > 0 else { return nil }
        for distance in [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6] {
            let key = DueLedger.Key(group: group, month: row.month.value + distance, section: row.section)
            guard let entry = ledger.entries[key], entry.total != 0, !lined.contains(key) else { continue }
            if (entry.total - row.paid).magnitude <= tolerance {
                return "it is what is due for \(row.month + distance), which stands on no line"
            }
        }
        return nil
    }
}
