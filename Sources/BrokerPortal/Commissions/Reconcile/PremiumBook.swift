internal import Tabular

/// What premium groups were billed, have paid, and have by their enrollment; by group (its place in the list of groups) and month.
struct PremiumBook {
    struct Part: Equatable {
        let line: CommissionLine
        var premium: Int64 = 0
        var subscribers = 0
        var members = 0
    }

    enum Receipt: Equatable {
        case received
        /// Through which day premium is paid.
        case unpaid(through: CalendarDate)
        case notBilled
    }

    struct Month {
        var parts: [Part] = []
        var receipt = Receipt.received
        /// Whether the premium is the bill's; else it is what enrollment comes to now.
        var isBilled = false
        var premium: Int64 { parts.reduce(0) { $0 + $1.premium } }
    }

    private struct Slot: Hashable {
        let group: Int
        let month: Int
    }

    fileprivate struct Counts {
        var premium: Int64 = 0
        var subscribers = 0
        var members = 0
    }

    private var enrolled: [Slot: [CommissionLine: Counts]] = [:]
    private var billed: [Slot: Int64] = [:]
    private var billedTo: [Slot: CalendarDate] = [:]
    private var paidThrough: [Int: CalendarDate] = [:]
    private let last: Int

    /// - Parameter last: the last month that counts; a coverage without an end goes on until then.
    init(last: MonthNumber) { self.last = last.value }

    /// A coverage counts in the months on whose first day it is in force. `ended` is its last day; one that ended before it began never took effect.
    mutating func addCoverage(
        group: Int, line: CommissionLine, from: CalendarDate, ended: CalendarDate?, premium: Int64, isSubscriber: Bool,
        notBefore first: MonthNumber
    ) {
        if let ended, ended <= from { return }
        let start = max(from.day == 1 ? MonthNumber(from).value : MonthNumber(from).value + 1, first.value)
        let end = min(ended.map { MonthNumber($0).value } ?? last, last)
        guard start <= end else { return }
        for month in start...end {
            enrolled[Slot(group: group, month: month), default: [:]][line, default: Counts()].add(premium, isSubscriber)
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
    }

    mutating func setPaidThrough(_ day: CalendarDate, group: Int) { paidThrough[group] = day }

    /// The month of a group. Where there are bills, the bill's premium counts, and only when it is paid; else that of the enrollment, taken as received.
    func month(_ month: MonthNumber, group: Int) -> Month {
        let slot = Slot(group: group, month: month.value)
        var result = Month()
        result.parts = (enrolled[slot] ?? [:]).map { line, counts in
            Part(line: line, premium: counts.premium, subscribers: counts.subscribers, members: counts.members)
        }.sorted { $0.line.rawValue < $1.line.rawValue }
        if let premium = billed[slot] {
            result.isBilled = true
            if result.parts.isEmpty { result.parts = [Part(line: .medical)] }
            let parts = LargestRemainder.divide(premium, by: result.parts.map { max($0.premium, 0) })
            for index in parts.indices { result.parts[index].premium = parts[index] }
        }
        // A bill's period may end within the month.
        let end = min(month.lastDay, billedTo[slot] ?? month.lastDay)
        if let through = paidThrough[group], through < end {
            result.receipt = result.isBilled ? .unpaid(through: through) : .notBilled
        }
        return result
    }
}

extension PremiumBook.Counts {
    mutating func add(_ premium: Int64, _ isSubscriber: Bool) {
        self.premium += premium
        members += 1
        if isSubscriber { subscribers += 1 }
    }
}
