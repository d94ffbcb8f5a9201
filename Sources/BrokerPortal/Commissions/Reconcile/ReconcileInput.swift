internal import Tabular

/// A group that is or was the broker's, with the dated rows of its broker of record.
struct BookGroup {
    enum Owner: Equatable { case mine, other, nobody }

    let number: GroupNumber
    let name: String
    /// The day of sale, which chooses the schedule: the original effective date.
    let soldOn: CalendarDate?
    let cancelledOn: CalendarDate?
    /// By day.
    let brokers: [(from: CalendarDate, isMine: Bool)]

    /// Whose commission a month is. A change counts from the next month on when it comes within one; the first broker has his first month.
    func owner(in month: MonthNumber) -> Owner {
        if let row = brokers.last(where: { $0.from <= month.firstDay }) { return row.isMine ? .mine : .other }
        guard let first = brokers.first, MonthNumber(first.from) == month else { return .nobody }
        return first.isMine ? .mine : .other
    }
}

/// A line as a statement has it.
struct PaidLine {
    let statement: Int
    let number: Int
    let section: StatementRow.Section
    let parent: String?
    let suffix: String?
    let name: String?
    let month: MonthNumber?
    let premium: Int64?
    let amount: Int64
    let reason: String?
}

/// A statement's own figures, with its payment's.
struct StatementRecord {
    let name: String
    let day: CalendarDate
    /// Category and state: balances are carried from one statement to the next of the same.
    let series: String
    let opening: Int64
    let total: Int64
    let paid: Int64
    let closing: Int64
    let payment: String?
    let paymentAmount: Int64?
    /// What all statements of the payment were paid.
    let paymentSum: Int64?
}

/// All that a reconciliation works on: read once, then it is arithmetic.
struct ReconcileInput {
    let brokerID: String
    let agreements: Agreements
    let groups: [BookGroup]
    let premiums: PremiumBook
    /// The numbers of the carrier's groups that were never the broker's, normalised; nothing else of them is known here.
    let foreign: Set<String>
    let statements: [StatementRecord]
    /// By statement and number.
    let lines: [PaidLine]
    let settlements: [String: Settlement]
    let asOf: CalendarDate
}

/// That a person has settled a difference, and at which figures.
struct Settlement {
    let expected: Int64
    let paid: Int64
    let note: String
}
