internal import Foundation
internal import GRDB
internal import Tabular

/// Reads families out of the store, each by two queries.
final class FamilyReader {
    private let people: RowStatement
    private let coverages: RowStatement
    private let carrierPlace: Int32
    private let numberPlace: Int32
    private let memberPlace: Int32

    init(_ database: Database, carrier: Int64) throws {
        let columns = PersonField.allCases.map(\.rawValue).joined(separator: ", ")
        people = try RowStatement(
            database,
            sql: """
                SELECT id, ssn_hash, \(columns) FROM members
                WHERE carrier_id = :carrier AND subscriber_number = :number ORDER BY id
                """)
        coverages = try RowStatement(
            database,
            sql: """
                SELECT c.id, c.group_id, c.insurance_line, p.code, c.effective_on, c.ended_on, c.level, c.premium_cents, c.providers,
                    c.other_insurance, c.ended_batch_id
                FROM coverages c LEFT JOIN plans p ON p.id = c.plan_id WHERE c.member_id = :member ORDER BY c.effective_on, c.id
                """)
        carrierPlace = people.place(of: "carrier")
        numberPlace = people.place(of: "number")
        memberPlace = coverages.place(of: "member")
        people.bind(carrier, at: carrierPlace)
    }

    func family(_ number: String) throws -> Family {
        var persons: [Person] = []
        people.bind(number, at: numberPlace)
        try people.run {
            var person = Person()
            person.id = people.integer(0)
            person.ssnHash = people.data(1)
            person.fields = PersonFields(PersonField.allCases.indices.map { people.text(Int32($0 + 2)) })
            persons.append(person)
        }
        for index in persons.indices { try readCoverages(&persons[index]) }
        return Family(number: number, persons: persons)
    }

    private func readCoverages(_ person: inout Person) throws {
        coverages.bind(person.id ?? 0, at: memberPlace)
        var found: [Span] = []
        try coverages.run {
            guard let begin = coverages.day(4) else { return }
            var span = Span(
                id: coverages.integer(0), group: coverages.integer(1), line: coverages.text(2) ?? "",
                plan: coverages.text(3), begin: begin, end: coverages.day(5), values: SpanValues())
            span.values.level = coverages.text(6)
            span.values.premiumCents = coverages.optionalInteger(7).map(Int.init)
            span.values.providers = coverages.text(8)
            span.values.otherInsurance = coverages.text(9)
            span.endedBy = coverages.optionalInteger(10)
            found.append(span)
        }
        for span in found { person.add(span) }
    }
}

extension RowStatement {
    func day(_ column: Int32) -> CalendarDate? { text(column).flatMap { CalendarDate(iso: $0) } }

    func optionalInteger(_ column: Int32) -> Int64? { isNull(column) ? nil : integer(column) }

    func data(_ column: Int32) -> Data? { isNull(column) ? nil : Data(blob(column)) }
}
