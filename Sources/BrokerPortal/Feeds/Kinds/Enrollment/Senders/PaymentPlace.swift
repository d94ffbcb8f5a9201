internal import X12

/// A place in an 820 where a value may stand, as a profile writes it.
enum PaymentPlace: Sendable, Equatable {
    /// `RMR*1L`: the number of a remittance with this qualifier.
    case remittance(String)
    /// `2300 REF*17`: a reference of the remittance.
    case item(String)
    /// `2100 REF*POL`: a reference of the person.
    case person(String)
    /// `header REF*38`
    case header(String)
    /// `1000B N104`: the payer's number.
    case payer

    init?(_ text: String) {
        if text == "1000B N104" {
            self = .payer
            return
        }
        let parts = text.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...3).contains(parts[1].count) else { return nil }
        let qualifier = String(parts[1])
        switch parts[0] {
        case "RMR": self = .remittance(qualifier)
        case "2300 REF": self = .item(qualifier)
        case "2100 REF": self = .person(qualifier)
        case "header REF": self = .header(qualifier)
        default: return nil
        }
    }

    /// What stands there; empty where nothing does.
    func value(_ header: PaymentHeader, _ entity: PaymentEntity, _ remittance: Remittance?) -> String {
        switch self {
        case .remittance(let qualifier):
            remittance.map { $0.qualifier == qualifier ? $0.number.trimmed : "" } ?? ""
        case .item(let qualifier): remittance?.reference(qualifier).trimmed ?? ""
        case .person(let qualifier): entity.references.first { $0.qualifier == qualifier }?.value.trimmed ?? ""
        case .header(let qualifier): header.reference(qualifier).trimmed
        case .payer: header.payer?.identifier.trimmed ?? ""
        }
    }
}

extension SenderProfile {
    /// The places in an 820, in the order of trial, and what of a value counts.
    struct PaymentRule: Sendable, Equatable {
        var places: [PaymentPlace]
        var cut = TextSlice()
    }

    static let standardPaymentGroup = PaymentRule(
        places: ["1L", "11", "AZ", "IG", "CT"].map(PaymentPlace.remittance)
            + ["1L", "38", "14", "POL", "AZ"].map(PaymentPlace.item)
            + ["1L", "38", "POL", "AZ"].map(PaymentPlace.person)
            + ["1L", "38", "14"].map(PaymentPlace.header))
    static let standardPaymentSuffix = PaymentRule(
        places: suffixes.map(PaymentPlace.item) + suffixes.map(PaymentPlace.person) + suffixes.map(PaymentPlace.header))
    private static let suffixes = ["17", "DX", "3H", "ZZ", "QQ", "LU"]
}
