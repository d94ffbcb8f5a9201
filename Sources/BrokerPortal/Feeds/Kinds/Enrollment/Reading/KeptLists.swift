internal import Foundation
internal import X12

/// Lists that the store keeps as JSON text: one value of a row, written the same for the same content.
enum KeptList {
    static func text(_ list: some Encodable) -> String? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(list)).map { String(decoding: $0, as: UTF8.self) }
    }

    static func list<Item: Decodable>(_ text: String?) -> [Item] {
        guard let text else { return [] }
        return (try? JSONDecoder().decode([Item].self, from: Data(text.utf8))) ?? []
    }

    /// Nine digits that can be an SSN are not kept.
    static func plain(_ element: Element) -> String? {
        guard let text = element.text?.trimmedOrNil, PersonNumber.digits(text) == nil else { return nil }
        return text
    }
}

/// The providers of a coverage (loop 2310): primary care physician, dentist, medical group.
struct ProviderList {
    struct Provider: Codable, Equatable {
        /// NM101: P3 primary care, QN dentist, Y2 managed care organization, and so on.
        var role: String
        var last: String?
        var first: String?
        var isPerson = true
        /// NM108: XX a National Provider Identifier, SV the carrier's own number.
        var qualifier: String?
        var number: String?
        /// NM110: 25 established patient, 26 not.
        var relation: String?
    }

    let text: String?

    init(_ parties: [RelatedParty]) {
        text = KeptList.text(
            parties.map { party in
                let isSSN = party.name.identifierQualifier == "34"
                return Provider(
                    role: party.name.role, last: party.name.last.text?.trimmedOrNil,
                    first: party.name.first.text?.trimmedOrNil, isPerson: party.name.isPerson,
                    qualifier: isSSN ? nil : party.name.identifierQualifier.text,
                    number: isSSN ? nil : party.name.identifier.text?.trimmedOrNil, relation: party.relation.text)
            })
    }
}

/// Other insurance of a member (loop 2320).
struct OtherInsuranceList {
    struct Policy: Codable, Equatable {
        /// COB01: P primary, S secondary, T tertiary, U unknown.
        var responsibility: String?
        var policy: String?
        /// COB03: 1 coordination, 5 unknown, 6 none.
        var code: String?
        /// REF*6P.
        var group: String?
        /// The name in NM1*IN.
        var insurer: String?
        var begin: String?
        var end: String?
    }

    let text: String?

    init(_ coordinations: [CoordinationOfBenefits]) {
        text = KeptList.text(
            coordinations.map { cob in
                Policy(
                    responsibility: cob.responsibility.text, policy: KeptList.plain(cob.policyNumber),
                    code: cob.code.text,
                    group: cob.references.first { $0.qualifier == "6P" }.flatMap { KeptList.plain($0.value) },
                    insurer: cob.parties.first { $0.name.role == "IN" }?.name.last.text?.trimmedOrNil,
                    begin: cob.begin?.description, end: cob.end?.description)
            })
    }
}

/// The categories by which a sender wants a member reported (loop 2750).
struct ReportingCategoryList {
    struct Category: Codable, Equatable {
        var name: String
        /// REF01.
        var qualifier: String?
        var value: String?
        var day: String?
    }

    let text: String?

    init(_ categories: [ReportingCategory]) {
        text = KeptList.text(
            categories.map { category in
                Category(
                    name: category.name.trimmed, qualifier: category.reference?.qualifier,
                    value: category.reference.flatMap { KeptList.plain($0.value) },
                    day: category.effective?.date?.description)
            })
    }
}
