internal import GRDB
public import Tabular

/// What full 834s no longer listed, for a person to decide.
public struct AbsenceService: Sendable {
    private let store: Store
    private let importer: Operator

    /// Ending coverages is the operator's business.
    public init(store: Store, operator importer: Operator) {
        self.store = store
        self.importer = importer
    }

    /// Ends the coverages that a batch found absent, as a batch of its own.
    ///
    /// - Parameters:
    ///   - numbers: the absences to accept, reported ones too; empty accepts all that were proposed.
    ///   - now: seconds since 1970, UTC.
    /// - Returns: the new batch, and how many coverages or groups it ended.
    /// - Throws: `BrokerError` of kind `negative` when there is nothing to accept, or a number is none of the batch's open absences.
    public func accept(batch: Int64, numbers: [Int64], now: Moment) throws -> (batch: Int64, ended: Int, what: String) {
        try store.write { database in
            let table = try tableOfAbsences(batch, in: database)
            let open = try openAbsences(of: batch, in: table, numbers: numbers, database)
            let acceptance = try Batch(
                database, store: store, kind: "acceptance", fileName: "absences of batch \(batch)",
                options: ImportOptions(), importer: importer, now: now, report: { _ in })
            for number in open {
                acceptance.countRecord()
                try database.execute(
                    sql: "UPDATE \(table) SET state = 'accepted', accepted_batch_id = ? WHERE id = ?",
                    arguments: [acceptance.id, number])
            }
            try AbsenceTable.end(where: "a.accepted_batch_id = :of", ["of": acceptance.id], as: acceptance)
            try GroupAbsences.end(where: "a.accepted_batch_id = :of", of: acceptance.id, as: acceptance)
            try acceptance.finish(sha256: "", bytes: 0)
            try store.audit.append(.absencesAccepted, by: .operator(importer), ["batch": "\(acceptance.id)"], now: now)
            let coverages = acceptance.counts.reduce(0) { $0 + $1.ended + $1.changed }
            return table == "absences" ? (acceptance.id, coverages, "coverage") : (acceptance.id, open.count, "group")
        }
    }

    /// Where a batch's absences are: those of coverages, or of groups for a list of groups.
    private func tableOfAbsences(_ batch: Int64, in database: Database) throws -> String {
        let kind = try String.fetchOne(database, sql: "SELECT kind FROM batches WHERE id = ?", arguments: [batch])
        return kind == FeedKind.groups.name ? "group_absences" : "absences"
    }

    private func openAbsences(
        of batch: Int64, in table: String, numbers: [Int64], _ database: Database
    ) throws -> [Int64] {
        let states = numbers.isEmpty ? "'proposed'" : "'proposed', 'reported'"
        let open = try Int64.fetchAll(
            database, sql: "SELECT id FROM \(table) WHERE batch_id = ? AND state IN (\(states)) ORDER BY id",
            arguments: [batch])
        let hint = "see 'broker imports show \(batch)'"
        if let stranger = numbers.first(where: { !open.contains($0) }) {
            throw BrokerError(
                .absenceUnknown, "\(stranger) is no open absence of batch \(batch)", hint: hint)
        }
        guard !open.isEmpty else {
            throw BrokerError(.nothingProposed, "batch \(batch) proposes nothing", hint: hint)
        }
        return numbers.isEmpty ? open : numbers
    }
}
