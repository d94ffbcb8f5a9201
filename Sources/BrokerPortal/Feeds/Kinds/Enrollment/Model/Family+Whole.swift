internal import Tabular

/// Ends and reinstatements that name no coverage, and what follows from the subscriber's.
extension Family {
    /// Within the groups of the policy alone; a subscriber's is the whole family's.
    mutating func apply(_ whole: WholeStatement, to target: Int, _ context: StatementContext) throws {
        guard let groups = try reach(whole, of: target) else {
            throw RowReject(
                field: "REF*1L", reason: "names no group that the store knows, and the member is covered in several")
        }
        let people = persons[target].isSubscriber ? Array(persons.indices) : [target]
        switch whole.kind {
        case .end(let day):
            for index in people { end(index, groups, on: day, context) }
        case .reinstatement:
            guard let last = lastEnd(of: target, groups) else {
                throw RowReject(field: "INS03", reason: "reinstates a member who has no ended coverage in this group")
            }
            for index in people { reopen(index, groups, last, context) }
        }
    }

    /// The groups that a statement reaches: those of its policy, else the only employer of the person.
    private func reach(_ whole: WholeStatement, of target: Int) throws -> Set<Int64>? {
        if let groups = whole.groups { return groups }
        let own = Set(persons[target].lines.keys.map(\.group))
        return own.count == 1 ? own : nil
    }

    private mutating func end(_ index: Int, _ groups: Set<Int64>, on day: CalendarDate, _ context: StatementContext) {
        change(index) { person in
            person.isListed = true
            person.changeAll { line in
                guard groups.contains(line.key.group) else { return }
                for index in line.spans.indices where line.spans[index].goesOn(after: day) {
                    line.update(index) { $0.setEnd(day, by: context.batch) }
                }
            }
        }
    }

    private struct End: Equatable {
        let day: CalendarDate
        let cause: Int64?
    }

    private func lastEnd(of target: Int, _ groups: Set<Int64>) -> End? {
        persons[target].spans.filter { groups.contains($0.group) && $0.end != nil }
            .max { ($0.end ?? $0.begin, $0.endedBy ?? 0) < ($1.end ?? $1.begin, $1.endedBy ?? 0) }
            .flatMap { span in span.end.map { End(day: $0, cause: span.endedBy) } }
    }

    /// Opens what ended by the end that is taken back; nothing where the line has gone on in another way since.
    private mutating func reopen(_ index: Int, _ groups: Set<Int64>, _ last: End, _ context: StatementContext) {
        change(index) { person in
            person.changeAll { line in
                guard groups.contains(line.key.group) else { return }
                let ended = line.spans.indices.filter {
                    line.spans[$0].end == last.day && line.spans[$0].endedBy == last.cause
                }
                let plans = Set(ended.map { line.spans[$0].plan })
                for plan in plans where !line.spans.contains(where: { $0.end == nil }) || plans.count > 1 {
                    guard let first = ended.first(where: { line.spans[$0].plan == plan }) else { continue }
                    line.reopen(first, end: nil, by: context.batch)
                }
            }
        }
    }

    // MARK: What follows from the subscriber's statements

    /// A dependent is covered through the subscriber. Where the subscriber's coverage ends and the file says nothing of a dependent's, it ends too, by the
    /// sender's rule; else it is told. What is reinstated comes back in the same way.
    mutating func followSubscriber(
        _ before: SubscriberLines, _ targets: Set<Int>, _ statements: [MemberStatement],
        _ stated: [Int: [PlanKey: Set<CalendarDate>]], _ context: StatementContext, _ endsDependents: Bool
    ) {
        guard let statement = statements.first(where: \.person.isSubscriber), !statement.spans.isEmpty else { return }
        let after = SubscriberLines(persons)
        for (key, day) in after.ends(since: before) {
            let count = endDependents(key, on: day, stated, context, endsDependents)
            guard count > 0 else { continue }
            let what = count == 1 ? "1 dependent is" : "\(count) dependents are"
            let reason =
                endsDependents
                ? "the subscriber's coverage ends; \(what) not sent, and ended with it"
                : "the subscriber's coverage ends; \(what) not sent, and stay covered"
            note(statement.place(nil), StatementNote(field: "HD", reason: reason))
        }
        for (key, end) in after.reopened(since: before) {
            let count = reopenDependents(key, end, stated, context)
            guard count > 0 else { continue }
            let what = count == 1 ? "1 dependent who ended" : "\(count) dependents who ended"
            note(
                statement.place(nil),
                StatementNote(
                    field: "HD", reason: "the subscriber's coverage goes on; so does that of \(what) with it"))
        }
    }

    private func isUnnamed(_ index: Int, _ key: LineKey, _ stated: [Int: [PlanKey: Set<CalendarDate>]]) -> Bool {
        !persons[index].isSubscriber && stated[index]?.keys.contains { $0.line == key } != true
    }

    private mutating func endDependents(
        _ key: LineKey, on day: CalendarDate, _ stated: [Int: [PlanKey: Set<CalendarDate>]],
        _ context: StatementContext, _ ends: Bool
    ) -> Int {
        var count = 0
        for index in persons.indices where isUnnamed(index, key, stated) {
            guard let line = persons[index].lines[key] else { continue }
            let open = line.spans.indices.filter { line.spans[$0].goesOn(after: day) }
            guard !open.isEmpty else { continue }
            count += 1
            guard ends else { continue }
            change(index) { person in
                person.change(key) { line in
                    for index in open { line.update(index) { $0.setEnd(day, by: context.batch) } }
                }
            }
        }
        return count
    }

    private mutating func reopenDependents(
        _ key: LineKey, _ end: SubscriberLines.End, _ stated: [Int: [PlanKey: Set<CalendarDate>]],
        _ context: StatementContext
    ) -> Int {
        var count = 0
        for index in persons.indices where isUnnamed(index, key, stated) {
            guard let line = persons[index].lines[key],
                let first = line.spans.firstIndex(where: { $0.end == end.day && $0.endedBy == end.cause })
            else { continue }
            count += 1
            change(index) { person in person.change(key) { $0.reopen(first, end: nil, by: context.batch) } }
        }
        return count
    }
}

/// Until when the subscriber is covered, by line and group.
struct SubscriberLines {
    struct End: Equatable {
        /// `nil` for a coverage without an end.
        let day: CalendarDate?
        let cause: Int64?
    }

    private var ends: [LineKey: End] = [:]
    private var allEnds: [LineKey: Set<CalendarDate>] = [:]

    init(_ persons: [Person]) {
        guard let subscriber = persons.first(where: \.isSubscriber) else { return }
        for (key, line) in subscriber.lines {
            allEnds[key] = Set(line.spans.compactMap(\.end))
            let live = line.spans.filter(\.tookEffect)
            let choice = live.isEmpty ? line.spans : live
            guard
                let last = choice.max(by: {
                    ($0.end ?? .distantFuture, $0.begin) < ($1.end ?? .distantFuture, $1.begin)
                })
            else { continue }
            ends[key] = End(day: last.end, cause: last.endedBy)
        }
    }

    /// The lines that now end, or end earlier than they did.
    func ends(since before: SubscriberLines) -> [(LineKey, CalendarDate)] {
        ends.compactMap { key, end in
            guard let former = before.ends[key], let day = end.day else { return nil }
            return former.day.map { day < $0 } ?? true ? (key, day) : nil
        }.sorted { ($0.0.group, $0.0.line) < ($1.0.group, $1.0.line) }
    }

    /// The lines that had ended and now go on, with the end that was taken back.
    func reopened(since before: SubscriberLines) -> [(LineKey, End)] {
        ends.compactMap { key, end in
            guard let former = before.ends[key], let day = former.day, end.day == nil else { return nil }
            // Whoever begins anew after a gap still has the end before it.
            return allEnds[key]?.contains(day) == true ? nil : (key, former)
        }.sorted { ($0.0.group, $0.0.line) < ($1.0.group, $1.0.line) }
    }
}

extension CalendarDate {
    /// Later than any day that a file has.
    static let distantFuture = CalendarDate(year: 9999, month: 12, day: 31) ?? .unixEpoch
}
