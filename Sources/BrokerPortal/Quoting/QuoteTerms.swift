public import Tabular

/// For when, where and how a quote is.
public struct QuoteTerms: Sendable {
    /// The day on which coverage begins; ages are those of this day, for the whole plan year.
    public let effective: CalendarDate
    /// The state whose rules hold.
    public let state: RatingState
    /// The employer's rating area.
    public let area: Int?
    /// How premiums are averaged; `nil` leaves them by member.
    public var composite: CompositeMethod?
    /// What the employer pays.
    public var contribution: EmployerContribution?

    /// - Throws: `BrokerError` of kind `usage` for a state that does not rate by age, or an area that California has not.
    public init(effective: CalendarDate, state: RatingState, area: Int?) throws {
        guard !state.isCommunityRated else {
            throw BrokerError(
                .stateUnsupported,
                "\(state.code) rates small groups by kind of family and not by age, which this quote does not do",
                hint: "use the carrier's tool: broker quote open")
        }
        if state == .california, let area, RatingArea(number: area) == nil {
            throw BrokerError(
                .areaUnknown, "California has rating areas 1 to 19", hint: "or name the --county")
        }
        self.effective = effective
        self.state = state
        self.area = area
    }
}
