/// How a commission is computed (`domain.md` 4.3 to 4.8). All of it is arithmetic on whole cents; rates are millionths (6.5 % is 65,000).
enum CommissionTerms: Equatable, Sendable {
    /// A percentage of the premium by policy year, the last one for all later years; one alone is a flat percentage (4.3, 4.4).
    case percent(byYear: [Int64])
    /// The percentage by policy year up to an annualised premium, and another on the slice above it (4.5).
    case capped(byYear: [Int64], above: Int64, rate: Int64)
    /// Slices of the annualised premium (4.5).
    case annualSlices(Slices)
    /// Slices of the premium since the policy year's beginning (4.6).
    case graded(Slices)
    /// An amount per subscriber per month, PEPM (4.7), in millionths of a dollar: carriers pay fractions of a cent per head.
    case perSubscriber(micros: Int64)
    /// An amount per member per month, PMPM (4.7), in millionths of a dollar.
    case perMember(micros: Int64)
    /// An amount per month (4.8).
    case flat(cents: Int64)
    /// Net of commission, or paid by a fee (4.8).
    case none

    /// The commission of a month in cents, rounded half-up once.
    func due(_ basis: MonthBasis) -> Int64 {
        switch self {
        case .percent(let rates):
            return Rounding.share(of: basis.premium, rate: Self.rate(rates, basis.policyYear))
        case .capped(let rates, let limit, let rate):
            let slices = Slices([
                .init(upTo: limit, rate: Self.rate(rates, basis.policyYear)), .init(upTo: nil, rate: rate),
            ])
            return slices.map { Self.monthly($0, basis.premium) } ?? 0
        case .annualSlices(let slices):
            return Self.monthly(slices, basis.premium)
        case .graded(let slices):
            // The difference of two rounded sums: twelve months come to exactly what the year comes to.
            return slices.amount(basis.earlierPremium + basis.premium) - slices.amount(basis.earlierPremium)
        case .perSubscriber(let micros): return basis.subscribers.due(micros, isProrated: basis.isProrated)
        case .perMember(let micros): return basis.members.due(micros, isProrated: basis.isProrated)
        case .flat(let cents): return cents
        case .none: return 0
        }
    }

    /// The commission on a change of a month's premium (4.12): at the rates of that month.
    func due(onChange premium: Int64, of basis: MonthBasis) -> Int64 {
        switch self {
        case .perSubscriber, .perMember, .flat, .none: return 0
        case .percent(let rates): return Rounding.share(of: premium, rate: Self.rate(rates, basis.policyYear))
        case .capped, .annualSlices, .graded:
            var changed = basis
            changed.premium += premium
            return due(changed) - due(basis)
        }
    }

    /// The rates that the terms know, in millionths: what may explain a wrong one.
    var rates: [Int64] {
        switch self {
        case .percent(let rates): rates
        case .capped(let rates, _, let rate): rates + [rate]
        case .annualSlices(let slices), .graded(let slices): slices.slices.map(\.rate)
        case .perSubscriber, .perMember, .flat, .none: []
        }
    }

    /// Whether heads are counted, not premium.
    var countsHeads: Bool {
        switch self {
        case .perSubscriber, .perMember: true
        default: false
        }
    }

    /// Whether a premium is needed to compute it.
    var needsPremium: Bool {
        switch self {
        case .percent, .capped, .annualSlices, .graded: true
        case .perSubscriber, .perMember, .flat, .none: false
        }
    }

    static func rate(_ byYear: [Int64], _ year: Int) -> Int64 {
        byYear.isEmpty ? 0 : byYear[min(max(year, 1), byYear.count) - 1]
    }

    private static func monthly(_ slices: Slices, _ premium: Int64) -> Int64 {
        let (annual, isTooLarge) = premium.multipliedReportingOverflow(by: 12)
        return isTooLarge ? 0 : Rounding.halfUp(slices.exact(annual), over: 12_000_000)
    }
}
