internal import Foundation
internal import GRDB
internal import Tabular

/// Writes what differs between a family as the store has it and as it is to be.
final class FamilyWriter {
    private let batch: Batch
    private let plans: PlanDirectory
    private let carrier: Int64
    private let insertPerson: BoundStatement
    private let updatePerson: BoundStatement
    private let insertSpan: BoundStatement
    private let updateSpan: BoundStatement
    private let markRivals: BoundStatement

    init(_ batch: Batch, carrier: Int64, plans: PlanDirectory) throws {
        self.batch = batch
        self.plans = plans
        self.carrier = carrier
        let fields = PersonField.allCases.map(\.rawValue)
        let marks = { (count: Int) in Array(repeating: "?", count: count).joined(separator: ", ") }
        insertPerson = try BoundStatement(
            batch.database,
            sql: """
                INSERT INTO members (carrier_id, subscriber_number, \(fields.joined(separator: ", ")), ssn_hash, ssn_sealed, batch_id)
                VALUES (\(marks(fields.count + 5)))
                """)
        updatePerson = try BoundStatement(
            batch.database,
            sql: """
                UPDATE members SET \(fields.map { "\($0) = ?" }.joined(separator: ", ")), ssn_hash = ?, ssn_sealed = COALESCE(?, ssn_sealed),
                    batch_id = ? WHERE id = ?
                """)
        let columns = [
            "insurance_line", "plan_id", "effective_on", "ended_on", "level", "premium_cents", "providers",
            "other_insurance", "ended_batch_id", "batch_id",
        ]
        insertSpan = try BoundStatement(
            batch.database,
            sql: """
                INSERT INTO coverages (member_id, group_id, is_subscriber, has_rivals, sort_name, \(columns.joined(separator: ", ")))
                VALUES (\(marks(columns.count + 5)))
                """)
        updateSpan = try BoundStatement(
            batch.database,
            sql: "UPDATE coverages SET \(columns.map { "\($0) = ?" }.joined(separator: ", ")) WHERE id = ?")
        markRivals = try BoundStatement(
            batch.database,
            sql: "UPDATE coverages SET has_rivals = 1 WHERE member_id = ? AND group_id = ? AND has_rivals = 0")
    }

    /// - Parameter listed: is told every coverage that the file lists.
    func write(
        _ family: Family, over former: Family, listed: (_ coverage: Int64, _ span: Span) throws -> Void
    ) throws {
        let known = Dictionary(former.persons.compactMap { person in person.id.map { ($0, person) } }) { $1 }
        for person in family.persons {
            let old = person.id.flatMap { known[$0] }
            let id = try write(person, over: old, number: family.number)
            try writeSpans(of: person, id: id, over: old, number: family.number, listed)
        }
    }

    private func write(_ person: Person, over old: Person?, number: String) throws -> Int64 {
        let sealed = try person.newSSN.map { try batch.store.keys.seal($0) }
        let fields = person.fields.values.map { SQLValue($0) } + [SQLValue(person.ssnHash), SQLValue(sealed)]
        guard let old, let id = person.id else {
            try insertPerson.run([.integer(carrier), .text(number)] + fields + [.integer(batch.id)])
            return batch.database.lastInsertedRowID
        }
        if person.fields != old.fields || person.ssnHash != old.ssnHash {
            try updatePerson.run(fields + [.integer(batch.id), .integer(id)])
        }
        return id
    }

    private func writeSpans(
        of person: Person, id: Int64, over old: Person?, number: String,
        _ listed: (_ coverage: Int64, _ span: Span) throws -> Void
    ) throws {
        var former: [Int64: Span] = [:]
        for span in old?.spans ?? [] { if let id = span.id { former[id] = span } }
        var counts: [Int64: Int] = [:]
        for line in person.lines.values { counts[line.key.group, default: 0] += line.spans.count }
        let sortName = [person.fields[.lastName] ?? "", person.fields[.firstName] ?? "", number]
            .joined(separator: "\u{1F}")
        var grown: Set<Int64> = []
        for key in person.lines.keys.sorted(by: { ($0.group, $0.line) < ($1.group, $1.line) }) {
            for span in person.lines[key]?.spans ?? [] {
                let row: Int64
                if let id = span.id, let known = former[id] {
                    row = id
                    if !FamilyWriter.isSame(span, known) { try updateSpan.run(try values(span) + [.integer(id)]) }
                } else {
                    let hasRivals = counts[span.group, default: 0] > 1
                    if hasRivals, old != nil { grown.insert(span.group) }
                    try insertSpan.run(
                        [
                            .integer(id), .integer(span.group), .integer(person.isSubscriber ? 1 : 0),
                            .integer(hasRivals ? 1 : 0), .text(sortName),
                        ] + (try values(span)))
                    row = batch.database.lastInsertedRowID
                }
                if span.isListed { try listed(row, span) }
            }
        }
        for group in grown { try markRivals.run([.integer(id), .integer(group)]) }
    }

    private static func isSame(_ span: Span, _ known: Span) -> Bool {
        var span = span
        span.isListed = known.isListed
        return span == known
    }

    private func values(_ span: Span) throws -> [SQLValue] {
        let plan = try span.plan.map { try plans.id($0, line: span.line) }
        return [
            .text(span.line), plan.map(SQLValue.integer) ?? .null, .text(span.begin.description),
            SQLValue(span.end?.description), SQLValue(span.values.level), SQLValue(span.values.premiumCents),
            SQLValue(span.values.providers), SQLValue(span.values.otherInsurance),
            span.endedBy.map(SQLValue.integer) ?? .null, .integer(batch.id),
        ]
    }
}
