internal import X12

/// Reads what an INS loop says of the person.
struct PersonReading {
    private let member: EnrollmentMember
    private let keys: StoreKeys
    /// Whether the loop tells everything of the person (021, 030): what a segment has left empty is empty then.
    private let isWhole: Bool

    init(_ member: EnrollmentMember, keys: StoreKeys) {
        self.member = member
        self.keys = keys
        isWhole = [.addition, .audit].contains(member.maintenanceType)
    }

    /// - Throws: `RowReject` for a member without number or name.
    func statement(memberNumber: String?) throws -> PersonStatement {
        guard let number = member.subscriberNumber.text?.trimmedOrNil else {
            throw RowReject(field: "REF*0F", reason: "is needed: it is what holds a family together")
        }
        guard let name = member.name, name.last.text?.trimmedOrNil != nil else {
            throw RowReject(field: "NM1*IL", reason: "the member has no last name")
        }
        var person = PersonStatement(
            subscriberNumber: PersonNumber.kept(number, keys: keys), relationship: relationship)
        person.isAddition = member.maintenanceType == .addition
        readSSN(name, &person)
        readFormer(number, &person)
        person.sent[.memberNumber] = Sent(memberNumber.map { PersonNumber.kept($0, keys: keys) })
        readName(name, &person)
        readStatus(&person)
        readAddress(&person)
        readContacts(&person)
        readDates(&person)
        return person
    }

    private var relationship: String {
        if member.isSubscriber { return "self" }
        let other = "other relationship"
        let meaning = member.relationship.meaning ?? other
        return meaning == "self" ? other : meaning
    }

    private func readSSN(_ name: PartyName, _ person: inout PersonStatement) {
        let stated = name.identifierQualifier == "34" ? PersonNumber.digits(name.identifier.string) : nil
        guard let digits = stated ?? PersonNumber.digits(member.reference("SY").string) else { return }
        person.ssn = digits
        person.ssnHash = keys.hash(digits)
    }

    /// Who the member was before the correction: 2100B (NM1*70, DMG) has the old name, number and birth date, REF*Q4 a prior number.
    private func readFormer(_ number: String, _ person: inout PersonStatement) {
        person.isCorrected = member.isCorrected || member.incorrectName != nil
        person.formerFirstName = member.incorrectName?.first.text?.trimmedOrNil
        person.formerBirthOn = member.incorrectBirthDate?.description
        guard person.isCorrected || member.maintenanceReason.rawValue == "25" else { return }
        var numbers = [member.reference("Q4").trimmed]
        // NM1*70 has the old number; an SSN there is one of a family only where REF*0F is an SSN too.
        if let old = member.incorrectName, !(old.identifierQualifier == "34") || PersonNumber.digits(number) != nil {
            numbers.append(old.identifier.trimmed)
        }
        person.formerNumbers = numbers.filter { !$0.isEmpty }.map { PersonNumber.kept($0, keys: keys) }
    }

    private func readName(_ name: PartyName, _ person: inout PersonStatement) {
        person.sent[.lastName] = Sent(name.last.text)
        person.sent[.firstName] = Sent(name.first.text)
        person.sent[.middleName] = Sent(name.middle.text, clears: isWhole)
        person.sent[.nameSuffix] = Sent(name.suffix.text, clears: isWhole)
        person.sent[.birthOn] = Sent(member.birthDate?.description)
        person.sent[.birthOrder] = Sent(member.birthOrder.map { String($0) })
        person.sent[.diedOn] = Sent(member.deathDate?.description)
        person.sent[.gender] = Sent(member.gender.rawValue)
        person.sent[.maritalStatus] = Sent(member.maritalStatus.rawValue)
        let languages = member.languages
        let choice = languages.first { $0.use == "7" } ?? languages.first { $0.use == "8" } ?? languages.first
        person.sent[.language] = Sent(choice.flatMap { $0.code.text ?? $0.description.text }?.uppercased())
    }

    /// INS05 to INS10, HLH, 2750.
    private func readStatus(_ person: inout PersonStatement) {
        let medicare = member.medicarePlan.components
        person.sent[.benefitStatus] = Sent(member.benefitStatus.rawValue)
        person.sent[.medicarePlan] = Sent(medicare.first?.text, clears: isWhole)
        person.sent[.medicareReason] = Sent(medicare.dropFirst().first?.text, clears: isWhole)
        person.sent[.cobraEvent] = Sent(member.cobraEvent.rawValue, clears: isWhole)
        person.sent[.employmentStatus] = Sent(member.employmentStatus.rawValue)
        person.sent[.studentStatus] = Sent(member.studentStatus.rawValue, clears: isWhole)
        person.sent[.disability] = Sent(
            member.isHandicapped ? "Y" : nil, clears: isWhole || member.disabilityIndicator == "N")
        person.sent[.healthBehavior] = Sent(member.healthBehaviour.text)
        let categories = member.reportingCategories
        if !categories.isEmpty {
            person.sent[.reportingCategories] = Sent(ReportingCategoryList(categories).text)
        }
    }

    private func readAddress(_ person: inout PersonStatement) {
        guard let address = member.address else { return }
        let values: [(PersonField, String?)] = [
            (.address1, address.line1.text), (.address2, address.line2.text), (.city, address.city.text),
            (.state, address.state.text), (.zip, address.zip.text), (.county, PersonText.county(address)),
        ]
        for (field, text) in values { person.sent[field] = Sent(text) }
    }

    private func readContacts(_ person: inout PersonStatement) {
        let contacts = member.contacts
        guard !contacts.isEmpty else { return }
        let value = { (qualifier: String) in contacts.first { $0.qualifier == qualifier }?.value.text }
        person.sent[.homePhone] = Sent(PersonText.phone(value("HP") ?? value("TE")), clears: isWhole)
        person.sent[.workPhone] = Sent(PersonText.phone(value("WP")), clears: isWhole)
        person.sent[.mobilePhone] = Sent(PersonText.phone(value("CP")), clears: isWhole)
        person.sent[.email] = Sent(value("EM"), clears: isWhole)
    }

    static let dates: [(String, PersonField)] = [
        ("336", .employedOn), ("337", .employmentEndedOn), ("301", .cobraEventOn), ("340", .cobraBeginOn),
        ("341", .cobraEndOn), ("338", .medicareBeginOn), ("339", .medicareEndOn), ("350", .schoolBeginOn),
        ("351", .schoolEndOn),
    ]

    private func readDates(_ person: inout PersonStatement) {
        let sent = member.dates
        guard !sent.isEmpty else { return }
        for (qualifier, field) in Self.dates {
            person.sent[field] = Sent(sent.first { $0.qualifier == qualifier }?.date?.description)
        }
    }
}
