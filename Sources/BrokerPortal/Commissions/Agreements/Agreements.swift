internal import Tabular

/// A line of insurance as agreements tell it.
enum CommissionLine: String, CaseIterable, Sendable {
    case any, medical, dental, vision, life, disability

    /// The line of a coverage, by its X12 code (HD03). What is nothing else is medical.
    init(insuranceLine code: String) {
        switch code {
        case "DEN", "DCP": self = .dental
        case "VIS": self = .vision
        case "LIF": self = .life
        case "LTD", "STD": self = .disability
        default: self = .medical
        }
    }

    func covers(_ line: CommissionLine) -> Bool { self == .any || self == line }
}

/// The group or parent group that a schedule or split is for.
struct AgreementGroup: Hashable, Sendable {
    let parent: String
    /// `nil` for all suffixes of the parent group.
    let suffix: String?

    func holds(_ group: GroupNumber) -> Bool { parent == group.parent && (suffix == nil || suffix == group.suffix) }
}

/// What a Broker ID is to be paid, as its agreements file says.
struct Agreements: Sendable {
    struct Schedule: Sendable {
        let line: CommissionLine
        /// `nil` for all groups.
        let group: AgreementGroup?
        let soldFrom: CalendarDate?
        let soldUntil: CalendarDate?
        let terms: CommissionTerms
    }

    struct Split: Sendable {
        let group: AgreementGroup
        let from: CalendarDate
        /// In the file's order; they sum to 1,000,000.
        let shares: [(payee: String, share: Int64)]
    }

    struct Override: Sendable {
        enum Basis: String, CaseIterable, Sendable { case premium, commission }
        enum Payer: String, CaseIterable, Sendable { case carrier, agency }

        let payee: String
        let line: CommissionLine
        let from: CalendarDate?
        let until: CalendarDate?
        let basis: Basis
        let rate: Int64
        let payer: Payer
    }

    struct Bonus: Sendable {
        let name: String
        let line: CommissionLine
        let soldFrom: CalendarDate?
        let soldUntil: CalendarDate?
        /// For how many months since the group's original effective date.
        let months: Int
        /// Of the premium, in millionths; or else `perMember`.
        let rate: Int64?
        let perMember: Int64?
    }

    /// How much later a commission may come, and which differences do not count.
    struct Rules: Equatable, Sendable {
        /// Months after the coverage month in which a commission that is not there is only pending (4.2: 30 to 60 days).
        var lagMonths = 2
        /// What is less is carried forward (4.13).
        var minimumPayout: Int64 = 0
        var lineTolerance: Int64 = 1
        var statementTolerance: Int64 = 100
    }

    var rules = Rules()
    var schedules: [Schedule] = []
    var splits: [Split] = []
    var overrides: [Override] = []
    var bonuses: [Bonus] = []
}

extension Agreements {
    /// The schedule of a group that was sold on a day: one for the group itself before one for its parent group before one for all; then one for the line before
    /// one for any; then the latest `sold_from` (4.4: the schedule goes with the date of sale).
    func schedule(for group: GroupNumber, line: CommissionLine, sold: CalendarDate?) -> Schedule? {
        func rank(_ schedule: Schedule) -> (Int, Int, CalendarDate) {
            (
                schedule.group == nil ? 0 : schedule.group?.suffix == nil ? 1 : 2, schedule.line == .any ? 0 : 1,
                schedule.soldFrom ?? .unixEpoch
            )
        }
        return schedules.filter { schedule in
            schedule.line.covers(line) && schedule.group?.holds(group) != false
                && Self.holds(schedule.soldFrom, schedule.soldUntil, sold)
        }.max { rank($0) < rank($1) }
    }

    /// The split in force on a day; `nil` where the group is not split.
    func split(of group: GroupNumber, on day: CalendarDate) -> Split? {
        splits.filter { $0.group.holds(group) && $0.from <= day }
            .max { ($0.from, $0.group.suffix == nil ? 0 : 1) < ($1.from, $1.group.suffix == nil ? 0 : 1) }
    }

    /// An unknown day is held only by a range that is open at both ends.
    static func holds(_ from: CalendarDate?, _ until: CalendarDate?, _ day: CalendarDate?) -> Bool {
        guard let day else { return from == nil && until == nil }
        return from.map { $0 <= day } != false && until.map { day <= $0 } != false
    }
}
