import Tabular
import Testing

@testable import BrokerPortal

/// The rules of `domain.md` 4.9 to 4.16 that the planted carrier does not have, on input that is written out.
@Suite struct ReconcilerTests {
    static let october = MonthNumber(2_026 * 12 + 9)

    static func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

    /// Two groups of one parent group, sold in 2026-01 and enrolled since with 1,000.00 a month; the second has dental of 100.00 too.
    struct Book {
        var agreements = Agreements()
        var lines: [PaidLine] = []
        var statements: [StatementRecord] = []
        var premium: Int64 = 100_000
        var asOf = "2026-10-31"

        init() throws {
            agreements.schedules = [
                .init(line: .any, group: nil, soldFrom: nil, soldUntil: nil, terms: .percent(byYear: [50_000])),
                .init(line: .dental, group: nil, soldFrom: nil, soldUntil: nil, terms: .percent(byYear: [100_000])),
            ]
            for (name, date) in [("first", "2026-10-06"), ("second", "2026-10-20")] {
                statements.append(
                    StatementRecord(
                        name: name, day: try day(date), series: "", opening: 0, total: 0, paid: 0, closing: 0,
                        payment: nil, paymentAmount: nil, paymentSum: nil))
            }
        }

        mutating func line(
            _ amount: Int64, statement: Int = 0, suffix: String? = "1", parent: String? = "A1", name: String? = nil,
            premium: Int64? = nil, section: StatementRow.Section = .commission
        ) {
            lines.append(
                PaidLine(
                    statement: statement, number: lines.count + 1, section: section, parent: parent, suffix: suffix,
                    name: name, month: october, premium: premium, amount: amount, reason: nil))
        }

        func run() throws -> [ReconciledLine] {
            let sold = try day("2026-01-01")
            var premiums = PremiumBook(last: october)
            for (group, line, premium) in [
                (0, CommissionLine.medical, premium), (1, .medical, 100_000), (1, .dental, 10_000),
            ] {
                premiums.addCoverage(
                    group: group, line: line, from: sold, ended: nil, premium: premium, isSubscriber: true,
                    notBefore: october)
            }
            let groups = try ["1", "2"].map { suffix in
                BookGroup(
                    number: try #require(GroupNumber(parent: "A1", suffix: suffix)), name: "Group \(suffix)",
                    soldOn: sold,
                    cancelledOn: nil, brokers: [(sold, .mine)])
            }
            var reconciler = Reconciler(
                ReconcileInput(
                    brokerID: "ME", agreements: agreements, groups: groups, premiums: premiums, foreign: [],
                    statements: statements, lines: lines, settlements: [:], asOf: try day(asOf)))
            return try reconciler.run()
        }

        /// Verdict, state, expected of the rows of the first group and of lines that match none.
        func first() throws -> [String] {
            try run().filter { $0.group != 1 }.map { "\($0.verdict.rawValue) \($0.state.rawValue) \($0.expected)" }
        }
    }

    @Test func retroTerminationTakesBackWhatWasPaid() throws {
        var book = try Book()
        book.premium = 50_000
        book.line(5_000, premium: 100_000)
        book.line(-2_500, statement: 1, premium: -50_000)
        #expect(try book.first() == ["matched closed 5000", "chargeback closed -2500"])
        // The enrollment has not changed: the same chargeback is unexplained.
        book.premium = 100_000
        #expect(try book.first() == ["matched closed 5000", "chargeback open 0"])
    }

    @Test func whatIsMadeGoodIsNotOpen() throws {
        var book = try Book()
        book.line(4_500)
        #expect(try book.first() == ["short_paid open 5000"])
        book.line(500, statement: 1)
        #expect(try book.first() == ["short_paid closed 5000", "adjustment closed 0"])
        var twice = try Book()
        twice.line(5_000)
        twice.line(5_000, statement: 1)
        #expect(try twice.first() == ["matched closed 5000", "duplicate open 0"])
        twice.line(-5_000, statement: 1)
        #expect(try twice.first() == ["matched closed 5000", "chargeback closed 0", "duplicate closed 0"])
    }

    @Test func aLineEachLineOfInsurance() throws {
        let second = { (book: Book) in
            try book.run().filter { $0.group == 1 }.map { "\($0.verdict.rawValue) \($0.expected) \($0.paid)" }
        }
        var book = try Book()
        book.line(5_000, suffix: "2")
        #expect(try second(book) == ["matched 5000 5000", "missing 1000 0"])
        book.line(1_000, suffix: "2")
        #expect(try second(book) == ["matched 5000 5000", "matched 1000 1000"])
    }

    @Test func section4_16_theLadder() throws {
        var book = try Book()
        book.line(5_000, suffix: "01", parent: " a-1 ")
        #expect(try book.run().first?.match == "normalized")
        var parent = try Book()
        parent.line(11_000, suffix: nil)
        let rows = try parent.run()
        #expect(rows.map(\.verdict) == [.matched] && rows[0].match == "parent" && rows[0].expected == 11_000)
        var named = try Book()
        named.line(5_000, suffix: nil, parent: nil, name: "GROUP 1.")
        let probable = try #require(try named.run().first)
        #expect(probable.verdict == .uncatalogued && probable.match == "probable" && probable.reason.contains("A1/1"))
    }

    @Test func section4_9_to_4_11_splitsOverridesBonuses() throws {
        var book = try Book()
        let group = AgreementGroup(parent: "A1", suffix: "1")
        book.agreements.splits = [
            .init(group: group, from: try Self.day("2026-01-01"), shares: [("ME", 333_333), ("YOU", 666_667)])
        ]
        book.agreements.bonuses = [
            .init(
                name: "new", line: .medical, soldFrom: try Self.day("2026-01-01"), soldUntil: nil, months: 12,
                amount: .percent(10_000))
        ]
        book.agreements.overrides = [
            .init(payee: "ME", line: .any, from: nil, until: nil, basis: .premium, rate: 10_000, payer: .carrier)
        ]
        book.line(1_667)
        book.line(333, section: .bonus)
        book.line(1_000, section: .override)
        #expect(try book.first() == ["matched closed 1667", "matched closed 333", "matched closed 1000"])
        // The agency pays, and keeps a fifth of the commission.
        var kept = try Book()
        kept.agreements.overrides = [
            .init(payee: "GA", line: .any, from: nil, until: nil, basis: .commission, rate: 200_000, payer: .agency)
        ]
        kept.line(4_000)
        #expect(try kept.first() == ["matched closed 4000"])
    }

    @Test func section4_13_balancesAreCarriedAndHeldToTheMinimum() throws {
        func record(_ name: String, _ date: String, opening: Int64, total: Int64, paid: Int64) throws -> StatementRecord
        {
            StatementRecord(
                name: name, day: try Self.day(date), series: "", opening: opening, total: total, paid: paid,
                closing: opening + total - paid, payment: paid == 0 ? nil : "eft 1", paymentAmount: paid,
                paymentSum: paid)
        }
        func problems(_ statements: [StatementRecord], _ amounts: [Int64]) throws -> [[String]] {
            var book = try Book()
            book.agreements.rules.minimumPayout = 2_500
            book.statements = statements
            for (index, amount) in amounts.enumerated() { book.line(amount, statement: index) }
            let input = ReconcileInput(
                brokerID: "ME", agreements: book.agreements, groups: [], premiums: PremiumBook(last: Self.october),
                foreign: [], statements: statements, lines: book.lines, settlements: [:],
                asOf: try Self.day("2026-10-31"))
            var reconciler = Reconciler(input)
            return StatementTotalsCheck.all(input, try reconciler.run()).map(\.problems)
        }
        let small = try record("a", "2026-09-06", opening: 0, total: 2_000, paid: 0)
        let next = try record("b", "2026-10-06", opening: 2_000, total: 1_000, paid: 3_000)
        #expect(try problems([small, next], [2_000, 1_000]) == [[], []])
        let lost = try record("b", "2026-10-06", opening: 0, total: 1_000, paid: 0)
        #expect(try problems([small, lost], [2_000, 1_000])[1].first?.contains("20.00") == true)
        let held = try record("a", "2026-09-06", opening: 0, total: 3_000, paid: 0)
        #expect(try problems([held], [3_000])[0].first?.contains("held back") == true)
        let owed = try record("a", "2026-09-06", opening: 0, total: -3_000, paid: 0)
        #expect(try problems([owed], [-3_000]) == [[]])
    }

    @Test func theInvariantHoldsForAnyLines() throws {
        var dice = Dice(state: 4)
        for _ in 0..<2_000 {
            var book = try Book()
            for _ in 0..<Int.random(in: 0...12, using: &dice) {
                book.line(
                    [-5_000, -1, 0, 1, 1_000, 5_000, 5_001, .random(in: -9_999...9_999, using: &dice)].randomElement(
                        using: &dice)
                        ?? 0,
                    statement: .random(in: 0...1, using: &dice),
                    suffix: ["1", "2", "3", nil].randomElement(using: &dice) ?? nil,
                    parent: ["A1", "B", nil].randomElement(using: &dice) ?? nil, name: "Group 2",
                    premium: [nil, 0, 100_000, -50_000].randomElement(using: &dice) ?? nil,
                    section: StatementRow.Section.allCases.randomElement(using: &dice) ?? .commission)
            }
            let rows = try book.run()
            #expect(rows.count { $0.line != nil } == book.lines.count)
            #expect(rows.reduce(0) { $0 + $1.paid } == book.lines.reduce(0) { $0 + $1.amount })
            #expect(Set(rows.map(\.id)).count == rows.count)
        }
    }

    @Test func pendingBecomesMissing() throws {
        var book = try Book()
        book.agreements.rules.lagMonths = 0
        #expect(try book.first() == ["pending closed 5000"])
        book.asOf = "2026-11-01"
        book.line(0, parent: "Z")
        #expect(try book.first().contains("missing open 5000"))
    }
}
