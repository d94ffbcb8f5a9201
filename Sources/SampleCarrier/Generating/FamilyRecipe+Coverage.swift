extension FamilyRecipe {
    /// Gives a family one medical coverage, and to some a dental or vision one beside it.
    func cover(_ family: inout SampleFamily, offer: Offer, begin: SampleDate, _ random: inout SplitMix64) {
        var end = offer.end
        let lastMonth = (SampleCarrier.referenceDate.days - begin.days) / 31
        if turnover > 0, end == nil, lastMonth > 1, random.chance(turnover) {
            end = begin.lastOfMonth(adding: random.below(lastMonth - 1))
            // Counting must not depend on dates, so the coverage is made to last until the youngest was there.
            for person in family.dependents where person.birth > end ?? person.birth { end = nil }
        }
        if !offer.medical.isEmpty {
            add(random.pick(offer.medical), to: &family, begin, end)
        }
        if let extra = offer.extra, offer.medical.isEmpty || random.chance(35) {
            add(extra, to: &family, begin, end)
        }
    }

    private func add(_ plan: SamplePlan, to family: inout SampleFamily, _ begin: SampleDate, _ end: SampleDate?) {
        let premium = family.monthlyPremium(of: plan)
        family.coverages.append(SampleCoverage(plan: plan, begin: begin, end: end, premium: premium))
    }
}

extension SampleFamily {
    /// The sum of the members' rates in cents: every adult, and no more than three children under 21 (45 CFR 147.102).
    func monthlyPremium(of plan: SamplePlan) -> Int {
        var cents = SampleFamily.rate(plan, age: subscriber.age)
        var children = 0
        for person in dependents {
            let age = person.age
            if age < 21, person.relation == .child {
                children += 1
                if children > 3 { continue }
            }
            cents += SampleFamily.rate(plan, age: age)
        }
        return cents
    }

    /// A curve like the federal one: 0.765 for children, 1 at 21, 3 at 64 and above.
    private static func rate(_ plan: SamplePlan, age: Int) -> Int {
        let permille = age < 15 ? 765 : age < 21 ? 900 : 1000 + (min(age, 64) - 21) * 2000 / 43
        return (plan.base * permille + 500) / 1000
    }
}

extension SamplePerson {
    /// Whole years on the reference date.
    var age: Int {
        let today = SampleCarrier.referenceDate.civil
        let born = birth.civil
        let hadBirthday = (today.month, today.day) >= (born.month, born.day)
        return today.year - born.year - (hadBirthday ? 0 : 1)
    }
}
