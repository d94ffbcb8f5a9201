/// Everything needed to make any parent group of a book from its number alone.
public struct ParentRecipe: Sendable {
    let options: SampleBookOptions
    let count: Int
    private let profiles = ExampleBrokers.selling.flatMap(\.profiles)

    init(options: SampleBookOptions) {
        self.options = options
        // With the usual dependents, 91 members are 50 families.
        let ordinary = Swift.max(1, options.size / (options.countsMembers ? 91 : 50))
        count = Swift.max(1, Swift.min(options.groups ?? ordinary, Swift.max(1, options.size)))
    }

    func parent(at index: Int) -> SampleParentGroup {
        var random = SplitMix64(seed: options.seed, stream: -1, item: index)
        let profile = profile(at: index)
        let size = options.size / count + (index < options.size % count ? 1 : 0)
        let blueprint = blueprint(at: index, size: size, profile: profile, &random)
        let places = SamplePlace.all(in: profile.state)
        return blueprint.build { parent in
            .generated(
                FamilyRecipe(
                    seed: options.seed, stream: index,
                    firstNumber: 10_000_001 + index * (options.size / count + 1), size: size,
                    unit: options.countsMembers ? .members : .subscribers, dependents: options.dependents,
                    offers: parent.groups.map(FamilyRecipe.Offer.init), places: places, waiting: parent.waiting,
                    turnover: 4))
        }
    }

    private func blueprint(
        at index: Int, size: Int, profile: SampleProfile, _ random: inout SplitMix64
    ) -> ParentBlueprint {
        var id = ByteBuffer()
        id.number(index + 1, width: 6)
        let months = random.within(13...150)
        return ParentBlueprint(
            index: index, id: id.string, name: ParentRecipe.name(&random),
            place: random.pick(SamplePlace.all(in: profile.state)), sic: random.pick(ExampleGroups.industries),
            profile: profile, start: SampleCarrier.referenceDate.firstOfMonth(adding: -months),
            fate: ParentRecipe.fate(percent: random.below(100)),
            suffixes: size < leastForTwoSuffixes ? 1 : random.within(1...2),
            rating: random.chance(85) ? .memberLevel : .composite,
            waiting: random.pick([.hire, .thirtyDays, .sixtyDays]), employees: size + random.below(size + 5))
    }

    /// The second suffix begins with the fourth family, and no suffix may stay empty.
    private var leastForTwoSuffixes: Int {
        guard options.countsMembers else { return 4 }
        switch options.dependents {
        case .usual: return 20
        case .range(let range): return 4 * (range.upperBound + 1)
        }
    }

    private static func fate(percent: Int) -> ParentBlueprint.Fate {
        switch percent {
        case 0..<3: return .cancelled
        case 3..<6: return .cancelPending
        case 6..<8: return .suspended
        case 8..<10: return .renewalPast
        default: return .active
        }
    }

    /// All but a handful of the groups go to the first broker's first Broker ID.
    private func profile(at index: Int) -> SampleProfile {
        if options.spread { return profiles[index % profiles.count] }
        let handful = Swift.min(profiles.count - 1, count / 10)
        let fromEnd = count - index
        return fromEnd <= handful ? profiles[fromEnd] : profiles[0]
    }

    private static func name(_ random: inout SplitMix64) -> String {
        let first = random.pick([
            "Redwood", "Harbor", "Sierra", "Lupine", "Granite", "Pelican", "Sunrise", "Juniper", "Bluebird", "Copper",
        ])
        let second = random.pick([
            "Bakery", "Dental Lab", "Plumbing", "Design", "Farms", "Logistics", "Books", "Robotics", "Brewing", "Tile",
        ])
        return "\(first) \(second) \(random.within(2...999)) \(random.pick(["LLC", "Inc.", "Co.", "LP"]))"
    }
}
