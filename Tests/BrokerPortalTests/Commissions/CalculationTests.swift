import Tabular
import Testing

@testable import BrokerPortal

/// SplitMix64, so that a failure can be repeated.
struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// The worked figures of `domain.md` section 4, and what must hold for any figures. Random numbers come from a fixed seed.
@Suite struct CalculationTests {
    private static let agencyComp = Slices([
        .init(upTo: 1_500_000, rate: 150_000), .init(upTo: 2_500_000, rate: 100_000),
        .init(upTo: 5_000_000, rate: 50_000), .init(upTo: nil, rate: 10_000),
    ])

    @Test func section4_4_stepDownByPolicyYear() {
        let terms = CommissionTerms.percent(byYear: [65_000, 62_000, 59_000, 56_000, 53_000, 50_000])
        let due = (1...8).map { terms.due(MonthBasis(premium: 100_000, policyYear: $0)) }
        #expect(due == [6_500, 6_200, 5_900, 5_600, 5_300, 5_000, 5_000, 5_000])
        let start = MonthNumber(2_020 * 12 + 2)
        #expect((start + 11).policyYear(since: start) == 1 && (start + 12).policyYear(since: start) == 2)
    }

    @Test func section4_5_sliceAboveAnAnnualisedPremium() throws {
        let slices = try #require(Slices([.init(upTo: 50_000_000, rate: 65_000), .init(upTo: nil, rate: 8_000)]))
        #expect(slices.amount(62_000_000) == 3_346_000)
        // 620,000 a year is 51,666.67 a month; a twelfth of what the year comes to.
        let capped = CommissionTerms.capped(byYear: [65_000], above: 50_000_000, rate: 8_000)
        #expect(capped.due(MonthBasis(premium: 5_166_667)) == 278_833)
        #expect(capped.due(MonthBasis(premium: 1_000_000)) == 65_000)
    }

    @Test func section4_6_gradedOnTheYearsPremium() throws {
        // The example's slices: 15,000, the next 10,000, the next 25,000, the rest.
        let slices = try #require(Self.agencyComp)
        #expect(slices.amount(6_000_000) == 225_000 + 100_000 + 125_000 + 10_000)
        #expect(slices.amount(6_000_000) == 460_000)
    }

    @Test func section4_7_and_4_8_countsAndFlat() {
        let basis = MonthBasis(premium: 100, subscribers: 12, members: 31)
        #expect(CommissionTerms.perSubscriber(micros: 30_000_000).due(basis) == 36_000)
        #expect(CommissionTerms.perMember(micros: 14_000_000).due(basis) == 43_400)
        #expect(CommissionTerms.flat(cents: 10_000).due(basis) == 10_000)
        #expect(CommissionTerms.none.due(basis) == 0)
        // Finer than a cent per head: the product is rounded, half up, never the amount per head. 9 x 0.125 = 1.125.
        #expect(CommissionTerms.perMember(micros: 125_000).due(MonthBasis(members: 9)) == 113)
        #expect(CommissionTerms.perMember(micros: 125_000).due(MonthBasis(members: 11)) == 138)  // 1.375
    }

    @Test func section4_7_headsByTheirDays() {
        var count = HeadCount(2)
        (count.days, count.monthDays) = (2 * 30 + 15, 30)
        let basis = MonthBasis(subscribers: count, isProrated: true)
        #expect(CommissionTerms.perSubscriber(micros: 30_000_000).due(basis) == 7_500)
        #expect(CommissionTerms.perSubscriber(micros: 30_000_000).due(MonthBasis(subscribers: count)) == 6_000)
    }

    @Test func section4_14_halfUpOnceALine() {
        #expect(Rounding.share(of: 10, rate: 50_000) == 1)  // 0.5 cents
        #expect(Rounding.share(of: -10, rate: 50_000) == -1)
        #expect(Rounding.share(of: 9, rate: 50_000) == 0)  // 0.45
        #expect(Rounding.share(of: 283_566, rate: 62_000) == 17_581)  // 17,581.092
        #expect(Rounding.share(of: 999_999_999_999, rate: 1_000_000) == 999_999_999_999)
    }

    @Test func slicesRiseAndAddUp() throws {
        var dice = Dice(state: 1)
        for _ in 0..<2_000 {
            var end: Int64 = 0
            var parts: [Slices.Slice] = []
            for _ in 0..<Int.random(in: 0...4, using: &dice) {
                end += .random(in: 1...3_000_000, using: &dice)
                parts.append(.init(upTo: end, rate: .random(in: 0...200_000, using: &dice)))
            }
            parts.append(.init(upTo: nil, rate: .random(in: 0...200_000, using: &dice)))
            let slices = try #require(Slices(parts))
            let low = Int64.random(in: 0...10_000_000, using: &dice)
            let high = low + .random(in: 0...5_000_000, using: &dice)
            #expect(slices.amount(low) <= slices.amount(high))
            #expect(slices.amount(-high) == -slices.amount(high))
            // Every slice alone, by hand.
            var sum: Int128 = 0
            var start: Int64 = 0
            for part in parts {
                let stop = part.upTo ?? .max
                if high > start { sum += Int128(min(high, stop) - start) * Int128(part.rate) }
                start = stop
            }
            #expect(slices.exact(high) == sum)
        }
        #expect(Slices([.init(upTo: 5, rate: 1)]) == nil && Slices([]) == nil)
        #expect(Slices([.init(upTo: 5, rate: 1), .init(upTo: 5, rate: 1), .init(upTo: nil, rate: 1)]) == nil)
    }

    @Test func monthsOfAGradedYearSumToTheYear() throws {
        var dice = Dice(state: 2)
        let terms = CommissionTerms.graded(try #require(Self.agencyComp))
        for _ in 0..<500 {
            let premiums = (0..<12).map { _ in Int64.random(in: 0...900_000, using: &dice) }
            var earlier: Int64 = 0
            var sum: Int64 = 0
            for premium in premiums {
                sum += terms.due(MonthBasis(premium: premium, earlierPremium: earlier))
                earlier += premium
            }
            #expect(sum == Self.agencyComp?.amount(earlier))
        }
    }

    @Test func sharesAddUpAndNoneIsOffByACent() {
        var dice = Dice(state: 3)
        #expect(LargestRemainder.divide(100, by: [1, 1, 1]) == [34, 33, 33])
        #expect(LargestRemainder.divide(-100, by: [1, 1, 1]) == [-34, -33, -33])
        for _ in 0..<5_000 {
            let weights = (0..<Int.random(in: 1...6, using: &dice)).map { _ in
                Int64.random(in: 0...600_000, using: &dice)
            }
            let cents = Int64.random(in: -5_000_000...5_000_000, using: &dice)
            let parts = LargestRemainder.divide(cents, by: weights)
            #expect(parts.reduce(0, +) == cents)
            let whole = weights.reduce(0, +)
            guard whole > 0 else { continue }
            for (part, weight) in zip(parts, weights) {
                #expect(
                    (Int128(part) * Int128(whole) - Int128(cents) * Int128(weight)).magnitude < Int128(whole).magnitude)
            }
        }
    }

    @Test func section4_12_retroTakesTheMonthsRate() throws {
        let terms = CommissionTerms.percent(byYear: [65_000, 62_000])
        #expect(terms.due(onChange: -50_000, of: MonthBasis(premium: 100_000, policyYear: 1)) == -3_250)
        #expect(terms.due(onChange: 50_000, of: MonthBasis(premium: 100_000, policyYear: 2)) == 3_100)
        let capped = CommissionTerms.capped(byYear: [100_000], above: 1_200_000, rate: 0)
        #expect(capped.due(onChange: -50_000, of: MonthBasis(premium: 120_000)) == -3_000)
    }

    @Test func percentagesAreReadExactly() {
        #expect(Percent("6.5")?.millionths == 65_000 && Percent("6.5 %")?.millionths == 65_000)
        #expect(Percent("0.0001")?.millionths == 1 && Percent("100")?.millionths == 1_000_000)
        for text in ["", "%", "-1", "101", "6.12345", "6,5", "6.", "1e1", ".5"] {
            #expect(Percent(text) == nil, "\(text)")
        }
        #expect(Percent("6.50")?.description == "6.5" && Percent("0.08")?.description == "0.08")
    }
}
