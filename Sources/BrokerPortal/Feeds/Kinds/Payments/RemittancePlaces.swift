internal import X12

/// Where an 820 may name the group that is paid for: the remittance comes before the header.
///
/// The parent stands in RMR*1L or RMR*11, REF*1L, REF*38 or REF*14; the suffix in REF*17, DX, 3H, ZZ, QQ or LU. A number that holds both, as
/// `004512/0001` or `004512-0001`, is taken apart.
struct RemittancePlaces {
    struct Candidates {
        var parents: [String] = []
        var suffixes: [String] = []
    }

    private static let parentReferences = ["1L", "38", "14"]
    private static let suffixReferences = ["17", "DX", "3H", "ZZ", "QQ", "LU"]

    private let header: PaymentHeader

    init(_ header: PaymentHeader) { self.header = header }

    /// The number of an invoice, of RMR*IK.
    func invoice(_ remittance: Remittance) -> String? {
        remittance.qualifier == "IK" ? remittance.number.trimmed.trimmedOrNil : nil
    }

    func candidates(_ remittance: Remittance?) -> Candidates {
        var found = Candidates()
        if let remittance {
            if remittance.qualifier == "1L" || remittance.qualifier == "11" {
                add(remittance.number.trimmed, to: &found)
            }
            for qualifier in Self.parentReferences { add(remittance.reference(qualifier).trimmed, to: &found) }
            found.suffixes += Self.suffixReferences.map { remittance.reference($0).trimmed }
        }
        for qualifier in Self.parentReferences { add(header.reference(qualifier).trimmed, to: &found) }
        found.suffixes += Self.suffixReferences.map { header.reference($0).trimmed }
        found.suffixes.removeAll(where: \.isEmpty)
        return found
    }

    private func add(_ number: String, to found: inout Candidates) {
        guard !number.isEmpty else { return }
        found.parents.append(number)
        guard let cut = number.lastIndex(where: { "/- ".contains($0) }) else { return }
        found.parents.append(String(number[..<cut]).trimmed)
        found.suffixes.append(String(number[number.index(after: cut)...]))
    }
}
