internal import ByteStreams
internal import GRDB
internal import Tabular

/// Loads an agreements file. Each document is all of its Broker ID's agreements: what it no longer has is taken off.
struct AgreementsFeed: Feed {
    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let bytes = try source.peek(AgreementsFile.limit + 1)
        guard bytes.count <= AgreementsFile.limit else {
            throw BrokerError(.fileTooLarge, "\(fileName): an agreements file has at most 4 MB")
        }
        let files = try AgreementsFile.parse(String(decoding: bytes, as: UTF8.self), source: fileName)
        for file in files {
            batch.countRecord()
            do {
                try batch.database.inSavepoint {
                    let profile = try StatementWriter(batch: batch).profile(file.brokerID, carrier: file.carrier)
                    try AgreementsWriter(batch: batch, profile: profile).save(file.agreements)
                    return .commit
                }
            } catch let problem as RowReject {
                try batch.reject(place: file.place, field: problem.field, reason: problem.reason)
            }
        }
    }
}

/// Writes one Broker ID's agreements.
struct AgreementsWriter {
    let batch: Batch
    let profile: Int64

    func save(_ agreements: Agreements) throws {
        let rules = agreements.rules
        try batch.database.execute(
            sql: """
                INSERT INTO commission_terms VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO UPDATE SET lag_months = ?2,
                    minimum_payout_cents = ?3, line_tolerance_cents = ?4, statement_tolerance_cents = ?5, batch_id = ?6
                WHERE (lag_months, minimum_payout_cents, line_tolerance_cents, statement_tolerance_cents) IS NOT (?2, ?3, ?4, ?5)
                """,
            arguments: [
                profile, rules.lagMonths, rules.minimumPayout, rules.lineTolerance, rules.statementTolerance, batch.id,
            ])
        try save(Self.schedules, agreements.schedules.map(Self.values))
        try save(
            Self.splits,
            agreements.splits.flatMap { split in
                split.shares.map { share in
                    [
                        .text(split.group.parent), SQLValue(split.group.suffix), .text(split.from.description),
                        .text(share.payee), .integer(share.share),
                    ]
                }
            })
        try save(Self.overrides, agreements.overrides.map(Self.values))
        try save(Self.bonuses, agreements.bonuses.map(Self.values))
    }

    private func save(_ table: UpsertTable, _ rows: [[SQLValue]]) throws {
        let upsert = try batch.upsert(table)
        for (index, row) in rows.enumerated() {
            _ = try upsert(batch: batch.id, keys: [.integer(profile), .integer(Int64(index + 1))], values: row)
        }
        let beyond = "WHERE profile_id = ? AND number > ?"
        try batch.database.execute(
            sql: "UPDATE \(table.name) SET batch_id = ? \(beyond)", arguments: [batch.id, profile, rows.count])
        try batch.database.execute(sql: "DELETE FROM \(table.name) \(beyond)", arguments: [profile, rows.count])
    }

    private static func values(_ schedule: Agreements.Schedule) -> [SQLValue] {
        let stored = StoredTerms(schedule.terms)
        return [
            .text(schedule.line.rawValue), SQLValue(schedule.group?.parent), SQLValue(schedule.group?.suffix),
            SQLValue(schedule.soldFrom?.description), SQLValue(schedule.soldUntil?.description),
            SQLValue(schedule.from?.description), SQLValue(schedule.until?.description),
            .integer(schedule.isProrated ? 1 : 0), .text(stored.kind),
            .text(stored.rates), SQLValue(stored.above), SQLValue(stored.aboveRate), SQLValue(stored.unit),
        ]
    }

    private static func values(_ override: Agreements.Override) -> [SQLValue] {
        [
            .text(override.payee), .text(override.line.rawValue), SQLValue(override.group?.parent),
            SQLValue(override.group?.suffix), SQLValue(override.from?.description),
            SQLValue(override.until?.description), .text(override.basis.rawValue), .integer(override.rate),
            .text(override.payer.rawValue),
        ]
    }

    private static func values(_ bonus: Agreements.Bonus) -> [SQLValue] {
        let amounts: [SQLValue] =
            switch bonus.amount {
            case .percent(let rate): [.integer(rate), .null, .null]
            case .perMember(let micros): [.null, .integer(micros), .null]
            case .flat(let cents): [.null, .null, .integer(cents)]
            }
        return [
            .text(bonus.name), .text(bonus.line.rawValue), SQLValue(bonus.group?.parent),
            SQLValue(bonus.group?.suffix), SQLValue(bonus.soldFrom?.description),
            SQLValue(bonus.soldUntil?.description), SQLValue(bonus.months),
        ] + amounts
    }

    private static let key = ["profile_id", "number"]
    private static let schedules = UpsertTable(
        name: "commission_schedules", keys: key,
        values: [
            "line", "parent_group", "group_suffix", "sold_from", "sold_until", "effective_on", "ended_on",
            "is_prorated", "kind", "rates", "above_cents", "above_millionths", "unit_micros",
        ])
    private static let splits = UpsertTable(
        name: "commission_splits", keys: key,
        values: ["parent_group", "group_suffix", "effective_on", "payee", "share_millionths"])
    private static let overrides = UpsertTable(
        name: "commission_overrides", keys: key,
        values: [
            "payee", "line", "parent_group", "group_suffix", "effective_on", "ended_on", "basis", "rate_millionths",
            "paid_by",
        ])
    private static let bonuses = UpsertTable(
        name: "commission_bonuses", keys: key,
        values: [
            "name", "line", "parent_group", "group_suffix", "sold_from", "sold_until", "months", "rate_millionths",
            "per_member_micros", "flat_cents",
        ])
}

extension SQLValue {
    init(_ number: Int64?) { self = number.map(SQLValue.integer) ?? .null }
}
