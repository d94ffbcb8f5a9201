/// Where one sender of 834s puts group, suffix, member id and plan, and what absence from its full files means.
///
/// The guides leave all of that to the trading partners (`x12.md` 5.1). A profile is a small YAML file: see `SenderProfile.parse`.
public struct SenderProfile: Sendable, Equatable {
    /// What the store keeps it under.
    public let name: String
    /// The file that it came from, as it was.
    public let text: String
    let match: Match
    let group: Rule
    let suffix: Rule
    let memberID: Rule
    let plan: Rule
    let absence: AbsenceRule
    var dependents = DependentRule.endWithSubscriber
    /// Where an 820 of this sender names the group that is paid for.
    var paymentGroup = SenderProfile.standardPaymentGroup
    var paymentSuffix = SenderProfile.standardPaymentSuffix

    /// What becomes of those whom a full file no longer lists.
    public var absenceAction: AbsenceAction { absence.action }

    /// Which interchanges the profile is for when none is named; what is `nil` matches any.
    struct Match: Sendable, Equatable {
        var interchangeSender: String?
        var groupSender: String?
        var payer: String?

        var isEmpty: Bool { interchangeSender == nil && groupSender == nil && payer == nil }
    }

    /// The places where a value may stand, in the order of trial, and what of it counts.
    struct Rule: Sendable, Equatable {
        var places: [ElementPlace]
        var cut = TextSlice()
    }
}

/// What becomes of dependents whose subscriber's coverage ends, where the file says nothing of them.
enum DependentRule: String, Sendable, CaseIterable {
    /// Their coverage ends too.
    case endWithSubscriber = "end_with_subscriber"
    /// They stay covered, and it is told.
    case stay
}

/// What it means that a full file does not list somebody who is covered.
struct AbsenceRule: Sendable, Equatable {
    /// The last day covered of somebody who is absent.
    enum End: String, Sendable, CaseIterable {
        /// The day before the file's effective date (DTP*007).
        case dayBefore = "day_before"
        /// The last day of the month before the file's effective date.
        case endOfPriorMonth = "end_of_prior_month"
    }

    var action = AbsenceAction.report
    var end = End.dayBefore
    /// The share of the covered, in percent, beyond which the file is not believed.
    var limit = 10
}

extension SenderProfile {
    /// What holds for a sender without a profile.
    static let standard = SenderProfile(
        name: "standard", text: "", match: Match(),
        group: Rule(places: [.coverage("1L"), .member("1L"), .header("38")]),
        suffix: Rule(places: ["17", "DX", "3H", "ZZ", "QQ"].map(ElementPlace.member)),
        memberID: Rule(places: [.member("23"), .nameID]), plan: Rule(places: [.planCode]), absence: AbsenceRule())
}
