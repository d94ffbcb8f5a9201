/// Says in words how an amount came about, or may have.
struct RateWords {
    let agreements: Agreements
    let due: DueMonth
    let line: PaidLine

    /// What a wrong amount may have been computed with: another rate of the agreements, the premium on the line, all instead of a share.
    var reason: String {
        guard due.total != 0 else { return due.entry.why ?? "nothing is due" }
        let right = Self.terms(due)
        if let premium = line.premium, premium != due.entry.premium, amount(premium) == line.amount {
            return
                "right on the premium of the statement, \(Money(cents: premium)), but \(Money(cents: due.entry.premium)) \(due.entry.isBilled ? "was received" : "is enrolled"); \(right)"
        }
        if due.entry.share != 1_000_000, near(whole, line.amount) {
            return "all of it was paid, not the share of \(Percent.text(due.entry.share)) %; \(right)"
        }
        for premium in premiums {
            if let rate = rate(for: premium) {
                return "\(Percent.text(rate)) % of \(Money(cents: premium)) would explain it; \(right)"
            }
        }
        guard let premium = premiums.first, premium > 0, line.amount > 0 else { return right }
        let implied = Rounding.halfUp(Int128(line.amount) * 1_000_000, over: Int128(premium)) / 100 * 100
        return "it comes to \(Percent.text(implied)) % of \(Money(cents: premium)); \(right)"
    }

    private var premiums: [Int64] {
        let due = due.entry.premium
        return [due] + (line.premium.map { $0 == due ? [] : [$0] } ?? [])
    }

    private func rate(for premium: Int64) -> Int64? {
        let rates = agreements.schedules.flatMap(\.terms.rates) + agreements.bonuses.compactMap(\.rate)
        // The schedule of the group first, then those of others.
        return (due.entry.terms.rates + rates).first {
            near(Rounding.share(of: Rounding.share(of: premium, rate: $0), rate: due.entry.share), line.amount)
        }
    }

    private var whole: Int64 { due.entry.terms.due(due.entry.basis) }

    private func amount(_ premium: Int64) -> Int64 {
        var basis = due.entry.basis
        basis.premium = premium
        return Rounding.share(of: due.entry.terms.due(basis), rate: due.entry.share)
    }

    private func near(_ left: Int64, _ right: Int64) -> Bool { (left - right).magnitude <= 1 && right != 0 }

    /// What is due, and by which terms.
    static func terms(_ due: DueMonth) -> String {
        let entry = due.entry
        guard due.total != 0 else { return entry.why ?? "nothing is due" }
        let share = entry.share == 1_000_000 ? "" : ", of which \(Percent.text(entry.share)) %"
        guard entry.parts.filter({ $0.amount != 0 }).count == 1 else {
            let parts = entry.parts.filter { $0.amount != 0 }
                .map { "\($0.line.rawValue) \(Money(cents: $0.amount))" }
            return "due: \(parts.joined(separator: " + "))"
        }
        return "due: \(words(entry.terms, entry.basis))\(share)"
    }

    private static func words(_ terms: CommissionTerms, _ basis: MonthBasis) -> String {
        let premium = Money(cents: basis.premium)
        switch terms {
        case .percent(let rates):
            let year = rates.count > 1 ? " (policy year \(basis.policyYear))" : ""
            return "\(Percent.text(CommissionTerms.rate(rates, basis.policyYear))) % of \(premium)\(year)"
        case .capped(let rates, let limit, let rate):
            return
                "\(Percent.text(CommissionTerms.rate(rates, basis.policyYear))) % of \(premium) up to \(Money(cents: limit)) a year, \(Percent.text(rate)) % beyond"
        case .annualSlices: return "slices of the annualised premium, \(premium) a month"
        case .graded:
            return "slices of the policy year's premium, \(premium) after \(Money(cents: basis.earlierPremium))"
        case .perSubscriber(let cents): return "\(Money(cents: cents)) a subscriber, \(basis.subscribers) of them"
        case .perMember(let cents): return "\(Money(cents: cents)) a member, \(basis.members) of them"
        case .flat(let cents): return "\(Money(cents: cents)) a month"
        case .none: return "nothing"
        }
    }
}
