internal import Tabular

/// What was due: for every group and month, by section of a statement.
struct DueLedger {
    struct Part: Equatable {
        let line: CommissionLine
        let premium: Int64
        let amount: Int64
    }

    struct Entry {
        var parts: [Part] = []
        /// Why nothing is due, though there is premium.
        var why: String?
        var isBilled = false
        var premium: Int64 = 0
        /// The terms of the largest part, and what they were applied to: what a change of the month's premium is computed with.
        var terms = CommissionTerms.none
        var basis = MonthBasis()
        /// The broker's share, in millionths.
        var share: Int64 = 1_000_000
        var total: Int64 { parts.reduce(0) { $0 + $1.amount } }

        /// What a change of the month's premium comes to, at that month's rate (4.12).
        func due(onChange premium: Int64) -> Int64 {
            let whole = terms.due(onChange: premium, of: basis)
            return share == 1_000_000 ? whole : Rounding.share(of: whole, rate: share)
        }
    }

    struct Key: Hashable {
        let group: Int
        let month: Int
        let section: StatementRow.Section
    }

    private(set) var entries: [Key: Entry] = [:]
    private let input: ReconcileInput
    private let index: AgreementIndex

    init(_ input: ReconcileInput, months: ClosedRange<Int>) {
        self.input = input
        index = AgreementIndex(input.agreements)
        for group in input.groups.indices { add(group, months) }
    }

    private mutating func add(_ number: Int, _ months: ClosedRange<Int>) {
        let group = input.groups[number]
        let start = group.soldOn.map { MonthNumber($0) }
        // Graded slices need the policy year's earlier months.
        let since = start.map { months.lowerBound - max(0, months.lowerBound - $0.value) % 12 } ?? months.lowerBound
        var earlier: [CommissionLine: Int64] = [:]
        for value in min(since, months.lowerBound)...months.upperBound {
            let month = MonthNumber(value)
            if let start, (value - start.value) % 12 == 0 { earlier = [:] }
            let premium = input.premiums.month(month, group: number)
            if months.contains(value), !premium.parts.isEmpty {
                add(premium, month, number, start: start, earlier: earlier)
            }
            guard premium.receipt == .received else { continue }
            for part in premium.parts { earlier[part.line, default: 0] += part.premium }
        }
    }

    private mutating func add(
        _ premium: PremiumBook.Month, _ month: MonthNumber, _ number: Int, start: MonthNumber?,
        earlier: [CommissionLine: Int64]
    ) {
        let group = input.groups[number]
        let owner = group.owner(in: month)
        guard owner != .other else { return }
        var calculation = DueCalculation(index: index, group: group, month: month, brokerID: input.brokerID)
        calculation.policyYear = start.map { month.policyYear(since: $0) } ?? 1
        calculation.monthsSinceStart = start.map { month - $0 } ?? 0
        calculation.earlier = earlier
        for (section, var entry) in calculation.entries(premium) {
            entry.isBilled = premium.isBilled
            entry.premium = premium.premium
            if let why = Self.why(premium, month, group, owner) {
                entry.why = why
                entry.parts = []
            }
            entries[Key(group: number, month: month.value, section: section)] = entry
        }
    }

    private static func why(
        _ premium: PremiumBook.Month, _ month: MonthNumber, _ group: BookGroup, _ owner: BookGroup.Owner
    ) -> String? {
        if owner == .nobody {
            let from = group.brokers.first.map { ", which is \($0.from)" } ?? ""
            return "lies before the producer's effective date\(from)"
        }
        if let cancelled = group.cancelledOn, cancelled < month.firstDay {
            return "lies after the group's cancellation on \(cancelled)"
        }
        switch premium.receipt {
        case .received: return nil
        case .unpaid(let through): return "the premium is not received: it is paid through \(through)"
        case .notBilled: return "no bill for this month is paid yet"
        }
    }
}
