internal import Tabular

/// What was due: for every group and month, by section of a statement. It comes from the book alone, never from a statement.
struct DueLedger {
    /// What is due for one line of insurance.
    struct Part: Equatable {
        let line: CommissionLine
        var premium: Int64
        /// The broker's own share, in cents.
        var amount: Int64
        var terms = CommissionTerms.none
        /// What the terms were applied to.
        var basis = MonthBasis()
        /// The broker's share, in millionths.
        var share: Int64 = 1_000_000
        /// Why nothing is due, though there is premium.
        var why: String?
        /// Whether the book tells enough to compute it.
        var isKnown = true

        /// What a change of the month's premium comes to, at that month's rate (4.12).
        func due(onChange premium: Int64) -> Int64 { own(terms.due(onChange: premium, of: basis)) }

        /// What another premium would come to.
        func due(at premium: Int64) -> Int64 {
            var basis = basis
            basis.premium = premium
            return own(terms.due(basis))
        }

        private func own(_ whole: Int64) -> Int64 {
            share == 1_000_000 ? whole : Rounding.share(of: whole, rate: share)
        }
    }

    struct Entry {
        var parts: [Part] = []
        /// Why nothing is due for the whole month.
        var why: String?
        var source = PremiumBook.Source.none
        var total: Int64 { parts.reduce(0) { $0 + $1.amount } }
        var premium: Int64 { parts.reduce(0) { $0 + $1.premium } }
        /// Whether the book tells what is due, or that nothing is.
        var isKnown: Bool { why != nil || (!parts.isEmpty && parts.allSatisfy(\.isKnown)) }
    }

    struct Key: Hashable {
        let group: Int
        let month: Int
        let section: StatementRow.Section
    }

    private(set) var entries: [Key: Entry] = [:]
    let input: ReconcileInput
    private let index: AgreementIndex

    init(_ input: ReconcileInput, months: ClosedRange<Int>) {
        self.input = input
        index = AgreementIndex(input.agreements)
        for group in input.groups.indices { add(group, months) }
    }

    private mutating func add(_ number: Int, _ months: ClosedRange<Int>) {
        let start = input.groups[number].soldOn.map { MonthNumber($0) }
        // Graded slices need the policy year's earlier months.
        let since = start.map { months.lowerBound - max(0, months.lowerBound - $0.value) % 12 } ?? months.lowerBound
        var earlier: [CommissionLine: Int64] = [:]
        for value in min(since, months.lowerBound)...months.upperBound {
            if let start, (value - start.value) % 12 == 0 { earlier = [:] }
            let premium = input.premiums.month(MonthNumber(value), group: number)
            if months.contains(value), !premium.parts.isEmpty {
                for (section, entry) in calculate(premium, MonthNumber(value), number, earlier) {
                    entries[Key(group: number, month: value, section: section)] = entry
                }
            }
            guard premium.isReceived else { continue }
            for part in premium.parts { earlier[part.line, default: 0] += part.premium }
        }
    }

    /// What is due for a group's month where the book tells no premium, computed from what a statement tells of it. Heads are the book's where it has them.
    /// - Returns: `nil` where the month is not the broker's.
    func entry(
        _ key: Key, line: CommissionLine, premium: Int64?, subscribers: Int?, members: Int?
    ) -> Entry? {
        let month = MonthNumber(key.month)
        let known = input.premiums.month(month, group: key.group)
        var part = known.parts.first { $0.line == line } ?? PremiumBook.Part(line: line, isPremiumKnown: false)
        let hasHeads = part.members.heads > 0
        if !hasHeads {
            part.subscribers = HeadCount(abs(subscribers ?? 0))
            part.members = HeadCount(abs(members ?? subscribers ?? 0))
        }
        part.isPremiumKnown = premium != nil
        part.premium = premium ?? 0
        var statement = PremiumBook.Month(parts: [part], source: .none)
        statement.unpaidThrough = known.unpaidThrough
        var entry = calculate(statement, month, key.group, [:]).first { $0.0 == key.section }?.1
        for index in (entry?.parts ?? []).indices where entry?.parts[index].terms.countsHeads == true {
            entry?.parts[index].isKnown = hasHeads || subscribers != nil || members != nil
        }
        return entry
    }

    /// The lines of insurance that a group may have: those of its enrollment in any part of the month, else those that its agreements name.
    func lines(of key: Key) -> [CommissionLine] {
        let enrolled = input.premiums.month(MonthNumber(key.month), group: key.group).parts.map(\.line)
        if !enrolled.isEmpty { return enrolled }
        let group = input.groups[key.group]
        let named = CommissionLine.allCases.filter { line in
            line != .any
                && index.schedule(
                    for: group.number, line: line, sold: group.soldOn, month: MonthNumber(key.month).firstDay
                )?.line == line
        }
        return named.contains(.medical) || named.isEmpty ? [.medical] + named.filter { $0 != .medical } : named
    }

    private func calculate(
        _ premium: PremiumBook.Month, _ month: MonthNumber, _ number: Int, _ earlier: [CommissionLine: Int64]
    ) -> [(StatementRow.Section, Entry)] {
        let group = input.groups[number]
        let start = group.soldOn.map { MonthNumber($0) }
        let owner = group.owner(in: month)
        guard owner != .other else { return [] }
        var calculation = DueCalculation(index: index, group: group, month: month, brokerID: input.brokerID)
        calculation.policyYear = start.map { month.policyYear(since: $0) } ?? 1
        calculation.monthsSinceStart = start.map { month - $0 } ?? 0
        calculation.earlier = earlier
        let sections = owner == .downline ? calculation.overrides(premium) : calculation.sections(premium)
        return sections.map { section, entry in
            var entry = entry
            entry.source = premium.source
            if let why = Self.why(premium, month, group, owner) {
                entry.why = why
                for index in entry.parts.indices { (entry.parts[index].amount, entry.parts[index].why) = (0, why) }
            }
            return (section, entry)
        }
    }

    private static func why(
        _ premium: PremiumBook.Month, _ month: MonthNumber, _ group: BookGroup, _ owner: BookGroup.Owner
    ) -> String? {
        if owner == .nobody {
            let from = group.brokers.first.map { ", which is \($0.from)" } ?? ""
            return "the month is before the producer's effective date\(from)"
        }
        if let cancelled = group.cancelledOn, cancelled < month.firstDay {
            return "the month is after the group's cancellation on \(cancelled)"
        }
        return premium.unpaidThrough.map { "the premium is not received: it is paid through \($0)" }
    }
}
