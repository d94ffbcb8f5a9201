/// What the employer pays of the premiums.
public struct EmployerContribution: Sendable {
    /// A share of a premium.
    public enum Share: Sendable, Equatable, CustomStringConvertible {
        /// Hundredths of a percent.
        case percent(Int64)
        /// Cents a month.
        case amount(Int64)

        /// Reads `75%`, `62.5%` or an amount, `400` or `400.00`; anything else, and over 100 %, is `nil`.
        public init?(_ text: String) {
            if text.hasSuffix("%") {
                guard let value = DecimalText.value(text.dropLast(), places: 2), value <= 10_000 else { return nil }
                self = .percent(value)
            } else {
                guard let value = DecimalText.value(text, places: 2) else { return nil }
                self = .amount(value)
            }
        }

        /// `75.00%`, or an amount.
        public var description: String {
            switch self {
            case .percent(let value): DecimalText.text(value, places: 2) + "%"
            case .amount(let cents): DecimalText.text(cents, places: 2)
            }
        }

        /// Never more than the premium itself.
        /// - Parameter reference: the premium that a percentage is of.
        func paid(of premium: Int64, reference: Int64) -> Int64 {
            switch self {
            case .percent(let value): min(DecimalText.halfUp(reference * value, 10_000), premium)
            case .amount(let cents): min(cents, premium)
            }
        }
    }

    /// Of the employee's own premium.
    public let employee: Share
    /// Of the premium of their dependents.
    public let dependents: Share
    /// The plan, by its id, of whose premiums percentages are taken whatever plan is chosen; `nil` is the plan itself.
    public let referencePlan: String?

    /// A contribution.
    public init(employee: Share, dependents: Share, referencePlan: String? = nil) {
        self.employee = employee
        self.dependents = dependents
        self.referencePlan = referencePlan
    }

    func paid(of premium: FamilyPremium, reference: FamilyPremium) -> Int64 {
        employee.paid(of: premium.employee, reference: reference.employee)
            + dependents.paid(of: premium.dependents, reference: reference.dependents)
    }
}

/// A family's monthly premium in cents, the employee's own and that of their dependents.
public struct FamilyPremium: Sendable, Equatable {
    /// The employee's own.
    public let employee: Int64
    /// That of all others.
    public let dependents: Int64

    /// Both.
    public var total: Int64 { employee + dependents }
}
