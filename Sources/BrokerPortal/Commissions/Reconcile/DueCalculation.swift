internal import Tabular

/// Schedules and splits by parent group, so that a group need not look at those of all others.
struct AgreementIndex {
    let agreements: Agreements
    private let byParent: [String: Agreements]
    private let general: Agreements

    init(_ agreements: Agreements) {
        self.agreements = agreements
        var general = agreements
        general.schedules = agreements.schedules.filter { $0.group == nil }
        general.splits = []
        var byParent: [String: Agreements] = [:]
        for schedule in agreements.schedules {
            if let group = schedule.group { byParent[group.parent, default: Agreements()].schedules.append(schedule) }
        }
        for split in agreements.splits { byParent[split.group.parent, default: Agreements()].splits.append(split) }
        self.general = general
        self.byParent = byParent
    }

    func schedule(for group: GroupNumber, line: CommissionLine, sold: CalendarDate?) -> Agreements.Schedule? {
        byParent[group.parent]?.schedule(for: group, line: line, sold: sold)
            ?? general.schedule(for: group, line: line, sold: sold)
    }

    func split(of group: GroupNumber, on day: CalendarDate) -> Agreements.Split? {
        byParent[group.parent]?.split(of: group, on: day)
    }
}

/// What one group's month comes to: its base, the overrides that the broker gets himself, its bonuses.
struct DueCalculation {
    let index: AgreementIndex
    let group: BookGroup
    let month: MonthNumber
    let brokerID: String
    var policyYear = 1
    var monthsSinceStart = 0
    var earlier: [CommissionLine: Int64] = [:]

    /// An entry a section; overrides and bonuses only where there are any.
    func entries(_ premium: PremiumBook.Month) -> [(StatementRow.Section, DueLedger.Entry)] {
        var base = DueLedger.Entry()
        var whole: [Int64] = []
        let split = index.split(of: group.number, on: month.firstDay)
        base.share = split.map { $0.shares.first { $0.payee == brokerID }?.share ?? 0 } ?? 1_000_000
        for part in premium.parts {
            let schedule = index.schedule(for: group.number, line: part.line, sold: group.soldOn)
            let basis = basis(part)
            let amount = schedule?.terms.due(basis) ?? 0
            whole.append(amount)
            if schedule == nil {
                base.why =
                    "no agreement covers \(part.line.rawValue) of a group sold \(group.soldOn?.description ?? "on no known day")"
            } else if schedule?.terms == CommissionTerms.none {
                base.why = "the group is not commissionable by its agreement"
            }
            if part.premium >= base.basis.premium { (base.terms, base.basis) = (schedule?.terms ?? .none, basis) }
            base.parts.append(
                .init(line: part.line, premium: part.premium, amount: own(amount - kept(part, amount), split)))
        }
        if base.total != 0 { base.why = nil }
        return [(.commission, base)] + overrides(premium, whole) + bonuses(premium, split)
    }

    private func basis(_ part: PremiumBook.Part) -> MonthBasis {
        MonthBasis(
            premium: part.premium, earlierPremium: earlier[part.line] ?? 0, subscribers: part.subscribers,
            members: part.members, policyYear: policyYear)
    }

    /// The broker's own share; the parts of all payees add up to the cent.
    private func own(_ amount: Int64, _ split: Agreements.Split?) -> Int64 {
        guard let split else { return amount }
        let parts = LargestRemainder.divide(amount, by: split.shares.map(\.share))
        return split.shares.firstIndex { $0.payee == brokerID }.map { parts[$0] } ?? 0
    }

    private func applies(_ override: Agreements.Override, _ line: CommissionLine) -> Bool {
        override.line.covers(line)
            && Agreements.holds(override.from, override.until, month.firstDay)
    }

    private func amount(_ override: Agreements.Override, _ part: PremiumBook.Part, _ commission: Int64) -> Int64 {
        Rounding.share(of: override.basis == .premium ? part.premium : commission, rate: override.rate)
    }

    /// Where the agency pays the broker, it keeps its override (4.11).
    private func kept(_ part: PremiumBook.Part, _ commission: Int64) -> Int64 {
        index.agreements.overrides.filter { $0.payer == .agency && $0.payee != brokerID && applies($0, part.line) }
            .reduce(0) { $0 + amount($1, part, commission) }
    }

    private func overrides(
        _ premium: PremiumBook.Month, _ whole: [Int64]
    ) -> [(StatementRow.Section, DueLedger.Entry)] {
        let mine = index.agreements.overrides.filter { $0.payee == brokerID }
        guard !mine.isEmpty else { return [] }
        var entry = DueLedger.Entry()
        for (part, commission) in zip(premium.parts, whole) {
            let sum = mine.filter { applies($0, part.line) }.reduce(0) { $0 + amount($1, part, commission) }
            entry.parts.append(.init(line: part.line, premium: part.premium, amount: sum))
        }
        entry.basis = premium.parts.first.map(basis) ?? MonthBasis()
        entry.terms = .percent(byYear: [mine.filter { $0.basis == .premium }.reduce(0) { $0 + $1.rate }])
        return [(.override, entry)]
    }

    private func bonuses(
        _ premium: PremiumBook.Month, _ split: Agreements.Split?
    ) -> [(StatementRow.Section, DueLedger.Entry)] {
        let due = index.agreements.bonuses.filter {
            Agreements.holds($0.soldFrom, $0.soldUntil, group.soldOn) && (0..<$0.months).contains(monthsSinceStart)
        }
        guard !due.isEmpty else { return [] }
        var entry = DueLedger.Entry()
        for part in premium.parts {
            let sum = due.filter { $0.line.covers(part.line) }.reduce(Int64(0)) { sum, bonus in
                sum + (bonus.rate.map { Rounding.share(of: part.premium, rate: $0) } ?? 0)
                    + (bonus.perMember ?? 0) * Int64(part.members)
            }
            if sum != 0 { entry.parts.append(.init(line: part.line, premium: part.premium, amount: own(sum, split))) }
        }
        guard !entry.parts.isEmpty else { return [] }
        entry.basis = premium.parts.first.map(basis) ?? MonthBasis()
        entry.terms = .percent(byYear: [due.reduce(0) { $0 + ($1.rate ?? 0) }])
        return [(.bonus, entry)]
    }
}
