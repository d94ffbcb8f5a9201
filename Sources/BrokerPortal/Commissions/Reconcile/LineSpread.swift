/// Spreads lines over the months that they pay (4.12): those that a line names, or the months in a row that its premium or amount is that of.
struct LineSpread {
    /// The longest period that is looked for where a line names one month.
    private static let longest = 12

    let lines: [PaidLine]
    let spans: [Int: ClosedRange<Int>]
    let due: (Int) -> DueMonth
    /// The last month that a line's statement can pay: its own.
    let lastMonth: (PaidLine) -> Int
    let tolerance: Int64

    /// - Parameter indices: the unit's lines, by statement and number.
    func pieces(_ indices: [Int]) -> [Piece] {
        var paying: [Int: Int] = [:]
        for index in indices where lines[index].amount > 0 {
            for month in spans[index] ?? 0...0 { paying[month, default: 0] += 1 }
        }
        return indices.flatMap { index in
            let span = spans[index] ?? 0...0
            let months = span.count > 1 ? span : period(lines[index], from: span.lowerBound, paying: paying) ?? span
            return divide(index, over: months)
        }
    }

    /// The months of a line that names one and pays several: together they are due what it pays, and no other line pays any of them.
    private func period(_ line: PaidLine, from month: Int, paying: [Int: Int]) -> ClosedRange<Int>? {
        guard line.amount > 0, paying[month] == 1 else { return nil }
        let own = due(month)
        if own.entry.parts.contains(where: { near($0.amount, line.amount, 1) }) || near(own.total, line.amount, 1) {
            return nil
        }
        for step in [1, -1] {
            var months = [month]
            while months.count < Self.longest {
                let next = month + step * months.count
                guard next <= lastMonth(line), paying[next] == nil, due(next).total != 0 else { break }
                months.append(next)
                if isDue(line, in: months.map(due)) {
                    return min(month, next)...max(month, next)
                }
            }
        }
        return nil
    }

    private func isDue(_ line: PaidLine, in months: [DueMonth]) -> Bool {
        if let premium = line.premium {
            return months.allSatisfy(\.entry.isKnown)
                && near(months.reduce(0) { $0 + $1.entry.premium }, premium, months.count)
        }
        return near(months.reduce(0) { $0 + $1.total }, line.amount, months.count)
    }

    private func near(_ left: Int64, _ right: Int64, _ count: Int) -> Bool {
        right != 0 && (left - right).magnitude <= UInt64(max(tolerance, 1)) * UInt64(count)
    }

    private func divide(_ index: Int, over months: ClosedRange<Int>) -> [Piece] {
        let line = lines[index]
        guard months.count > 1 else {
            return [
                Piece(line: index, month: MonthNumber(months.lowerBound), amount: line.amount, premium: line.premium)
            ]
        }
        let dues = months.map(due)
        let amounts = LargestRemainder.divide(line.amount, by: Self.weights(dues.map(\.total)))
        let premiums = line.premium.map { LargestRemainder.divide($0, by: Self.weights(dues.map(\.entry.premium))) }
        return months.enumerated().map { place, month in
            Piece(line: index, month: MonthNumber(month), amount: amounts[place], premium: premiums?[place])
        }
    }

    /// Equal where nothing is known.
    private static func weights(_ cents: [Int64]) -> [Int64] {
        cents.contains { $0 > 0 } ? cents.map { max($0, 0) } : cents.map { _ in 1 }
    }
}
