extension EnrollmentMember {
    /// 2100A, NM1*IL or NM1*74: the member.
    public var name: PartyName? { details.first(.nm1, in: .l2100A).map(PartyName.init) }
    /// NM1*74: the identity is corrected; `incorrectName` holds the old one.
    public var isCorrected: Bool { details.first(.nm1, packed("74"), in: .l2100A) != nil }
    /// 2100B, NM1*70: name and number as they were sent before, wrongly.
    public var incorrectName: PartyName? { details.first(.nm1, in: .l2100B).map(PartyName.init) }
    /// 2100B, DMG02: the date of birth as it was sent before, wrongly.
    public var incorrectBirthDate: X12Date? { details.first(.dmg, in: .l2100B)?[2].date }

    /// PER of 2100A: every way to reach the member.
    public var contacts: [Contact] { Contact.all(in: details.all(.per, in: .l2100A)) }
    /// The first contact with this qualifier: HP, WP, CP, TE, EM and so on.
    public func contact(_ qualifier: String) -> Element {
        let wanted = packed(text: qualifier)
        for index in details.lower..<details.upper {
            let record = details.store.records[index]
            guard record.tag == .per, record.loop == .l2100A else { continue }
            let segment = Segment(details.store, index)
            for position in [3, 5, 7] where segment.code(position) == wanted { return segment[position + 1] }
        }
        return .none
    }
    /// HP.
    public var homePhone: Element { contact("HP") }
    /// WP.
    public var workPhone: Element { contact("WP") }
    /// CP.
    public var cellPhone: Element { contact("CP") }
    /// TE: a telephone of which no more is said.
    public var phone: Element { contact("TE") }
    /// EM.
    public var email: Element { contact("EM") }

    /// N3, N4 of 2100A: where the member lives.
    public var address: PostalAddress? { address(in: .l2100A) }
    /// 2100C: where mail goes, when it differs.
    public var mailingAddress: PostalAddress? { address(in: .l2100C) }
    private func address(in loop: Loop) -> PostalAddress? {
        PostalAddress(details.first(.n3, in: loop), details.first(.n4, in: loop))
    }

    private var demographics: Segment? { details.first(.dmg, in: .l2100A) }
    /// DMG02.
    public var birthDate: X12Date? { demographics?[2].date }
    /// DMG03.
    public var gender: Gender { Gender(demographics?[3] ?? .none) }
    /// DMG04.
    public var maritalStatus: MaritalStatus { MaritalStatus(demographics?[4] ?? .none) }
    /// DMG05: race or ethnicity, repeated composites as they came.
    public var race: Element { demographics?[5] ?? .none }
    /// DMG06.
    public var citizenship: Element { demographics?[6] ?? .none }

    /// LUI: languages.
    public var languages: [Language] { details.all(.lui, in: .l2100A).map(Language.init) }
    /// HLH01: N none, S substance abuse, T tobacco, U unknown, X both.
    public var healthBehavior: Element { details.element(.hlh, 1, in: .l2100A) }
    /// HLH02, in inches.
    public var height: Element { details.element(.hlh, 2, in: .l2100A) }
    /// HLH03, in pounds.
    public var weight: Element { details.element(.hlh, 3, in: .l2100A) }
    /// EC: employment class codes.
    public var employmentClasses: [Element] {
        details.all(.ec, in: .l2100A).flatMap(\.elements).filter { !$0.isEmpty }
    }
    /// ICM: income.
    public var income: Income? { details.first(.icm, in: .l2100A).map(Income.init) }
    /// AMT of 2100A: amounts of the member themselves.
    public var amounts: [QualifiedAmount] { details.all(.amt, in: .l2100A).map(QualifiedAmount.init) }

    /// 2100D: employers.
    public var employers: [RelatedParty] { parties(.l2100D) }
    /// 2100E: schools.
    public var schools: [RelatedParty] { parties(.l2100E) }
    /// 2100F: the custodial parent.
    public var custodialParents: [RelatedParty] { parties(.l2100F) }
    /// 2100G: responsible persons, guardians, executors.
    public var responsiblePersons: [RelatedParty] { parties(.l2100G) }
    /// 2100H: where cards and the like are dropped off.
    public var dropOffLocations: [RelatedParty] { parties(.l2100H) }
    /// NM1 loops that the guide doesn't have, such as the sponsor of X307.
    public var otherParties: [RelatedParty] { parties(.l2100) }
    private func parties(_ loop: Loop) -> [RelatedParty] { RelatedParty.all(in: details, loop) }
}
