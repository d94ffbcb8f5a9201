public import Tabular

/// Who is asked about: a member ID or a last name, with the date of birth.
public struct EligibilityQuestion: Sendable, Equatable {
    /// The number of a subscriber, or a member's own; blanks, hyphens and case do not count.
    public var memberID: String?
    /// Case, accents, blanks and punctuation do not count. Beside a member ID it must fit too.
    public var lastName: String?
    /// Tells twins apart, and people of one name born on one day.
    public var firstName: String?
    /// Always needed.
    public var birthOn: CalendarDate?
    /// The day that is asked about; `nil` is the viewer's.
    public var asOf: CalendarDate?

    /// A question to be filled in.
    public init() {}

    /// What keeps the question from being asked; `nil` when nothing does.
    ///
    /// - Parameters:
    ///   - day: the day asked about where the question names none.
    ///   - today: the day of the clock, on which everybody is born.
    func problem(day: CalendarDate, today: CalendarDate) -> EligibilityReason? {
        if memberID == nil, lastName == nil { return .whoMissing }
        if let memberID, MemberNumber.plain(memberID) == nil || memberID.utf8.count > 80 { return .memberIDInvalid }
        if let lastName, NameKey(lastName).isEmpty { return .nameInvalid }
        guard let birthOn else { return .birthDateMissing }
        if birthOn > today { return .birthDateInFuture }
        return birthOn > asOf ?? day ? .birthAfterDate : nil
    }
}
