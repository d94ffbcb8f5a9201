/// Says in words how an amount came about, or may have. What it says is due is the figure of the row.
struct RateWords {
    /// The rates of all agreements.
    let rates: [Int64]
    /// What the line is judged against.
    let parts: [DueLedger.Part]
    /// Why nothing is due.
    var why: String?
    let source: PremiumBook.Source
    let amount: Int64
    /// The premium on the statement.
    let premium: Int64?
    /// What of it is due on the line, where that is not all.
    var expected: Int64?
    /// Why that is not all.
    var remark = ""

    /// What a wrong amount may have been computed with: another rate of the agreements, the premium on the line, all instead of a share.
    var reason: String {
        let right = due
        guard parts.count == 1, let part = parts.first, part.amount != 0 else { return right }
        if let premium, premium != part.premium, source != .none, part.due(at: premium) == amount {
            let known = source == .bill ? "was received" : "is enrolled"
            return
                "right on the premium of the statement, \(Money(cents: premium)), but \(Money(cents: part.premium)) \(known); \(right)"
        }
        if part.share != 1_000_000, near(part.terms.due(part.basis), amount) {
            return "all of it was paid, not the share of \(Percent.text(part.share)) %; \(right)"
        }
        for premium in premiums(part) {
            if let rate = rate(for: premium, part) {
                return "\(Percent.text(rate)) % of \(Money(cents: premium)) would explain it; \(right)"
            }
        }
        guard let premium = premiums(part).first, premium > 0, amount > 0 else { return right }
        let implied = Rounding.halfUp(Int128(amount) * 1_000_000, over: Int128(premium)) / 100 * 100
        return "it comes to \(Percent.text(implied)) % of \(Money(cents: premium)); \(right)"
    }

    private func premiums(_ part: DueLedger.Part) -> [Int64] {
        [part.premium] + (premium.map { $0 == part.premium ? [] : [$0] } ?? [])
    }

    private func rate(for premium: Int64, _ part: DueLedger.Part) -> Int64? {
        // The schedule of the group first, then those of others.
        (part.terms.rates + rates).first {
            near(Rounding.share(of: Rounding.share(of: premium, rate: $0), rate: part.share), amount)
        }
    }

    private func near(_ left: Int64, _ right: Int64) -> Bool { (left - right).magnitude <= 1 && right != 0 }

    /// What is due on the line: `500.00 due: 5 % of 10000.00`.
    var due: String {
        guard let expected else { return Self.due(parts, why: why) }
        let total = Money(cents: parts.reduce(0) { $0 + $1.amount })
        return "\(Money(cents: expected)) due: \(remark) \(total), \(Self.terms(parts) ?? why ?? "nothing is due")"
    }

    /// What is due, and by which terms.
    static func due(_ parts: [DueLedger.Part], why: String? = nil) -> String {
        guard let terms = terms(parts) else { return why ?? parts.lazy.compactMap(\.why).first ?? "nothing is due" }
        return "\(Money(cents: parts.reduce(0) { $0 + $1.amount })) due: \(terms)"
    }

    /// `nil` where nothing is due.
    private static func terms(_ parts: [DueLedger.Part]) -> String? {
        let paying = parts.filter { $0.amount != 0 }
        guard let first = paying.first else { return nil }
        guard paying.count > 1 else { return words(first) }
        return paying.map { "\($0.line.rawValue) \(Money(cents: $0.amount))" }.joined(separator: " + ")
    }

    /// Why nothing is due for a month, where a reason is known.
    static func whyNothing(_ entry: DueLedger.Entry) -> String? {
        entry.why ?? entry.parts.lazy.filter(\.isKnown).compactMap(\.why).first
    }

    private static func words(_ part: DueLedger.Part) -> String {
        let share = part.share == 1_000_000 ? "" : ", of which \(Percent.text(part.share)) %"
        return words(part.terms, part.basis) + share
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
        case .annualSlices: return "slices of the annualized premium, \(premium) a month"
        case .graded:
            return "slices of the policy year's premium, \(premium) after \(Money(cents: basis.earlierPremium))"
        case .perSubscriber(let micros): return heads(micros, basis.subscribers, "subscriber", basis.isProrated)
        case .perMember(let micros): return heads(micros, basis.members, "member", basis.isProrated)
        case .flat(let cents): return "\(Money(cents: cents)) a month"
        case .none: return "nothing"
        }
    }

    private static func heads(_ micros: Int64, _ count: HeadCount, _ noun: String, _ isProrated: Bool) -> String {
        let days = isProrated ? ", by \(count.days) days of \(count.monthDays)" : ""
        return "\(Money.text(micros: micros)) per \(noun), \(count.heads) on the first of the month\(days)"
    }
}
