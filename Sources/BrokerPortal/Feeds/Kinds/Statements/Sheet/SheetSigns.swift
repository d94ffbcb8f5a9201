internal import Tabular

/// Decides which signs a statement's amounts have, where its rows do not say so plainly: those under which the printed sums tie.
struct SheetSigns {
    let lines: [SheetLine]
    let totals: [SheetTotal]
    let rules: SheetRules

    func settle(_ reading: inout SheetReading) {
        var lines = lines
        if let problem = settleMarks(&lines) {
            reading.problems.append(problem)
            return
        }
        var failures = SheetTotals(lines: lines, totals: marked()).failures()
        let doubtful = rules.signColumn == nil ? lines.indices.filter { isDoubtful(lines[$0]) } : []
        if !doubtful.isEmpty {
            var turned = lines
            for index in doubtful { turned[index].isTurned = true }
            if totals.isEmpty {
                reading.problems.append(
                    SheetProblem(
                        place: lines[doubtful[0]].record.place,
                        reason:
                            "a word says that this is taken back, the amount has no minus, and no printed total settles it; say in the mapping: signs: {column: TITLE, taken: [WORD]}"
                    ))
                return
            }
            let others = SheetTotals(lines: turned, totals: marked()).failures()
            if !failures.isEmpty, others.isEmpty { (lines, failures) = (turned, []) }
        }
        if !failures.isEmpty { reading.problems.append(contentsOf: failures) }
        reading.lines = lines
        reading.warnings += SheetTotals(lines: lines, totals: marked()).premiumWarnings()
    }

    /// Written without a minus, though a word says that it is taken back.
    private func isDoubtful(_ line: SheetLine) -> Bool { line.isTakenBack && !line.isTurned && line.amount > 0 }

    /// What `CR` and `DR` mean: as the mapping says; else a total that is marked CR is paid.
    private func settleMarks(_ lines: inout [SheetLine]) -> SheetProblem? {
        guard let first = lines.first(where: { $0.mark != nil }) else { return nil }
        guard let taken = takenMark else {
            return SheetProblem(
                place: first.record.place,
                reason:
                    "whether CR is paid or taken back is not told: no printed total is marked CR; say in the mapping: credits: paid, or credits: taken"
            )
        }
        for index in lines.indices where lines[index].mark == taken { lines[index].isTurned = true }
        return nil
    }

    private var takenMark: SheetLine.Mark? {
        if let credits = rules.credits { return credits == .paid ? .debit : .credit }
        return totals.last?.mark == .credit ? .debit : nil
    }

    /// The sums with the signs that their marks mean.
    private func marked() -> [SheetTotal] {
        totals.map { total in
            guard let mark = total.mark, mark == takenMark else { return total }
            return SheetTotal(
                place: total.place, label: total.label, commission: -total.commission, premium: total.premium,
                mark: total.mark, lines: total.lines)
        }
    }
}
