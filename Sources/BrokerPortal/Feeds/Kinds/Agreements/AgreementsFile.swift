internal import Tabular
internal import Yams

/// An agreements file: YAML, a document a Broker ID. `Examples/agreements.yaml` has every kind.
///
///     broker_id: "0010431"
///     lag_months: 2
///     minimum_payout: 25.00
///     schedules:
///       - {line: medical, sold_until: 2017-12-31, percent: [6.5, 6.2, 5.9, 5.6, 5.3, 5.0], above: {premium: 500000, percent: 0.8}}
///       - {line: dental, graded: [{up_to: 15000, percent: 15}, {up_to: 25000, percent: 10}, {percent: 1}]}
///       - {group: 004512/0001, none: true}
///     splits:
///       - {group: 004512, from: 2026-01-01, shares: {"0010431": 60, "0010999": 40}}
///     overrides:
///       - {to: "1002003", of: premium, percent: 1, paid_by: carrier}
///     bonuses:
///       - {name: new groups, line: medical, sold_from: 2026-01-01, months: 12, percent: 1}
struct AgreementsFile {
    static let limit = 1 << 22
    static let code = ErrorCode.agreementsMalformed

    let carrier: String?
    let brokerID: String
    let place: String
    let agreements: Agreements

    /// - Throws: `BrokerError` of kind `badData` that names the line.
    static func parse(_ text: String, source: String) throws -> [AgreementsFile] {
        var documents: [Node] = []
        do {
            // The sequence ends at an error, and keeps it.
            var sequence = try Yams.compose_all(yaml: text)
            while let node = sequence.next() {
                // What stands after a last "---".
                if node.scalar?.string != "" { documents.append(node) }
            }
            if let error = sequence.error { throw error }
        } catch {
            throw BrokerError(code, "\(source): this is no YAML\(YAMLFields.line(of: error))")
        }
        guard !documents.isEmpty else { throw BrokerError(.fileEmpty, "\(source): the file is empty") }
        return try documents.map { try AgreementsFile($0, source: source) }
    }

    private init(_ node: Node, source: String) throws {
        let fields = try YAMLFields(
            node, source: source, code: Self.code,
            keys: [
                "broker_id", "carrier", "lag_months", "minimum_payout", "tolerance", "schedules", "splits", "overrides",
                "bonuses",
            ])
        guard let brokerID = try fields.text("broker_id") else { throw fields.problem("'broker_id' is needed") }
        self.brokerID = brokerID
        carrier = try fields.text("carrier")
        place = fields.place
        var agreements = Agreements()
        agreements.rules = try Self.rules(fields)
        agreements.schedules = try fields.parts("schedules", keys: ScheduleFields.keys).map(ScheduleFields.schedule)
        agreements.splits = try fields.parts("splits", keys: ["group", "from", "shares"]).map(Self.split)
        agreements.overrides = try fields.parts(
            "overrides", keys: ["to", "line", "group", "from", "until", "of", "percent", "paid_by"]
        ).map(Self.override)
        agreements.bonuses = try fields.parts(
            "bonuses",
            keys: ["name", "line", "group", "sold_from", "sold_until", "months", "percent", "per_member", "flat"]
        ).map(Self.bonus)
        guard !agreements.schedules.isEmpty else { throw fields.problem("'schedules' is needed, with one at least") }
        if let words = AgreementsContradiction.words(agreements) { throw fields.problem(words) }
        self.agreements = agreements
    }

    private static func rules(_ fields: YAMLFields) throws -> Agreements.Rules {
        var rules = Agreements.Rules()
        rules.lagMonths = try fields.number("lag_months", in: 0...24) ?? rules.lagMonths
        rules.minimumPayout = try fields.cents("minimum_payout") ?? rules.minimumPayout
        if let part = try fields.part("tolerance", keys: ["line", "statement"]) {
            rules.lineTolerance = try part.cents("line") ?? rules.lineTolerance
            rules.statementTolerance = try part.cents("statement") ?? rules.statementTolerance
        }
        return rules
    }

    private static func split(_ fields: YAMLFields) throws -> Agreements.Split {
        guard let group = try fields.group("group"), let from = try fields.day("from"),
            let pairs = try fields.pairs("shares")
        else { throw fields.problem("a split needs group, from and shares") }
        let shares = try pairs.map { pair in
            guard let share = Percent(pair.text) else {
                throw fields.problem("the share '\(pair.text)' is no percentage; write it as 60")
            }
            return (payee: pair.name, share: share.millionths)
        }
        let sum = shares.reduce(0) { $0 + $1.share }
        guard sum == 1_000_000 else {
            throw fields.problem("the shares sum to \(Percent.text(sum)) instead of 100")
        }
        guard Set(shares.map(\.payee)).count == shares.count else { throw fields.problem("a payee has two shares") }
        return Agreements.Split(group: group, from: from, shares: shares)
    }

    private static func override(_ fields: YAMLFields) throws -> Agreements.Override {
        guard let payee = try fields.text("to"), let rate = try fields.percent("percent"),
            let basis: Agreements.Override.Basis = try fields.choice("of"),
            let payer: Agreements.Override.Payer = try fields.choice("paid_by")
        else {
            throw fields.problem(
                "an override needs to, percent, of (premium, commission) and paid_by (carrier, agency)")
        }
        let range = try fields.range("from", "until")
        return Agreements.Override(
            payee: payee, line: try fields.choice("line") ?? .any, group: try fields.group("group"), from: range.from,
            until: range.until, basis: basis, rate: rate, payer: payer)
    }

    private static func bonus(_ fields: YAMLFields) throws -> Agreements.Bonus {
        let amounts = [
            try fields.percent("percent").map(Agreements.Bonus.Amount.percent),
            try fields.micros("per_member").map(Agreements.Bonus.Amount.perMember),
            try fields.cents("flat").map(Agreements.Bonus.Amount.flat),
        ].compactMap { $0 }
        guard let name = try fields.text("name"), amounts.count == 1 else {
            throw fields.problem("a bonus needs a name and exactly one of percent, per_member and flat")
        }
        let range = try fields.range("sold_from", "sold_until")
        return Agreements.Bonus(
            name: name, line: try fields.choice("line") ?? .any, group: try fields.group("group"),
            soldFrom: range.from, soldUntil: range.until, months: try months(fields, amounts[0]), amount: amounts[0])
    }

    /// What is paid by premium needs a number of months; what is paid per head or group is paid once unless the file says otherwise.
    private static func months(_ fields: YAMLFields, _ amount: Agreements.Bonus.Amount) throws -> Int {
        if let months = try fields.number("months", in: 1...1_200) { return months }
        guard case .percent = amount else { return 1 }
        throw fields.problem("a bonus in percent needs 'months'")
    }
}
