extension MemberDraft {
    /// What was read, for writing it again; nil when the member has no name.
    public init?(_ member: EnrollmentMember) {
        guard let name = member.name else { return nil }
        isSubscriber = member.isSubscriber
        relationship = member.relationship
        maintenanceType = member.maintenanceType
        maintenanceReason = member.maintenanceReason
        benefitStatus = member.benefitStatus
        medicarePlan = member.medicarePlan.field
        cobraEvent = member.cobraEvent
        employmentStatus = member.employmentStatus
        studentStatus = member.studentStatus
        isHandicapped = member.isHandicapped
        deathDate = member.deathDate
        birthOrder = member.birthOrder
        references = member.references.map(ReferenceDraft.init)
        dates = member.dates.map(DateDraft.init)
        self.name = NameDraft(name)
        contacts = member.contacts.map { ContactDraft($0.qualifier, $0.value.string) }
        address = member.address.map(AddressDraft.init)
        birthDate = member.birthDate
        gender = member.gender
        maritalStatus = member.maritalStatus
        race = member.race.field
        citizenship = member.citizenship.string
        amounts = member.amounts.compactMap { item in item.amount.map { AmountDraft(item.qualifier, $0) } }
        employmentClasses = member.employmentClasses.map(\.string)
        income = member.income.map {
            IncomeDraft(frequency: $0.frequency.string, wage: $0.wage.string, hours: $0.hours.string)
        }
        healthBehavior = member.healthBehavior.string
        height = member.height.string
        weight = member.weight.string
        disabilities = member.disabilities.map {
            DisabilityDraft(kind: $0.kind.string, begin: $0.begin, end: $0.end)
        }
        languages = member.languages.map {
            [$0.codeList.string, $0.code.string, $0.description.string, $0.use.string]
        }
        incorrectName = member.incorrectName.map(NameDraft.init)
        incorrectBirthDate = member.incorrectBirthDate
        mailingAddress = member.mailingAddress.map(AddressDraft.init)
        parties =
            (member.employers + member.schools + member.custodialParents + member.responsiblePersons
            + member.dropOffLocations + member.otherParties).map(PartyDraft.init)
        coverages = member.coverages.map(CoverageDraft.init)
        categories = member.reportingCategories.compactMap(CategoryDraft.init)
    }
}

extension PartyDraft {
    init(_ party: RelatedParty) {
        name = NameDraft(party.name)
        relation = party.relation.string
        address = party.address.map(AddressDraft.init)
        contacts = party.contacts.map { ContactDraft($0.qualifier, $0.value.string) }
    }
}

extension CategoryDraft {
    init?(_ category: ReportingCategory) {
        guard let reference = category.reference else { return nil }
        self.init(
            name: category.name.string, reference: ReferenceDraft(reference),
            effective: category.effective.map(DateDraft.init))
    }
}

extension CoverageDraft {
    /// What was read, for writing it again.
    public init(_ coverage: Coverage) {
        maintenanceType = coverage.maintenanceType
        insuranceLine = coverage.insuranceLine
        plan = coverage.plan.string
        level = coverage.level
        isLate = coverage.isLate
        dates = coverage.dates.map(DateDraft.init)
        amounts = coverage.amounts.compactMap { item in item.amount.map { AmountDraft(item.qualifier, $0) } }
        references = coverage.references.map(ReferenceDraft.init)
        providers = coverage.providers.map(PartyDraft.init)
        cards = coverage.identificationCards.map(CardDraft.init)
        coordinations = coverage.coordinations.map(CoordinationDraft.init)
    }
}

extension CoordinationDraft {
    init(_ coordination: CoordinationOfBenefits) {
        responsibility = coordination.responsibility.string
        policyNumber = coordination.policyNumber.string
        code = coordination.code.string
        serviceTypes = coordination.serviceTypes.map(\.string)
        references = coordination.references.map(ReferenceDraft.init)
        begin = coordination.begin
        end = coordination.end
        parties = coordination.parties.map(PartyDraft.init)
    }
}

extension CardDraft {
    init(_ card: IdentificationCard) {
        description = card.description.string
        kind = card.kind.string
        quantity = card.quantity
        action = card.action.string
    }
}
