internal import Tabular
internal import X12

/// 834: a row a coverage; a member without one has a row all the same.
final class EnrollmentRows: EDIRows {
    var columns: [Column] { Self.table.columns }
    var defaults: [String] { Self.defaults }
    private var chosen = EnrollmentRows.table
    private var set: EnrollmentSet?
    private var showsNumbers = false
    private let row = RowBuffer()

    /// A Social Security number is only shown when it is asked for.
    static let defaults = table.columns.map(\.key).filter { $0 != "ssn" }

    func choose(_ keys: [String]) throws {
        chosen = try Self.table.selecting(keys)
        showsNumbers = keys.contains("ssn")
    }

    func take(_ event: X12Event, _ write: RowSink) throws {
        switch event {
        case .enrollmentBegan(let begun): set = begun
        case .member(let member):
            showsNumbers = keys.contains("ssn")
            let coverages = member.coverages
            for coverage in coverages.isEmpty ? [nil] : coverages.map(Optional.some) {
                row.removeAll()
                try chosen.append(
                    EnrollmentLine(set: set, member: member, coverage: coverage, showsNumbers: showsNumbers), to: row)
                try write(row)
            }
        default: break
        }
    }

    static let table: ValueTable<EnrollmentLine> = person + membership + coverage + address

    private static let person: ValueTable<EnrollmentLine> = [
        ValueColumn("transaction", "Transaction", .identifier) { $0.set?.controlNumber },
        ValueColumn("action", "File Action", .identifier) { $0.set?.action.text },
        ValueColumn("subscriber_id", "Subscriber ID", .identifier) { $0.shown($0.member.firstReference("0F")) },
        ValueColumn("member_id", "Member ID", .identifier) { $0.memberID },
        ValueColumn("relationship", "Relationship", .text) {
            $0.member.relationship.meaning ?? $0.member.relationship.rawValue
        },
        ValueColumn("last_name", "Last Name", .text) { $0.member.name?.last },
        ValueColumn("first_name", "First Name", .text) { $0.member.name?.first },
        ValueColumn("middle_name", "Middle Name", .text) { $0.member.name?.middle },
        ValueColumn("name_suffix", "Name Suffix", .text) { $0.member.name?.suffix },
        ValueColumn("birth_date", "Date of Birth", .date) { $0.member.birthDate },
        ValueColumn("gender", "Gender", .text) { $0.member.gender.text },
        ValueColumn("ssn", "SSN", .identifier) { $0.member.personalNumber },
    ]

    private static let membership: ValueTable<EnrollmentLine> = [
        ValueColumn("maintenance_type", "Maintenance", .identifier) { $0.member.maintenanceType.text },
        ValueColumn("maintenance_reason", "Reason", .identifier) { $0.member.maintenanceReason.text },
        ValueColumn("group", "Group", .identifier) { $0.group },
        ValueColumn("suffix", "Suffix", .identifier) {
            $0.member.reference("17").text ?? $0.member.reference("DX").text
        },
    ]

    private static let coverage: ValueTable<EnrollmentLine> = [
        ValueColumn("coverage_maintenance", "Coverage Maintenance", .identifier) { $0.coverage?.maintenanceType.text },
        ValueColumn("insurance_line", "Insurance Line", .identifier) { $0.coverage?.insuranceLine.text },
        ValueColumn("plan", "Plan", .identifier) { $0.coverage?.plan },
        ValueColumn("coverage_level", "Coverage Level", .identifier) { $0.coverage?.level.text },
        ValueColumn("begin_date", "Begin", .date) { $0.coverage?.beginDate },
        ValueColumn("end_date", "End", .date) { $0.coverage?.endDate },
        ValueColumn("premium", "Premium", .amount) { $0.coverage?.premium },
        ValueColumn("eligibility_begin", "Eligible From", .date) { $0.member.date("356") },
        ValueColumn("eligibility_end", "Eligible To", .date) { $0.member.date("357") },
    ]

    private static let address: ValueTable<EnrollmentLine> = [
        ValueColumn("address", "Address", .text) { $0.member.address?.line1 },
        ValueColumn("address2", "Address 2", .text) { $0.member.address?.line2 },
        ValueColumn("city", "City", .text) { $0.member.address?.city },
        ValueColumn("state", "State", .text) { $0.member.address?.state },
        ValueColumn("zip", "ZIP", .identifier) { $0.member.address?.zip },
        ValueColumn("county", "County", .identifier) { $0.member.address?.county },
        ValueColumn("home_phone", "Home Phone", .identifier) { $0.member.homePhone.text ?? $0.member.phone.text },
        ValueColumn("work_phone", "Work Phone", .identifier) { $0.member.workPhone },
        ValueColumn("cell_phone", "Cell Phone", .identifier) { $0.member.cellPhone },
        ValueColumn("email", "E-mail", .identifier) { $0.member.email },
        ValueColumn("language", "Language", .text) { line in
            line.member.languages.first.flatMap { $0.code.text ?? $0.description.text }
        },
        ValueColumn("references", "References", .list) { $0.references },
    ]
}

/// A row of an 834: a member, and one of the coverages.
struct EnrollmentLine {
    let set: EnrollmentSet?
    let member: EnrollmentMember
    let coverage: Coverage?

    /// Whether numbers that can be Social Security numbers are shown: only where the column that is made for them was asked for.
    let showsNumbers: Bool

    func shown(_ reference: Reference?) -> String? {
        guard let reference, showsNumbers || !reference.isPersonalNumber else { return nil }
        return reference.value.text
    }

    var memberID: String? {
        shown(member.firstReference("23")) ?? member.name.flatMap { $0.isPersonalNumber ? nil : $0.identifier.text }
    }

    var group: String? {
        coverage?.reference("1L").text ?? member.policyNumber.text ?? set?.masterPolicyNumber.text
    }

    var references: [String] {
        (member.references + (coverage?.references ?? [])).map {
            "\($0.qualifier)=\(showsNumbers || !$0.isPersonalNumber ? $0.value.string : PersonalNumber.mask)"
        }
    }
}
