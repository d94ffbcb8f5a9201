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

    /// The line of a product in a carrier's words, such as `Dental PPO`; `nil` for words that tell none.
    init?(product: String) {
        let words = product.lowercased().split { !$0.isLetter }
        func has(_ starts: String...) -> Bool { words.contains { word in starts.contains { word.hasPrefix($0) } } }
        if has("den") {
            self = .dental
        } else if has("vis") {
            self = .vision
        } else if has("life", "add") {
            self = .life
        } else if has("disab", "ltd", "std") {
            self = .disability
        } else if has("med", "hmo", "ppo", "epo", "pos", "hsp", "hdhp", "health") {
            self = .medical
        } else {
            return nil
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
        /// The coverage months that it is for, by their first days; a cut for groups that are already sold begins on a day.
        var from: CalendarDate?
        var until: CalendarDate?
        let terms: CommissionTerms
        /// Whether heads count by their days in the month.
        var isProrated = false
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
        /// `nil` for all groups.
        var group: AgreementGroup?
        let from: CalendarDate?
        let until: CalendarDate?
        let basis: Basis
        let rate: Int64
        let payer: Payer
    }

    struct Bonus: Sendable {
        let name: String
        let line: CommissionLine
        /// `nil` for all groups.
        var group: AgreementGroup?
        let soldFrom: CalendarDate?
        let soldUntil: CalendarDate?
        /// For how many months since the group's original effective date; 1 for what is paid once.
        let months: Int
        let amount: Amount

        enum Amount: Equatable, Sendable {
            /// Of the premium, in millionths.
            case percent(Int64)
            /// In millionths of a dollar per member.
            case perMember(Int64)
            /// In cents per group.
            case flat(Int64)
        }

        /// In millionths; `nil` for an amount per head or group.
        var rate: Int64? { if case .percent(let rate) = amount { rate } else { nil } }
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
    /// The schedule of a coverage month of a group that was sold on a day: one for the group itself before one for its parent group before one for all; then
    /// one for the line before one for any; then the latest coverage date `from`; then the latest `sold_from` (4.4: the schedule goes with the date of sale).
    func schedule(for group: GroupNumber, line: CommissionLine, sold: CalendarDate?, month: CalendarDate) -> Schedule? {
        schedules.filter { schedule in
            schedule.line.covers(line) && schedule.group?.holds(group) != false
                && Self.holds(schedule.soldFrom, schedule.soldUntil, sold)
                && Self.holds(schedule.from, schedule.until, month)
        }.max { $0.rank < $1.rank }
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

extension Agreements.Schedule {
    /// Which of two that fit counts: the greater.
    fileprivate var rank: (Int, Int, CalendarDate, CalendarDate) {
        (
            group == nil ? 0 : group?.suffix == nil ? 1 : 2, line == .any ? 0 : 1, from ?? .unixEpoch,
            soldFrom ?? .unixEpoch
        )
    }

    /// Whether neither of two wins over the other for some group, line, day of sale and coverage month that both are for.
    func contradicts(_ other: Agreements.Schedule) -> Bool {
        guard group == other.group, line == other.line, rank == other.rank else { return false }
        return Agreements.overlap((soldFrom, soldUntil), (other.soldFrom, other.soldUntil))
            && Agreements.overlap((from, until), (other.from, other.until))
    }
}

extension Agreements {
    typealias Range = (from: CalendarDate?, until: CalendarDate?)

    /// Whether two ranges, open where they have no end, have a day in common.
    static func overlap(_ left: Range, _ right: Range) -> Bool {
        func begins(_ first: CalendarDate?, by last: CalendarDate?) -> Bool {
            guard let first, let last else { return true }
            return first <= last
        }
        return begins(left.from, by: right.until) && begins(right.from, by: left.until)
    }
}
