/// How a state lets small groups be rated, where it differs from the federal default (CMS, "Market Rating Reforms: State Specific Rating Variations").
public struct RatingState: Hashable, Sendable {
    /// Two letters.
    public let code: String

    /// California.
    public static let california = RatingState(unchecked: "CA")

    private init(unchecked code: String) { self.code = code }

    /// `nil` for what is not a state, nor the District of Columbia.
    public init?(_ code: String) {
        let code = code.uppercased()
        guard RatingState.codes.contains(code) else { return nil }
        self.code = code
    }

    /// Whether tobacco use may raise a premium in the small-group market: by at most half (45 CFR 147.102(a)(1)(iv)), and in these states not at all.
    public var allowsTobacco: Bool { !["CA", "CT", "DC", "MA", "NJ", "NY", "RI", "VT"].contains(code) }

    /// Whether the state has an age curve of its own, so that rates must come as a table by age.
    public var hasOwnCurve: Bool { ["AL", "DC", "MA", "MN", "MS", "NJ", "OR", "UT"].contains(code) }

    /// Whether rates do not differ by age at all, but by the kind of family.
    public var isCommunityRated: Bool { ["NY", "VT"].contains(code) }

    private static let codes: Set<String> = [
        "AK", "AL", "AR", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "HI", "IA", "ID", "IL", "IN", "KS", "KY",
        "LA",
        "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "NC", "ND", "NE", "NH", "NJ", "NM", "NV", "NY", "OH", "OK",
        "OR",
        "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VT", "WA", "WI", "WV", "WY",
    ]
}
