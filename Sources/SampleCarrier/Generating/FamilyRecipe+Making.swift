extension FamilyRecipe {
    /// The family of that number, with no more members than there is room for.
    func family(at index: Int, room: Int) -> SampleFamily {
        var random = random(at: index)
        let count = kept(dependentCount(&random), room: room)
        let group = group(at: index)
        let offer = offers[group]
        let begin = begin(under: offer, &random)
        let (hired, eligible) = employment(before: begin, founding: begin == offer.effective, &random)
        let subscriber = subscriber(hired: hired, &random)
        let dependents = count == 0 ? [] : dependents(count, of: subscriber, until: offer.end, &random)
        var family = SampleFamily(
            number: firstNumber + index, group: group, subscriber: subscriber, dependents: dependents,
            house: random.within(1...9899), street: random.pick(SampleNames.streets), place: random.pick(places),
            homeLine: random.below(100), workLine: random.chance(60) ? random.below(100) : nil,
            language: random.chance(8) ? random.pick(SampleNames.languages) : nil,
            hired: hired, eligible: eligible, coverages: [])
        cover(&family, offer: offer, begin: begin, &random)
        return family
    }

    /// Nearly half of the people joined with the group, the others on the first of some later month.
    private func begin(under offer: Offer, _ random: inout SplitMix64) -> SampleDate {
        let last = min(offer.end ?? SampleCarrier.referenceDate, SampleCarrier.referenceDate)
        let months = (last.days - offer.effective.days) / 31
        guard months > 0, !random.chance(45) else { return offer.effective }
        return offer.effective.firstOfMonth(adding: random.within(1...months))
    }

    /// A hire date from which the waiting period leads to the first covered day.
    private func employment(
        before begin: SampleDate, founding: Bool, _ random: inout SplitMix64
    ) -> (hired: SampleDate, eligible: SampleDate) {
        let spread = random.below(28)
        guard founding else {
            // "After the date of hire" leaves at least a day; 30 and 60 days count on or after.
            return (begin.adding(days: -waiting.rawValue - spread), begin)
        }
        return (begin.adding(days: -waiting.rawValue - spread - random.below(2500)), begin)
    }

    private func subscriber(hired: SampleDate, _ random: inout SplitMix64) -> SamplePerson {
        let age = 21 + random.below(22) + random.below(22)
        var birth = birth(age: age, &random)
        // Nobody is hired before the age of 18.
        let latest = hired.days - 6575
        if birth.days > latest { birth.days = latest - random.below(365) }
        return person(.subscriber, last: SampleNames.last.draw(&random, accents: accents), birth: birth, &random)
    }

    private func birth(age: Int, _ random: inout SplitMix64) -> SampleDate {
        SampleCarrier.referenceDate.adding(days: -(age * 1461 / 4) - 1 - random.below(364))
    }

    private func person(
        _ relation: SamplePerson.Relation, last: String, birth: SampleDate, _ random: inout SplitMix64
    ) -> SamplePerson {
        let bits = random.next()
        let woman = bits & 1 == 0
        let unknown = (bits >> 1) % 211 == 0
        let first = (woman ? SampleNames.women : SampleNames.men).draw(&random, accents: accents)
        return SamplePerson(
            last: last, first: first, middle: (bits >> 20) % 3 == 0 ? UInt8(65 + (bits >> 32) % 26) : 0,
            gender: UInt8(ascii: unknown ? "U" : woman ? "F" : "M"), birth: birth, relation: relation)
    }

    private func dependents(
        _ count: Int, of subscriber: SamplePerson, until end: SampleDate?, _ random: inout SplitMix64
    ) -> [SamplePerson] {
        let age = (SampleCarrier.referenceDate.days - subscriber.birth.days) * 4 / 1461
        var people: [SamplePerson] = []
        people.reserveCapacity(count)
        if random.chance(72) || age < 21 {
            let last = random.chance(82) ? subscriber.last : SampleNames.last.draw(&random, accents: accents)
            let born = birth(age: max(19, age + random.within(-6...5)), &random)
            people.append(person(random.chance(7) ? .partner : .spouse, last: last, birth: born, &random))
        }
        while people.count < count {
            let oldest = max(1, min(25, age - 19))
            var born = birth(age: random.below(oldest + 1), &random)
            // A child of an ended group was there before the end.
            if let end, born > end { born = end.adding(days: -30 - random.below(300)) }
            people.append(person(.child, last: subscriber.last, birth: born, &random))
        }
        return people
    }
}
