/// Everything needed to make any family of a parent group from its number alone.
///
/// A book of a million members is never held: a family is made when it is written, and made again when it is counted.
public struct FamilyRecipe: Sendable {
    /// What `size` counts.
    enum Unit: Sendable { case subscribers, members }

    var seed: UInt64
    /// The parent's place in the book: a stream of random numbers of its own.
    var stream: Int
    /// The subscriber number of the first family.
    var firstNumber: Int
    var size: Int
    var unit = Unit.subscribers
    var dependents = DependentRule.usual
    var offers: [Offer]
    var places: [SamplePlace]
    var waiting: SampleWaitingPeriod
    /// Names beyond ASCII; the example's.
    var accents = false
    /// Percent of the families whose coverage has ended.
    var turnover = 0

    /// How many dependents a family has.
    public enum DependentRule: Sendable {
        /// Mostly none, 0.82 on average.
        case usual
        /// Any number of the range, each as often.
        case range(ClosedRange<Int>)
    }

    /// What one suffix offers, prepared so that making a family searches nothing.
    struct Offer: Sendable {
        var medical: [SamplePlan]
        var extra: SamplePlan?
        var effective: SampleDate
        var end: SampleDate?

        init(_ group: SampleGroup) {
            medical = group.plans.filter { $0.insuranceLine != "DEN" && $0.insuranceLine != "VIS" }
            extra = group.plans.first { $0.insuranceLine == "DEN" || $0.insuranceLine == "VIS" }
            effective = group.effective
            end = group.status == .cancelled ? group.cancellation : nil
        }
    }

    /// The generator of a family. Its first number decides the count of dependents, so that counting draws no more.
    func random(at index: Int) -> SplitMix64 {
        SplitMix64(seed: seed, stream: stream, item: index)
    }

    func dependentCount(_ random: inout SplitMix64) -> Int {
        switch dependents {
        case .range(let range): return random.within(range)
        case .usual:
            let percent = random.below(100)
            return percent < 60 ? 0 : percent < 74 ? 1 : percent < 88 ? 2 : percent < 96 ? 3 : 4
        }
    }

    /// The suffix of a family: the first suffix gets the most.
    func group(at index: Int) -> Int {
        switch offers.count {
        case 1: return 0
        case 2: return index % 5 < 3 ? 0 : 1
        default: return [0, 0, 0, 1, 1, 2][index % 6]
        }
    }
}
