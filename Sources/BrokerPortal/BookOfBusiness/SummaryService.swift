internal import GRDB
public import Tabular

/// The book in figures: groups, subscribers, members and premium, by status, plan type, county and renewal month; policies by status, line and carrier.
///
/// A subscriber who is covered in two suffixes counts in both, as in `bob list`. Premium is that of a month, of the coverages in force.
public struct SummaryService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use the book of business.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.bookOfBusiness, ofAllProfiles: true)
        self.store = store
        self.viewer = viewer
    }

    /// The sections: the totals, then one for each way of grouping, the largest part first (months in their order).
    public func sections() throws -> [Section] {
        // Of a broker below, an upline sees the groups alone (STF-6).
        let parts = viewer.isUpline ? SummaryQuery.all : SummaryQuery.all + PolicySummary.all
        return try store.read { database in try parts.map { try read($0, in: database) } }
    }

    private func read(_ part: SummaryQuery, in database: Database) throws -> Section {
        let query = TableQuery(
            columns: part.columns, source: part.source, arguments: viewer.arguments, order: part.order)
        var section = Section(
            key: part.key, title: part.title, columns: part.columns.map(\.column), isObject: part.isTotal)
        if !part.isTotal { section.chartColumn = part.columns.firstIndex { $0.column.key == part.chart } }
        _ = try query.run(ListRequest(columns: part.columns.map(\.column.key)), in: database) { row, _ in
            section.append(row)
        }
        return section
    }
}
