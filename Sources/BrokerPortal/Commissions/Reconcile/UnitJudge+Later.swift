/// Later lines of a month that was paid before: chargebacks and adjustments (4.12). Each needs a cause in the book.
extension UnitJudge {
    private struct Explanation {
        var expected: Int64 = 0
        var words = ""
    }

    mutating func judgeLater(_ piece: Piece) {
        guard let state = states[piece.month.value] else { return }
        switch state.mode {
        case .current:
            if let run = run(piece, state) {
                for part in run { add(part, bucket(part, states[part.month.value] ?? state), current(part)) }
            } else {
                add(piece, bucket(piece, state), current(piece))
            }
        case .billed:
            let explanation = billed(piece, state)
            add(piece, bucket(piece, state), explanation)
        case .statement, .unknownBase: add(piece, bucket(piece, state), own(piece, state))
        case .nothingDue: add(piece, bucket(piece, state), Explanation(words: state.due.entry.why ?? ""))
        }
    }

    /// The bucket that a later line changes: by its product, else the one whose rate explains it, else the largest.
    private func bucket(_ piece: Piece, _ state: MonthState) -> Int {
        let product = input.lines[piece.line].product
        let buckets = state.buckets.indices
        if let product, let found = buckets.first(where: { state.buckets[$0].parts.contains { $0.line == product } }) {
            return found
        }
        if let premium = piece.premium {
            let found = buckets.first { index in
                state.buckets[index].main.map { near($0.due(onChange: premium), piece.amount) } == true
            }
            if let found { return found }
        }
        return buckets.max { state.buckets[$0].premium < state.buckets[$1].premium } ?? 0
    }

    private func near(_ left: Int64, _ right: Int64) -> Bool { (left - right).magnitude <= UInt64(tolerance) }

    /// The enrollment shows the month as it is known now: a change is what it comes to, less what was paid on the premium of then.
    private func current(_ piece: Piece) -> Explanation {
        guard let state = states[piece.month.value], !state.buckets.isEmpty else { return Explanation() }
        let index = bucket(piece, state)
        let bucket = state.buckets[index]
        let left = state.remaining(index)
        let words = "the enrollment has changed since the month was paid"
        if let premium = piece.premium, let part = bucket.main, part.terms.needsPremium {
            let change = part.due(onChange: premium)
            if fits(change, left) { return Explanation(expected: bounded(change, state), words: words) }
        }
        let isTold = bucket.dueThen != nil || bucket.main?.terms.countsHeads == true
        if isTold, near(piece.amount, left), left != 0 { return Explanation(expected: left, words: words) }
        if bucket.main?.terms.countsHeads == true, fits(piece.amount, left) {
            return Explanation(expected: piece.amount, words: words)
        }
        return Explanation(words: "the enrollment shows no such change")
    }

    private func fits(_ change: Int64, _ left: Int64) -> Bool {
        change != 0 && left != 0 && (change < 0) == (left < 0)
            && change.magnitude <= left.magnitude + UInt64(tolerance)
    }

    /// A line for several months in a row that names one of them.
    private func run(_ piece: Piece, _ state: MonthState) -> [Piece]? {
        let index = bucket(piece, state)
        guard !state.buckets.isEmpty, !near(state.remaining(index), piece.amount) else { return nil }
        for step in [1, -1] {
            var months: [(month: MonthNumber, left: Int64)] = []
            var sum: Int64 = 0
            while months.count < 24, let next = states[piece.month.value + step * months.count],
                next.mode == .current, next.hasRegular, index < next.buckets.count
            {
                let left = next.remaining(index)
                guard left != 0, (left < 0) == (piece.amount < 0) else { break }
                sum += left
                months.append((next.month, left))
                guard months.count > 1, (sum - piece.amount).magnitude <= UInt64(tolerance) * UInt64(months.count)
                else { continue }
                return divided(piece, over: months)
            }
        }
        return nil
    }

    private func divided(_ piece: Piece, over months: [(month: MonthNumber, left: Int64)]) -> [Piece] {
        let weights = months.map { Int64($0.left.magnitude) }
        let amounts = LargestRemainder.divide(piece.amount, by: weights)
        return zip(months, amounts).map { month, amount in
            Piece(line: piece.line, month: month.month, amount: amount, premium: nil)
        }
    }

    /// A bill shows the month as it was: a change is on a later bill, or in the enrollment since.
    private mutating func billed(_ piece: Piece, _ state: MonthState) -> Explanation {
        guard let part = state.buckets.isEmpty ? nil : state.buckets[bucket(piece, state)].main else {
            return Explanation(words: "the book shows no such change")
        }
        let month = piece.month.value
        let premium =
            piece.premium ?? causes.candidates(month).first { near(part.due(onChange: $0), piece.amount) }
        let all = state.later.compactMap(\.premium)
        guard let premium, let words = causes.take(premium, month: month, all: all) else {
            return Explanation(words: "no later bill and no change of the enrollment explains it")
        }
        return Explanation(expected: bounded(part.due(onChange: premium), nil), words: words)
    }

    /// Without the month's premium, or its first payment, only the rate can be checked, and that no line comes twice.
    private func own(_ piece: Piece, _ state: MonthState) -> Explanation {
        if state.seen.contains(where: { $0.amount == piece.amount && $0.premium == piece.premium }) {
            return Explanation(words: "the same was paid before")
        }
        guard let change = ownChange(piece, state) else {
            return Explanation(
                expected: piece.amount,
                words: "this could not be checked: neither the book nor the line tells what it is a share of")
        }
        let words =
            state.mode == .unknownBase
            ? "right on the premium of the line; the statement that paid the month first is not loaded, so the change itself is not checked"
            : "on the statement's own figures: the book tells no premium for this month, so the change itself is not checked"
        return Explanation(expected: state.mode == .unknownBase ? change : bounded(change, state), words: words)
    }

    /// No more can be taken back than was paid: for the month, or by all of the unit's lines where a change is of several months.
    private func bounded(_ change: Int64, _ state: MonthState?) -> Int64 {
        let paid = state?.paid ?? states.values.reduce(0) { $0 + $1.paid }
        return change < 0 ? max(change, -max(paid, 0)) : change
    }

    private mutating func add(_ piece: Piece, _ bucket: Int, _ explanation: Explanation) {
        guard var state = states[piece.month.value] else { return }
        let line = input.lines[piece.line]
        var row = row(
            isRepeat(piece, state, explanation) ? .duplicate : piece.amount < 0 ? .chargeback : .adjustment, piece,
            state, expected: explanation.expected)
        row.bucket = bucket
        row.premium = piece.premium
        let isExplained = near(explanation.expected, piece.amount)
        row.state = isExplained ? .closed : .open
        row.reason = laterReason(row, piece, state, explanation, isExplained)
        if !isExplained, let other = otherMonth(row) { row.reason += "; \(other)" }
        if !isExplained, let told = line.reason { row.reason += "; the statement says: \(told)" }
        if bucket < state.buckets.count { state.buckets[bucket].changes += explanation.expected }
        state.rows.append(row)
        state.seen.append(piece)
        states[piece.month.value] = state
    }

    private func laterReason(
        _ row: ReconciledLine, _ piece: Piece, _ state: MonthState, _ explanation: Explanation, _ isExplained: Bool
    ) -> String {
        let due = "\(Money(cents: row.expected)) due"
        if isExplained { return "\(due): \(explanation.words)" }
        if row.verdict == .duplicate {
            let first = state.seen.first { $0.amount == piece.amount }.map { input.lines[$0.line] }
            let place = first.map { ": \(input.statements[$0.statement].name), line \($0.number)" } ?? ""
            return "the same was paid before for this group and month\(place)"
        }
        if row.expected != 0 {
            let premium = piece.premium.map { " by \(Money(cents: $0))" } ?? ""
            return "\(due): a change of premium\(premium) at the rate of \(state.month); \(explanation.words)"
        }
        if piece.amount < 0, state.paid <= 0, state.mode != .unknownBase {
            return "nothing was paid before for this group and month that could be taken back"
        }
        return "\(due): \(explanation.words)"
    }

    /// A line without a cause that is like an earlier one, beyond what is due.
    private func isRepeat(_ piece: Piece, _ state: MonthState, _ explanation: Explanation) -> Bool {
        guard explanation.expected == 0, !near(piece.amount, 0),
            state.seen.contains(where: { $0.amount == piece.amount })
        else { return false }
        guard state.mode == .current || state.mode == .billed else { return true }
        let due = state.due.total + (state.mode == .billed ? state.buckets.reduce(0) { $0 + $1.changes } : 0)
        let paid = state.paid + piece.amount
        return piece.amount > 0 ? paid > due + tolerance : paid < due - tolerance
    }
}
