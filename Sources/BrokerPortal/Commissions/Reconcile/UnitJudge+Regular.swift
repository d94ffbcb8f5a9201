/// The lines that pay a month first.
extension UnitJudge {
    /// The regular lines are those of the first statement that pays the month. A second line with the same figures is none unless so much is due.
    func assigned(_ pieces: [Piece], _ month: MonthNumber) -> MonthState {
        var state = MonthState(month: month, due: due(month.value), mode: .billed)
        state.mode =
            state.due.entry.why != nil
            ? .nothingDue : !state.due.entry.isKnown ? .statement : state.due.isCurrent ? .current : .billed
        let first = (pieces.first { $0.amount > 0 } ?? pieces.first { $0.amount == 0 }).map(statement)
        var regular: [Piece] = []
        for piece in pieces {
            let isFirst = piece.amount >= 0 && statement(piece) == first
            if isFirst, !repeats(piece, regular, state), !isAddition(piece, regular, state) {
                regular.append(piece)
            } else {
                state.later.append(piece)
            }
        }
        state.seen = regular
        state.buckets = state.mode == .statement ? regular.map { ownBucket($0, state) } : buckets(regular, state)
        takeLateParts(&state)
        if regular.isEmpty {
            state.buckets = [Bucket(parts: state.due.entry.parts)]
            if statementMonths.coverage(of: month) != .read { state.mode = .unknownBase }
        }
        return state
    }

    func statement(_ piece: Piece) -> Int { input.lines[piece.line].statement }

    private func repeats(_ piece: Piece, _ regular: [Piece], _ state: MonthState) -> Bool {
        let isSame = regular.contains {
            $0.amount == piece.amount && $0.premium == piece.premium
                && input.lines[$0.line].product == input.lines[piece.line].product
        }
        guard isSame, piece.amount > tolerance else { return false }
        if state.mode == .statement { return true }
        return regular.reduce(piece.amount) { $0 + $1.amount } > state.due.total + tolerance
    }

    /// Whether a line is about a change of a month whose first payment is on a statement that is not there: it tells a part of the month's premium, and is
    /// right on it.
    private func isAddition(_ piece: Piece, _ regular: [Piece], _ state: MonthState) -> Bool {
        guard regular.isEmpty, state.mode == .current || state.mode == .billed,
            statementMonths.coverage(of: state.month) != .read, let premium = piece.premium,
            premium < state.due.entry.premium, (piece.amount - state.due.total).magnitude > UInt64(tolerance)
        else { return false }
        return state.due.entry.parts.contains {
            $0.premium != premium && ($0.due(onChange: premium) - piece.amount).magnitude <= UInt64(tolerance)
        }
    }

    /// Each line goes to the part that it pays: by its product, else by the amount that is due, else by the premium. What is left of both belongs together.
    private func buckets(_ pieces: [Piece], _ state: MonthState) -> [Bucket] {
        var parts = state.due.entry.parts
        guard parts.count > 1 else { return [Bucket(parts: parts, pieces: pieces)] }
        var buckets: [Bucket] = []
        var rest: [Piece] = []
        for piece in pieces {
            let product = input.lines[piece.line].product
            if let product, let bucket = buckets.firstIndex(where: { $0.parts.allSatisfy { $0.line == product } }) {
                buckets[bucket].pieces.append(piece)
            } else if let product, parts.contains(where: { $0.line == product }) {
                buckets.append(Bucket(parts: parts.filter { $0.line == product }, pieces: [piece]))
                parts.removeAll { $0.line == product }
            } else {
                rest.append(piece)
            }
        }
        for fits in [isDue, hasPremium] {
            for piece in rest {
                guard let index = parts.firstIndex(where: { fits(piece, $0) }) else { continue }
                buckets.append(Bucket(parts: [parts.remove(at: index)], pieces: [piece]))
                rest.removeAll { $0.line == piece.line }
            }
        }
        if rest.isEmpty { return buckets + parts.map { Bucket(parts: [$0]) } }
        return buckets + [Bucket(parts: parts, pieces: rest)]
    }

    /// A line of insurance that a later statement pays whole is no change.
    private func takeLateParts(_ state: inout MonthState) {
        for piece in state.later where piece.amount > 0 {
            let found = state.buckets.indices.first { index in
                let bucket = state.buckets[index]
                return bucket.pieces.isEmpty && bucket.parts.count == 1 && isDue(piece, bucket.parts[0])
            }
            guard let found else { continue }
            state.buckets[found].pieces = [piece]
            state.seen.append(piece)
            state.later.removeAll { $0.line == piece.line }
        }
    }

    private func isDue(_ piece: Piece, _ part: DueLedger.Part) -> Bool {
        part.amount != 0 && (piece.amount - part.amount).magnitude <= UInt64(tolerance)
            && piece.premium.map { ($0 - part.premium).magnitude <= 1 } != false
    }

    private func hasPremium(_ piece: Piece, _ part: DueLedger.Part) -> Bool {
        part.premium != 0 && piece.premium.map { ($0 - part.premium).magnitude <= 1 } == true
    }

    func regularRows(_ state: MonthState, _ index: Int) -> [ReconciledLine] {
        let bucket = state.buckets[index]
        let expected = bucket.due - (state.mode == .current ? bucket.changes : 0)
        let weights = bucket.pieces.map { max($0.premium ?? $0.amount, 0) }
        let shares = LargestRemainder.divide(expected, by: weights)
        return zip(bucket.pieces, shares).map { piece, share in
            var row = row(.matched, piece, state, expected: share)
            row.bucket = index
            row.premium = bucket.premium
            let difference = row.difference
            if difference.magnitude > UInt64(tolerance) {
                row.verdict = repeatsEarlier(piece, bucket) ? .duplicate : difference > 0 ? .shortPaid : .overPaid
                row.state = .open
            }
            row.reason = reason(row, piece, bucket, state)
            return row
        }
    }

    /// A line for which nothing is left, and that is like another of its month.
    private func repeatsEarlier(_ piece: Piece, _ bucket: Bucket) -> Bool {
        bucket.parts.isEmpty && bucket.pieces.first.map { $0.line != piece.line && $0.amount == piece.amount } == true
    }

    private func reason(_ row: ReconciledLine, _ piece: Piece, _ bucket: Bucket, _ state: MonthState) -> String {
        var words = RateWords(
            rates: rates, parts: bucket.parts, why: bucket.parts.isEmpty ? state.due.entry.why ?? nothing(state) : nil,
            source: state.due.entry.source, amount: piece.amount, premium: piece.premium)
        if row.expected != bucket.due {
            words.expected = row.expected
            words.remark =
                bucket.changes == 0 || state.mode != .current
                ? "this line's share of" : "before later changes of \(Money(cents: bucket.changes)), of which is left"
        }
        var reason = row.verdict == .matched ? words.due : words.reason
        if state.mode == .statement { reason += statementWords(piece, bucket, state) }
        if row.verdict == .overPaid, let other = otherMonth(row) { reason += "; \(other)" }
        if row.verdict != .matched, let told = input.lines[piece.line].reason {
            reason += "; the statement says: \(told)"
        }
        return reason
    }

    private func nothing(_ state: MonthState) -> String {
        state.due.entry.parts.isEmpty
            ? "nothing is known to be due for this group and month" : "the other lines pay all that is due"
    }

    /// The month of the same group to which an amount belongs that nothing explains: one that is due in that amount, and stands on no line.
    func otherMonth(_ row: ReconciledLine) -> String? {
        guard row.paid > 0, unit.groups.count == 1 else { return nil }
        for distance in [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6] {
            let month = row.month + distance
            guard states[month.value] == nil else { continue }
            let total = due(month.value).total
            if total != 0, (total - row.paid).magnitude <= UInt64(tolerance) {
                return "it is what is due for \(month), which stands on no line"
            }
        }
        return nil
    }
}
