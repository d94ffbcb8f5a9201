internal import GRDB
internal import X12

/// Whom an item of an 820 is paid for: loop 2000B with its name, or the references of X306.
struct PaidPerson {
    /// The number as it was sent; one that can be a Social Security number is replaced by the number that stands for it.
    let number: String?
    /// The member of the carrier with this number, if the store knows one.
    let id: Int64?

    /// - Returns: `nil` for an organisation.
    init?(_ entity: PaymentEntity, carrier: Int64, keys: StoreKeys, in database: Database) throws {
        guard entity.isIndividual else { return nil }
        let numbers = PaidPerson.numbers(entity, keys: keys)
        for number in numbers {
            if let id = try PaidPerson.find(number, carrier: carrier, in: database) {
                self.number = number
                self.id = id
                return
            }
        }
        number = numbers.first
        id = nil
    }

    /// The numbers in the order of trial: the name's, the entity's, then REF*0F and REF*23.
    private static func numbers(_ entity: PaymentEntity, keys: StoreKeys) -> [String] {
        let sent: [(Element, Bool)] =
            [
                entity.name.map { ($0.identifier, $0.isPersonalNumber) },
                (entity.identifier, entity.isPersonalNumber),
            ].compactMap { $0 }
            + entity.references.filter { ["0F", "23"].contains($0.qualifier) }.map { ($0.value, $0.isPersonalNumber) }
        let open = sent.filter { !$0.1 }.map(\.0.trimmed)
        let sealed = sent.filter(\.1).compactMap { element, _ -> String? in
            let stand = PersonNumber.kept(element.trimmed, keys: keys)
            return stand == element.trimmed ? nil : stand
        }
        return (open + sealed).filter { !$0.isEmpty }
    }

    private static func find(_ number: String, carrier: Int64, in database: Database) throws -> Int64? {
        let subscriber = try Int64.fetchOne(
            database.cachedStatement(
                sql: "SELECT id FROM members WHERE carrier_id = ? AND subscriber_number = ? AND person_key = ''"),
            arguments: [carrier, number])
        if let subscriber { return subscriber }
        guard let plain = MemberNumber.plain(number) else { return nil }
        let members = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT id FROM members WHERE carrier_id = ?1 AND \(MemberNumber.plainSQL("member_number")) = ?2
                        AND member_number IS NOT NULL AND member_number <> subscriber_number LIMIT 2
                    """), arguments: [carrier, plain])
        return members.count == 1 ? members[0] : nil
    }
}
