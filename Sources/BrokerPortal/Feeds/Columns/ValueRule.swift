/// What a text must be beyond its type: a number with a shape, a code of so many digits.
struct ValueRule: Sendable {
    /// What a value must be, behind "is not": `an NPN: 1 to 10 digits, not zero`.
    let words: String
    /// The value as the store keeps it; `nil` where it is none.
    let canonical: @Sendable (String) -> String?

    init(_ words: String, _ canonical: @escaping @Sendable (String) -> String?) {
        self.words = words
        self.canonical = canonical
    }

    static let npn = ValueRule("an NPN: 1 to 10 digits, not zero") { NPN($0)?.description }
    static let groupPart = ValueRule("part of a group number: letters, digits, '-', '.' and '_', at most 30") {
        GroupNumber.part($0)
    }
    static let license = ValueRule("a license number: letters and digits, at most 20") {
        LicenseNumber($0)?.description
    }
    static let email = ValueRule("an email address") { EmailAddress($0) == nil ? nil : $0 }
    static let waitingPeriod = ValueRule("a waiting period, such as 'first of month after 60 days', of at most 90 days")
    {
        WaitingPeriod($0) == nil ? nil : $0
    }
    /// Four digits; zeros in front matter (0111 is wheat).
    static let sic = ValueRule("a SIC code of four digits") {
        $0.utf8.count == 4 && $0.utf8.allSatisfy(\.isDigit) ? $0 : nil
    }
    static let state = ValueRule("a two-letter state, such as CA") { text in
        text.utf8.count == 2 && text.utf8.allSatisfy(\.isLetter) ? text.uppercased() : nil
    }
    static let states = ValueRule("a list of two-letter states, such as 'CA NV'") { text in
        let parts = text.split { " ,;|".contains($0) }.map { state.canonical(String($0)) }
        return parts.contains(nil) ? nil : parts.compactMap { $0 }.joined(separator: " ")
    }
}
