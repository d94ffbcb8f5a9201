internal import Tabular

/// The spans of one person in one insurance line of one group, by their first day.
///
/// Every statement of a file is applied by `apply`. What holds afterwards: no two spans of the same plan that took effect overlap, and no two
/// spans of the same plan begin on the same day.
struct LineSpans {
    let key: LineKey
    private(set) var spans: [Span] = []
    /// What a person should look at; taken away by the caller.
    var notes: [StatementNote] = []

    init(_ key: LineKey) { self.key = key }

    /// - Throws: `RowReject` for a statement that does not fit what is known.
    mutating func apply(_ statement: SpanStatement, _ context: StatementContext) throws {
        switch statement.action {
        case .ignore: break
        case .begin, .compare: state(statement, context)
        case .change: try change(statement, context)
        case .end: try end(statement, context)
        case .delete: try delete(statement, context)
        case .reinstate: try reinstate(statement, context)
        }
        settle(by: context.batch)
    }

    /// A span ends before the next one of its plan begins.
    private mutating func settle(by batch: Int64) {
        var last: [String?: Int] = [:]
        for index in spans.indices where spans[index].tookEffect {
            if let former = last[spans[index].plan], spans[former].reaches(spans[index].begin) {
                end(former, on: spans[index].begin.dayBefore, by: batch)
            }
            last[spans[index].plan] = index
        }
    }

    mutating func insert(_ span: Span) {
        let place = spans.firstIndex { $0.begin > span.begin } ?? spans.endIndex
        spans.insert(span, at: place)
    }

    mutating func update(_ index: Int, _ change: (inout Span) -> Void) {
        change(&spans[index])
        spans[index].isListed = true
    }

    /// Gives a span its end without listing it: an effect of another statement.
    mutating func end(_ index: Int, on day: CalendarDate, by batch: Int64) { spans[index].setEnd(day, by: batch) }

    /// Gives a span another first day. Where a span of the plan that never took effect begins on that day, it takes the place of this one.
    mutating func move(_ index: Int, to day: CalendarDate) {
        guard spans[index].begin != day else { return }
        var span = spans.remove(at: index)
        if let dead = spans.firstIndex(where: { $0.plan == span.plan && $0.begin == day }) {
            var former = spans.remove(at: dead)
            swap(&former.id, &span.id)
            former.begin = span.begin
            former.end = span.begin.dayBefore
            insert(former)
        }
        span.begin = day
        span.isListed = true
        insert(span)
    }

    mutating func note(_ field: String?, _ reason: String, _ statement: SpanStatement) {
        notes.append(StatementNote(field: field, reason: reason, segment: statement.segment))
    }

    mutating func list(_ indices: some Sequence<Int>) {
        for index in indices { spans[index].isListed = true }
    }

    /// For the writer: the rows as the store has them now.
    mutating func setIDs(_ change: (inout Span) throws -> Void) rethrows {
        for index in spans.indices { try change(&spans[index]) }
    }
}

// MARK: Looking

extension LineSpans {
    /// The spans of a plan that took effect, by their first day.
    func live(_ plan: String?) -> [Int] { spans.indices.filter { spans[$0].plan == plan && spans[$0].tookEffect } }

    /// The plans that are in force on the day or later.
    func plans(after day: CalendarDate) -> Set<String?> {
        Set(spans.filter { $0.tookEffect && $0.reaches(day) }.map(\.plan))
    }

    func index(_ plan: String?, begin: CalendarDate) -> Int? {
        spans.firstIndex { $0.plan == plan && $0.begin == begin }
    }

    func index(_ plan: String?, covering day: CalendarDate) -> Int? {
        spans.firstIndex { $0.plan == plan && $0.covers(day) }
    }

    /// The span and those that follow it without a gap.
    func run(from index: Int) -> [Int] {
        var run = [index]
        var last = spans[index]
        for next in live(spans[index].plan) where spans[next].begin > last.begin {
            guard let end = last.end, spans[next].begin == end.dayAfter else { break }
            run.append(next)
            last = spans[next]
        }
        return run
    }

    /// The span and those before and after it without a gap.
    func wholeRun(_ index: Int) -> [Int] {
        var first = index
        for earlier in live(spans[index].plan).reversed() where spans[earlier].begin < spans[first].begin {
            guard let end = spans[earlier].end, end.dayAfter == spans[first].begin else { break }
            first = earlier
        }
        return run(from: first)
    }

    /// Of several spans the one in force on the day, else the last that has begun, else the first.
    func current(_ indices: [Int], on day: CalendarDate) -> Int? {
        indices.first { spans[$0].covers(day) } ?? indices.last { spans[$0].begin <= day } ?? indices.first
    }
}
