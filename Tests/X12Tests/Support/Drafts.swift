import X12

/// Synthetic drafts for the writers' tests.
enum Drafts {
    static func day(_ text: String) -> X12Date { X12Date(text) ?? Writing.day.unsafelyUnwrapped }

    static var enrollment: EnrollmentDraft {
        var draft = EnrollmentDraft(
            reference: "REF1", date: day("20261101"), time: "0800", action: .change,
            sponsor: OrganizationDraft(role: "P5", name: "ACME TOOLS", identifier: "990000001"),
            payer: OrganizationDraft(role: "IN", name: "TEST CARRIER", identifier: "990000002"))
        draft.references = [ReferenceDraft("38", "POLICY38")]
        draft.dates = [DateDraft("007", day("20261101"))]
        draft.totalCount = 2
        return draft
    }

    static var subscriber: MemberDraft {
        var name = NameDraft(role: "IL", last: "O'BRIEN", first: "ANA")
        name.identifierQualifier = "34"
        name.identifier = "900000001"
        var member = MemberDraft(
            isSubscriber: true, relationship: .subscriber, maintenanceType: .addition, subscriberNumber: "S1001",
            name: name)
        member.maintenanceReason = .initialEnrollment
        member.employmentStatus = .fullTime
        member.references.append(ReferenceDraft("1L", "G200"))
        member.references.append(ReferenceDraft("17", "0001"))
        member.dates = [DateDraft("336", day("20150301"))]
        member.contacts = [ContactDraft("HP", "5550101234"), ContactDraft("EM", "ana@example.com")]
        var address = AddressDraft()
        address.line1 = "1 MAIN ST"
        address.city = "SAN DIEGO"
        address.state = "CA"
        address.zip = "92101"
        member.address = address
        member.birthDate = day("19800229")
        member.gender = .female
        member.maritalStatus = .married
        member.languages = [["LE", "ES", "", "7"]]
        address.line1 = "PO BOX 5"
        member.mailingAddress = address
        member.coverages = [coverage]
        member.categories = [
            CategoryDraft(
                name: "DIVISION", reference: ReferenceDraft("17", "EAST"),
                effective: DateDraft("007", day("20260101")))
        ]
        return member
    }

    static var coverage: CoverageDraft {
        var coverage = CoverageDraft(maintenanceType: .addition, insuranceLine: .hmo, plan: "GOLD HMO")
        coverage.level = .family
        coverage.dates = [DateDraft("348", day("20260101"))]
        coverage.amounts = [AmountDraft("P3", Amount(cents: 51235))]
        coverage.references = [ReferenceDraft("1L", "G200-1")]
        var doctor = NameDraft(role: "P3", last: "HOUSE", first: "ANN")
        doctor.identifierQualifier = "XX"
        doctor.identifier = "1234567893"
        var provider = PartyDraft(doctor)
        provider.relation = "25"
        coverage.providers = [provider]
        return coverage
    }

    static var dependent: MemberDraft {
        var name = NameDraft(role: "74", last: "O'BRIEN", first: "LUIS")
        name.identifierQualifier = "34"
        name.identifier = "900000002"
        var member = MemberDraft(
            isSubscriber: false, relationship: .child, maintenanceType: .change, subscriberNumber: "S1001", name: name)
        member.maintenanceReason = .identityChange
        member.birthDate = day("20100115")
        member.gender = .male
        var wrong = NameDraft(role: "70", last: "OBRIAN", first: "LUIZ")
        wrong.identifierQualifier = "34"
        wrong.identifier = "900000003"
        member.incorrectName = wrong
        member.incorrectBirthDate = day("20100116")
        return member
    }

    static var payment: PaymentDraft {
        var draft = PaymentDraft(
            date: day("20261115"), traceNumber: "TRACE1",
            receiver: OrganizationDraft(role: "PE", name: "TEST CARRIER", identifier: "990000002"),
            payer: OrganizationDraft(role: "PR", name: "ACME TOOLS", identifier: "990000001"))
        draft.originator = "1990000001"
        draft.references = [ReferenceDraft("14", "0011001")]
        var entity = PaymentEntityDraft(kind: "2J", identifierQualifier: "EI", identifier: "E1")
        var name = NameDraft(role: "EY", last: "O'BRIEN", first: "ANA")
        name.identifierQualifier = "EI"
        name.identifier = "E1"
        entity.name = name
        entity.adjustments = [AdjustmentDraft(Amount(cents: -1000), reason: "52")]
        var item = RemittanceDraft(qualifier: "IK", number: "INV1", paid: Amount(cents: 9050))
        item.billed = Amount(cents: 10000)
        item.adjustmentReason = "H6"
        item.period = (day("20261101"), day("20261130"))
        entity.remittances = [item, RemittanceDraft(qualifier: "IK", number: "INV2", paid: Amount(cents: 2500))]
        draft.entities = [entity]
        return draft
    }

    static var eligibility: EligibilityDraft {
        var source = NameDraft(role: "PR", last: "TEST CARRIER")
        source.isPerson = false
        source.identifierQualifier = "PI"
        source.identifier = "842610001"
        var receiver = NameDraft(role: "2B", last: "TEST BROKER")
        receiver.isPerson = false
        receiver.identifierQualifier = "FI"
        receiver.identifier = "990000009"
        var draft = EligibilityDraft(
            reference: "ASK1", date: day("20261101"), time: "0800", source: source, receiver: receiver)
        var name = NameDraft(role: "IL", last: "O'BRIEN", first: "ANA")
        name.identifierQualifier = "MI"
        name.identifier = "M1001"
        var person = EligibilityPersonDraft(name: name)
        person.trace = "T1"
        person.traceOriginator = "9990000009"
        person.birthDate = day("19800229")
        person.dates = [DateDraft("291", day("20261101"))]
        var child = EligibilityPersonDraft(name: NameDraft(role: "03", last: "O'BRIEN", first: "LUIS"))
        child.birthDate = day("20100115")
        child.serviceTypes = ["30"]
        person.dependents = [child]
        draft.subscribers = [person]
        return draft
    }
}
