internal import GRDB
public import Tabular

/// The book in figures: groups, subscribers, members and premium, by status, plan type, county and renewal month.
///
/// A subscriber who is covered in two suffixes counts in both, as in `bob list`. Premium is that of a month, of the coverages in force.
public struct SummaryService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use the book of business.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.bookOfBusiness)
        self.store = store
        self.viewer = viewer
    }

    /// What the sections look like.
    public static let layouts = SummaryQuery.all.map(\.layout)

    /// The sections: the totals, then one for each way of grouping, the largest part first (months in their order).
    public func sections() throws -> [Section] {
        try store.read { database in try SummaryQuery.all.map { try $0.read(viewer.arguments, in: database) } }
    }
}
