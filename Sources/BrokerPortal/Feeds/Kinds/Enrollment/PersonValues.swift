internal import Foundation
internal import X12

/// The row of `members` that an INS loop describes.
struct PersonValues {
    private let keys: [SQLValue]
    /// The keys that the person had before NM1*74/70 corrected who he is, the likeliest first.
    private let formerKeys: [[SQLValue]]
    private let values: [SQLValue]
    private let sealedSSN: Data?

    init(
        _ member: EnrollmentMember, of set: EnrollmentSet, profile: SenderProfile, carrier: Int64,
        keys storeKeys: StoreKeys
    ) throws {
        guard let number = member.subscriberNumber.text?.trimmedOrNil else {
            throw RowReject(field: "REF*0F", reason: "is needed: it is what holds a family together")
        }
        guard let name = member.name, let lastName = name.last.text?.trimmedOrNil else {
            throw RowReject(field: "NM1*IL", reason: "the member has no last name")
        }
        let relationship = PersonValues.relationship(of: member)
        keys = [
            .integer(carrier), .text(PersonValues.subscriberNumber(number, keys: storeKeys)),
            .text(member.isSubscriber ? "" : PersonValues.key(of: member, relationship: relationship)),
        ]
        let ssn = name.identifierQualifier == "34" ? TaxID(name.identifier.string, kind: .ssn) : nil
        formerKeys = FormerIdentity(member, relationship: relationship).keys(carrier: carrier, keys: storeKeys)
        let address = member.address
        values =
            [
                relationship, profile.memberID.value(set, member, nil), lastName, name.first.text, name.middle.text,
                name.suffix.text, member.birthDate?.description, member.deathDate?.description,
                PersonValues.code(member.gender), PersonValues.code(member.maritalStatus),
            ].map { SQLValue($0) } + [SQLValue(ssn.map { storeKeys.hash($0.digits) })]
            + [
                address?.line1.text, address?.line2.text, address?.city.text, address?.state.text, address?.zip.text,
                PersonValues.county(address), PersonValues.phone(member.homePhone.text ?? member.phone.text),
                PersonValues.phone(member.workPhone.text), PersonValues.phone(member.cellPhone.text),
                member.email.text, PersonValues.language(member.languages), member.date("336")?.description,
            ].map { SQLValue($0) }
        sealedSSN = try ssn.map { try storeKeys.seal($0.digits) }
    }

    func find(in batch: Batch) throws -> Int64? { try batch.upsert(MemberTable.members).id(keys: keys) }

    /// Writes the person; one whose identity is corrected keeps his row.
    func save(in batch: Batch, keepingMissing: Bool) throws -> UpsertedRow {
        if !formerKeys.isEmpty, try find(in: batch) == nil { try rename(in: batch) }
        return try batch.upsert(MemberTable.members)(
            batch: batch.id, keys: keys, values: values, uncompared: [SQLValue(sealedSSN)],
            keepingMissing: keepingMissing)
    }

    private func rename(in batch: Batch) throws {
        let members = try batch.upsert(MemberTable.members)
        for former in formerKeys {
            guard let id = try members.id(keys: former) else { continue }
            return try MemberTable.rename(member: id, from: former, to: keys, in: batch)
        }
    }

    /// Many employers' files put the subscriber's SSN into REF*0F. Nine digits that can be an SSN are never kept: a number made from
    /// their keyed hash stands for them, the same for the whole family and in every file.
    static func subscriberNumber(_ text: String, keys: StoreKeys) -> String {
        guard let ssn = TaxID(text, kind: .ssn) else { return text }
        return "S-" + Hex.text(keys.hash(ssn.digits).prefix(6)).uppercased()
    }

    /// What tells the members of a family apart: relationship, birth date, first name, and the birth order of twins.
    static func key(
        of member: EnrollmentMember, relationship: String, first: String? = nil, birth: X12Date? = nil
    ) -> String {
        let first = (first ?? member.name?.first.string ?? "").uppercased()
        let order = member.birthOrder.map(String.init) ?? ""
        return "\(relationship)|\((birth ?? member.birthDate)?.description ?? "")|\(first)|\(order)"
    }

    private static func relationship(of member: EnrollmentMember) -> String {
        if member.isSubscriber { return "self" }
        let other = "other relationship"
        let meaning = member.relationship.meaning ?? other
        return meaning == "self" ? other : meaning
    }

    private static func code(_ code: some X12Code) -> String? { code.rawValue.isEmpty ? nil : code.rawValue }

    /// N406 where N405 says that it is a county: its name where the FIPS code is known, else as it came.
    private static func county(_ address: PostalAddress?) -> String? {
        guard let address, address.locationQualifier == "CY", let code = address.location.text else { return nil }
        return County.name(fips: code) ?? code
    }

    /// Ten digits as `415-555-0142`; anything else as it came.
    static func phone(_ text: String?) -> String? {
        guard let text, text.utf8.count == 10, text.utf8.allSatisfy(\.isDigit) else { return text }
        return "\(text.prefix(3))-\(text.dropFirst(3).prefix(3))-\(text.suffix(4))"
    }

    /// The language spoken (LUI04 = 7), else the mother tongue (8), else the first one.
    private static func language(_ languages: [Language]) -> String? {
        let choice = languages.first { $0.use == "7" } ?? languages.first { $0.use == "8" } ?? languages.first
        return choice.flatMap { $0.code.text ?? $0.description.text }?.uppercased()
    }
}
