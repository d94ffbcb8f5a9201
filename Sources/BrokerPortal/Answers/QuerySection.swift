internal import GRDB
internal import Tabular

/// A section of an answer whose fields SQL computes.
struct QuerySection: Sendable {
    let key: String
    let title: String
    var isObject = false
    let columns: [QueryColumn]
    /// The key of the column that a workbook shows as a chart.
    var chart: String?
    /// FROM and WHERE, or what of them is this section's own.
    var source = ""
    /// What follows the conditions: GROUP BY.
    var grouping = ""
    var order = ["1"]

    /// What it looks like, whatever it holds.
    var layout: SectionLayout {
        SectionLayout(key: key, title: title, columns: columns.map(\.column), isObject: isObject, chart: chart)
    }

    /// Reads its rows.
    ///
    /// - Parameters:
    ///   - with: common table expressions, from WITH on.
    ///   - whole: FROM and WHERE, where the section's own source is only a part.
    ///   - extra: whole numbers for the caller alone, as in `TableQuery`.
    func read(
        with: String = "", from whole: String? = nil, _ arguments: [String: (any DatabaseValueConvertible)?],
        extra: [String] = [],
        in database: Database, extras: ([Int64]) -> Void = { _ in }
    ) throws -> Section {
        var section = Section(layout)
        let query = TableQuery(
            columns: columns, with: with, source: "\(whole ?? source) \(grouping)", arguments: arguments, order: order)
        _ = try query.run(ListRequest(columns: columns.map(\.column.key)), extra: extra, in: database) { row, numbers in
            extras(numbers)
            section.append(row)
        }
        return section
    }
}
