internal import Tabular

/// What premium groups were billed, have paid, and have by their enrollment; by group (its place in the list of groups) and month.
struct PremiumBook {
    /// Where the premium of a month is known from.
    enum Source: String {
        case bill, enrollment
        /// The book tells none: a statement's own premium is all there is.
        case none
    }

    struct Part: Equatable {
        let line: CommissionLine
        var premium: Int64 = 0
        /// Whether the book tells the premium; heads may be known without it.
        var isPremiumKnown = true
        var subscribers = HeadCount()
        var members = HeadCount()
    }

    struct Month {
        var parts: [Part] = []
        /// Where the premium is not received: through which day premium is paid.
        var unpaidThrough: CalendarDate?
        var source = Source.enrollment
        var isReceived: Bool { unpaidThrough == nil }
    }

    /// What a later bill adds to, or takes from, the premium of earlier months; which months, a bill does not tell.
    struct Adjustment {
        /// The first month of the bill's own period: the months before it are meant.
        let before: MonthNumber
        let number: String
        let cents: Int64
    }

    private struct Slot: Hashable {
        let group: Int
        let month: Int
    }

    fileprivate struct Counts {
        var premium: Int64 = 0
        var isPremiumKnown = true
        var subscribers = HeadCount()
        var members = HeadCount()
    }

    private var enrolled: [Slot: [CommissionLine: Counts]] = [:]
    private var billed: [Slot: Int64] = [:]
    private var billedTo: [Slot: CalendarDate] = [:]
    /// The last day that any bill of the group is for.
    private var lastBilled: [Int: CalendarDate] = [:]
    private var paidThrough: [Int: CalendarDate] = [:]
    private var adjusted: [Int: [Adjustment]] = [:]
    private let last: Int

    /// - Parameter last: the last month that counts; a coverage without an end goes on until then.
    init(last: MonthNumber) { self.last = last.value }

    /// A coverage counts in the months on whose first day it is in force, and by days in those that it begins or ends in. `ended` is its last day; one that
    /// ended before it began never took effect. A subscriber's coverage without a premium leaves that of the month unknown.
    mutating func addCoverage(
        group: Int, line: CommissionLine, from: CalendarDate, ended: CalendarDate?, premium: Int64?, isSubscriber: Bool,
        notBefore first: MonthNumber
    ) {
        if let ended, ended <= from { return }
        let start = max(MonthNumber(from).value, first.value)
        let end = min(ended.map { MonthNumber($0).value } ?? last, last)
        guard start <= end else { return }
        for value in start...end {
            let month = MonthNumber(value)
            var count = HeadCount(from <= month.firstDay ? 1 : 0)
            if from > month.firstDay || ended.map({ $0 < month.lastDay }) == true {
                count.monthDays = month.lastDay.day
                count.days = min(ended ?? month.lastDay, month.lastDay).day - max(from, month.firstDay).day + 1
            } else {
                count.monthDays = month.lastDay.day
                count.days = count.monthDays
            }
            enrolled[Slot(group: group, month: value), default: [:]][line, default: Counts()]
                .add(premium, count, isSubscriber)
        }
    }

    /// A bill's premium is spread over the months of its period.
    mutating func addBill(group: Int, from: CalendarDate, to: CalendarDate, premium: Int64) {
        let first = MonthNumber(from).value
        let count = min(max(MonthNumber(to).value - first, 0) + 1, 120)
        let parts = LargestRemainder.divide(premium, by: Array(repeating: 1, count: count))
        for (offset, part) in parts.enumerated() {
            let slot = Slot(group: group, month: first + offset)
            billed[slot, default: 0] += part
            billedTo[slot] = max(billedTo[slot] ?? to, to)
        }
        lastBilled[group] = max(lastBilled[group] ?? to, to)
    }

    mutating func addAdjustment(_ adjustment: Adjustment, group: Int) {
        adjusted[group, default: []].append(adjustment)
    }

    mutating func setPaidThrough(_ day: CalendarDate, group: Int) { paidThrough[group] = day }

    /// By their bills' periods.
    func adjustments(of group: Int) -> [Adjustment] { (adjusted[group] ?? []).sorted { $0.before < $1.before } }

    /// The premium that the group has by its enrollment as it is now; `nil` where it is not told whole.
    func enrolledPremium(_ month: MonthNumber, group: Int) -> Int64? {
        let counts = enrolled[Slot(group: group, month: month.value)]?.values
        guard let counts, counts.allSatisfy(\.isPremiumKnown) else { return nil }
        return counts.reduce(0) { $0 + $1.premium }
    }

    /// The month of a group. Where there is a bill, its premium counts, and only when it is paid; else that of the enrollment.
    func month(_ month: MonthNumber, group: Int) -> Month {
        let slot = Slot(group: group, month: month.value)
        var result = Month()
        result.parts = (enrolled[slot] ?? [:]).map { line, counts in
            Part(
                line: line, premium: counts.premium, isPremiumKnown: counts.isPremiumKnown,
                subscribers: counts.subscribers, members: counts.members)
        }.sorted { $0.line.rawValue < $1.line.rawValue }
        if let premium = billed[slot] {
            result.source = .bill
            result.parts = Self.divide(premium, over: result.parts)
        } else if result.parts.isEmpty {
            result.source = .none
        }
        result.unpaidThrough = unpaidThrough(month, group: group, isBilled: result.source == .bill)
        return result
    }

    /// A bill has one premium. Where the enrollment does not tell how it falls to several lines of insurance, each line's part is unknown.
    private static func divide(_ premium: Int64, over parts: [Part]) -> [Part] {
        var parts = parts.isEmpty ? [Part(line: .medical)] : parts
        guard parts.count == 1 || parts.allSatisfy(\.isPremiumKnown) else { return parts }
        let amounts = LargestRemainder.divide(premium, by: parts.map { max($0.premium, 0) })
        for index in parts.indices { (parts[index].premium, parts[index].isPremiumKnown) = (amounts[index], true) }
        return parts
    }

    /// A month without a bill counts as received unless an earlier bill, or one of its own time, is unpaid: premium pays the oldest bill first.
    private func unpaidThrough(_ month: MonthNumber, group: Int, isBilled: Bool) -> CalendarDate? {
        guard let through = paidThrough[group] else { return nil }
        // A bill's period may end within the month.
        let end = min(month.lastDay, billedTo[Slot(group: group, month: month.value)] ?? month.lastDay)
        if isBilled { return through < end ? through : nil }
        guard let last = lastBilled[group] else { return nil }
        return through < min(last, end) ? through : nil
    }
}

extension PremiumBook.Counts {
    fileprivate mutating func add(_ premium: Int64?, _ count: HeadCount, _ isSubscriber: Bool) {
        members = members + count
        if isSubscriber { subscribers = subscribers + count }
        guard count.heads > 0 else { return }
        self.premium += premium ?? 0
        if isSubscriber, premium == nil { isPremiumKnown = false }
    }
}
