internal import ByteStreams
internal import GRDB
internal import Tabular

/// Loads individual applications with their steps (ELG-2), a row a step. Groups have none.
struct ApplicationsFeed: Feed {
    /// What the file has named so far, by the store's ids.
    private final class Seen {
        var applications: [Int64: Int] = [:]
        var steps: [Int64: Int] = [:]
        var profiles: Set<Int64> = []
    }

    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let csv = CSVFeed(.applications)
        let seen = Seen()
        try csv.read(source, fileName: fileName, into: batch) { row in
            let application = try ApplicationRow(row)
            let profile = try profile(application, in: batch)
            if seen.profiles.insert(profile.id).inserted { try warn(about: profile.line, at: row.place, in: batch) }
            let id = try save(application, profile, line: row.line, seen, in: batch)
            let step = try batch.upsert(Self.steps)(
                batch: batch.id,
                keys: [.integer(id), .text(application.step.rawValue), .text(application.stepOn.description)],
                values: [
                    SQLValue(application.plan), SQLValue(application.requestedOn?.description),
                    SQLValue(application.note),
                ])
            if let line = seen.steps.updateValue(row.line, forKey: step.id) {
                throw RowReject(field: "step", reason: "the same step of the same day stands in line \(line) already")
            }
        }
        try checkOrder(seen, in: batch)
    }

    private func profile(
        _ row: ApplicationRow, in batch: Batch
    ) throws -> (id: Int64, carrier: Int64, line: String) {
        let rows = try Row.fetchAll(
            batch.database.cachedStatement(
                sql: """
                    SELECT f.id, f.carrier_id, f.line_of_business FROM profiles f JOIN carriers k ON k.id = f.carrier_id
                    WHERE f.broker_id = ?1 AND (?2 IS NULL OR k.name = ?2) LIMIT 2
                    """), arguments: [row.brokerID, row.carrier ?? batch.options.carrier])
        guard let found = rows.first else {
            throw RowReject(field: "broker_id", reason: "is not known; import its contract first")
        }
        guard rows.count == 1 else {
            throw RowReject(field: "carrier", reason: "is needed: two carriers use this Broker ID")
        }
        return (found["id"], found["carrier_id"], found["line_of_business"])
    }

    /// The rows of one application agree on whose it is; a later file may correct it.
    private func save(
        _ row: ApplicationRow, _ profile: (id: Int64, carrier: Int64, line: String), line: Int, _ seen: Seen,
        in batch: Batch
    ) throws -> Int64 {
        let known = try Row.fetchOne(
            batch.database.cachedStatement(
                sql: "SELECT id, profile_id, applicant FROM applications WHERE carrier_id = ? AND number = ?"),
            arguments: [profile.carrier, row.number])
        if let known, let first = seen.applications[known["id"]] {
            guard known["profile_id"] == profile.id, known["applicant"] == row.applicant else {
                throw RowReject(
                    field: "application_id",
                    reason: "the applicant or the Broker ID differs from that of the same application in line \(first)")
            }
            return known["id"]
        }
        if let known, known["profile_id"] != profile.id {
            try batch.warn(
                place: "line \(line)", field: "broker_id", reason: "the application passes to another Broker ID")
        }
        let id = try batch.upsert(Self.applications)(
            batch: batch.id, keys: [.integer(profile.carrier), .text(row.number)],
            values: [.integer(profile.id), .text(row.applicant)]
        ).id
        seen.applications[id] = line
        return id
    }

    private func warn(about line: String, at place: String, in batch: Batch) throws {
        guard line.lowercased().contains("group") else { return }
        try batch.warn(
            place: place, field: "broker_id",
            reason: "this Broker ID is for groups, and applications are of individuals")
    }

    /// Warns of every step of this file, or right after one of it, that cannot stand where its date puts it.
    private func checkOrder(_ seen: Seen, in batch: Batch) throws {
        let rows = try Row.fetchCursor(
            batch.database,
            sql: """
                SELECT id, step, LAG(id) OVER w AS before_id, LAG(step) OVER w AS before FROM application_steps
                WHERE application_id IN (SELECT application_id FROM application_steps WHERE batch_id = ?)
                WINDOW w AS (PARTITION BY application_id ORDER BY step_on, position, id)
                """, arguments: [batch.id])
        var problems: [(line: Int, reason: String)] = []
        while let row = try rows.next() {
            let line = seen.steps[row["id"]] ?? (row["before_id"] as Int64?).flatMap { seen.steps[$0] }
            guard let line, let step = ApplicationStep(rawValue: row["step"]) else { continue }
            let before = (row["before"] as String?).flatMap(ApplicationStep.init)
            if let problem = step.problem(after: before) { problems.append((line, problem)) }
        }
        for problem in problems.sorted(by: { $0.line < $1.line }) {
            try batch.warn(place: "line \(problem.line)", field: "step", reason: problem.reason)
        }
    }

    private static let applications = UpsertTable(
        name: "applications", keys: ["carrier_id", "number"], values: ["profile_id", "applicant"])
    private static let steps = UpsertTable(
        name: "application_steps", keys: ["application_id", "step", "step_on"],
        values: ["plan", "requested_on", "note"])
}
