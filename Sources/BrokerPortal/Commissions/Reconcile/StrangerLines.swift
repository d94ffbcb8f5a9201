/// Lines for groups that are not, or no longer, the broker's: nothing is due for them.
struct StrangerLines {
    /// What a statement calls a group, and the month.
    struct Key: Hashable, Comparable {
        let number: String
        let month: Int
        let section: String

        init(_ line: PaidLine, _ month: Int) {
            number = "\(line.parent ?? "")/\(line.suffix ?? "")/\(line.parent == nil ? line.name ?? "" : "")"
            self.month = month
            section = line.section.rawValue
        }

        static func < (left: Key, right: Key) -> Bool {
            (left.number, left.month, left.section) < (right.number, right.month, right.section)
        }
    }

    let input: ReconcileInput
    let matches: [GroupMatcher.Match]
    let months: StatementMonths

    /// - Parameter lines: those of one key.
    func rows(_ lines: [Int]) -> [ReconciledLine] {
        var seen: Set<[Int64]> = []
        return lines.map { index in
            let line = input.lines[index]
            let isNew = seen.insert([line.amount, line.premium ?? .min]).inserted
            let month = MonthNumber(months.ofLines[index].lowerBound)
            let (verdict, reason) =
                isNew || line.amount == 0
                ? other(index, month) : (.duplicate, "the same was paid before for this group and month")
            // What the book says of a group that is another's is not told: only what the statement does.
            var row = ReconciledLine(
                verdict: verdict, line: index, month: month, section: line.section, expected: 0, paid: line.amount,
                reason: reason)
            if case .unknown(let probable?) = matches[index], input.groups.indices.contains(probable) {
                row.match = "probable"
            }
            row.state = line.amount.magnitude > UInt64(input.agreements.rules.lineTolerance) ? .open : .closed
            return row
        }
    }

    private func other(_ index: Int, _ month: MonthNumber) -> (Verdict, String) {
        switch matches[index] {
        case .unknown(let probable):
            let name = probable.map { "; by its name it is probably \(input.groups[$0].number)" } ?? ""
            return (.uncatalogued, "no group of the book has this number\(name)")
        default: return (.misCredited, "the group belongs to another Broker ID in \(month)")
        }
    }
}
