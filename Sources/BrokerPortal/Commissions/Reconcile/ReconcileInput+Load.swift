internal import GRDB
internal import Tabular

extension ReconcileInput {
    /// Reads what a reconciliation of the viewer's Broker ID needs: each table once.
    static func load(_ viewer: Viewer, rules: Agreements.Rules, in database: Database) throws -> ReconcileInput {
        var agreements = try Agreements.load(profile: viewer.profile, in: database)
        agreements.rules = rules
        let (statements, places) = try statements(viewer, database)
        let lines = try lines(viewer, places, database)
        let asOf = MonthNumber(viewer.asOf)
        let first = min(lines.compactMap(\.month).min() ?? asOf, asOf)
        let last = max(lines.compactMap(\.month).max() ?? asOf, asOf)
        let (groups, ids) = try groups(viewer, database)
        var premiums = PremiumBook(last: last)
        // Graded slices look back to the beginning of the policy year.
        try addCoverages(&premiums, ids, notBefore: first + -12, viewer, database)
        try addBills(&premiums, ids, viewer, database)
        return ReconcileInput(
            brokerID: viewer.profile.brokerID, agreements: agreements,
            groups: groups, premiums: premiums, foreign: try foreign(viewer, database), statements: statements,
            lines: lines, settlements: try settlements(viewer, database), asOf: viewer.asOf)
    }

    /// Groups of which the profile is or was broker of record.
    private static let mine = "SELECT b.group_id FROM group_brokers b WHERE b.profile_id = :profile"

    private static func rows(_ sql: String, _ viewer: Viewer, _ database: Database) throws -> RowCursor {
        let statement = try database.makeStatement(sql: sql)
        statement.setUncheckedArguments(StatementArguments(viewer.arguments))
        return try Row.fetchCursor(statement)
    }

    private static func day(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate(iso: $0) } }

    private static func statements(_ viewer: Viewer, _ database: Database) throws -> ([StatementRecord], [Int64: Int]) {
        let cursor = try rows(
            """
            SELECT s.id, s.name, s.statement_on, COALESCE(s.category, '') || '/' || COALESCE(s.state, '') AS series, s.opening_cents,
                s.total_cents, s.paid_cents, s.closing_cents, y.method || ' ' || y.number AS payment, y.amount_cents,
                (SELECT SUM(o.paid_cents) FROM statements o WHERE o.payment_id = y.id) AS payment_sum
            FROM statements s LEFT JOIN commission_payments y ON y.id = s.payment_id
            WHERE s.profile_id = :profile AND s.total_cents IS NOT NULL ORDER BY s.statement_on, s.name
            """, viewer, database)
        var statements: [StatementRecord] = []
        var places: [Int64: Int] = [:]
        while let row = try cursor.next() {
            places[row["id"]] = statements.count
            statements.append(
                StatementRecord(
                    name: row["name"], day: day(row["statement_on"]) ?? .unixEpoch, series: row["series"],
                    opening: row["opening_cents"], total: row["total_cents"], paid: row["paid_cents"],
                    closing: row["closing_cents"], payment: row["payment"], paymentAmount: row["amount_cents"],
                    paymentSum: row["payment_sum"]))
        }
        return (statements, places)
    }

    private static func lines(_ viewer: Viewer, _ places: [Int64: Int], _ database: Database) throws -> [PaidLine] {
        let cursor = try rows(
            """
            SELECT l.statement_id, l.number, l.section, l.parent_group, l.group_suffix, l.group_name, l.coverage_month, l.premium_cents,
                l.commission_cents + l.adjustment_cents AS amount, l.reason
            FROM statement_lines l JOIN statements s ON s.id = l.statement_id
            WHERE s.profile_id = :profile ORDER BY s.statement_on, s.name, l.number
            """, viewer, database)
        var lines: [PaidLine] = []
        while let row = try cursor.next() {
            guard let statement = places[row["statement_id"]] else { continue }
            lines.append(
                PaidLine(
                    statement: statement, number: row["number"],
                    section: StatementRow.Section(rawValue: row["section"]) ?? .commission, parent: row["parent_group"],
                    suffix: row["group_suffix"], name: row["group_name"],
                    month: day(row["coverage_month"]).map { MonthNumber($0) }, premium: row["premium_cents"],
                    amount: row["amount"], reason: row["reason"]))
        }
        return lines
    }

    private static func groups(_ viewer: Viewer, _ database: Database) throws -> ([BookGroup], [Int64: Int]) {
        var brokers: [Int64: [(from: CalendarDate, isMine: Bool)]] = [:]
        let dated = try rows(
            """
            SELECT b.group_id, b.effective_on, b.profile_id = :profile AS is_mine FROM group_brokers b
            WHERE b.group_id IN (SELECT o.group_id FROM group_brokers o WHERE o.profile_id = :profile) ORDER BY b.effective_on
            """, viewer, database)
        while let row = try dated.next() {
            if let from = day(row["effective_on"]) {
                brokers[row["group_id"], default: []].append((from, row["is_mine"]))
            }
        }
        let cursor = try rows(
            """
            SELECT g.id, p.number, g.suffix, g.name, COALESCE(g.original_effective_on, g.effective_on, g.original_enrollment_on) AS sold_on,
                g.cancelled_on
            FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id WHERE g.id IN (\(mine)) ORDER BY p.number, g.suffix, g.id
            """, viewer, database)
        var groups: [BookGroup] = []
        var ids: [Int64: Int] = [:]
        while let row = try cursor.next() {
            guard let number = GroupNumber(parent: row["number"], suffix: row["suffix"]) else { continue }
            ids[row["id"]] = groups.count
            groups.append(
                BookGroup(
                    number: number, name: row["name"], soldOn: day(row["sold_on"]),
                    cancelledOn: day(row["cancelled_on"]), brokers: brokers[row["id"]] ?? []))
        }
        return (groups, ids)
    }

    private static func addCoverages(
        _ premiums: inout PremiumBook, _ ids: [Int64: Int], notBefore: MonthNumber, _ viewer: Viewer,
        _ database: Database
    ) throws {
        let cursor = try rows(
            """
            SELECT c.group_id, c.insurance_line, c.effective_on, c.ended_on, c.premium_cents, c.is_subscriber FROM coverages c
            WHERE c.group_id IN (\(mine))
            """, viewer, database)
        while let row = try cursor.next() {
            guard let group = ids[row[0]], let from = day(row[2]) else { continue }
            premiums.addCoverage(
                group: group, line: CommissionLine(insuranceLine: row[1]), from: from, ended: day(row[3]),
                premium: row[4] ?? 0, isSubscriber: row[5], notBefore: notBefore)
        }
    }

    private static func addBills(
        _ premiums: inout PremiumBook, _ ids: [Int64: Int], _ viewer: Viewer, _ database: Database
    ) throws {
        let bills = try rows(
            "SELECT i.group_id, i.period_begin, i.period_end, i.current_cents FROM invoices i WHERE i.group_id IN (\(mine)) AND i.issued_on <= :as_of",
            viewer, database)
        while let row = try bills.next() {
            guard let group = ids[row[0]], let from = day(row[1]), let to = day(row[2]) else { continue }
            premiums.addBill(group: group, from: from, to: to, premium: row[3])
        }
        let standing = try rows(
            "SELECT b.group_id, b.paid_through FROM \(BillingStanding.sql(groups: mine)) b", viewer, database)
        while let row = try standing.next() {
            if let group = ids[row[0]], let through = day(row[1]) { premiums.setPaidThrough(through, group: group) }
        }
    }

    /// Numbers alone: that a group is another's is all that a broker may learn of it.
    private static func foreign(_ viewer: Viewer, _ database: Database) throws -> Set<String> {
        let cursor = try rows(
            """
            SELECT p.number, g.suffix FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id
            WHERE p.carrier_id = (SELECT carrier_id FROM profiles WHERE id = :profile) AND g.id NOT IN (\(mine))
            """, viewer, database)
        var numbers: Set<String> = []
        while let row = try cursor.next() {
            numbers.insert(GroupMatcher.normalized(row[0], row[1]))
            numbers.insert(GroupMatcher.normalized(row[0]))
        }
        return numbers
    }

    private static func settlements(_ viewer: Viewer, _ database: Database) throws -> [String: Settlement] {
        var settlements: [String: Settlement] = [:]
        let cursor = try rows(
            "SELECT difference, expected_cents, paid_cents, note FROM settlements WHERE profile_id = :profile", viewer,
            database)
        while let row = try cursor.next() {
            settlements[row[0]] = Settlement(expected: row[1], paid: row[2], note: row[3])
        }
        return settlements
    }
}
