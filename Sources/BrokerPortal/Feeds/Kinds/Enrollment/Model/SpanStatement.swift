internal import Tabular

/// What a file says of one coverage of one person, whatever its format.
struct SpanStatement {
    var action: CoverageAction
    let group: Int64
    /// HD03.
    let line: String
    /// The plan's code; `nil` where the file does not name a plan.
    var plan: String?
    /// The first day: it also tells which span is meant.
    var begin: CalendarDate?
    /// The last day covered.
    var end: CalendarDate?
    /// The day from which a change holds (DTP*303), where it is not the first day of the span.
    var changeDay: CalendarDate?
    var values = SpanValues()
    /// Whether it puts right what was wrong from the beginning (026), rather than tells what changes.
    var isCorrection = false
    /// The reason is a correction of data (INS04 = 25).
    var isDataCorrection = false
    /// The reason is a change of plan (INS04 = 22).
    var isPlanChange = false
    /// The reason is a transfer (INS04 = XT).
    var isTransfer = false
    /// In an 834, the number of the HD segment.
    var segment: Int?

    var key: PlanKey { PlanKey(line: LineKey(group: group, line: line), plan: plan) }
}

/// One insurance line in one group.
struct LineKey: Hashable {
    let group: Int64
    let line: String
}

/// One plan of an insurance line in one group.
struct PlanKey: Hashable {
    let line: LineKey
    let plan: String?
}

/// What a file as a whole says about how its statements are to be taken.
struct StatementContext {
    /// The batch that loads it.
    let batch: Int64
    /// The day from which the file speaks.
    let day: CalendarDate
    /// The day of the sender's last file before this one.
    var previousDay: CalendarDate?
    /// Whether it lists everybody, with all that is in force.
    var isFull = false
    /// The plans that the file names for the person at hand, and the days on which it says they begin.
    var stated: [PlanKey: Set<CalendarDate>] = [:]

    func names(_ key: PlanKey) -> Bool { stated[key] != nil }

    func names(_ span: Span, exactly: Bool = false) -> Bool {
        let days = stated[PlanKey(line: LineKey(group: span.group, line: span.line), plan: span.plan)]
        return exactly ? days?.contains(span.begin) == true : days != nil
    }
}

/// Something about a statement that a person should look at.
struct StatementNote: Equatable {
    let field: String?
    let reason: String
    var segment: Int?
}
