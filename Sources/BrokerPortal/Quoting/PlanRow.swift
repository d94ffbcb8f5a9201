internal import Tabular

/// One row of a plans file: a plan's rate at age 21, or its rate at one age, in one rating area and period.
struct PlanRow {
    let line: Int
    let carrier: String
    let id: String
    let name: String
    let type: String?
    let metal: String?
    /// `nil` holds in every area.
    let area: Int?
    let from: CalendarDate?
    let to: CalendarDate?
    let baseRate: Int64?
    let age: AgeBand?
    let rate: Int64?
    let tobacco: Int64

    static let required = ["plan_id", "plan_name"]
    static let optional = [
        "carrier", "plan_type", "metal", "area", "effective_from", "effective_to", "base_rate", "age", "rate",
        "tobacco_factor",
    ]

    /// - Throws: `RowReject`.
    init(_ row: CSVRow) throws {
        line = row.line
        carrier = row.text("carrier") ?? ""
        id = try row.needed("plan_id")
        name = try row.needed("plan_name")
        type = row.text("plan_type")
        metal = row.text("metal")
        area = try PlanRow.area(row)
        from = try row.date("effective_from")
        to = try row.date("effective_to")
        if let from, let to, from > to { throw RowReject(field: "effective_to", reason: "is before effective_from") }
        baseRate = try PlanRow.rate(row, "base_rate")
        rate = try PlanRow.rate(row, "rate")
        age = try PlanRow.age(row)
        guard (baseRate != nil) != (age != nil), (rate != nil) == (age != nil) else {
            throw RowReject(field: "base_rate", reason: "or age with rate is required: one of the two")
        }
        tobacco = try PlanRow.tobacco(row)
    }

    func holds(area: Int?, on day: CalendarDate) -> Bool {
        (self.area == nil || self.area == area) && (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }

    private static func area(_ row: CSVRow) throws -> Int? {
        guard let text = row.text("area") else { return nil }
        guard let number = Int(text), (1...99).contains(number) else {
            throw RowReject(field: "area", reason: "is not the number of a rating area")
        }
        return number
    }

    private static func age(_ row: CSVRow) throws -> AgeBand? {
        guard let text = row.text("age") else { return nil }
        guard let band = AgeBand(text) else {
            throw RowReject(field: "age", reason: "is not 0-14, 15 to 63 or 64+")
        }
        return band
    }

    private static func rate(_ row: CSVRow, _ field: String) throws -> Int64? {
        guard let text = row.text(field) else { return nil }
        guard let money = Money(decimal: text), money.cents > 0, money.cents < 10_000_000 else {
            throw RowReject(field: field, reason: "is not a monthly rate; write it as 412.37")
        }
        return money.cents
    }

    private static func tobacco(_ row: CSVRow) throws -> Int64 {
        guard let text = row.text("tobacco_factor") else { return 1_000 }
        guard let factor = DecimalText.value(text, places: 3), (1_000...1_500).contains(factor) else {
            throw RowReject(
                field: "tobacco_factor", reason: "is not a factor from 1 to 1.5, the maximum allowed (45 CFR 147.102)"
            )
        }
        return factor
    }
}
