import Tabular
import Testing

@testable import BrokerPortal

/// ELG-1 for policies without a group.
@Suite struct PolicyEligibilityTests {
    private func book() throws -> PolicyBook {
        let book = try PolicyBook(Scratch())
        let child = PolicyMemberRow(
            person: PolicyRow.Person(
                lastName: "Vale", firstName: "Max", birthOn: CalendarDate(iso: "2015-05-01"), memberNumber: "A1-02"),
            relationship: "child", effectiveOn: CalendarDate(iso: "2026-03-01"))
        try book.tell(
            PolicyBook.row("A1", to: .day("2026-12-31"), paid: "2026-10-31", born: "1988-08-08"), members: [child])
        return book
    }

    private func check(
        _ book: PolicyBook, number: String? = nil, last: String? = nil, born: String, asOf: String = "2026-11-23",
        profile: String = "00000011"
    ) throws -> [String] {
        var question = EligibilityQuestion()
        question.memberID = number
        question.lastName = last
        question.birthOn = CalendarDate(iso: born)
        question.asOf = CalendarDate(iso: asOf)
        var found: [String] = []
        let viewer = try book.store.viewer("ana.ruiz@example.com", profile: profile)
        _ = try EligibilityService(store: book.store, viewer: viewer).check(
            question, columns: ["status", "reason", "member_name", "relationship", "policy_number"]
        ) { found.append($0.strings.joined(separator: " ")) }
        return found
    }

    @Test func holdersAndMembersAreFoundByNumberAndByName() throws {
        let book = try book()
        let holder = ["covered  Vale, Iris self A1"]
        let child = ["covered  Vale, Max child A1"]
        #expect(try check(book, number: "a1", born: "1988-08-08") == holder)
        #expect(try check(book, last: "vale", born: "1988-08-08") == holder)
        #expect(try check(book, number: "A1", born: "2015-05-01") == child)
        #expect(try check(book, number: "A102", born: "2015-05-01") == child)
        #expect(try check(book, last: "Vale", born: "2015-05-01") == child)
        #expect(try check(book, number: "A1", born: "2015-05-02") == ["not_found birth_date_differs   "])
    }

    @Test func theDayDecides() throws {
        let book = try book()
        let days = ["2025-12-31", "2026-02-28", "2026-03-01", "2026-12-31", "2027-01-01"]
        #expect(
            try days.flatMap { try check(book, number: "A1-02", born: "2015-05-01", asOf: $0) } == [
                "not_covered not_yet_effective Vale, Max child A1", "not_covered not_yet_effective Vale, Max child A1",
                "covered  Vale, Max child A1", "covered  Vale, Max child A1", "not_covered ended Vale, Max child A1",
            ])
    }

    @Test func anotherProfileKnowsNobody() throws {
        let book = try book()
        #expect(try check(book, number: "A1", born: "1988-08-08", profile: "00000012") == ["not_found no_match   "])
        #expect(try check(book, last: "Vale", born: "1988-08-08", profile: "00000012") == ["not_found no_match   "])
        #expect(try check(book, number: "A1", born: "1988-08-08", profile: "all").count == 1)
    }

    @Test func somebodyInTwoPoliciesIsOnePerson() throws {
        let book = try book()
        var dental = PolicyBook.row("D9", born: "1988-08-08")
        dental.line = .dental
        try book.tell(dental, brokerID: "00000012")
        #expect(
            try check(book, last: "Vale", born: "1988-08-08", profile: "all").map { $0.hasPrefix("covered") } == [
                true, true,
            ])
    }
}
