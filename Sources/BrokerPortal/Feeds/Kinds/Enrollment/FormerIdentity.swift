internal import X12

/// Who a member was before his identity was corrected: 2100B (NM1*70, DMG) has the old name, number and birth date, REF*Q4 a prior number.
///
/// The guide's rule: match on the old identity, then change it.
struct FormerIdentity {
    private let member: EnrollmentMember
    private let relationship: String

    init(_ member: EnrollmentMember, relationship: String) {
        self.member = member
        self.relationship = relationship
    }

    /// None for a member who is not corrected.
    func keys(carrier: Int64, keys: StoreKeys) -> [[SQLValue]] {
        guard member.isCorrected || member.incorrectName != nil || member.maintenanceReason.rawValue == "25" else {
            return []
        }
        let key =
            member.isSubscriber
            ? ""
            : PersonValues.key(
                of: member, relationship: relationship, first: member.incorrectName?.first.text,
                birth: member.incorrectBirthDate)
        return numbers(keys).map { [.integer(carrier), .text($0), .text(key)] }
    }

    /// The numbers that the family may have had. Where REF*0F is a Social Security number, the old one stands in NM1*70.
    private func numbers(_ keys: StoreKeys) -> [String] {
        let current = member.subscriberNumber.trimmed
        var numbers = [member.reference("Q4").trimmed]
        if let old = member.incorrectName, old.identifierQualifier == "34", TaxID(current, kind: .ssn) != nil {
            numbers.append(old.identifier.trimmed)
        }
        return (numbers + [current]).filter { !$0.isEmpty }.map { PersonValues.subscriberNumber($0, keys: keys) }
    }
}
