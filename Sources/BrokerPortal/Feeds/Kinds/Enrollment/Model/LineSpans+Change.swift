internal import Tabular

/// 001 and 026: something about a coverage changes; what is not sent stays.
extension LineSpans {
    mutating func change(_ statement: SpanStatement, _ context: StatementContext) throws {
        var statement = statement
        if statement.plan == nil { statement.plan = try impliedPlan(statement, context) }
        let isKnown = spans.contains { $0.plan == statement.plan }
        guard isKnown else { return try changePlan(statement, context) }
        guard let begin = statement.begin else { return try changeFrom(statement, context) }
        if let end = statement.end, end <= begin { return state(statement, context) }
        if let day = statement.changeDay, let known = index(statement.plan, begin: begin), day > begin {
            return try change(run(from: known), from: day, statement, context)
        }
        if let known = index(statement.plan, begin: begin), spans[known].tookEffect {
            return changeKnown(known, statement, context)
        }
        if let around = index(statement.plan, covering: begin) {
            return restart(around, at: begin, statement, context)
        }
        state(statement, context)
    }

    /// The first day is that of a known span: it is meant, and none that follows it.
    private mutating func changeKnown(_ known: Int, _ statement: SpanStatement, _ context: StatementContext) {
        guard statement.end == nil else { return restate(known, statement, context) }
        update(known) { $0.values = statement.values.filled(from: $0.values) }
    }

    /// The file names no first day: DTP*303 tells from when, else the present coverage is meant.
    private mutating func changeFrom(_ statement: SpanStatement, _ context: StatementContext) throws {
        let own = live(statement.plan)
        guard let target = current(own, on: statement.changeDay ?? context.day) else {
            throw unknown(statement, "changes")
        }
        guard let day = statement.changeDay else {
            return update(target) {
                $0.values = statement.values.filled(from: $0.values)
                if let end = statement.end { $0.setEnd(end, by: context.batch) }
            }
        }
        try change([target], from: day, statement, context)
    }

    private mutating func change(
        _ run: [Int], from day: CalendarDate, _ statement: SpanStatement, _ context: StatementContext
    ) throws {
        guard let target = current(run, on: day) else { return }
        guard spans[target].reaches(day) else {
            throw RowReject(
                field: "DTP*303", reason: "the day of the change lies after the end of the coverage",
                segment: statement.segment)
        }
        list(run)
        split(
            target, at: day, end: statement.end ?? spans[target].end,
            values: statement.values.filled(from: spans[target].values), context)
    }

    /// The plan is new to the person: it follows the former one, whose level stays where none is sent. What the new plan costs is not known from the old.
    private mutating func changePlan(_ statement: SpanStatement, _ context: StatementContext) throws {
        guard let day = statement.begin ?? statement.changeDay else {
            throw RowReject(
                field: "DTP*348",
                reason: spans.isEmpty
                    ? "changes a coverage that the store does not know; a new one needs the day on which it begins"
                    : "a change of plan needs the day from which it holds (DTP*348 or DTP*303)",
                segment: statement.segment)
        }
        var values = statement.values
        if let former = spans.last(where: { $0.covers(day) || $0.covers(day.dayBefore) }) {
            values.level = values.level ?? former.values.level
        }
        var stated = statement
        stated.begin = day
        if let end = statement.end, end <= day { return state(stated, context) }
        add(stated, begin: day, end: statement.end, values: values, context)
    }

    /// Which plan is meant where HD04 is empty.
    private func impliedPlan(_ statement: SpanStatement, _ context: StatementContext) throws -> String? {
        let day = statement.begin ?? statement.changeDay ?? context.day
        var plans = Set(spans.filter { $0.covers(day) }.map(\.plan))
        if plans.isEmpty { plans = Set(spans.map(\.plan)) }
        guard plans.count < 2 else {
            throw RowReject(
                field: "HD04", reason: "the member has several plans of this line; name the plan",
                segment: statement.segment)
        }
        return plans.first ?? nil
    }

    func unknown(_ statement: SpanStatement, _ verb: String) -> RowReject {
        RowReject(
            field: "HD", reason: "\(verb) a coverage that the store does not know for this member",
            segment: statement.segment)
    }
}
