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

    /// The sections about groups.
    public static let layouts = SummaryQuery.all.map(\.layout)
    /// The sections about policies without a group.
    public static let policyLayouts = PolicySummary.all.map(\.layout)

    /// The sections: the totals, then one for each way of grouping, the largest part first (months in their order).
    public func sections() throws -> [Section] {
        // Of a broker below, an upline sees the groups alone (STF-6).
        let parts = viewer.isUpline ? SummaryQuery.all : SummaryQuery.all + PolicySummary.all
        return try store.read { database in try parts.map { try $0.read(viewer.arguments, in: database) } }
    }
}
