internal import Crypto
internal import Foundation
internal import GRDB
internal import Tabular
internal import X12

/// Which 834s were loaded before, so that the same one twice does no harm, and an older one does not undo a newer (`x12.md` 5.2).
///
/// A set is known by its content; many senders give every file the same control numbers. Its day is BGN03; older and newer are told within one
/// sender and policy. A fragment without an envelope cannot be known.
final class LoadedSets {
    /// What may keep a set from being loaded.
    enum Obstacle {
        /// It may be one that was loaded before.
        case perhapsKnown
        /// The same sender has sent a newer one.
        case older
    }

    enum Ending { case loaded, leftOut }

    private let batch: Batch
    private var hash = SHA256()
    private var obstacle: Obstacle?

    init(_ batch: Batch) { self.batch = batch }

    /// Whether the set is none to be loaded: test data, an information copy, an outdated re-submission.
    func isRefused(_ set: EnrollmentSet, fileName: String) throws -> Bool {
        if set.interchange.isReal, set.interchange.usage.rawValue == "T", !batch.options.testData {
            throw BrokerError(
                .testData, "\(fileName): the interchange is marked as test data (ISA15 = T); nothing was loaded",
                hint: "load it with --test-data into a store for tests")
        }
        guard let reason = try reasonToRefuse(set) else { return false }
        try batch.reject(place: "set \(set.controlNumber)", field: "BGN01", reason: reason)
        return true
    }

    private func reasonToRefuse(_ set: EnrollmentSet) throws -> String? {
        if set.purpose == .informationCopy { return "is an information copy (BGN01 = 22): read, and not loaded" }
        guard set.interchange.isReal, !batch.options.again, set.purpose == .resubmission,
            let earlier = try batchWithOriginal(set), try newerCame(set, after: earlier)
        else { return nil }
        return """
            is a re-submission (BGN01 = 15) of what was loaded as batch \(earlier), and the sender has sent newer sets since: \
            left out (--again loads it)
            """
    }

    /// Begins to follow a set. One that may be known is applied within a savepoint, until its content is known.
    func begin(_ set: EnrollmentSet) throws -> Obstacle? {
        hash = SHA256()
        set.withBytes { hash.update(bufferPointer: $0) }
        obstacle = nil
        guard set.interchange.isReal, !batch.options.again else { return nil }
        if try isOlder(set) {
            obstacle = .older
        } else if try hasNumbers(set) {
            obstacle = .perhapsKnown
            try batch.database.execute(sql: "SAVEPOINT enrollment_set")
        }
        return obstacle
    }

    func add(_ member: EnrollmentMember) { member.withBytes { hash.update(bufferPointer: $0) } }

    /// Notes a set that was loaded; takes back one that is known.
    func end(_ set: EnrollmentSet, isFull: Bool, day: CalendarDate, fileName: String) throws -> Ending {
        guard set.interchange.isReal else { return .loaded }
        let digest = Data(hash.finalize())
        let earlier = batch.options.again ? nil : try batchWithContent(set, digest)
        if obstacle == .perhapsKnown {
            if earlier != nil { try batch.database.execute(sql: "ROLLBACK TO enrollment_set") }
            try batch.database.execute(sql: "RELEASE enrollment_set")
        }
        if let earlier, obstacle != nil {
            batch.skip(
                place: "set \(set.controlNumber)",
                reason: "was loaded as batch \(earlier), with the same content: left out (--again loads it)")
            return .leftOut
        }
        if obstacle == .older { return try refuseOlder(set, fileName: fileName) }
        try batch.database.cachedStatement(
            sql: """
                INSERT INTO enrollment_sets (batch_id, sender, scope, usage, interchange_number, group_number, set_number, reference,
                    dated, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [batch.id] + StatementArguments(numbers(set)) + [ordered(set).description, digest])
        return .loaded
    }

    /// The whole file is refused, unless it turns out to be one that was loaded before.
    private func refuseOlder(_ set: EnrollmentSet, fileName: String) throws -> Ending {
        let last = try previousDay(set)?.description ?? ""
        batch.refusal =
            batch.refusal
            ?? BrokerError(
                .fileOlder,
                "\(fileName): set \(set.controlNumber) is of \(ordered(set)), and the sender's last one for this policy of \(last); nothing was loaded",
                hint:
                    "an older file would undo the newer one; --again loads it all the same, --dated DATE gives it its true day"
            )
        return .leftOut
    }

    /// The day of the sender's last set for the same policy.
    func previousDay(_ set: EnrollmentSet) throws -> CalendarDate? {
        guard set.interchange.isReal else { return nil }
        return try String.fetchOne(
            batch.database.cachedStatement(
                sql: """
                    SELECT MAX(dated) FROM enrollment_sets WHERE sender = ? AND scope = ? AND usage = ? AND batch_id <> ?
                    """),
            arguments: [sender(set), scope(set), set.interchange.usage.rawValue, batch.id]
        ).flatMap { CalendarDate(iso: $0) }
    }

    private func isOlder(_ set: EnrollmentSet) throws -> Bool {
        try previousDay(set).map { ordered(set) < $0 } ?? false
    }

    /// The day by which sets are ordered: when it was made.
    private func ordered(_ set: EnrollmentSet) -> CalendarDate {
        batch.options.dated ?? CalendarDate(set.date) ?? CalendarDate(set.date("007")) ?? batch.today
    }

    func sender(_ set: EnrollmentSet) -> String {
        "\(set.interchange.senderQualifier)/\(set.interchange.sender)"
    }

    /// The policy, else the sponsor.
    private func scope(_ set: EnrollmentSet) -> String {
        let policy = set.masterPolicyNumber.trimmed
        return policy.isEmpty ? set.sponsor?.identifier.trimmed ?? "" : policy
    }

    private func numbers(_ set: EnrollmentSet) -> [String] {
        [
            sender(set), scope(set), set.interchange.usage.rawValue, set.interchange.controlNumber,
            set.group.controlNumber, set.controlNumber, set.reference.trimmed,
        ]
    }

    private func hasNumbers(_ set: EnrollmentSet) throws -> Bool {
        try Bool.fetchOne(
            batch.database.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM enrollment_sets WHERE sender = ? AND reference = ? AND set_number = ? AND batch_id <> ?)
                    """), arguments: [sender(set), set.reference.trimmed, set.controlNumber, batch.id]) ?? false
    }

    private func batchWithContent(_ set: EnrollmentSet, _ digest: Data) throws -> Int64? {
        try Int64.fetchOne(
            batch.database.cachedStatement(
                sql: """
                    SELECT s.batch_id FROM enrollment_sets s JOIN batches b ON b.id = s.batch_id
                    WHERE s.sender = ? AND s.digest = ? AND b.rejected = 0 AND b.id <> ? ORDER BY b.id DESC LIMIT 1
                    """), arguments: [sender(set), digest, batch.id])
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
