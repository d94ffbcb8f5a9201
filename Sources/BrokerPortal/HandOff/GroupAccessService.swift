public import Tabular

/// The broker's side of ELG-4: the groups whose administrators have granted the Broker ID in force access to their billing and enrollment.
public struct GroupAccessService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` without the billing tool, or for the profile of a broker below.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.billing, ofAllProfiles: true)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// The columns of the list, the employer's too.
    public static let columns = GroupAccess.columns.map(\.column)

    /// Streams the groups by number.
    public func list(_ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: GroupAccess.columns,
            source: """
                FROM group_access x JOIN groups g ON g.id = x.group_id JOIN parent_groups p ON p.id = g.parent_group_id
                JOIN profiles f ON f.id = x.profile_id JOIN contracting_records r ON r.id = f.contracting_record_id
                WHERE x.profile_id IN \(Viewer.profileScope)
                """, arguments: ["profiles": viewer.profilesText],
            order: ["p.number", "g.suffix", "f.broker_id", "p.id"])
        return try store.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }
}
