/// A plan that is quoted, with its monthly rates in one rating area on one day.
public struct QuotePlan: Sendable {
    /// The carrier; empty where the file names none.
    public let carrier: String
    /// The carrier's number of the plan.
    public let id: String
    /// The plan's name.
    public let name: String
    /// Such as HMO or PPO.
    public let type: String?
    /// Such as Silver.
    public let metal: String?
    /// By how much tobacco use multiplies a premium, in thousandths: 1,000 to 1,500.
    let tobacco: Int64
    let rates: Rates

    enum Rates: Sendable {
        /// Cents at age 21, to be multiplied by the curve.
        case base(Int64)
        /// Cents by age band.
        case table([AgeBand: Int64])
    }

    /// The monthly rate at age 21, in cents.
    public var rateAt21: Int64? {
        switch rates {
        case .base(let cents): cents
        case .table(let cents): cents[AgeBand(age: 21)]
        }
    }

    /// Whether the rates come as a table by age.
    var hasTable: Bool { if case .table = rates { true } else { false } }

    /// The monthly premium of one person in cents, rounded once, a half cent up; `nil` where the table lacks the age.
    func premium(age: Int, usesTobacco: Bool) -> Int64? {
        let factor = usesTobacco ? tobacco : 1_000
        switch rates {
        case .base(let cents): return DecimalText.halfUp(cents * AgeCurve.thousandths(age: age) * factor, 1_000_000)
        case .table(let table): return table[AgeBand(age: age)].map { DecimalText.halfUp($0 * factor, 1_000) }
        }
    }
}
