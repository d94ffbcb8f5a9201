internal import Tabular
internal import X12

/// 834: one row per coverage; a member without one still has a row.
final class EnrollmentRows: EDIRows {
    let columns = EnrollmentRows.all
    var defaults: [String] { columns.map(\.key).filter { $0 != "ssn" && !MemberDetails.keys.contains($0) } }
    private var set: EnrollmentSet?
    private var showsNumbers = false

    private static let all: [Column] =
        [
            Column(key: "transaction", title: "Transaction", type: .identifier),
            Column(key: "action", title: "File Action", type: .identifier),
            Column(key: "subscriber_id", title: "Subscriber ID", type: .identifier),
            Column(key: "member_id", title: "Member ID", type: .identifier),
            Column(key: "relationship", title: "Relationship", type: .text),
            Column(key: "last_name", title: "Last Name", type: .text),
            Column(key: "first_name", title: "First Name", type: .text),
            Column(key: "middle_name", title: "Middle Name", type: .text),
            Column(key: "name_suffix", title: "Name Suffix", type: .text),
            Column(key: "birth_date", title: "Date of Birth", type: .date),
            Column(key: "gender", title: "Gender", type: .text),
            Column(key: "ssn", title: "SSN", type: .identifier),
            Column(key: "maintenance_type", title: "Maintenance", type: .identifier),
            Column(key: "maintenance_reason", title: "Reason", type: .identifier),
            Column(key: "group", title: "Group", type: .identifier),
            Column(key: "suffix", title: "Suffix", type: .identifier),
            Column(key: "coverage_maintenance", title: "Coverage Maintenance", type: .identifier),
            Column(key: "insurance_line", title: "Insurance Line", type: .identifier),
            Column(key: "plan", title: "Plan", type: .identifier),
            Column(key: "coverage_level", title: "Coverage Level", type: .identifier),
            Column(key: "begin_date", title: "Begin", type: .date), Column(key: "end_date", title: "End", type: .date),
            Column(key: "premium", title: "Premium", type: .amount),
            Column(key: "eligibility_begin", title: "Eligible From", type: .date),
            Column(key: "eligibility_end", title: "Eligible To", type: .date),
            Column(key: "address", title: "Address", type: .text),
            Column(key: "address2", title: "Address 2", type: .text),
            Column(key: "city", title: "City", type: .text), Column(key: "state", title: "State", type: .text),
            Column(key: "zip", title: "ZIP", type: .identifier),
            Column(key: "county", title: "County", type: .identifier),
            Column(key: "home_phone", title: "Home Phone", type: .identifier),
            Column(key: "work_phone", title: "Work Phone", type: .identifier),
            Column(key: "cell_phone", title: "Cell Phone", type: .identifier),
            Column(key: "email", title: "E-mail", type: .identifier),
            Column(key: "language", title: "Language", type: .text),
            Column(key: "references", title: "References", type: .list),
        ] + MemberDetails.columns

    func take(_ event: X12Event, keys: [String], _ row: RowBuffer, _ write: (RowBuffer) throws -> Void) throws {
        switch event {
        case .enrollmentBegan(let begun): set = begun
        case .member(let member):
            showsNumbers = keys.contains("ssn")
            let coverages = member.coverages
            for coverage in coverages.isEmpty ? [nil] : coverages.map(Optional.some) {
                row.removeAll()
                for key in keys { append(key, member, coverage, to: row) }
                try write(row)
            }
        default: break
        }
    }

    private func append(_ key: String, _ member: EnrollmentMember, _ coverage: Coverage?, to row: RowBuffer) {
        if MemberDetails.keys.contains(key) { return MemberDetails.append(key, member, coverage, to: row) }
        switch key {
        case "transaction": row.append(set?.controlNumber)
        case "action": row.append(set.map { $0.action.rawValue }.flatMap { $0.isEmpty ? nil : $0 })
        case "group": row.append(group(member, coverage))
        case "suffix": row.append(member.reference("17").text ?? member.reference("DX").text)
        case "references":
            let references = member.references + (coverage?.references ?? [])
            row.append(
                list: references.map {
                    "\($0.qualifier)=\(showsNumbers || !$0.isPersonalNumber ? $0.value.string : PersonalNumber.mask)"
                })
        case "coverage_maintenance", "insurance_line", "plan", "coverage_level", "begin_date", "end_date", "premium":
            appendCoverage(key, coverage, to: row)
        default: appendPerson(key, member, to: row)
        }
    }

    private func group(_ member: EnrollmentMember, _ coverage: Coverage?) -> String? {
        coverage?.reference("1L").text ?? member.policyNumber.text ?? set?.masterPolicyNumber.text
    }

    private func appendCoverage(_ key: String, _ coverage: Coverage?, to row: RowBuffer) {
        guard let coverage else { return row.appendNull() }
        switch key {
        case "coverage_maintenance": row.append(code: coverage.maintenanceType)
        case "insurance_line": row.append(code: coverage.insuranceLine)
        case "plan": row.append(coverage.plan)
        case "coverage_level": row.append(code: coverage.level)
        case "begin_date": row.append(coverage.beginDate)
        case "end_date": row.append(coverage.endDate)
        default: row.append(coverage.premium)
        }
    }

    private func appendPerson(_ key: String, _ member: EnrollmentMember, to row: RowBuffer) {
        switch key {
        case "subscriber_id": row.append(shown(member.firstReference("0F")))
        case "member_id": row.append(shown(member.firstReference("23")) ?? memberID(member))
        case "ssn": row.append(member.personalNumber)
        case "relationship": row.append(member.relationship.meaning ?? member.relationship.rawValue)
        case "last_name": row.append(member.name?.last)
        case "first_name": row.append(member.name?.first)
        case "middle_name": row.append(member.name?.middle)
        case "name_suffix": row.append(member.name?.suffix)
        case "birth_date": row.append(member.birthDate)
        case "gender": row.append(code: member.gender)
        case "maintenance_type": row.append(code: member.maintenanceType)
        case "maintenance_reason": row.append(code: member.maintenanceReason)
        case "eligibility_begin": row.append(member.date("356"))
        case "eligibility_end": row.append(member.date("357"))
        default: appendAddress(key, member, to: row)
        }
    }

    /// What can be a Social Security number is left out, unless the column that is made for it was asked for.
    private func shown(_ reference: Reference?) -> String? {
        guard let reference, showsNumbers || !reference.isPersonalNumber else { return nil }
        return reference.value.text
    }

    private func memberID(_ member: EnrollmentMember) -> String? {
        member.name.flatMap { $0.isPersonalNumber ? nil : $0.identifier.text }
    }

    private func appendAddress(_ key: String, _ member: EnrollmentMember, to row: RowBuffer) {
        let address = member.address
        switch key {
        case "address": row.append(address?.line1)
        case "address2": row.append(address?.line2)
        case "city": row.append(address?.city)
        case "state": row.append(address?.state)
        case "zip": row.append(address?.zip)
        case "county": row.append(address?.county)
        case "home_phone": row.append(member.homePhone.text ?? member.phone.text)
        case "work_phone": row.append(member.workPhone)
        case "cell_phone": row.append(member.cellPhone)
        case "email": row.append(member.email)
        default: row.append(member.languages.first.flatMap { $0.code.text ?? $0.description.text })
        }
    }
}
