/// Months of which the book tells no premium: what can be checked is the agreed rate on the statement's own premium, its counts, and what repeats.
extension UnitJudge {
    /// What is due by the statement's own figures.
    func ownBucket(_ piece: Piece, _ state: MonthState) -> Bucket {
        Bucket(parts: ownParts(piece, state), pieces: [piece])
    }

    private func ownParts(_ piece: Piece, _ state: MonthState) -> [DueLedger.Part] {
        let line = input.lines[piece.line]
        guard let group = state.due.groups.first ?? unit.groups.first else { return [] }
        let key = DueLedger.Key(group: group, month: state.month.value, section: unit.section)
        let candidates = (line.product.map { [$0] } ?? ledger.lines(of: key)).compactMap { product in
            ledger.entry(
                key, line: product, premium: piece.premium, subscribers: line.subscribers, members: line.members)
        }
        let isRight = { (entry: DueLedger.Entry) in
            entry.isKnown && (entry.total - piece.amount).magnitude <= UInt64(tolerance)
        }
        guard var entry = candidates.first(where: isRight) ?? candidates.first else { return [] }
        if !entry.isKnown {
            // Nothing is concluded from what nobody told.
            entry.parts = entry.parts.map { part in
                var part = part
                part.amount = piece.amount
                return part
            }
        }
        return entry.parts
    }

    /// What was not checked, and what differs besides the amount.
    func statementWords(_ piece: Piece, _ bucket: Bucket, _ state: MonthState) -> String {
        guard bucket.parts.allSatisfy(\.isKnown) else {
            return "; this could not be checked: neither the book nor the line tells what it is a share of"
        }
        guard !bucket.parts.isEmpty, bucket.due != 0 else { return "" }
        let line = input.lines[piece.line]
        let enrolled = unit.groups.reduce(0) { sum, group in
            sum + (input.premiums.month(state.month, group: group).parts.map(\.subscribers.heads).max() ?? 0)
        }
        let told = line.subscribers ?? 0
        let counts =
            told > 0 && enrolled > 0 && told != enrolled
            ? "; the line counts \(told) subscribers, and \(enrolled) are enrolled" : ""
        return "; on the statement's own figures: the book tells no premium for this month\(counts)"
    }

    /// What a change of premium, or of heads, on a line comes to at the agreed rate; `nil` where that cannot be told.
    func ownChange(_ piece: Piece, _ state: MonthState) -> Int64? {
        let line = input.lines[piece.line]
        let parts =
            state.mode == .statement || state.due.entry.parts.isEmpty
            ? ownParts(piece, state) : state.due.entry.parts
        let changes = parts.compactMap { part -> Int64? in
            if part.terms.countsHeads {
                guard let count = part.terms.heads(line) else { return nil }
                let due = part.terms.due(MonthBasis(subscribers: HeadCount(count), members: HeadCount(count)))
                return piece.amount < 0 ? -due : due
            }
            return piece.premium.map { part.due(onChange: $0) }
        }
        return changes.min { ($0 - piece.amount).magnitude < ($1 - piece.amount).magnitude }
    }
}

extension CommissionTerms {
    /// The heads that a line tells of; without a sign.
    fileprivate func heads(_ line: PaidLine) -> Int? {
        switch self {
        case .perSubscriber: line.subscribers.map { abs($0) }
        case .perMember: (line.members ?? line.subscribers).map { abs($0) }
        default: nil
        }
    }
}
