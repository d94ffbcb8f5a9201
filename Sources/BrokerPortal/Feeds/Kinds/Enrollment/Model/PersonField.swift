/// The fields of a person, each a column of `members` with the same name.
enum PersonField: String, CaseIterable {
    case relationship, memberNumber = "member_number"
    case lastName = "last_name", firstName = "first_name", middleName = "middle_name", nameSuffix = "name_suffix"
    case birthOn = "birth_on", birthOrder = "birth_order", diedOn = "died_on", gender
    case maritalStatus = "marital_status"
    case address1, address2, city, state, zip, county
    case homePhone = "home_phone", workPhone = "work_phone", mobilePhone = "mobile_phone", email, language
    case employedOn = "employed_on", employmentEndedOn = "employment_ended_on", employmentStatus = "employment_status"
    case benefitStatus = "benefit_status"
    case cobraEvent = "cobra_event", cobraEventOn = "cobra_event_on", cobraBeginOn = "cobra_begin_on"
    case cobraEndOn = "cobra_end_on"
    case medicarePlan = "medicare_plan", medicareReason = "medicare_reason", medicareBeginOn = "medicare_begin_on"
    case medicareEndOn = "medicare_end_on"
    case studentStatus = "student_status", schoolBeginOn = "school_begin_on", schoolEndOn = "school_end_on"
    case disability, healthBehavior = "health_behavior", reportingCategories = "reporting_categories"

    /// Where its value is in `PersonFields`.
    var place: Int { PersonField.places[self] ?? 0 }

    private static let places = Dictionary(uniqueKeysWithValues: Swift.zip(allCases, allCases.indices))

    static let address: [PersonField] = [.address1, .address2, .city, .state, .zip, .county]
}

/// A value as a file gives it. Not sent is not empty: nothing is known of it, and what is known stays.
enum Sent: Equatable {
    case notSent
    /// Sent empty: there is none.
    case empty
    case value(String)

    /// - Parameter clears: whether an empty value is one that is told.
    init(_ text: String?, clears: Bool = false) {
        if let text = text?.trimmedOrNil { self = .value(text) } else { self = clears ? .empty : .notSent }
    }

    var text: String? {
        guard case .value(let text) = self else { return nil }
        return text
    }
}

/// The fields of one person.
struct PersonFields: Equatable {
    private(set) var values: [String?] = Array(repeating: nil, count: PersonField.allCases.count)

    subscript(_ field: PersonField) -> String? {
        get { values[field.place] }
        set { values[field.place] = newValue }
    }

    init() {}

    /// In the order of `PersonField.allCases`.
    init(_ values: [String?]) { self.values = values }
}
