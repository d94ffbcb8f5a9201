/// Puts the cases into the example's families that alerts and filters are about.
struct ExampleCases {
    private(set) var parents: [SampleParentGroup]
    private var families: [[SampleFamily]]
    /// Families in active suffixes that have met no case yet, counted over the whole book.
    private var ordinary = 0
    private var pensioners = 0
    private var grownChildren = 0
    private var twins = 0

    private let today = SampleCarrier.referenceDate

    /// Turning 65 within 90 days of the reference date, or 65 already.
    private static let birthsAt65 = [
        SampleDate(1961, 11, 23), SampleDate(1961, 11, 24), SampleDate(1961, 12, 1), SampleDate(1961, 12, 31),
        SampleDate(1962, 1, 15), SampleDate(1962, 2, 1), SampleDate(1962, 2, 21), SampleDate(1961, 10, 5),
        SampleDate(1961, 6, 30), SampleDate(1960, 12, 9), SampleDate(1962, 1, 31), SampleDate(1961, 12, 14),
    ]
    /// Turning 26 around the reference date.
    private static let birthsAt26 = [
        SampleDate(2000, 11, 30), SampleDate(2000, 12, 12), SampleDate(2001, 1, 1), SampleDate(2001, 2, 20),
        SampleDate(2000, 11, 24), SampleDate(2001, 3, 3),
    ]

    init(parents: [SampleParentGroup]) {
        self.parents = parents
        families = parents.map { Array($0.families) }
    }

    mutating func apply() {
        for parent in families.indices {
            for family in families[parent].indices {
                guard parents[parent].groups[families[parent][family].group].status == .active else { continue }
                ordinary += 1
                var altered = families[parent][family]
                alter(&altered)
                families[parent][family] = altered
            }
        }
        enrolTwice()
        for parent in parents.indices {
            parents[parent].families = .listed(families[parent])
        }
    }

    private mutating func alter(_ family: inout SampleFamily) {
        if ordinary % 43 == 7 {
            end(&family)
        } else if ordinary % 150 == 20 {
            setEnd(of: &family, to: SampleDate(2026, 12, 31))
        } else if ordinary % 170 == 33 {
            begin(&family, on: SampleDate(2026, 12, 1))
        } else if ordinary % 65 == 11 {
            turn65(&family)
        } else {
            turn26(&family)
            makeTwins(&family)
        }
    }

    /// The first coverage to end never took effect: its last day is before its first.
    private func end(_ family: inout SampleFamily) {
        let begin = family.coverages[0].begin
        let months = (today.days - begin.days) / 31
        if ordinary < 43 {
            setEnd(of: &family, to: begin.adding(days: -1))
        } else {
            setEnd(of: &family, to: begin.lastOfMonth(adding: max(0, months - 1 - ordinary % 5)))
        }
    }

    private func setEnd(of family: inout SampleFamily, to end: SampleDate) {
        family.dependents.removeAll { $0.birth > end }
        for index in family.coverages.indices {
            family.coverages[index].end = end
        }
    }

    private func begin(_ family: inout SampleFamily, on begin: SampleDate) {
        family.hired = begin.adding(days: -75)
        family.eligible = begin
        for index in family.coverages.indices {
            family.coverages[index].begin = begin
        }
    }

    private mutating func turn65(_ family: inout SampleFamily) {
        guard pensioners < ExampleCases.birthsAt65.count else { return }
        family.subscriber.birth = ExampleCases.birthsAt65[pensioners]
        pensioners += 1
        reprice(&family)
    }

    private mutating func turn26(_ family: inout SampleFamily) {
        guard grownChildren < ExampleCases.birthsAt26.count, ordinary % 9 == 4, family.subscriber.age > 46,
            let child = family.dependents.firstIndex(where: { $0.relation == .child })
        else { return }
        family.dependents[child].birth = ExampleCases.birthsAt26[grownChildren]
        grownChildren += 1
        reprice(&family)
    }

    /// Two children of the same birth date, told apart by their birth order.
    private mutating func makeTwins(_ family: inout SampleFamily) {
        let children = family.dependents.indices.filter { family.dependents[$0].relation == .child }
        guard twins < 4, ordinary % 5 == 2, children.count >= 2 else { return }
        twins += 1
        family.dependents[children[1]].birth = family.dependents[children[0]].birth
        for (order, child) in children.prefix(2).enumerated() {
            family.dependents[child].birthOrder = order + 1
        }
        if family.dependents[children[0]].first == family.dependents[children[1]].first {
            family.dependents[children[1]].first = "ROBIN"
        }
        reprice(&family)
    }

    private func reprice(_ family: inout SampleFamily) {
        for index in family.coverages.indices {
            family.coverages[index].premium = family.monthlyPremium(of: family.coverages[index].plan)
        }
    }

    /// Two people without dependents are in a medical suffix and in the dental suffix of the same employer.
    private mutating func enrolTwice() {
        var left = 2
        for parent in parents.indices where left > 0 {
            let groups = parents[parent].groups
            guard groups.count == 2, groups.allSatisfy({ $0.status == .active }), groups[1].name.hasSuffix("Dental"),
                let plan = groups[1].plans.first,
                let index = families[parent].firstIndex(where: {
                    $0.group == 0 && $0.dependents.isEmpty && $0.coverages.allSatisfy { $0.end == nil }
                })
            else { continue }
            var second = families[parent][index]
            second.group = 1
            let begin = max(second.coverages[0].begin, groups[1].effective)
            let premium = second.monthlyPremium(of: plan)
            second.coverages = [SampleCoverage(plan: plan, begin: begin, end: nil, premium: premium)]
            families[parent].insert(second, at: index + 1)
            left -= 1
        }
    }
}
