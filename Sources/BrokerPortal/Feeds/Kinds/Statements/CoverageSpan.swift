internal import Tabular

/// The months that a line of a statement pays: one, or several where it names the last one or how many.
struct CoverageSpan {
    /// Longer than any period that carriers pay in one line.
    private static let limit = 60

    let first: CalendarDate?
    /// `nil` where it is one month.
    let last: CalendarDate?

    /// - Throws: `RowReject` where the last month comes before the first, or the number of months is another than the two tell.
    init(_ row: CSVRow) throws {
        first = try row.month("coverage_month")
        let end = try row.month("coverage_to")
        let count = try row.signedCount("coverage_months").map { abs($0) }
        guard let first else {
            if end != nil { throw RowReject(field: "coverage_month", reason: "is needed where coverage_to is given") }
            last = nil
            return
        }
        let start = MonthNumber(first)
        var months = count.map { max($0, 1) } ?? 1
        if let end {
            let told = MonthNumber(end) - start + 1
            // A period may be written up to the first day of the next month.
            guard count == nil || count == told || count == told - 1 else {
                throw RowReject(field: "coverage_months", reason: "is not the number of months up to coverage_to")
            }
            months = count ?? told
        }
        guard (1...Self.limit).contains(months) else {
            throw RowReject(
                field: end == nil ? "coverage_months" : "coverage_to",
                reason: "does not come 1 to \(Self.limit) months after coverage_month")
        }
        last = months == 1 ? nil : (start + (months - 1)).firstDay
    }
}
