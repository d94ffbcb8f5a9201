internal import X12

/// Which group an item of an 820 is paid for, and where that may stand: the remittance comes before the person, the person before the header.
///
/// Where the sender's profile has no places of its own (`payment`), the parent stands in RMR*1L, 11, AZ, IG or CT, in REF*1L, 38, 14, POL or AZ; the
/// suffix in REF*17, DX, 3H, ZZ, QQ or LU. A number that holds both, as `004512/0001` or `004512-0001`, is taken apart.
struct RemittancePlaces {
    struct Candidates {
        var parents: [String] = []
        var suffixes: [String] = []
    }

    private let header: PaymentHeader
    private let entity: PaymentEntity
    private let remittance: Remittance?
    private let profile: SenderProfile

    init(_ header: PaymentHeader, _ entity: PaymentEntity, _ remittance: Remittance?, profile: SenderProfile) {
        self.header = header
        self.entity = entity
        self.remittance = remittance
        self.profile = profile
    }

    /// The number of an invoice, of RMR*IK.
    var invoice: String? {
        guard let remittance, remittance.qualifier == "IK" else { return nil }
        return remittance.number.trimmed.trimmedOrNil
    }

    var candidates: Candidates {
        var found = Candidates()
        for number in values(profile.paymentGroup) { add(number, to: &found) }
        found.suffixes += values(profile.paymentSuffix)
        return found
    }

    private func values(_ rule: SenderProfile.PaymentRule) -> [String] {
        rule.places.map { rule.cut($0.value(header, entity, remittance)) }.filter { !$0.isEmpty }
    }

    private func add(_ number: String, to found: inout Candidates) {
        found.parents.append(number)
        guard let cut = number.lastIndex(where: { "/- ".contains($0) }) else { return }
        found.parents.append(String(number[..<cut]).trimmed)
        found.suffixes.append(String(number[number.index(after: cut)...]))
    }
}
