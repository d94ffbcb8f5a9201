internal import GRDB
internal import Tabular

extension Agreements {
    /// The agreements of a Broker ID.
    /// - Throws: `BrokerError` of kind `negative` where there are none.
    static func load(profile: Profile, in database: Database) throws -> Agreements {
        var agreements = Agreements()
        guard
            let rules = try Row.fetchOne(
                database, sql: "SELECT * FROM commission_terms WHERE profile_id = ?", arguments: [profile.id])
        else {
            throw BrokerError(
                .noAgreements, "no agreements are known for the Broker ID \(profile.brokerID)",
                hint: "load them: broker import agreements.yaml; 'broker help formats' shows one")
        }
        agreements.rules = Rules(
            lagMonths: rules["lag_months"], minimumPayout: rules["minimum_payout_cents"],
            lineTolerance: rules["line_tolerance_cents"], statementTolerance: rules["statement_tolerance_cents"])
        agreements.schedules = try rows("commission_schedules", profile, database).map(schedule)
        agreements.splits = splits(try rows("commission_splits", profile, database))
        agreements.overrides = try rows("commission_overrides", profile, database).map { row in
            Override(
                payee: row["payee"], line: CommissionLine(rawValue: row["line"]) ?? .any, group: group(row),
                from: day(row["effective_on"]), until: day(row["ended_on"]),
                basis: Override.Basis(rawValue: row["basis"]) ?? .premium, rate: row["rate_millionths"],
                payer: Override.Payer(rawValue: row["paid_by"]) ?? .carrier)
        }
        agreements.bonuses = try rows("commission_bonuses", profile, database).map { row in
            Bonus(
                name: row["name"], line: CommissionLine(rawValue: row["line"]) ?? .any, group: group(row),
                soldFrom: day(row["sold_from"]), soldUntil: day(row["sold_until"]), months: row["months"],
                amount: bonus(row))
        }
        return agreements
    }

    private static func rows(_ table: String, _ profile: Profile, _ database: Database) throws -> [Row] {
        try Row.fetchAll(
            database, sql: "SELECT * FROM \(table) WHERE profile_id = ? ORDER BY number", arguments: [profile.id])
    }

    private static func day(_ text: String?) -> CalendarDate? { text.flatMap { CalendarDate(iso: $0) } }

    private static func schedule(_ row: Row) throws -> Schedule {
        let stored = StoredTerms(
            kind: row["kind"], rates: row["rates"], above: row["above_cents"], aboveRate: row["above_millionths"],
            unit: row["unit_micros"])
        guard let terms = stored.terms else {
            throw BrokerError(.scheduleUnreadable, "schedule \(row["number"] as Int) cannot be read")
        }
        return Schedule(
            line: CommissionLine(rawValue: row["line"]) ?? .any, group: group(row), soldFrom: day(row["sold_from"]),
            soldUntil: day(row["sold_until"]), from: day(row["effective_on"]), until: day(row["ended_on"]),
            terms: terms, isProrated: row["is_prorated"])
    }

    private static func group(_ row: Row) -> AgreementGroup? {
        let parent: String? = row["parent_group"]
        return parent.map { AgreementGroup(parent: $0, suffix: row["group_suffix"]) }
    }

    private static func bonus(_ row: Row) -> Bonus.Amount {
        if let rate: Int64 = row["rate_millionths"] { return .percent(rate) }
        if let micros: Int64 = row["per_member_micros"] { return .perMember(micros) }
        return .flat(row["flat_cents"] ?? 0)
    }

    private static func splits(_ rows: [Row]) -> [Split] {
        var splits: [Split] = []
        for row in rows {
            let group = AgreementGroup(parent: row["parent_group"], suffix: row["group_suffix"])
            let from = day(row["effective_on"]) ?? .unixEpoch
            let share: (payee: String, share: Int64) = (row["payee"], row["share_millionths"])
            if let last = splits.last, last.group == group, last.from == from {
                splits[splits.count - 1] = Split(group: group, from: from, shares: last.shares + [share])
            } else {
                splits.append(Split(group: group, from: from, shares: [share]))
            }
        }
        return splits
    }
}
