internal import Foundation
internal import GRDB
internal import X12

/// A row of `members` as an INS loop, the inverse of `PersonReading`.
struct ExportedMember {
    private let row: Row
    private let keys: StoreKeys

    init(_ row: Row, keys: StoreKeys) {
        self.row = row
        self.keys = keys
    }

    /// - Parameter parent: the parent group's number; the suffix is the row's own. `nil` for a member without coverage.
    func draft(parent: String?) throws -> MemberDraft {
        let relationship: String = row["relationship"]
        let isSubscriber = relationship == "self"
        var member = MemberDraft(
            isSubscriber: isSubscriber, relationship: try code(of: relationship), maintenanceType: .audit,
            subscriberNumber: row["subscriber_number"], name: try name())
        member.maintenanceReason = "XN"
        member.benefitStatus = BenefitStatus(rawValue: text("benefit_status") ?? BenefitStatus.active.rawValue)
        member.employmentStatus = EmploymentStatus(rawValue: text("employment_status") ?? (isSubscriber ? "AC" : ""))
        member.medicarePlan = medicarePlan
        member.cobraEvent = CobraEvent(rawValue: text("cobra_event") ?? "")
        member.studentStatus = StudentStatus(rawValue: text("student_status") ?? "")
        member.isHandicapped = text("disability") == "Y"
        member.healthBehaviour = text("health_behavior") ?? ""
        member.deathDate = try Self.date(row, "died_on")
        member.birthOrder = text("birth_order").flatMap { Int($0) }
        if let parent { member.references += [ReferenceDraft("1L", parent), ReferenceDraft("17", row["suffix"])] }
        if let number = text("member_number") { member.references.append(ReferenceDraft("23", number)) }
        member.dates = try PersonReading.dates.compactMap { qualifier, field in
            try Self.date(row, field.rawValue).map { DateDraft(qualifier, $0) }
        }
        member.contacts = contacts
        member.address = address
        member.birthDate = try Self.date(row, "birth_on")
        member.gender = Gender(rawValue: text("gender") ?? "")
        member.maritalStatus = MaritalStatus(rawValue: text("marital_status") ?? "")
        if let language = text("language") { member.languages = [Self.language(language)] }
        member.categories = categories
        return member
    }

    private var medicarePlan: WriteField {
        guard let plan = text("medicare_plan") else { return .none }
        return text("medicare_reason").map { .composite([plan, $0]) } ?? .text(plan)
    }

    private var categories: [CategoryDraft] {
        let kept: [ReportingCategoryList.Category] = KeptList.list(text("reporting_categories"))
        return kept.compactMap { category in
            guard let qualifier = category.qualifier, let value = category.value else { return nil }
            let day = category.day.flatMap { X12Date($0.filter { $0 != "-" }) }
            return CategoryDraft(
                name: category.name, reference: ReferenceDraft(qualifier, value),
                effective: day.map { DateDraft("007", $0) })
        }
    }

    /// The coverage of a row of the export.
    static func coverage(_ row: Row) throws -> CoverageDraft {
        var coverage = CoverageDraft(
            maintenanceType: .audit, insuranceLine: InsuranceLine(rawValue: row["insurance_line"]),
            plan: row["plan"] ?? "")
        coverage.level = CoverageLevel(rawValue: row["level"] ?? "")
        let days = [("348", try date(row, "effective_on")), ("349", try date(row, "ended_on"))]
        coverage.dates = days.compactMap { qualifier, day in day.map { DateDraft(qualifier, $0) } }
        let providers: [ProviderList.Provider] = KeptList.list(row["providers"])
        coverage.providers = providers.map(\.draft)
        let others: [OtherInsuranceList.Policy] = KeptList.list(row["other_insurance"])
        coverage.coordinations = others.map(\.draft)
        if let cents: Int = row["premium_cents"] { coverage.amounts = [AmountDraft("P3", Amount(cents: cents))] }
        return coverage
    }

    private static let codes = Dictionary(
        Relationship.meanings.map { ($0.value, $0.key) }, uniquingKeysWith: { min($0, $1) })

    private func code(of relationship: String) throws -> Relationship {
        guard let code = Self.codes[relationship] else { throw Self.unusable("relationship", row) }
        return Relationship(rawValue: code)
    }

    private func name() throws -> NameDraft {
        var name = NameDraft(role: "IL", last: row["last_name"], first: text("first_name") ?? "")
        name.middle = text("middle_name") ?? ""
        name.suffix = text("name_suffix") ?? ""
        if let sealed: Data = row["ssn_sealed"] {
            name.identifierQualifier = "34"
            name.identifier = try keys.open(sealed)
        }
        return name
    }

    private var contacts: [ContactDraft] {
        let ways = [("HP", "home_phone"), ("WP", "work_phone"), ("CP", "mobile_phone"), ("EM", "email")]
        return ways.compactMap { qualifier, column in
            text(column).map { ContactDraft(qualifier, qualifier == "EM" ? $0 : Self.digits($0)) }
        }
    }

    private var address: AddressDraft? {
        let columns = ["address1", "address2", "city", "state", "zip", "county"]
        let values = columns.map { text($0) ?? "" }
        guard values.contains(where: { !$0.isEmpty }) else { return nil }
        var address = AddressDraft()
        address.line1 = values[0]
        address.line2 = values[1]
        address.city = values[2]
        address.state = values[3]
        address.zip = values[4]
        address.county = County.fips(name: values[5]) ?? values[5]
        return address
    }

    /// A telephone number that reads as the stored one.
    private static func digits(_ phone: String) -> String {
        let digits = phone.filter { $0 != "-" }
        return PersonText.phone(digits) == phone ? digits : phone
    }

    /// LUI: three letters are of NISO Z39.53 (LD), two of ISO 639 (LE), others stand as a description. 7 is the language spoken.
    private static func language(_ code: String) -> [String] {
        switch code.utf8.count {
        case 3: ["LD", code, "", "7"]
        case 2: ["LE", code, "", "7"]
        default: ["", "", code, "7"]
        }
    }

    private func text(_ column: String) -> String? { row[column] }

    private static func date(_ row: Row, _ column: String) throws -> X12Date? {
        guard let text: String = row[column] else { return nil }
        guard let date = X12Date(text.filter { $0 != "-" }) else { throw unusable(column, row) }
        return date
    }

    private static func unusable(_ column: String, _ row: Row) -> BrokerError {
        let id: Int64 = row["id"]
        return BrokerError(
            .storedValueUnusable, "member \(id): the stored \(column) is none that an 834 can hold",
            hint: "import a file of the carrier that gives it anew")
    }
}

extension ProviderList.Provider {
    /// As loop 2310 has it.
    fileprivate var draft: PartyDraft {
        var name = NameDraft(role: role, last: last ?? "", first: first ?? "")
        name.isPerson = isPerson
        name.identifierQualifier = qualifier ?? ""
        name.identifier = number ?? ""
        var party = PartyDraft(name)
        party.relation = relation ?? ""
        return party
    }
}

extension OtherInsuranceList.Policy {
    /// As loop 2320 has it.
    fileprivate var draft: CoordinationDraft {
        var draft = CoordinationDraft(responsibility: responsibility ?? "U", code: code ?? "")
        draft.policyNumber = policy ?? ""
        if let group { draft.references = [ReferenceDraft("6P", group)] }
        let day = { (text: String?) in text.flatMap { X12Date($0.filter { $0 != "-" }) } }
        draft.begin = day(begin)
        draft.end = day(end)
        if let insurer {
            var name = NameDraft(role: "IN", last: insurer)
            name.isPerson = false
            draft.parties = [PartyDraft(name)]
        }
        return draft
    }
}
