/// Reads one schedule of an agreements file: exactly one way of computing it.
enum ScheduleFields {
    private static let kinds = ["percent", "annual_slices", "graded", "per_subscriber", "per_member", "flat", "none"]
    static let keys = ["line", "group", "sold_from", "sold_until", "above"] + kinds

    static func schedule(_ fields: YAMLFields) throws -> Agreements.Schedule {
        let given = kinds.filter(fields.has)
        guard given.count == 1, let kind = given.first else {
            throw fields.problem("a schedule has exactly one of \(kinds.joined(separator: ", "))")
        }
        if fields.has("above"), kind != "percent" { throw fields.problem("'above' stands only with 'percent'") }
        let range = try fields.range("sold_from", "sold_until")
        return Agreements.Schedule(
            line: try fields.choice("line") ?? .any, group: try fields.group("group"), soldFrom: range.from,
            soldUntil: range.until, terms: try terms(kind, fields))
    }

    private static func terms(_ kind: String, _ fields: YAMLFields) throws -> CommissionTerms {
        switch kind {
        case "percent": try percent(fields)
        case "annual_slices": .annualSlices(try slices(kind, fields))
        case "graded": .graded(try slices(kind, fields))
        case "per_subscriber": .perSubscriber(cents: try fields.cents(kind) ?? 0)
        case "per_member": .perMember(cents: try fields.cents(kind) ?? 0)
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
