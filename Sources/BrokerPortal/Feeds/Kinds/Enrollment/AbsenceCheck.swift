internal import GRDB
internal import Tabular
internal import X12

/// Who is covered in the store and no longer listed by a full file (BGN08 = 4 or RX, or 030 throughout).
///
/// Absence is no termination by itself (X12's answer 824). The safe rule of `x12.md` 5.2: judged after the last set of the file, within the
/// groups and lines of business that the file lists, for those who are covered on the file's day, and only when the file is whole and
/// lacks no more than a set share of them.
final class AbsenceCheck {
    /// So many are no sign of a broken file, whatever their share: one person may leave a group of any size.
    private static let neverTooMany = 1

    private let batch: Batch
    private var isPrepared = false
    private var rule = AbsenceRule()
    private var isDoubtful = false
    private var sets = 0
    private var sender = ""

    init(_ batch: Batch) { self.batch = batch }

    /// Begins a full set of a sender.
    func begin(_ rule: AbsenceRule, sender: String) throws {
        sets += 1
        self.sender = sender
        self.rule = rule
        self.rule.action = batch.options.absence ?? rule.action
    }

    /// The set was no full one after all.
    func forget() throws {
        guard isPrepared else { return }
        try batch.database.execute(sql: "DELETE FROM temp.listed_scope WHERE set_number = ?", arguments: [sets])
    }

    /// The file's own counts differ from what it holds: nobody is judged by it.
    func doubt() { isDoubtful = true }

    /// The file lists a coverage.
    func listed(_ coverage: Int64, group: Int64, line: String, on day: String) throws {
        try batch.database.cachedStatement(sql: "INSERT OR IGNORE INTO temp.listed (id) VALUES (?)").execute(
            arguments: [coverage])
        try batch.database.cachedStatement(
            sql: "INSERT OR IGNORE INTO temp.listed_scope (group_id, line, day, set_number) VALUES (?, ?, ?, ?)"
        ).execute(arguments: [group, line, day, sets])
    }

    /// Called before the first set begins: what a set lists may be taken back with it.
    func prepare() throws {
        guard !isPrepared else { return }
        isPrepared = true
        try batch.database.execute(
            sql: """
                DROP TABLE IF EXISTS temp.listed;
                DROP TABLE IF EXISTS temp.listed_scope;
                CREATE TEMP TABLE listed (id INTEGER PRIMARY KEY);
                CREATE TEMP TABLE listed_scope (group_id INTEGER, line TEXT, day TEXT, set_number INTEGER,
                    PRIMARY KEY (group_id, line)) WITHOUT ROWID;
                """)
    }

    /// Judges, once the whole file is read.
    /// - Throws: `BrokerError` of kind `badData` when more are absent than the sender's limit allows.
    func judge(fileName: String) throws {
        guard sets > 0 else { return }
        defer { try? batch.database.execute(sql: "DROP TABLE temp.listed; DROP TABLE temp.listed_scope") }
        if isDoubtful || batch.rejected > 0 {
            return try batch.warn(
                place: "file", field: nil, reason: "who is absent is not judged, because the file is not whole")
        }
        try withdrawEarlier()
        try tellVanished()
        let (covered, absent) = try counts()
        guard absent > 0 else { return }
        if rule.action != .report, absent > Self.neverTooMany, absent * 100 > covered * rule.limit {
            throw BrokerError(
                .tooManyAbsent,
                "\(fileName): \(absent) of \(covered) covered members are not listed any more, over the limit of \(rule.limit) %; nothing was loaded",
                hint: "is the file whole? if it is, load it with --absence report")
        }
        try keep()
        let done =
            switch rule.action {
            case .report: "they are reported, and nobody is ended"
            case .propose: "their end is proposed: 'broker imports accept \(batch.id)' accepts it"
            case .terminate: "they are ended, by the sender's rule"
            }
        try batch.warn(
            place: "file", field: nil,
            reason:
                "\(absent) of \(covered) covered members are not listed any more; \(done); 'broker imports show \(batch.id)' lists them"
        )
    }

    /// Tells of suffixes and lines that the sender's full file before this one listed, and this one does not: nobody is judged there.
    private func tellVanished() throws {
        for row in try Row.fetchAll(batch.database, sql: Self.vanished, arguments: [sender, batch.id]) {
            let (group, line, members): (String, String, Int) = (row["name"], row["line"], row["members"])
            let who = members == 1 ? "1 member stays" : "\(members) members stay"
            try batch.warn(
                place: "file", field: nil,
                reason:
                    "no longer lists \(line) in group \(group), which the sender's full file before it listed; \(who) covered there"
            )
        }
        try batch.database.execute(
            sql: """
                INSERT OR IGNORE INTO enrollment_scopes (batch_id, sender, group_id, line)
                SELECT ?, ?, group_id, line FROM temp.listed_scope
                """, arguments: [batch.id, sender])
    }

    private static let vanished = """
        WITH employers AS (
            SELECT DISTINCT o.id FROM temp.listed_scope s JOIN groups g ON g.id = s.group_id JOIN groups o ON o.parent_group_id = g.parent_group_id),
        last AS (
            SELECT MAX(batch_id) AS batch_id FROM enrollment_scopes
            WHERE sender = ?1 AND batch_id <> ?2 AND group_id IN (SELECT id FROM employers)),
        today AS (SELECT MAX(day) AS day FROM temp.listed_scope)
        SELECT p.number || '/' || g.suffix AS name, x.line, COUNT(DISTINCT c.member_id) AS members
        FROM enrollment_scopes x JOIN last ON last.batch_id = x.batch_id JOIN groups g ON g.id = x.group_id
        JOIN parent_groups p ON p.id = g.parent_group_id JOIN today
        JOIN coverages c ON c.group_id = x.group_id AND c.insurance_line = x.line
            AND c.effective_on <= today.day AND (c.ended_on IS NULL OR (c.ended_on >= today.day AND c.ended_on > c.effective_on))
        WHERE x.sender = ?1 AND NOT EXISTS (SELECT 1 FROM temp.listed_scope s WHERE s.group_id = x.group_id AND s.line = x.line)
        GROUP BY x.group_id, x.line ORDER BY name, x.line
        """

    /// The coverages within the file's scope that are in force on its day.
    private static let inScope = """
        FROM temp.listed_scope s JOIN coverages c ON c.group_id = s.group_id AND c.insurance_line = s.line
        WHERE c.effective_on <= s.day AND (c.ended_on IS NULL OR (c.ended_on >= s.day AND c.ended_on > c.effective_on))
        """

    private func counts() throws -> (covered: Int, absent: Int) {
        let row = try Row.fetchOne(
            batch.database,
            sql: """
                SELECT COUNT(DISTINCT c.member_id) AS covered,
                    COUNT(DISTINCT CASE WHEN l.id IS NULL THEN c.member_id END) AS absent
                \(Self.inScope.replacing("WHERE", with: "LEFT JOIN temp.listed l ON l.id = c.id WHERE"))
                """)
        return (row?["covered"] ?? 0, row?["absent"] ?? 0)
    }

    private func keep() throws {
        let day =
            switch rule.end {
            case .dayBefore: "date(s.day, '-1 day')"
            case .endOfPriorMonth: "date(s.day, 'start of month', '-1 day')"
            }
        let state =
            switch rule.action {
            case .report: "reported"
            case .propose: "proposed"
            case .terminate: "ended"
            }
        try batch.database.execute(
            sql: """
                INSERT INTO absences (batch_id, coverage_id, ended_on, state)
                SELECT ?, c.id, MAX(\(day), date(c.effective_on, '-1 day')), ? \(Self.inScope)
                AND c.id NOT IN (SELECT id FROM temp.listed) ORDER BY c.id
                """, arguments: [batch.id, state])
        guard rule.action == .terminate else { return }
        try AbsenceTable.end(where: "a.batch_id = :of AND a.state = 'ended'", ["of": batch.id], as: batch)
    }

    /// Whoever is listed again needs no end any more.
    private func withdrawEarlier() throws {
        try batch.database.execute(
            sql: """
                DELETE FROM absences WHERE state IN ('reported', 'proposed') AND coverage_id IN (SELECT id FROM temp.listed)
                """)
    }
}

/// Ends the coverages of absences.
enum AbsenceTable {
    static func end(where condition: String, _ arguments: StatementArguments, as batch: Batch) throws {
        try batch.database.execute(
            sql: """
                UPDATE coverages SET ended_on = a.ended_on, ended_batch_id = :batch, batch_id = :batch FROM absences a
                WHERE a.coverage_id = coverages.id AND (coverages.ended_on IS NULL OR coverages.ended_on > a.ended_on)
                    AND \(condition)
                """, arguments: arguments + ["batch": batch.id])
    }
}

extension String {
    /// The text with the first `part` replaced; the standard library has none without Foundation.
    fileprivate func replacing(_ part: String, with other: String) -> String {
        let parts = split(separator: part, maxSplits: 1, omittingEmptySubsequences: false)
        return parts.joined(separator: other)
    }
}
