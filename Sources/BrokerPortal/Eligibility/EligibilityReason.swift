internal import Tabular

/// What came of a check.
public enum EligibilityStatus: String, CaseIterable, Sendable {
    /// A coverage is in force on the day.
    case covered
    /// The member is known, and not covered on the day; the reason says why.
    case notCovered = "not_covered"
    /// The profile's groups have no such member. That another broker's have is not told.
    case notFound = "not_found"
    /// Several members fit.
    case ambiguous
    /// The question cannot be asked.
    case error
}

/// Why somebody is not covered or not found, or a question not answered: a word for scripts.
public enum EligibilityReason: String, CaseIterable, Sendable {
    case noMatch = "no_match"
    case birthDateDiffers = "birth_date_differs"
    case nameDiffers = "name_differs"
    case ended
    case notYetEffective = "not_yet_effective"
    case neverEffective = "never_effective"
    case groupCancelled = "group_cancelled"
    case deceased
    case severalMatch = "several_match"
    case whoMissing = "who_missing"
    case memberIDInvalid = "member_id_invalid"
    case nameInvalid = "name_invalid"
    case birthDateMissing = "birth_date_missing"
    case birthDateInvalid = "birth_date_invalid"
    case birthDateInFuture = "birth_date_in_future"
    case birthAfterDate = "birth_after_date"
    case dateInvalid = "as_of_invalid"
    case fieldCount = "field_count"
    case tooManyMisses = "too_many_misses"

    /// In words, for a person.
    public var meaning: String {
        switch self {
        case .noMatch: "no such member in this profile's groups"
        case .birthDateDiffers: "the date of birth is not that of the member"
        case .nameDiffers: "the last name is not that of the member"
        case .ended: "the coverage has ended"
        case .notYetEffective: "the coverage has not begun"
        case .neverEffective: "the coverage never took effect"
        case .groupCancelled: "the group is cancelled"
        case .deceased: "the member has died"
        case .severalMatch: "several members match"
        case .whoMissing: "a member ID or a last name is needed"
        case .memberIDInvalid: "the member ID is no number"
        case .nameInvalid: "the last name holds no letter"
        case .birthDateMissing: "the date of birth is needed"
        case .birthDateInvalid: "the date of birth is not a date; write it as \(CalendarDate.forms)"
        case .birthDateInFuture: "the date of birth lies in the future"
        case .birthAfterDate: "the date of birth lies after the day asked about"
        case .dateInvalid: "the day asked about is not a date; write it as \(CalendarDate.forms)"
        case .fieldCount: "the row has not as many fields as the header"
        case .tooManyMisses: "not answered, as too many rows before found nobody"
        }
    }
}
