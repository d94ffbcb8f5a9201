internal import X12

/// A place in an 834 where a value may stand, as a profile writes it.
enum ElementPlace: Sendable, Equatable {
    /// `header REF*38`
    case header(String)
    /// `2000 REF*1L`
    case member(String)
    /// `2300 REF*1L`
    case coverage(String)
    /// `1000A N104`: the sponsor's number.
    case sponsor
    /// `2100A NM109`: the member's own number, unless it is a Social Security number.
    case nameID
    /// `2300 HD04`
    case planCode
    /// `2300 HD03`
    case insuranceLine
    /// `2310 NM109`: the number of the first provider, or its name.
    case provider

    private static let fixed: [String: ElementPlace] = [
        "1000A N104": .sponsor, "2100A NM109": .nameID, "2300 HD04": .planCode, "2300 HD03": .insuranceLine,
        "2310 NM109": .provider,
    ]

    init?(_ text: String) {
        if let place = ElementPlace.fixed[text] {
            self = place
            return
        }
        let parts = text.split(separator: " REF*", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...3).contains(parts[1].count) else { return nil }
        let qualifier = String(parts[1])
        switch parts[0] {
        case "header": self = .header(qualifier)
        case "2000": self = .member(qualifier)
        case "2300": self = .coverage(qualifier)
        default: return nil
        }
    }

    /// How it is written in messages: without the loop.
    var field: String {
        switch self {
        case .header(let qualifier), .member(let qualifier), .coverage(let qualifier): "REF*\(qualifier)"
        case .sponsor: "N104"
        case .nameID, .provider: "NM109"
        case .planCode: "HD04"
        case .insuranceLine: "HD03"
        }
    }

    /// What stands there; empty where nothing does.
    func value(_ set: EnrollmentSet, _ member: EnrollmentMember, _ coverage: X12.Coverage?) -> String {
        switch self {
        case .header(let qualifier): set.reference(qualifier).trimmed
        case .member(let qualifier): member.reference(qualifier).trimmed
        case .coverage(let qualifier): coverage?.reference(qualifier).trimmed ?? ""
        case .sponsor: set.sponsor?.identifier.trimmed ?? ""
        case .nameID: member.name.flatMap { $0.identifierQualifier == "34" ? nil : $0.identifier.trimmed } ?? ""
        case .planCode: coverage?.plan.trimmed ?? ""
        case .insuranceLine: coverage?.insuranceLine.rawValue ?? ""
        case .provider: coverage?.providers.first.map { $0.name.identifier.text ?? $0.name.last.trimmed } ?? ""
        }
    }
}

extension SenderProfile.Rule {
    /// The values that stand in the rule's places, cut, in order and without empty ones.
    func values(_ set: EnrollmentSet, _ member: EnrollmentMember, _ coverage: X12.Coverage?) -> [String] {
        places.map { cut($0.value(set, member, coverage)) }.filter { !$0.isEmpty }
    }

    /// The first of them.
    func value(_ set: EnrollmentSet, _ member: EnrollmentMember, _ coverage: X12.Coverage?) -> String? {
        for place in places {
            let value = cut(place.value(set, member, coverage))
            if !value.isEmpty { return value }
        }
        return nil
    }

    /// The places, for a message.
    var fields: String { places.map(\.field).joined(separator: ", ") }
}
