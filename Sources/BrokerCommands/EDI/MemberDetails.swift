internal import Tabular
internal import X12

/// What an 834 may say of a member besides who is covered by what: columns that are asked for by name.
enum MemberDetails {
    static let columns: [Column] = [
        Column(key: "benefit_status", title: "Benefit Status", type: .identifier),
        Column(key: "medicare_plan", title: "Medicare Plan", type: .identifier),
        Column(key: "medicare_reason", title: "Medicare Reason", type: .identifier),
        Column(key: "cobra_event", title: "COBRA Event", type: .identifier),
        Column(key: "cobra_begin", title: "COBRA From", type: .date),
        Column(key: "cobra_end", title: "COBRA To", type: .date),
        Column(key: "employment_status", title: "Employment Status", type: .identifier),
        Column(key: "student_status", title: "Student", type: .identifier),
        Column(key: "handicapped", title: "Handicapped", type: .text),
        Column(key: "death_date", title: "Date of Death", type: .date),
        Column(key: "health_behavior", title: "Health Behavior", type: .identifier),
        Column(key: "height", title: "Height", type: .identifier),
        Column(key: "weight", title: "Weight", type: .identifier),
        Column(key: "providers", title: "Providers", type: .list),
        Column(key: "other_insurance", title: "Other Insurance", type: .list),
        Column(key: "reporting_categories", title: "Reporting Categories", type: .list),
    ]
    static let keys = Set(columns.map(\.key))

    static func append(_ key: String, _ member: EnrollmentMember, _ coverage: Coverage?, to row: RowBuffer) {
        switch key {
        case "benefit_status": row.append(code: member.benefitStatus)
        case "medicare_plan": row.append(member.medicareCode)
        case "medicare_reason": row.append(member.medicareReason)
        case "cobra_event": row.append(code: member.cobraEvent)
        case "cobra_begin": row.append(member.date("340"))
        case "cobra_end": row.append(member.date("341"))
        case "employment_status": row.append(code: member.employmentStatus)
        case "student_status": row.append(code: member.studentStatus)
        case "handicapped": row.append(member.isHandicapped ? "yes" : "no")
        case "death_date": row.append(member.deathDate)
        case "health_behavior": row.append(member.healthBehavior)
        case "height": row.append(member.height)
        case "weight": row.append(member.weight)
        default: appendList(key, member, coverage, to: row)
        }
    }

    private static func appendList(
        _ key: String, _ member: EnrollmentMember, _ coverage: Coverage?, to row: RowBuffer
    ) {
        switch key {
        case "providers": row.append(list: (coverage?.providers ?? []).map(provider))
        case "other_insurance": row.append(list: (coverage?.coordinations ?? []).map(other))
        default:
            row.append(
                list: member.reportingCategories.map { category in
                    let reference = category.reference.map {
                        "\($0.qualifier)=\($0.isPersonalNumber ? PersonalNumber.mask : $0.value.string)"
                    }
                    return [category.name.string, reference ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
                })
        }
    }

    /// `P3 HOUSE, ANN 1234567893`
    private static func provider(_ party: RelatedParty) -> String {
        let name = party.name
        let person = [name.last.string, name.first.string].filter { !$0.isEmpty }.joined(separator: ", ")
        let number = name.isPersonalNumber ? "" : name.identifier.string
        return [name.role, person, number].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// `P POL99 1`: responsibility, policy, whether benefits are coordinated; then the other insurer.
    private static func other(_ coordination: CoordinationOfBenefits) -> String {
        let insurer = coordination.parties.first?.name.last.string ?? ""
        return [
            coordination.responsibility.string, coordination.policyNumber.string, coordination.code.string, insurer,
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }
}
