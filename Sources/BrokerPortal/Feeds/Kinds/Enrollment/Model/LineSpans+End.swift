internal import Tabular

/// 024, 002 and 025: a coverage ends, never took effect, or goes on.
extension LineSpans {
    // MARK: 024

    mutating func end(_ statement: SpanStatement, _ context: StatementContext) throws {
        guard let day = statement.end else { return }
        if statement.plan == nil, statement.begin == nil { return try endLine(statement, on: day, context) }
        let plan = try statement.plan ?? plan(begin: statement.begin, statement)
        if let begin = statement.begin {
            if let known = index(plan, begin: begin) ?? index(plan, covering: begin) {
                return endRun(known, on: day, statement, context)
            }
            return try endUnknown(statement, context)
        }
        guard let meant = meant(live(plan), by: day) ?? spans.lastIndex(where: { $0.plan == plan }) else {
            throw unknown(statement, "ends")
        }
        endRun(meant, on: day, statement, context)
    }

    /// The last span that had begun by the day on which it is to end; where none had, the one in force or to come.
    private func meant(_ indices: [Int], by day: CalendarDate) -> Int? {
        indices.last { spans[$0].begin <= day } ?? indices.last
    }

    private mutating func endRun(
        _ index: Int, on day: CalendarDate, _ statement: SpanStatement, _ context: StatementContext
    ) {
        var run = run(from: index).filter { $0 == index || !context.names(spans[$0], exactly: true) }
        // A span of the past that is named by its first day: what has followed it since stays.
        let isWithin = statement.begin != nil && spans[index].reaches(day)
        if isWithin, run.dropFirst().contains(where: { spans[$0].begin <= context.day }) { run = [index] }
        list(run)
        finish(run, on: day, by: context.batch)
        if let target = current(run, on: day) {
            update(target) { $0.values = statement.values.filled(from: $0.values) }
        }
    }

    /// The line ends, whatever its plan: what is in force on that day, with what follows without a gap.
    private mutating func endLine(
        _ statement: SpanStatement, on day: CalendarDate, _ context: StatementContext
    ) throws {
        let all = spans.indices.filter { spans[$0].tookEffect }
        let open = all.filter { spans[$0].covers(day) }
        if open.isEmpty {
            guard let meant = meant(all, by: day) ?? spans.indices.last else { throw unknown(statement, "ends") }
            return endRun(meant, on: day, statement, context)
        }
        if Set(open.map { spans[$0].plan }).count > 1 {
            note("HD04", "names no plan; all plans of this line end", statement)
        }
        var ends = Set(open)
        for index in all where spans[index].begin > day {
            // A plan that follows the ended one without a gap never takes effect.
            let follows = ends.contains { spans[$0].end.map { $0.dayAfter == spans[index].begin } ?? false }
            if follows { ends.insert(index) }
        }
        for index in ends.sorted() { update(index) { $0.setEnd(day, by: context.batch) } }
    }

    /// A span of the past that the store never saw joins the history; its end says nothing of the present.
    private mutating func endUnknown(_ statement: SpanStatement, _ context: StatementContext) throws {
        guard let begin = statement.begin, let day = statement.end else { throw unknown(statement, "ends") }
        let live = live(statement.plan)
        if let overlapped = live.first(where: { spans[$0].begin > begin && spans[$0].begin <= day }) {
            // The first day differs from the known one, and the span is the same.
            return endRun(overlapped, on: day, statement, context)
        }
        guard !spans.contains(where: { $0.covers(day) && $0.plan != statement.plan && $0.begin == begin }) else {
            throw RowReject(
                field: "HD04", reason: "ends another plan than the one that the store knows from that day",
                segment: statement.segment)
        }
        note("DTP*348", "ends a coverage that the store did not know; it is kept as history", statement)
        state(statement, context)
    }

    /// The plan of the one span that begins on the day, where HD04 is empty.
    private func plan(begin: CalendarDate?, _ statement: SpanStatement) throws -> String? {
        let own = spans.filter { $0.begin == begin }
        let found = own.isEmpty ? spans.filter { span in begin.map { span.covers($0) } ?? false } : own
        guard Set(found.map(\.plan)).count < 2 else {
            throw RowReject(
                field: "HD04", reason: "the member has several plans of this line; name the plan",
                segment: statement.segment)
        }
        guard let first = found.first else { throw unknown(statement, "ends") }
        return first.plan
    }

    // MARK: 002

    mutating func delete(_ statement: SpanStatement, _ context: StatementContext) throws {
        let own = spans.indices.filter { index in
            (statement.plan == nil || spans[index].plan == statement.plan)
                && (statement.begin == nil || spans[index].begin == statement.begin)
        }
        let live = own.filter { spans[$0].tookEffect }
        let choice = live.isEmpty ? own : live
        guard Set(choice.map { spans[$0].plan }).count < 2, let last = choice.last else {
            throw choice.isEmpty
                ? unknown(statement, "deletes")
                : RowReject(
                    field: "HD04", reason: "the member has several plans of this line; name the plan",
                    segment: statement.segment)
        }
        // A span that is named by its first day is meant, and what was to follow it; what has followed it since stays.
        let run =
            statement.begin == nil
            ? wholeRun(last) : run(from: last).filter { $0 == last || spans[$0].begin > context.day }
        for index in run {
            update(index) {
                let never = $0.begin.dayBefore
                $0.setEnd(min(statement.end ?? never, $0.begin), by: context.batch)
            }
        }
    }

    // MARK: 025

    /// Reopens what ended last without a gap, unless the file says that it begins anew.
    mutating func reinstate(_ statement: SpanStatement, _ context: StatementContext) throws {
        let own = spans.indices.filter { statement.plan == nil || spans[$0].plan == statement.plan }
        let plans = Set(own.map { spans[$0].plan })
        let ended = own.filter { spans[$0].end != nil }
        let addressed = statement.begin.flatMap { begin in ended.last { spans[$0].begin == begin } }
        guard let last = addressed ?? lastEnded(ended), let end = spans[last].end else {
            guard own.isEmpty else { return confirm(own, statement, context) }
            guard statement.begin != nil else { throw unknown(statement, "reinstates") }
            return state(statement, context)
        }
        if plans.count > 1, own.contains(where: { spans[$0].end == nil }), statement.plan == nil {
            throw RowReject(
                field: "HD04", reason: "the member has several plans of this line; name the plan",
                segment: statement.segment)
        }
        if own.contains(where: { spans[$0].end == nil && spans[$0].plan == spans[last].plan }) {
            return confirm(own, statement, context)
        }
        let goesOn = max(end.dayAfter, spans[last].begin)
        if let begin = statement.begin, begin > goesOn {
            var anew = statement
            anew.plan = statement.plan ?? spans[last].plan
            return add(
                anew, begin: begin, end: statement.end, values: statement.values.filled(from: spans[last].values),
                context)
        }
        reopen(last, end: statement.end, by: context.batch)
        if let target = live(spans[last].plan).last {
            update(target) { $0.values = statement.values.filled(from: $0.values) }
        }
    }

    private func lastEnded(_ ended: [Int]) -> Int? {
        ended.max { left, right in
            let (one, other) = (spans[left], spans[right])
            return (one.end ?? one.begin, one.begin) < (other.end ?? other.begin, other.begin)
        }
    }

    /// Nothing had ended: what was sent is taken as a change.
    private mutating func confirm(_ own: [Int], _ statement: SpanStatement, _ context: StatementContext) {
        guard let target = current(own.filter { spans[$0].tookEffect }, on: context.day) else { return }
        update(target) { $0.values = statement.values.filled(from: $0.values) }
        note("HD01", "reinstates a coverage that has not ended", statement)
    }

    /// Takes an end back, from every span of the plan that it had cut.
    mutating func reopen(_ index: Int, end: CalendarDate?, by batch: Int64) {
        let (plan, day, cause) = (spans[index].plan, spans[index].end, spans[index].endedBy)
        let cut = spans.indices.filter { spans[$0].plan == plan && spans[$0].end == day && spans[$0].endedBy == cause }
        for (place, index) in cut.enumerated() {
            let next = place + 1 < cut.count ? spans[cut[place + 1]].begin.dayBefore : end
            update(index) { $0.setEnd(next, by: batch) }
        }
    }
}
