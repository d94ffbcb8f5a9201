internal import ByteStreams
internal import Tabular

/// Reads a plans file, and picks for each plan the rates that hold for the employer's area on the effective date.
struct PlansReader {
    let terms: QuoteTerms
    let fileName: String
    private(set) var findings: [FeedFinding] = []
    private var order: [Key] = []
    private var rows: [Key: [PlanRow]] = [:]

    private struct Key: Hashable {
        let carrier: String
        let id: String
    }

    init(terms: QuoteTerms, fileName: String) {
        self.terms = terms
        self.fileName = fileName
    }

    /// - Throws: `BrokerError`: `badData` when the file as a whole cannot be read or no plan has a rate, `usage` where the area decides and is not known.
    mutating func read(_ source: ByteSource) throws -> [QuotePlan] {
        var order: [Key] = []
        var rows: [Key: [PlanRow]] = [:]
        let table = CSVTable(
            csv: CSVFeed(FeedColumn.plain(needed: PlanRow.required, optional: PlanRow.optional)), fileName: fileName)
        findings += try table.read(source) { csv in
            let row = try PlanRow(csv)
            let key = Key(carrier: row.carrier.lowercased(), id: row.id)
            if rows[key] == nil { order.append(key) }
            rows[key, default: []].append(row)
        }
        (self.order, self.rows) = (order, rows)
        try checkArea()
        let plans = order.compactMap { plan($0) }
        let isSound = !findings.contains { $0.severity == .reject }
        guard !plans.isEmpty || !isSound else {
            let place = terms.area.map { "in rating area \($0) " } ?? ""
            throw BrokerError(
                .badData, code: "no_rates", "\(fileName): no plan has a rate \(place)on \(terms.effective)",
                hint: "see the columns area, effective_from and effective_to")
        }
        return plans
    }

    private func checkArea() throws {
        guard terms.area == nil, rows.values.contains(where: { $0.contains { $0.area != nil } }) else { return }
        throw BrokerError(
            .usage, code: "area_needed", "the plans' rates differ by rating area, and the employer's is not known",
            hint: "name it with --area, or in California with --county and --zip")
    }

    private mutating func plan(_ key: Key) -> QuotePlan? {
        let all = rows[key] ?? []
        let holding = all.filter { $0.holds(area: terms.area, on: terms.effective) }
        guard let first = holding.first else {
            let place = terms.area.map { " in rating area \($0)" } ?? ""
            findings.append(
                FeedFinding(
                    .warning, place: "line \(all[0].line)", field: nil,
                    reason: "plan \(key.id) has no rate\(place) on \(terms.effective) and is left out"))
            return nil
        }
        guard let rates = rates(holding, first) else { return nil }
        if first.tobacco > 1_000, !terms.state.allowsTobacco {
            findings.append(
                FeedFinding(
                    .warning, place: "line \(first.line)", field: "tobacco_factor",
                    reason: "is left out: \(terms.state.code) lets tobacco use change no premium"))
        }
        return QuotePlan(
            carrier: first.carrier, id: key.id, name: first.name, type: first.type, metal: first.metal,
            tobacco: terms.state.allowsTobacco ? first.tobacco : 1_000, rates: rates)
    }

    private mutating func rates(_ rows: [PlanRow], _ first: PlanRow) -> QuotePlan.Rates? {
        var table: [AgeBand: Int64] = [:]
        for row in rows {
            let isSecond = row.line != first.line
            let contradicts = isSecond && (row.baseRate != nil || first.baseRate != nil || row.tobacco != first.tobacco)
            if contradicts || row.age.map({ table[$0] != nil }) == true {
                reject(
                    row,
                    "gives plan \(row.id) another rate for the same area and day than line \(first.line) or one below")
                return nil
            }
            if let age = row.age { table[age] = row.rate }
        }
        guard let base = first.baseRate else { return checked(table, first) }
        if terms.state.hasOwnCurve {
            reject(first, "is needed by age: \(terms.state.code) has an age curve of its own")
            return nil
        }
        return .base(base)
    }

    /// Adults pay at most three times what others pay (45 CFR 147.102(a)(1)(iii)).
    private mutating func checked(_ table: [AgeBand: Int64], _ first: PlanRow) -> QuotePlan.Rates {
        let adults = table.filter { $0.key.from >= 21 }.values
        if let low = adults.min(), let high = adults.max(), high > low * 3 + 2 {
            findings.append(
                FeedFinding(
                    .warning, place: "line \(first.line)", field: "rate",
                    reason: "the rates of plan \(first.id) differ by more than three to one among adults"))
        }
        return .table(table)
    }

    private mutating func reject(_ row: PlanRow, _ reason: String) {
        findings.append(FeedFinding(.reject, place: "line \(row.line)", field: "base_rate", reason: reason))
    }
}
