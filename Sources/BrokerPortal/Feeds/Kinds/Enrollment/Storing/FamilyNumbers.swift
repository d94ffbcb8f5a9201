internal import Foundation
internal import GRDB

/// Follows a family whose number is put right: by what the file says of the former number, or by the subscriber's SSN.
final class FamilyNumbers {
    private let batch: Batch
    private let carrier: Int64
    private let subscriber: BoundStatement
    private let bySSN: RowStatement
    private let ssnPlace: Int32
    /// The numbers that the file at hand has named.
    private var named: Set<String> = []

    init(_ batch: Batch, carrier: Int64) throws {
        self.batch = batch
        self.carrier = carrier
        subscriber = try BoundStatement(
            batch.database,
            sql: "SELECT id FROM members WHERE carrier_id = ? AND subscriber_number = ? AND relationship = 'self'")
        bySSN = try RowStatement(
            batch.database,
            sql: """
                SELECT m.id, m.subscriber_number FROM members m WHERE m.ssn_hash = :hash AND m.relationship = 'self'
                    AND m.carrier_id = \(carrier) ORDER BY m.id
                """)
        ssnPlace = bySSN.place(of: "hash")
    }

    /// Renames the family that the statement is about, where it has another number in the store.
    ///
    /// - Returns: what a person should look at, where the same SSN is that of another subscriber who stays.
    func follow(_ statement: MemberStatement, employers: Set<Int64>) throws -> StatementNote? {
        let person = statement.person
        guard person.isSubscriber, named.insert(person.subscriberNumber).inserted else { return nil }
        if try id(of: person.subscriberNumber) != nil { return nil }
        for former in person.formerNumbers where former != person.subscriberNumber {
            guard try id(of: former) != nil else { continue }
            try rename(former, to: person.subscriberNumber)
            return nil
        }
        guard let hash = person.ssnHash, let other = try numbers(ssn: hash).first else { return nil }
        if named.contains(other) {
            return StatementNote(field: "NM109", reason: "two subscribers of the file have the same SSN")
        }
        guard try isCovered(other, by: employers) else { return nil }
        try rename(other, to: person.subscriberNumber)
        return StatementNote(
            field: "REF*0F", reason: "the subscriber had another number until now; the SSN tells who it is")
    }

    private func id(of number: String) throws -> Int64? {
        try subscriber.first([.integer(carrier), .text(number)])
    }

    private func numbers(ssn: Data) throws -> [String] {
        var found: [String] = []
        bySSN.bind(ssn, at: ssnPlace)
        try bySSN.run { if let number = bySSN.text(1) { found.append(number) } }
        return found
    }

    /// Whether the family has coverages with one of the employers; with another one a person may well have another number.
    private func isCovered(_ number: String, by employers: Set<Int64>) throws -> Bool {
        let groups = try Int64.fetchSet(
            batch.database,
            sql: """
                SELECT DISTINCT c.group_id FROM members m JOIN coverages c ON c.member_id = m.id
                WHERE m.carrier_id = ? AND m.subscriber_number = ?
                """, arguments: [carrier, number])
        return groups.isEmpty || !groups.isDisjoint(with: employers)
    }

    private func rename(_ former: String, to number: String) throws {
        try batch.database.execute(
            sql: """
                UPDATE members SET subscriber_number = ?, batch_id = ? WHERE carrier_id = ? AND subscriber_number = ?
                """, arguments: [number, batch.id, carrier, former])
    }
}
