/// What a commission is computed from: one group, one line of insurance, one coverage month.
struct MonthBasis: Equatable, Sendable {
    /// The commissionable premium of the month, in cents.
    var premium: Int64 = 0
    /// The premium of the policy year's earlier months, in cents: what graded slices go on from.
    var earlierPremium: Int64 = 0
    var subscribers = 0
    var members = 0
    /// From 1 on: 1 is the first year since the group's original effective date.
    var policyYear = 1
}
