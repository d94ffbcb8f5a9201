internal import GRDB
public import Tabular

/// Commission statements of the profile in force (COM-1 to COM-3): the list, and one with its lines.
public struct StatementService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use commissions, or the profile is that of a broker below (STF-6).
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.commissions, ofAllProfiles: true)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// The columns of the list; `files` are the formats of the carrier's own files, amounts are `nil` where only a file is known.
    public static let columns = StatementQuery.columns.map(\.column)
    /// The keys of those shown without asking.
    public static let defaultColumns = StatementQuery.defaults

    /// Streams the statements that pass the filter. Order: as asked, then the newest first, then by name.
    ///
    /// - Returns: how many rows, and whether the limit left some out.
    /// - Throws: `BrokerError` of kind `negative` for a period before the window of 18 months, unless the filter reaches into the archive.
    public func list(
        _ filter: StatementFilter, _ request: ListRequest, row: (RowBuffer) throws -> Void
    ) throws -> (rows: Int, isCut: Bool) {
        try store.read { database in
            let scope = try StatementScope(filter, viewer: viewer, in: database)
            var rows = 0
            let isCut = try TableQuery(
                columns: StatementQuery.columns, source: scope.source(), arguments: scope.arguments,
                order: StatementQuery.order
            ).run(request, in: database) { buffer, _ in
                rows += 1
                try row(buffer)
            }
            return (rows, isCut)
        }
    }

    /// One statement: its figures and payment, its lines in their order, and totals by group and by section.
    /// - Throws: `BrokerError` of kind `negative` when the profile in force has no such statement.
    public func show(_ name: String) throws -> [Section] {
        try store.read { database in
            let scope = StatementScope.named(name, viewer: viewer)
            let sections = try StatementSections.all.map { try $0.read(scope, in: database) }
            guard sections.first?.rows.isEmpty == false else { throw Self.unknown(name) }
            return sections
        }
    }

    static func unknown(_ name: String) -> BrokerError {
        BrokerError(
            .statementUnknown, "this profile has no statement '\(name)'",
            hint: "see 'broker commissions list --archive', or another profile: broker profile list")
    }
}
