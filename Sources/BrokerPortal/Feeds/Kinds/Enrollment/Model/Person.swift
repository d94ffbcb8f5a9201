internal import Foundation
internal import Tabular

/// One person of a family, with all coverages.
struct Person {
    /// The row of the store; `nil` for a new person.
    var id: Int64?
    var fields = PersonFields()
    var ssnHash: Data?
    /// Nine digits that are not sealed yet.
    var newSSN: String?
    private(set) var lines: [LineKey: LineSpans] = [:]
    /// Whether the file at hand names the person.
    var isListed = false

    var isSubscriber: Bool { fields[.relationship] == "self" }

    /// In no order.
    var spans: [Span] { lines.values.flatMap(\.spans) }

    mutating func add(_ span: Span) {
        let key = LineKey(group: span.group, line: span.line)
        lines[key, default: LineSpans(key)].insert(span)
    }

    /// Brings the person's own fields to what was sent.
    mutating func take(_ statement: PersonStatement) {
        isListed = true
        fields[.relationship] = statement.relationship
        takeAddress(statement)
        for (field, sent) in statement.sent where !PersonField.address.contains(field) {
            switch sent {
            case .notSent: break
            case .empty: fields[field] = nil
            case .value(let text): fields[field] = text
            }
        }
        if let hash = statement.ssnHash, hash != ssnHash {
            ssnHash = hash
            newSSN = statement.ssn
        }
    }

    /// An address is replaced as a whole: nothing of the old one is part of the new one. A county that is not sent stays where the city does.
    private mutating func takeAddress(_ statement: PersonStatement) {
        let sent = { (field: PersonField) in statement.sent[field] ?? .notSent }
        let isPlaceSent = sent(.city) != .notSent || sent(.zip) != .notSent || sent(.state) != .notSent
        let isStreetSent = sent(.address1) != .notSent || sent(.address2) != .notSent
        guard isPlaceSent || isStreetSent else { return }
        let isSamePlace =
            !isPlaceSent
            || [PersonField.city, .state, .zip].allSatisfy {
                NameFold.fold(statement[$0]) == NameFold.fold(fields[$0])
            }
        if isStreetSent || !isSamePlace {
            fields[.address1] = statement[.address1]
            fields[.address2] = statement[.address2]
        }
        guard isPlaceSent else { return }
        for field in [PersonField.city, .state, .zip] { fields[field] = statement[field] }
        if !isSamePlace || sent(.county) != .notSent { fields[.county] = statement[.county] }
    }

    /// Applies what a file says of one coverage.
    ///
    /// - Parameter siblings: the other suffixes of the group's employer.
    mutating func apply(
        _ statement: SpanStatement, _ context: StatementContext, siblings: Set<Int64>
    ) throws -> [StatementNote] {
        let key = LineKey(group: statement.group, line: statement.line)
        var line = lines[key] ?? LineSpans(key)
        let before = Set(line.spans.filter(\.tookEffect).map(\.begin))
        try line.apply(statement, context)
        var notes = line.notes
        line.notes = []
        let begun = line.spans.filter { $0.tookEffect && $0.isListed && !before.contains($0.begin) }.map(\.begin)
        if !line.spans.isEmpty { lines[key] = line }
        if let first = begun.min(), [.begin, .compare, .change].contains(statement.action) {
            notes += leave(siblings, statement, on: first, context)
        }
        return notes
    }

    /// Whoever begins in one suffix of an employer leaves the others the day before, unless the file lists both.
    private mutating func leave(
        _ siblings: Set<Int64>, _ statement: SpanStatement, on day: CalendarDate, _ context: StatementContext
    ) -> [StatementNote] {
        var notes: [StatementNote] = []
        for group in siblings {
            let key = LineKey(group: group, line: statement.line)
            guard var line = lines[key] else { continue }
            let open = line.spans.indices.filter { index in
                let span = line.spans[index]
                return span.tookEffect && span.reaches(day) && !span.isListed && !context.names(span)
            }
            let former = open.filter { line.spans[$0].begin < day }
            for index in open where !former.isEmpty || statement.isTransfer {
                line.end(index, on: day.dayBefore, by: context.batch)
            }
            lines[key] = line
            if open.isEmpty || statement.isTransfer { continue }
            let reason =
                former.isEmpty
                ? "begins in this suffix, while the same line is in force in another suffix of the employer"
                : "begins in this suffix; the same line in another suffix of the employer ends the day before"
            notes.append(StatementNote(field: "HD", reason: reason, segment: statement.segment))
        }
        return notes
    }

    mutating func change(_ key: LineKey, _ body: (inout LineSpans) -> Void) {
        guard var line = lines[key] else { return }
        body(&line)
        lines[key] = line
    }

    mutating func changeAll(_ body: (inout LineSpans) -> Void) {
        for key in lines.keys { change(key, body) }
    }
}
