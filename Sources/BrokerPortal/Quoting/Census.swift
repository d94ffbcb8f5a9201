public import Tabular

/// What a member of a family is to the employee.
public enum CensusRelationship: String, CaseIterable, Sendable {
    case employee
    /// A spouse or a domestic partner.
    case spouse
    /// A child, or another dependent.
    case child

    init?(word text: String) {
        switch CSVFeed.normalized(text) {
        case "employee", "self", "subscriber", "ee": self = .employee
        case "spouse", "wife", "husband", "domestic_partner", "partner", "sp": self = .spouse
        case "child", "son", "daughter", "stepchild", "foster_child", "dependent", "dep", "ch": self = .child
        default: return nil
        }
    }
}

/// A person of a census who is to be covered.
public struct CensusMember: Sendable {
    /// The line of the file.
    public let line: Int
    /// What the person is to the employee.
    public let relationship: CensusRelationship
    /// The day of birth; protected, and never shown.
    public let birthOn: CalendarDate
    /// Whether the person uses tobacco.
    public let usesTobacco: Bool
    /// The name, where the file has one; shown only where that is asked for.
    public let name: String?
}

/// An employee and the dependents they cover.
public struct CensusFamily: Sendable {
    /// The employee's number in the census.
    public let employeeID: String
    /// The covered people.
    public let tier: CoverageTier
    /// Those who are to be covered: the employee first, then as the file has them; none when coverage is waived.
    public let members: [CensusMember]
}

/// The people of a group for which a quote is wanted.
public struct Census: Sendable {
    /// All employees in the order of the file, those who waive too.
    public let families: [CensusFamily]

    /// Those who take coverage.
    public var covered: [CensusFamily] { families.filter { $0.tier != .waived } }
}

extension CalendarDate {
    /// Full years from a day of birth to a day; one born on 29 February turns a year older on 1 March where there is no 29th.
    func age(on day: CalendarDate) -> Int {
        day.year - year - ((day.month, day.day) < (month, self.day) ? 1 : 0)
    }
}
