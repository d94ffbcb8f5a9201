/// What a commission is computed from: one group, one line of insurance, one coverage month.
struct MonthBasis: Equatable, Sendable {
    /// The commissionable premium of the month, in cents.
    var premium: Int64 = 0
    /// The premium of the policy year's earlier months, in cents: what graded slices go on from.
    var earlierPremium: Int64 = 0
    var subscribers = HeadCount()
    var members = HeadCount()
    /// From 1 on: 1 is the first year since the group's original effective date.
    var policyYear = 1
    /// Whether a head that begins or ends within the month counts by its days (4.7: only where the schedule says so).
    var isProrated = false
}
