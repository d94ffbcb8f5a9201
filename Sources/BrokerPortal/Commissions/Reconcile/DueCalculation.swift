internal import Tabular

/// What one group's month comes to: its base, the overrides that the broker gets himself, its bonuses.
struct DueCalculation {
    let index: AgreementIndex
    let group: BookGroup
    let month: MonthNumber
    let brokerID: String
    var policyYear = 1
    var monthsSinceStart = 0
    var earlier: [CommissionLine: Int64] = [:]

    typealias Sections = [(StatementRow.Section, DueLedger.Entry)]

    /// An entry per section; overrides and bonuses only where there are any.
    func sections(_ premium: PremiumBook.Month) -> Sections {
        let split = index.split(of: group.number, on: month.firstDay)
        let base = DueLedger.Entry(parts: premium.parts.map { self.base($0, split) })
        return [(.commission, base)] + overrides(premium) + bonuses(premium, split)
    }

    private func base(_ part: PremiumBook.Part, _ split: Agreements.Split?) -> DueLedger.Part {
        let schedule = schedule(part.line)
        let whole = whole(part)
        var due = DueLedger.Part(
            line: part.line, premium: part.premium, amount: own(whole - kept(part, whole), split),
            terms: schedule?.terms ?? .none, basis: basis(part, schedule),
            share: split.map { $0.shares.first { $0.payee == brokerID }?.share ?? 0 } ?? 1_000_000)
        due.isKnown = part.isPremiumKnown || schedule?.terms.needsPremium != true
        if schedule == nil {
            due.why =
                "no agreement covers \(part.line.rawValue) of a group sold \(group.soldOn?.description ?? "on no known day")"
        } else if schedule?.terms == CommissionTerms.none {
            due.why = "the group is not commissionable by its agreement"
        }
        return due
    }

    private func schedule(_ line: CommissionLine) -> Agreements.Schedule? {
        index.schedule(for: group.number, line: line, sold: group.soldOn, month: month.firstDay)
    }

    private func whole(_ part: PremiumBook.Part) -> Int64 {
        let schedule = schedule(part.line)
        return schedule?.terms.due(basis(part, schedule)) ?? 0
    }

    private func basis(_ part: PremiumBook.Part, _ schedule: Agreements.Schedule?) -> MonthBasis {
        MonthBasis(
            premium: part.premium, earlierPremium: earlier[part.line] ?? 0, subscribers: part.subscribers,
            members: part.members, policyYear: policyYear, isProrated: schedule?.isProrated ?? false)
    }

    /// The broker's own share; the parts of all payees add up to the cent.
    private func own(_ amount: Int64, _ split: Agreements.Split?) -> Int64 {
        guard let split else { return amount }
        let parts = LargestRemainder.divide(amount, by: split.shares.map(\.share))
        return split.shares.firstIndex { $0.payee == brokerID }.map { parts[$0] } ?? 0
    }

    private func applies(_ override: Agreements.Override, _ line: CommissionLine) -> Bool {
        override.line.covers(line) && override.group?.holds(group.number) != false
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

    /// The broker's own overrides, of groups of his and of those of brokers below him.
    func overrides(_ premium: PremiumBook.Month) -> Sections {
        let mine = index.agreements.overrides.filter { $0.payee == brokerID }
        guard !mine.isEmpty else { return [] }
        let parts = premium.parts.map { part in
            let overrides = mine.filter { applies($0, part.line) }
            let whole = whole(part)
            var due = DueLedger.Part(
                line: part.line, premium: part.premium,
                amount: overrides.reduce(0) { $0 + amount($1, part, whole) }, basis: basis(part, nil))
            due.isKnown = part.isPremiumKnown
            if overrides.isEmpty { due.why = "no override is agreed for \(part.line.rawValue) of this group" }
            due.terms = Self.terms(overrides, due.amount)
            if overrides.first?.basis == .commission { due.basis.premium = whole }
            return due
        }
        return [(.override, DueLedger.Entry(parts: parts))]
    }

    /// Overrides of one basis are one percentage together.
    private static func terms(_ overrides: [Agreements.Override], _ amount: Int64) -> CommissionTerms {
        guard let first = overrides.first else { return .none }
        guard overrides.allSatisfy({ $0.basis == first.basis }) else { return .flat(cents: amount) }
        return .percent(byYear: [overrides.reduce(0) { $0 + $1.rate }])
    }

    private func bonuses(_ premium: PremiumBook.Month, _ split: Agreements.Split?) -> Sections {
        let due = index.agreements.bonuses.filter {
            Agreements.holds($0.soldFrom, $0.soldUntil, group.soldOn) && (0..<$0.months).contains(monthsSinceStart)
                && $0.group?.holds(group.number) != false
        }
        guard !due.isEmpty else { return [] }
        var parts: [DueLedger.Part] = []
        for (place, part) in premium.parts.enumerated() {
            // What is paid per group is paid once, with its first line of insurance that it is for.
            let own = due.filter { bonus in
                guard bonus.line.covers(part.line) else { return false }
                guard case .flat = bonus.amount else { return true }
                return !premium.parts[..<place].contains { bonus.line.covers($0.line) }
            }
            guard !own.isEmpty else { continue }
            parts.append(bonus(own, part, split))
        }
        return parts.isEmpty ? [] : [(.bonus, DueLedger.Entry(parts: parts))]
    }

    private func bonus(
        _ bonuses: [Agreements.Bonus], _ part: PremiumBook.Part, _ split: Agreements.Split?
    ) -> DueLedger.Part {
        let whole = bonuses.reduce(Int64(0)) { sum, bonus in
            switch bonus.amount {
            case .percent(let rate): sum + Rounding.share(of: part.premium, rate: rate)
            case .perMember(let micros): sum + part.members.due(micros, isProrated: false)
            case .flat(let cents): sum + cents
            }
        }
        let rates = bonuses.compactMap(\.rate)
        var due = DueLedger.Part(
            line: part.line, premium: part.premium, amount: own(whole, split),
            terms: rates.count == bonuses.count ? .percent(byYear: [rates.reduce(0, +)]) : .flat(cents: whole),
            basis: basis(part, nil),
            share: split.map { $0.shares.first { $0.payee == brokerID }?.share ?? 0 } ?? 1_000_000)
        due.isKnown = part.isPremiumKnown || rates.isEmpty
        return due
    }
}
