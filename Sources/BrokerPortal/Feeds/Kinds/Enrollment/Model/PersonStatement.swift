internal import Foundation
internal import Tabular

/// What a file says of one person, whatever its format.
struct PersonStatement {
    /// The number that holds the family together, as the store keeps it.
    let subscriberNumber: String
    /// `self` for the subscriber.
    let relationship: String
    var sent: [PersonField: Sent] = [:]
    /// Nine digits.
    var ssn: String?
    var ssnHash: Data?
    /// Whether the file adds the person (021), rather than tells of a known one.
    var isAddition = false
    /// Whether it says that who the person is was wrong before (NM1*74).
    var isCorrected = false
    /// Who the person was before the correction.
    var formerFirstName: String?
    var formerBirthOn: String?
    /// Numbers that the family may have had, the likeliest first.
    var formerNumbers: [String] = []

    var isSubscriber: Bool { relationship == "self" }

    subscript(_ field: PersonField) -> String? { sent[field]?.text }

    /// What tells two people of a family apart within a file.
    var identity: String {
        if isSubscriber { return "self" }
        return "\(relationship)|\(self[.birthOn] ?? "")|\(NameFold.fold(self[.firstName]))|\(self[.birthOrder] ?? "")"
    }
}

/// Everything that a file says in one place of one person.
struct MemberStatement {
    var person: PersonStatement
    var spans: [SpanStatement] = []
    var whole: WholeStatement?
    /// How messages name the place.
    var place: (_ segment: Int?) -> String = { _ in "" }
    /// What the reader has to say of it.
    var notes: [StatementNote] = []
}

/// An end or a reinstatement that names no coverage: it is one of all of them within its groups.
struct WholeStatement {
    enum Kind { case end(CalendarDate), reinstatement }

    let kind: Kind
    /// The groups of the policy; `nil` where the file names none.
    let groups: Set<Int64>?
}

/// Names as they are compared: without case, and without blanks at the ends or twice within.
enum NameFold {
    static func fold(_ text: String?) -> String {
        guard let text else { return "" }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ").uppercased()
    }
}
