internal import Tabular

/// A group that is or was the broker's, with the dated rows of its broker of record (`domain.md` 3.14).
struct BookGroup {
    /// `downline`: a broker below, on whose groups an agency gets overrides (4.11). `nobody`: before the first broker of record.
    enum Owner: Equatable { case mine, downline, other, nobody }

    let number: GroupNumber
    let name: String
    /// The day of sale, which chooses the schedule: the original effective date.
    let soldOn: CalendarDate?
    let cancelledOn: CalendarDate?
    /// By day.
    let brokers: [(from: CalendarDate, owner: Owner)]

    /// Whose commission a month is. A change counts from the next month on when it comes within one; the first broker has their first month.
    func owner(in month: MonthNumber) -> Owner {
        if let row = brokers.last(where: { $0.from <= month.firstDay }) { return row.owner }
        guard let first = brokers.first, MonthNumber(first.from) == month else { return .nobody }
        return first.owner
    }

    /// Whether a line of a section may be due for the month: an agency gets nothing but overrides on the groups of brokers below it.
    func isPayable(_ section: StatementRow.Section, in month: MonthNumber) -> Bool {
        switch owner(in: month) {
        case .mine, .nobody: true
        case .downline: section == .override
        case .other: false
        }
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
    /// The last of several months.
    var lastMonth: MonthNumber?
    /// The line of insurance that the statement names.
    var product: CommissionLine?
    var subscribers: Int?
    var members: Int?
    let premium: Int64?
    let amount: Int64
    let reason: String?
}

/// A statement of which only the file is known, without lines: nothing is known of what it pays.
struct UnreadStatement {
    let name: String
    let day: CalendarDate
    let series: String
}

/// A statement's own figures, with its payment's.
struct StatementRecord {
    let name: String
    let day: CalendarDate
    /// Category and state: balances are carried from one statement to the next of the same.
    let series: String
    /// Whether it pays the business of individuals, not of groups.
    var isIndividual = false
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
    var unread: [UnreadStatement] = []
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
