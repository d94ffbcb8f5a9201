import GRDB
import Tabular
import Testing

@testable import BrokerPortal

/// Agreements files: what they say is what the store gives back; what cannot be is refused with its line.
@Suite struct AgreementsTests {
    static let file = """
        broker_id: "00000011"
        lag_months: 1
        minimum_payout: 25.00
        tolerance: {line: 0.02, statement: 2.00}
        schedules:
          - {line: medical, sold_until: 2017-12-31, percent: [6.5, 6.2, 5.9, 5.6, 5.3, 5.0], above: {premium: 500000, percent: 0.8}}
          - {line: medical, sold_from: 2018-01-01, percent: 5}
          - {line: dental, graded: [{up_to: 15000, percent: 15}, {up_to: 25000, percent: 10}, {percent: 1}]}
          - {line: vision, per_subscriber: 30.00}
          - {group: 004512/0002, none: true}
        splits:
          - {group: "004512", from: 2026-01-01, shares: {"00000011": 60, "00000021": 40}}
        overrides:
          - {to: "1002003", of: premium, percent: 1, paid_by: carrier}
        bonuses:
          - {name: new groups, line: medical, sold_from: 2026-01-01, months: 12, percent: 1}
        """

    private func load(_ text: String) throws -> (Scratch, Store) {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let (report, findings) = try scratch.load(text, as: "agreements.yaml", into: store)
        #expect(report.kind == .agreements && findings.isEmpty)
        return (scratch, store)
    }

    private func agreements(_ store: Store) throws -> Agreements {
        try store.read { database in
            let row = try Row.fetchOne(database, sql: Profile.select() + " WHERE f.broker_id = '00000011'")
            return try Agreements.load(profile: Profile(try #require(row)), in: database)
        }
    }

    @Test func whatTheFileSaysIsLoaded() throws {
        let (_, store) = try load(Self.file)
        let agreements = try agreements(store)
        #expect(
            agreements.rules == .init(lagMonths: 1, minimumPayout: 2_500, lineTolerance: 2, statementTolerance: 200))
        let group = try #require(GroupNumber(parent: "004512", suffix: "0001"))
        let sold = { (text: String) in CalendarDate(iso: text) }
        let month = try #require(sold("2026-10-01"))
        let old = agreements.schedule(for: group, line: .medical, sold: sold("2015-06-01"), month: month)
        #expect(
            old?.terms
                == .capped(byYear: [65_000, 62_000, 59_000, 56_000, 53_000, 50_000], above: 50_000_000, rate: 8_000))
        #expect(
            agreements.schedule(for: group, line: .medical, sold: sold("2018-01-01"), month: month)?.terms
                == .percent(byYear: [50_000]))
        #expect(agreements.schedule(for: group, line: .life, sold: sold("2018-01-01"), month: month) == nil)
        let other = try #require(GroupNumber(parent: "004512", suffix: "0002"))
        #expect(
            agreements.schedule(for: other, line: .medical, sold: sold("2018-01-01"), month: month)?.terms
                == CommissionTerms.none)
        #expect(agreements.split(of: group, on: try #require(sold("2025-12-31"))) == nil)
        #expect(
            agreements.split(of: group, on: try #require(sold("2026-01-01")))?.shares.map(\.share) == [
                600_000, 400_000,
            ])
        #expect(agreements.overrides.count == 1 && agreements.bonuses.first?.rate == 10_000)
    }

    @Test func aNewFileTakesOffWhatItNoLongerHas() throws {
        let (scratch, store) = try load(Self.file)
        let (report, _) = try scratch.load(
            "broker_id: '00000011'\nschedules:\n  - percent: 4\n---\n", as: "new.yaml", into: store)
        #expect(try agreements(store).schedules.count == 1)
        #expect(try store.count("SELECT COUNT(*) FROM commission_splits") == 0)
        #expect(report.counts.contains(EntityCount(entity: "commission_schedule", added: 0, changed: 1, ended: 4)))
    }

    @Test(arguments: [
        ("schedules:\n  - {percent: 5}\n", "broker_id"), ("broker_id: '1'\nschedules: []\n", "schedules"),
        ("broker_id: '1'\nschedules:\n  - {percent: 5, flat: 1}\n", "line 3"),
        ("broker_id: '1'\nschedules:\n  - {percent: 101}\n", "line 3"),
        ("broker_id: '1'\nschedules:\n  - {graded: [{up_to: 5, percent: 1}]}\n", "line 3"),
        (
            "broker_id: '1'\nschedules:\n  - {percent: 5}\nsplits:\n  - {group: a, from: 2026-01-01, shares: {x: 60, y: 39.9}}\n",
            "99.9"
        ),
        ("broker_id: '1'\nschedules:\n  - {percent: 5, sold_from: 2026-02-30}\n", "line 3"),
        ("broker_id: '1'\nschedules:\n  - {percent: 5}\n  - {percent: 6}\n", "schedules 1 and 2"),
        (
            "broker_id: '1'\nschedules:\n  - {percent: 5}\nsplits:\n  - {group: a, from: 2026-01-01, shares: {x: 100}}\n  - {group: a, from: 2026-01-01, shares: {y: 100}}\n",
            "splits 1 and 2"
        ),
        (
            "broker_id: '1'\nschedules:\n  - {percent: 5}\noverrides:\n  - {to: x, of: premium, percent: 1, paid_by: carrier}\n  - {to: x, of: premium, percent: 2, paid_by: carrier, from: 2026-01-01}\n",
            "overrides 1 and 2"
        ), ("broker_id: '1'\nschedules:\n  - {per_member: 0.1234567}\n", "line 3"),
        ("broker_id: '1'\nschedules:\n  - {percent: 5, prorated: true}\n", "line 3"),
        ("broker_id: '1'\nschedules:\n  - {percent: 5}\nbonuses:\n  - {name: x, percent: 1}\n", "line 5"),
        ("broker_id: '1'\nrates: 1\nschedules:\n  - {percent: 5}\n", "rates"), ("broker_id: [\n", "YAML"),
    ])
    func whatCannotBeIsRefusedWithItsPlace(text: String, word: String) throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let error = #expect(throws: BrokerError.self) { try scratch.load(text, as: "a.yaml", into: store) }
        #expect(error?.kind == .badData && error?.message.contains(word) == true, "\(error?.message ?? "")")
        #expect(try store.count("SELECT COUNT(*) FROM commission_schedules") == 0)
    }

    /// A cut for groups that are already sold, an amount below a cent, amounts paid once, and overrides and bonuses of one group.
    @Test func datesOfCoverageAndAmountsPaidOnce() throws {
        let (_, store) = try load(
            """
            broker_id: "00000011"
            schedules:
              - {line: medical, sold_from: 2020-01-01, percent: 6}
              - {line: medical, from: 2026-07-01, percent: 5}
              - {line: life, per_member: 0.125, prorated: true}
              - {group: 004512/0002, line: medical, until: 2025-12-31, percent: 4}
              - {group: 004512/0002, line: medical, from: 2026-01-01, percent: 3}
            overrides:
              - {to: "00000011", group: 004512, of: premium, percent: 1, paid_by: carrier}
            bonuses:
              - {name: new group, flat: 250.00}
              - {name: heads, group: 004512/0001, per_member: 12.5, months: 2}
            """)
        let agreements = try agreements(store)
        let group = try #require(GroupNumber(parent: "004512", suffix: "0001"))
        let other = try #require(GroupNumber(parent: "004512", suffix: "0002"))
        func terms(_ group: GroupNumber, _ line: CommissionLine, _ month: String) throws -> CommissionTerms? {
            agreements.schedule(
                for: group, line: line, sold: CalendarDate(iso: "2021-01-01"),
                month: try #require(CalendarDate(iso: month)))?.terms
        }
        #expect(try terms(group, .medical, "2026-06-01") == .percent(byYear: [60_000]))
        #expect(try terms(group, .medical, "2026-07-01") == .percent(byYear: [50_000]))
        #expect(try terms(other, .medical, "2025-12-01") == .percent(byYear: [40_000]))
        #expect(try terms(other, .medical, "2026-07-01") == .percent(byYear: [30_000]))
        #expect(try terms(group, .life, "2026-07-01") == .perMember(micros: 125_000))
        #expect(agreements.schedules[2].isProrated)
        #expect(agreements.overrides[0].group == AgreementGroup(parent: "004512", suffix: nil))
        #expect(agreements.bonuses.map(\.amount) == [.flat(25_000), .perMember(12_500_000)])
        #expect(agreements.bonuses.map(\.months) == [1, 2])
    }
}
