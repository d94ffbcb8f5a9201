internal import Tabular

/// Several plans of one insurance line: which stand beside each other, and which follows which.
///
/// Nothing in an 834 says so. Plans that a file lists together stand together. Life and disability plans are taken beside each other (basic and voluntary)
/// unless the reason is a change of plan; of other lines a person has one plan, and a new one follows the former.
extension LineSpans {
    private static let besideEachOther: Set<String> = ["LIF", "STD", "LTD"]

    private func standsBeside(_ statement: SpanStatement) -> Bool {
        LineSpans.besideEachOther.contains(key.line) && !statement.isPlanChange
    }

    /// The spans of other plans that the file does not name, in force on the day or later.
    private func rivals(_ statement: SpanStatement, on day: CalendarDate, _ context: StatementContext) -> [Int] {
        spans.indices.filter {
            spans[$0].plan != statement.plan && spans[$0].tookEffect && spans[$0].reaches(day)
                && !context.names(spans[$0])
        }
    }

    /// The one span of another plan that begins on the same day: its plan was wrong.
    func replaceable(
        _ statement: SpanStatement, _ begin: CalendarDate, _ end: CalendarDate?, _ context: StatementContext
    ) -> Int? {
        guard !standsBeside(statement), end == nil || statement.action != .change else { return nil }
        let rivals = rivals(statement, on: begin, context)
        guard rivals.count == 1, let only = rivals.first, spans[only].begin == begin else { return nil }
        return only
    }

    /// What a new span of another plan follows ends the day before.
    mutating func endPredecessors(
        of begin: CalendarDate, _ statement: SpanStatement, _ context: StatementContext
    ) {
        guard !standsBeside(statement) else { return }
        let former = rivals(statement, on: begin, context).filter { spans[$0].begin < begin }
        guard !former.isEmpty else { return }
        guard Set(former.map { spans[$0].plan }).count == 1 else {
            return note(
                "HD04",
                "several plans of this line are in force; which of them the new one replaces cannot be told, so all stay",
                statement)
        }
        for index in former {
            for later in run(from: index).reversed() where later != index && !context.names(spans[later]) {
                end(later, on: spans[later].begin.dayBefore, by: context.batch)
            }
            end(index, on: begin.dayBefore, by: context.batch)
            // The file speaks of it, by what follows it.
            list([index])
        }
    }

    /// A plan of the past, sent without its end, lasts until the plan that is known to follow it.
    mutating func clipBeforeOtherPlan(_ made: Int, _ statement: SpanStatement, _ context: StatementContext) {
        guard statement.end == nil, !context.isFull, !standsBeside(statement) else { return }
        let next = rivals(statement, on: spans[made].begin, context).first { spans[$0].begin > spans[made].begin }
        guard let next else { return }
        end(made, on: spans[next].begin.dayBefore, by: context.batch)
        note(
            "DTP*349", "is not sent for a plan of the past; it is taken to end the day before the next plan", statement)
    }
}
