/// Reads one schedule of an agreements file: exactly one way of computing it.
enum ScheduleFields {
    private static let kinds = ["percent", "annual_slices", "graded", "per_subscriber", "per_member", "flat", "none"]
    static let keys = ["line", "group", "sold_from", "sold_until", "from", "until", "above", "prorated"] + kinds

    static func schedule(_ fields: YAMLFields) throws -> Agreements.Schedule {
        let given = kinds.filter(fields.has)
        guard given.count == 1, let kind = given.first else {
            throw fields.problem("a schedule has exactly one of \(kinds.joined(separator: ", "))")
        }
        if fields.has("above"), kind != "percent" { throw fields.problem("'above' stands only with 'percent'") }
        let sold = try fields.range("sold_from", "sold_until")
        let covered = try fields.range("from", "until")
        let isProrated = try fields.flag("prorated") ?? false
        let terms = try terms(kind, fields)
        if isProrated, !terms.countsHeads {
            throw fields.problem("'prorated' is only for per_subscriber and per_member")
        }
        return Agreements.Schedule(
            line: try fields.choice("line") ?? .any, group: try fields.group("group"), soldFrom: sold.from,
            soldUntil: sold.until, from: covered.from, until: covered.until, terms: terms, isProrated: isProrated)
    }

    private static func terms(_ kind: String, _ fields: YAMLFields) throws -> CommissionTerms {
        switch kind {
        case "percent": try percent(fields)
        case "annual_slices": .annualSlices(try slices(kind, fields))
        case "graded": .graded(try slices(kind, fields))
        case "per_subscriber": .perSubscriber(micros: try fields.micros(kind) ?? 0)
        case "per_member": .perMember(micros: try fields.micros(kind) ?? 0)
        case "flat": .flat(cents: try fields.cents(kind) ?? 0)
        default: .none
        }
    }

    private static func percent(_ fields: YAMLFields) throws -> CommissionTerms {
        let rates = try (fields.textOrTexts("percent") ?? []).map { text in
            guard let percent = Percent(text) else {
                throw fields.problem("'\(text)' is no percentage from 0 to 100; write it as 6.5")
            }
            return percent.millionths
        }
        guard let above = try fields.part("above", keys: ["premium", "percent"]) else { return .percent(byYear: rates) }
        guard let limit = try above.cents("premium"), limit > 0, let rate = try above.percent("percent") else {
            throw above.problem("'above' needs the annual premium and the percent beyond it")
        }
        return .capped(byYear: rates, above: limit, rate: rate)
    }

    private static func slices(_ key: String, _ fields: YAMLFields) throws -> Slices {
        let slices = try fields.parts(key, keys: ["up_to", "percent"]).map { part in
            guard let rate = try part.percent("percent") else { throw part.problem("a slice needs its percent") }
            return Slices.Slice(upTo: try part.cents("up_to"), rate: rate)
        }
        guard let result = Slices(slices) else {
            throw fields.problem("the slices need ends that rise, and a last one without 'up_to'")
        }
        return result
    }
}
