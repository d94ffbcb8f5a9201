internal import Tabular

/// 021 and 030: this is the coverage, as the file has it.
extension LineSpans {
    mutating func state(_ statement: SpanStatement, _ context: StatementContext) {
        guard let begin = statement.begin else { return }
        if let end = statement.end, end <= begin { return stateNeverEffective(statement, begin, end, context) }
        if let known = index(statement.plan, begin: begin) {
            if spans[known].tookEffect { return restate(known, statement, context) }
            return revive(known, statement, context)
        }
        if let around = index(statement.plan, covering: begin) { return restart(around, at: begin, statement, context) }
        if let later = overlapped(statement, begin, context) {
            move(later, to: begin)
            guard let moved = index(statement.plan, begin: begin) else { return }
            return restate(moved, statement, context)
        }
        add(statement, begin: begin, end: statement.end, values: statement.values, context)
    }

    private mutating func stateNeverEffective(
        _ statement: SpanStatement, _ begin: CalendarDate, _ end: CalendarDate, _ context: StatementContext
    ) {
        guard let known = index(statement.plan, begin: begin) else {
            return insert(span(statement, begin: begin, end: end, values: statement.values, context))
        }
        update(known) {
            $0.setEnd(end, by: context.batch)
            $0.values = statement.values.filled(from: $0.values)
        }
    }

    /// A coverage that never took effect does after all.
    private mutating func revive(_ known: Int, _ statement: SpanStatement, _ context: StatementContext) {
        guard let begin = statement.begin else { return }
        update(known) {
            $0.setEnd(statement.end, by: context.batch)
            $0.values = statement.values.filled(from: $0.values)
        }
        endPredecessors(of: begin, statement, context)
    }

    /// The first later span of the plan that the statement reaches into: its first day was wrong.
    ///
    /// Where the file also lists that later span, or nothing is told of it, the statement is of the time before.
    private func overlapped(_ statement: SpanStatement, _ begin: CalendarDate, _ context: StatementContext) -> Int? {
        guard let later = live(statement.plan).first(where: { spans[$0].begin > begin }) else { return nil }
        if let end = statement.end, end < spans[later].begin { return nil }
        return context.names(spans[later], exactly: true) ? nil : later
    }

    /// The file's first day is that of a known span.
    ///
    /// A file mostly names the first day of the whole coverage, and the values of its own day: they belong to the span in force then. An end that
    /// it does not send is none of a span that others follow.
    mutating func restate(_ known: Int, _ statement: SpanStatement, _ context: StatementContext) {
        let own = live(statement.plan).filter { spans[$0].begin >= spans[known].begin }
        let isAlone =
            own.count < 2 || context.names(spans[own[1]], exactly: true)
            || (statement.end != nil && spans[known].end == statement.end)
        let reached =
            isAlone ? [known] : statement.end == nil ? own : run(from: known)
        guard let last = reached.last, let target = current(reached, on: context.day) else { return }
        list(reached)
        if let end = statement.end {
            finish(reached, on: end, by: context.batch)
        } else if own.last == last, spans[last].end != nil {
            update(last) { $0.setEnd(nil, by: context.batch) }
        }
        update(target) { $0.values = statement.values.filled(from: $0.values) }
    }

    /// Ends a run: what begins later never takes effect.
    mutating func finish(_ run: [Int], on day: CalendarDate, by batch: Int64) {
        for index in run where spans[index].begin > day || spans[index].covers(day) || index == run.last {
            end(index, on: day, by: batch)
        }
    }

    /// The file's first day lies within a known span: it was wrong, or something changes on that day.
    mutating func restart(
        _ around: Int, at begin: CalendarDate, _ statement: SpanStatement, _ context: StatementContext
    ) {
        let values = statement.values.filled(from: spans[around].values)
        let isSame = values == spans[around].values
        let wasKnown = context.previousDay.map { begin <= $0 } ?? false
        let open = statement.action.keepsMissing ? statement.end ?? spans[around].end : statement.end
        if statement.isCorrection || (isSame && (statement.isDataCorrection || wasKnown)) {
            let earlier = wholeRun(around).filter { spans[$0].begin < spans[around].begin }
            for index in earlier where !context.names(spans[index], exactly: true) {
                end(index, on: spans[index].begin.dayBefore, by: context.batch)
            }
            move(around, to: begin)
            guard let moved = index(statement.plan ?? spans[around].plan, begin: begin) else { return }
            return update(moved) {
                $0.setEnd(open, by: context.batch)
                $0.values = values
            }
        }
        split(around, at: begin, end: open, values: values, context)
    }

    /// From `day` on other values hold; the days before stay as they were. A single day cannot stand for itself (its end would be its first day, which
    /// means "never in effect"): a change on the second day of a span is one of the span.
    mutating func split(
        _ index: Int, at day: CalendarDate, end: CalendarDate?, values: SpanValues, _ context: StatementContext
    ) {
        guard day > spans[index].begin.dayAfter else {
            return update(index) {
                $0.setEnd(end, by: context.batch)
                $0.values = values
            }
        }
        var later = spans[index]
        later.id = nil
        later.begin = day
        later.values = values
        later.setEnd(end, by: context.batch)
        later.isListed = true
        self.end(index, on: day.dayBefore, by: context.batch)
        list([index])
        if let dead = self.index(later.plan, begin: day) {
            later.id = spans[dead].id
            update(dead) { $0 = later }
        } else {
            insert(later)
        }
    }

    /// A new span, and what it follows ends the day before.
    mutating func add(
        _ statement: SpanStatement, begin: CalendarDate, end: CalendarDate?, values: SpanValues,
        _ context: StatementContext
    ) {
        if let replaced = replaceable(statement, begin, end, context) {
            return update(replaced) {
                $0.plan = statement.plan
                $0.values = SpanValues(level: values.level ?? $0.values.level, premiumCents: values.premiumCents)
                $0.values.providers = values.providers
                $0.values.otherInsurance = values.otherInsurance
                $0.setEnd(end, by: context.batch)
            }
        }
        insert(span(statement, begin: begin, end: end, values: values, context))
        guard let made = index(statement.plan, begin: begin) else { return }
        clipBeforeOtherPlan(made, statement, context)
        endPredecessors(of: begin, statement, context)
    }

    private func span(
        _ statement: SpanStatement, begin: CalendarDate, end: CalendarDate?, values: SpanValues,
        _ context: StatementContext
    ) -> Span {
        Span(
            id: nil, group: key.group, line: key.line, plan: statement.plan, begin: begin, end: end, values: values,
            endedBy: end == nil ? nil : context.batch, isListed: true)
    }
}
