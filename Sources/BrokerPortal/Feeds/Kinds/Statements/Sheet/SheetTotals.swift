/// Checks printed sums: each must be the sum of the lines above it, from the beginning, from another sum on, or of the last group.
struct SheetTotals {
    let lines: [SheetLine]
    let totals: [SheetTotal]

    /// What does not tie, with both figures.
    func failures() -> [SheetProblem] {
        check(\.commission, \.amount).map { total, sum in
            SheetProblem(
                place: total.place,
                reason:
                    "the printed total is \(text(total.commission)), and the lines above it sum to \(text(sum)); nothing of the statement is loaded"
            )
        }
    }

    /// A total of the premium that does not tie is told: carriers differ in which lines' premium they count.
    func premiumWarnings() -> [SheetProblem] {
        guard lines.allSatisfy({ $0.premium != nil }) else { return [] }
        return check(\.premium, { $0.signedPremium ?? 0 }).map { total, sum in
            SheetProblem(
                place: total.place,
                reason: "the printed premium is \(text(total.premium ?? 0)), and the lines above it sum to \(text(sum))"
            )
        }
    }

    private func check(
        _ printed: (SheetTotal) -> Int64?, _ value: (SheetLine) -> Int64
    ) -> [(SheetTotal, sum: Int64)] {
        var sums: [Int64] = [0]
        for line in lines { sums.append(sums[sums.count - 1] + value(line)) }
        var starts: Set<Int> = [0]
        var failed: [(SheetTotal, Int64)] = []
        for total in totals {
            guard let amount = printed(total) else { continue }
            let here = sums[total.lines]
            let candidates = total.isGrand ? [0] : starts.union([groupStart(before: total.lines)])
            let fits = candidates.contains { here - sums[$0] == amount }
            if !fits { failed.append((total, here - sums[candidates.max() ?? 0])) }
            starts.insert(total.lines)
        }
        return failed.map { ($0.0, sum: $0.1) }
    }

    /// The first of the lines in a row, up to a place, that are of one group.
    private func groupStart(before end: Int) -> Int {
        guard end > 0 else { return 0 }
        var start = end - 1
        while start > 0, lines[start - 1].group == lines[end - 1].group { start -= 1 }
        return start
    }

    private func text(_ cents: Int64) -> String { Money(cents: cents).description }
}
