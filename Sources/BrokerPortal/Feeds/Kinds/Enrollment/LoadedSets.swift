internal import GRDB
internal import X12

/// Which 834s were loaded before, so that the same one twice does no harm.
///
/// A set is known by its sender (ISA05/06), usage (ISA15), control numbers (ISA13, GS06, ST02) and reference (BGN02). One that was loaded with
/// rejects may come again. A fragment without an envelope cannot be known.
struct LoadedSets {
    private let batch: Batch

    init(_ batch: Batch) { self.batch = batch }

    /// Why the set must not be loaded; `nil` when it may.
    func reasonToSkip(_ set: EnrollmentSet) throws -> String? {
        if set.purpose == .informationCopy { return "is an information copy (BGN01 = 22): read, and not loaded" }
        guard set.interchange.isReal, !batch.options.again else { return nil }
        if let earlier = try batchWithSameNumbers(set) {
            return
                "was loaded as batch \(earlier), with the same control numbers and reference: left out (--again loads it)"
        }
        if set.purpose == .resubmission, let earlier = try batchWithOriginal(set), try newerCame(set, after: earlier) {
            return """
                is a re-submission (BGN01 = 15) of what was loaded as batch \(earlier), and the sender has sent newer sets since: \
                left out (--again loads it)
                """
        }
        return nil
    }

    /// Notes a set that was loaded.
    func note(_ set: EnrollmentSet) throws {
        guard set.interchange.isReal else { return }
        try batch.database.cachedStatement(
            sql: """
                INSERT INTO enrollment_sets (batch_id, sender, usage, interchange_number, group_number, set_number, reference)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [batch.id] + StatementArguments(numbers(set)))
    }

    private func sender(_ set: EnrollmentSet) -> String {
        "\(set.interchange.senderQualifier)/\(set.interchange.sender)"
    }

    private func numbers(_ set: EnrollmentSet) -> [String] {
        [
            sender(set), set.interchange.usage.rawValue, set.interchange.controlNumber, set.group.controlNumber,
            set.controlNumber, set.reference.trimmed,
        ]
    }

    private func batchWithSameNumbers(_ set: EnrollmentSet) throws -> Int64? {
        try Int64.fetchOne(
            batch.database.cachedStatement(
                sql: """
                    SELECT s.batch_id FROM enrollment_sets s JOIN batches b ON b.id = s.batch_id
                    WHERE s.sender = ? AND s.usage = ? AND s.interchange_number = ? AND s.group_number = ? AND s.set_number = ?
                        AND s.reference = ? AND b.rejected = 0 AND b.id <> ? ORDER BY b.id DESC LIMIT 1
                    """), arguments: StatementArguments(numbers(set)) + [batch.id])
    }

    private func batchWithOriginal(_ set: EnrollmentSet) throws -> Int64? {
        let original = set.originalReference.isEmpty ? set.reference : set.originalReference
        return try Int64.fetchOne(
            batch.database,
            sql: """
                SELECT MAX(s.batch_id) FROM enrollment_sets s JOIN batches b ON b.id = s.batch_id
                WHERE s.sender = ? AND s.reference = ? AND b.rejected = 0 AND b.id <> ?
                """, arguments: [sender(set), original.trimmed, batch.id])
    }

    private func newerCame(_ set: EnrollmentSet, after earlier: Int64) throws -> Bool {
        try Bool.fetchOne(
            batch.database,
            sql: "SELECT EXISTS (SELECT 1 FROM enrollment_sets WHERE sender = ? AND batch_id > ? AND batch_id <> ?)",
            arguments: [sender(set), earlier, batch.id]) ?? false
    }
}
