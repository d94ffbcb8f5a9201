import GRDB
import Tabular
import Testing

@testable import BrokerPortal

/// POL-1 to POL-3: lists, one policy, and what imports leave.
@Suite struct PolicyServiceTests {
    @Test func whatIsNotToldStays() throws {
        let book = try PolicyBook(Scratch())
        var first = PolicyBook.row("A1", to: .day("2026-12-31"), paid: "2026-10-31")
        first.premium = Money(decimal: "512.33")
        first.lives = 2
        try book.tell(first)
        var second = PolicyRow(number: "A1")
        second.paidThroughOn = CalendarDate(iso: "2026-11-30")
        try book.tell(second)
        #expect(
            try book.list(
                "holder_name", "effective_date", "termination_date", "paid_through_date", "premium", "members")
                == ["Iris Vale 2026-01-01 2026-12-31 2026-11-30 51233 2"])
    }

    @Test func anOpenEndClearsTheTerminationDate() throws {
        let book = try PolicyBook(Scratch())
        try book.tell(PolicyBook.row("A1", to: .day("2026-10-31")))
        try book.tell(PolicyBook.row("A1", to: .notTold))
        #expect(try book.list("termination_date") == ["2026-10-31"])
        try book.tell(PolicyBook.row("A1", to: .open))
        #expect(try book.list("termination_date", "status") == [" Active"])
    }

    @Test func aNewPolicyNeedsItsFirstDay() throws {
        let book = try PolicyBook(Scratch())
        #expect(throws: RowReject.self) { try book.tell(PolicyBook.row("A1", from: nil)) }
    }

    @Test func theSameRowsAgainChangeNothing() throws {
        let book = try PolicyBook(Scratch())
        try book.tell(PolicyBook.row("A1", status: .active))
        let before = try book.store.count("SELECT COUNT(*) FROM changes")
        try book.tell(PolicyBook.row("A1", status: .active), day: "2026-11-24")
        #expect(try book.store.count("SELECT COUNT(*) FROM changes") == before)
        #expect(try book.list("carrier_status_date") == ["2026-11-24"])
    }

    @Test func policiesAreSeenUnderTheirBrokerIDAlone() throws {
        let book = try PolicyBook(Scratch())
        try book.tell(PolicyBook.row("A1"))
        try book.tell(PolicyBook.row("A2"), brokerID: "00000012")
        try book.tell(PolicyBook.row("A3"), brokerID: "00000021")
        #expect(try book.list("policy_number") == ["A1"])
        #expect(try book.list("policy_number", profile: "00000012") == ["A2"])
        #expect(try book.list("policy_number", "broker_id", profile: "all") == ["A1 00000011", "A2 00000012"])
        let viewer = try book.store.viewer("ana.ruiz@example.com")
        #expect(throws: BrokerError.self) { try PolicyService(store: book.store, viewer: viewer).show("A3") }
    }

    @Test func aPolicyThatPassesOnKeepsItsFormerAgent() throws {
        let book = try PolicyBook(Scratch())
        var first = PolicyBook.row("A1")
        first.agent = PolicyRow.Agent(name: "Ana Ruiz", npn: "1001", from: CalendarDate(iso: "2026-01-01"))
        try book.tell(first)
        var second = PolicyBook.row("A1")
        second.agent.from = CalendarDate(iso: "2026-11-01")
        let findings = try book.tell(second, brokerID: "00000012")
        #expect(findings.map(\.field) == ["broker_id"])
        #expect(try book.list("policy_number").isEmpty)
        #expect(
            try book.list("agent_name", "agent_from", "alerts", profile: "00000012") == [" 2026-11-01 broker_changed"])
        let viewer = try book.store.viewer("ana.ruiz@example.com", profile: "all")
        let sections = try PolicyService(store: book.store, viewer: viewer).show("A1")
        let agents = try #require(sections.first { $0.key == "agents" })
        #expect(
            agents.rows.map { $0.strings.joined(separator: " ") } == [
                "  00000012 2026-11-01 ", "Ana Ruiz 1001 00000011 2026-01-01 2026-10-31",
            ])
    }

    @Test func filtersCombine() throws {
        let book = try PolicyBook(Scratch())
        try book.tell(
            PolicyBook.row("A1", to: .day("2026-12-31"), last: "Vale"),
            PolicyBook.row("A2", paid: "2026-10-31", last: "Thorne"),
            PolicyBook.row("A3", from: "2027-01-01", last: "Ávila"))
        let numbers = { (change: (inout PolicyFilter) -> Void) in
            var filter = PolicyFilter()
            change(&filter)
            return try book.list("policy_number", filter: filter)
        }
        #expect(try numbers { $0.holderName = "iris v" } == ["A1"])
        #expect(try numbers { $0.holderName = "ÁVILA, i" } == ["A3"])
        #expect(try numbers { $0.number = "a2" } == ["A2"])
        #expect(try numbers { $0.statuses = [.inGrace, .pending] } == ["A2", "A3"])
        #expect(
            try numbers {
                $0.statuses = [.inGrace, .pending]; $0.number = "A1"
            } == [])
        #expect(try numbers { $0.termination.to = CalendarDate(iso: "2026-12-31") } == ["A1"])
        #expect(try numbers { $0.effective.from = CalendarDate(iso: "2026-06-01") } == ["A3"])
        #expect(try numbers { $0.paidThrough.to = CalendarDate(iso: "2026-10-31") } == ["A2"])
        #expect(try numbers { $0.alerts = Alert.all.filter { $0.name == "past_due" } } == ["A2"])
        #expect(try numbers { $0.lines = [.dental] } == [])
        #expect(try numbers { $0.carrier = "test health" } == ["A2", "A1", "A3"])
    }

    @Test func alertsComeFromDates() throws {
        let book = try PolicyBook(Scratch())
        let child = PolicyMemberRow(
            person: PolicyRow.Person(lastName: "Vale", firstName: "Max", birthOn: CalendarDate(iso: "1962-01-15")),
            relationship: "spouse")
        try book.tell(PolicyBook.row("A1", paid: "2026-11-22", born: "1962-02-01"))
        try book.tell(
            PolicyBook.row("A2", to: .day("2026-12-15"), paid: "2026-11-23", born: "1990-01-01"), members: [child])
        var medicare = PolicyBook.row("A3", born: "1962-01-01")
        medicare.line = .medicareAdvantage
        try book.tell(medicare)
        #expect(
            try book.list("policy_number", "alerts") == [
                "A1 past_due\u{1F}age_65", "A2 age_65\u{1F}termination_coming", "A3 ",
            ])
    }

    @Test func showHasTheHistoryOfImports() throws {
        let book = try PolicyBook(Scratch())
        var row = PolicyBook.row("A1", paid: "2026-09-30")
        row.premium = Money(decimal: "400.00")
        try book.tell(row)
        row.paidThroughOn = CalendarDate(iso: "2026-10-31")
        row.premium = Money(decimal: "420.00")
        try book.tell(row)
        let sections = try PolicyService(store: book.store, viewer: book.store.viewer("ana.ruiz@example.com")).show(
            "a1")
        #expect(sections.map(\.key) == ["policy", "holder", "members", "coverage", "payments", "agents"])
        let texts = { (key: String) in
            sections.first { $0.key == key }?.rows.map { $0.strings.dropFirst().joined(separator: " ") }
        }
        #expect(texts("coverage") == ["premium 400.00 420.00"])
        #expect(texts("payments") == ["2026-09-30", "2026-10-31"])
    }

    @Test func birthDatesAreNotInTheChangeLog() throws {
        let book = try PolicyBook(Scratch())
        let member = PolicyMemberRow(
            person: PolicyRow.Person(lastName: "Vale", firstName: "Max", birthOn: CalendarDate(iso: "1991-02-03")),
            relationship: "child")
        try book.tell(PolicyBook.row("A1", born: "1990-01-02"), members: [member])
        try book.tell(PolicyBook.row("A1", born: "1990-01-20"))
        #expect(
            try book.store.count(
                "SELECT COUNT(*) FROM changes WHERE old_value || new_value LIKE '%199%' OR new_value LIKE '%199%'") == 0
        )
        #expect(try book.store.count("SELECT COUNT(*) FROM changes WHERE field = 'birth_on'") == 1)
    }
}
