/// A subscriber with dependents under one suffix.
public struct SampleFamily: Sendable {
    /// Eight digits; the subscriber number is `R` and these.
    public var number: Int
    /// Which of the parent's suffixes, counted from 0.
    public var group: Int
    /// The employee.
    public var subscriber: SamplePerson
    /// Spouse or partner first, then children.
    public var dependents: [SamplePerson]
    /// House number and street.
    public var house: Int
    /// Street of the home.
    public var street: String
    /// City, ZIP code and county of the home.
    public var place: SamplePlace
    /// The last two digits of the home telephone, `555-01xx`.
    public var homeLine: Int
    /// The last two digits of the work telephone, if known.
    public var workLine: Int?
    /// The language spoken, if it was reported.
    public var language: SampleLanguage?
    /// First day of employment.
    public var hired: SampleDate
    /// First day of eligibility.
    public var eligible: SampleDate
    /// One or more coverages; dependents share them.
    public var coverages: [SampleCoverage]
}

/// A person of a family.
public struct SamplePerson: Sendable {
    /// How a person belongs to the subscriber.
    public enum Relation: Sendable { case subscriber, spouse, child, partner }

    /// Last name, upper case.
    public var last: String
    /// First name, upper case.
    public var first: String
    /// Middle initial in ASCII, or 0.
    public var middle: UInt8
    /// `F`, `M` or `U` in ASCII.
    public var gender: UInt8
    /// Date of birth.
    public var birth: SampleDate
    /// Relation to the subscriber.
    public var relation: Relation
    /// 1, 2 … for twins, who share a date of birth; otherwise 0.
    public var birthOrder = 0
}

/// A plan that covers a family for a span of time.
public struct SampleCoverage: Sendable {
    /// The plan.
    public var plan: SamplePlan
    /// First covered day.
    public var begin: SampleDate
    /// Last covered day; the day before `begin` where the coverage never took effect.
    public var end: SampleDate?
    /// Monthly premium of the family in cents.
    public var premium: Int
}

/// A spoken language and the code list that names it.
public struct SampleLanguage: Sendable {
    /// `LD` (NISO Z39.53) or `LE` (ISO 639).
    public var list: String
    /// The code.
    public var code: String
}

/// What a person's coverage is on a day.
public enum SampleState: Sendable, Equatable { case active, future, ended }

extension SampleFamily {
    /// When a person's coverage begins: a child born later is covered from birth.
    public func begin(of coverage: SampleCoverage, for person: SamplePerson) -> SampleDate {
        max(coverage.begin, person.birth)
    }

    /// The state of a person on a day; one coverage in force makes a person active.
    public func state(of person: SamplePerson, on day: SampleDate) -> SampleState {
        var state = SampleState.ended
        for coverage in coverages {
            if let end = coverage.end, end < day { continue }
            if begin(of: coverage, for: person) <= day { return .active }
            state = .future
        }
        return state
    }
}
