import ByteStreams
import Foundation
import Tabular
import Testing

@testable import BrokerPortal

/// Families of all kinds, made at random: what members, families and the group pay adds up to the cent.
@Suite struct GroupQuoteTests {
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static func census(_ dice: inout Dice) -> String {
        var lines = ["employee_id,relationship,date_of_birth,tobacco"]
        for employee in 1...Int.random(in: 1...40, using: &dice) {
            let person = { (relationship: String, ages: ClosedRange<Int>, dice: inout Dice) in
                let year = 2027 - Int.random(in: ages, using: &dice)
                let month = Int.random(in: 1...12, using: &dice)
                let tobacco = Bool.random(using: &dice) ? "yes" : "no"
                lines.append("E\(employee),\(relationship),\(year)-\(month < 10 ? "0" : "")\(month)-01,\(tobacco)")
            }
            person("employee", 17...80, &dice)
            if Bool.random(using: &dice) { person("spouse", 19...80, &dice) }
            for _ in 0..<Int.random(in: 0...7, using: &dice) { person("child", 1...30, &dice) }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func quote(
        _ census: String, plans: String, state: String = "TX", _ edit: (inout QuoteTerms) -> Void = { _ in }
    ) throws -> GroupQuote.Reading {
        let scratch = try Scratch()
        var terms = try QuoteTerms(
            effective: #require(CalendarDate(iso: "2027-01-01")), state: #require(RatingState(state)), area: 3)
        edit(&terms)
        return try GroupQuote.read(
            census: ByteSource(path: scratch.write(census, to: "census.csv")),
            plans: ByteSource(path: scratch.write(plans, to: "plans.csv")), names: ("census.csv", "plans.csv"),
            terms: terms)
    }

    private static let plans = """
        plan_id,plan_name,base_rate,tobacco_factor
        A,Plan A,401.23,1.25
        B,Plan B,333.33,

        """

    @Test func membersFamiliesAndGroupAddUp() throws {
        var dice = Dice(state: 2027)
        for round in 0..<40 {
            let text = Self.census(&dice)
            for composite in [nil, CompositeMethod.average, .tiers] {
                let reading = try Self.quote(text, plans: Self.plans) {
                    $0.composite = composite
                    $0.contribution = EmployerContribution(
                        employee: .percent(6_667), dependents: .amount(12_345), referencePlan: "B")
                }
                let quote = try #require(reading.quote)
                for plan in quote.plans { check(plan, quote, "\(round) \(composite.map { "\($0)" } ?? "by member")") }
            }
        }
    }

    private func check(_ plan: PlanQuote, _ quote: GroupQuote, _ label: String) {
        let lines = plan.members.flatMap { $0 }
        #expect(lines.reduce(0) { $0 + $1.premium } == plan.memberTotal, "\(label)")
        for (family, members) in plan.members.enumerated() {
            #expect(members.reduce(0) { $0 + $1.premium } == plan.premiums[family].total, "\(label)")
            let young = members.filter { $0.member.relationship == .child && $0.age < 21 }
            #expect(young.filter(\.isCharged).count == min(3, young.count), "\(label)")
            #expect(!members.contains { $0.age >= 21 && !$0.isCharged }, "\(label)")
            let free = young.filter { !$0.isCharged }.map(\.member.birthOn).min()
            let charged = young.filter(\.isCharged).map(\.member.birthOn).max()
            if let free, let charged { #expect(charged <= free, "\(label): the oldest are charged") }
        }
        #expect(plan.charged.reduce(0) { $0 + $1.total } == plan.chargedTotal)
        for (paid, premium) in zip(plan.employer, plan.charged) {
            #expect((0...premium.total).contains(paid), "\(label)")
        }
        guard quote.terms.composite != nil else { return #expect(plan.chargedTotal == plan.memberTotal) }
        // At most half a cent for each that was counted.
        #expect(abs(plan.chargedTotal - plan.memberTotal) * 2 <= Int64(lines.count), "\(label)")
    }

    @Test func tiersOfACompositeAreWhatFamiliesPay() throws {
        var dice = Dice(state: 7)
        let reading = try Self.quote(Self.census(&dice), plans: Self.plans) { $0.composite = .tiers }
        let quote = try #require(reading.quote)
        for plan in quote.plans {
            for (family, paid) in zip(quote.census.covered, plan.charged) {
                #expect(plan.composite?.premium(of: family.tier) == paid.total)
            }
        }
    }

    @Test func statesDiffer() throws {
        let census =
            "employee_id,relationship,date_of_birth,tobacco\nE1,employee,1986-06-01,yes\nE2,employee,2006-06-01,yes\n"
        let total = { (state: String) in
            try Self.quote(census, plans: Self.plans, state: state).quote?.plans[0].memberTotal
        }
        // 401.23 x 1.278 x 1.25 = 640.964925; at 20 nobody may use tobacco: 401.23 x 0.970 = 389.1931.
        #expect(try total("TX") == 64_096 + 38_919)
        // 401.23 x 1.278 = 512.77194.
        #expect(try total("CA") == 51_277 + 38_919)
        #expect(
            try Self.quote(census, plans: Self.plans, state: "UT").plans.contains {
                $0.reason.contains("its own age curve")
            })
        #expect(throws: BrokerError.self) { try Self.quote(census, plans: Self.plans, state: "NY") }
    }

    @Test func tablesOfRatesByAge() throws {
        let rows = AgeBand.all.map { "T,Table,\($0),\(100 + $0.from).50" }
        let table = "plan_id,plan_name,age,rate\n" + rows.joined(separator: "\n") + "\n"
        let census =
            "employee_id,relationship,date_of_birth\nE1,employee,1986-06-01\nE1,child,2020-01-01\nE2,employee,1950-01-01\n"
        let reading = try Self.quote(census, plans: table, state: "UT")
        let total: Int64 = 14_050 + 10_050 + 16_450
        #expect(reading.quote?.plans[0].memberTotal == total)
        let gap = table.replacingOccurrences(of: "T,Table,40,140.50\n", with: "")
        let error = #expect(throws: BrokerError.self) { try Self.quote(census, plans: gap, state: "UT") }
        #expect(error?.code == "rate_missing" && error?.message.contains("age 40") == true)
        let steep = table.replacingOccurrences(of: "64+,164.50", with: "64+,400.00")
        #expect(try Self.quote(census, plans: steep, state: "UT").plans.contains { $0.reason.contains("three to one") })
    }
}
