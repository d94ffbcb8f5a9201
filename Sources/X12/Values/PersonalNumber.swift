/// Social Security numbers and ITINs, which are shown to nobody who has not asked for them.
public enum PersonalNumber {
    /// What stands for such a number where a file is shown.
    public static let mask = "***-**-****"

    /// Whether a text is nine digits, with hyphens or blanks or without, that can be a Social Security number or an ITIN.
    ///
    /// An SSN's area is not 000, 666 or from 900 on, its group not 00, its serial not 0000 (SSA POMS RM 10201.035). An ITIN begins with 9, its
    /// fourth and fifth digits are 50 to 65, 70 to 88, 90 to 92 or 94 to 99 (IRS IRM 3.21.263); numbers with other ones are taken for one too.
    public static func isPossible(_ text: String) -> Bool {
        let digits = text.utf8.filter { $0 != 0x2D && $0 != 0x20 }
        guard digits.count == 9, digits.allSatisfy({ (0x30...0x39) ~= $0 }) else { return false }
        if digits[0] == 0x39 { return true }
        let isArea = !digits[0..<3].elementsEqual("000".utf8) && !digits[0..<3].elementsEqual("666".utf8)
        return isArea && !digits[3..<5].elementsEqual("00".utf8) && !digits[5..<9].elementsEqual("0000".utf8)
    }
}

extension Reference {
    /// REF01 that may hold a person's number: subscriber, client, prior, personal, cross reference.
    private static let ofPersons: Set<String> = ["0F", "23", "4A", "6O", "A6", "ABB", "Q4"]

    /// Whether the value is a Social Security number or an ITIN, or can be one: REF*SY always, numbers of persons by their digits.
    public var isPersonalNumber: Bool {
        if qualifier == "SY" { return !value.isEmpty }
        return Reference.ofPersons.contains(qualifier) && PersonalNumber.isPossible(value.string)
    }
}

extension PartyName {
    /// NM108 that says that the number is another one: of a member by the carrier, of a provider, of a plan, of a company.
    private static let otherKinds: Set<String> = ["24", "FI", "MI", "N", "PI", "SV", "XV", "XX"]

    /// Whether the identifier is a Social Security number or an ITIN (NM108 = 34), or can be one.
    public var isPersonalNumber: Bool {
        PersonalNumber.isPersonal(identifier, qualifier: identifierQualifier.string, others: PartyName.otherKinds)
    }
}

extension PaymentEntity {
    /// Whether ENT04 is a Social Security number or an ITIN (ENT03 = 34), or can be one.
    public var isPersonalNumber: Bool {
        PersonalNumber.isPersonal(
            identifier, qualifier: identifierQualifier.string, others: isIndividual ? ["N", "MI"] : ["FI", "24", "II"])
    }
}

extension PersonalNumber {
    static func isPersonal(_ value: Element, qualifier: String, others: Set<String>) -> Bool {
        if qualifier == "34" { return !value.isEmpty }
        return !others.contains(qualifier) && isPossible(value.string)
    }
}

extension Segment {
    /// Whether an element holds a Social Security number or an ITIN, or can hold one, by what the segment says of it.
    public func isPersonalNumber(_ position: Int) -> Bool {
        switch (tag, position) {
        case (.ref, 2): Reference(self).isPersonalNumber
        case (.nm1, 9): PartyName(self).isPersonalNumber
        case (.ent, 4):
            PersonalNumber.isPersonal(
                self[4], qualifier: string(3), others: self[2] == "2L" ? ["FI", "24", "II"] : ["N", "MI"])
        case (.n1, 4): self[3] == "34" && !self[4].isEmpty
        default: false
        }
    }
}
