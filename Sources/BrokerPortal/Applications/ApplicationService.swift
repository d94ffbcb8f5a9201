internal import GRDB
public import Tabular

/// Individual applications and how far they have come. Every call leaves a row in the audit log, as the answer holds names.
public struct ApplicationService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use eligibility, or sees groups alone.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.eligibility, ofAllProfiles: true)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// The columns of the list.
    public static let columns = ApplicationQuery.columns.map(\.column)
    /// The keys of those that it has without asking.
    public static let defaultColumns = ApplicationQuery.defaults

    /// Streams the applications of the profile in force as they stood on the viewer's day. Order: as asked, then the latest to change its step,
    /// then application ID.
    public func list(
        _ filter: ApplicationFilter, _ request: ListRequest, row: (RowBuffer) throws -> Void
    ) throws -> Bool {
        try log(viewer.auditSubject)
        let query = TableQuery(
            columns: ApplicationQuery.columns,
            source: ([ApplicationQuery.source] + filter.conditions).joined(separator: "\nAND "),
            arguments: viewer.arguments.merging(filter.arguments) { $1 }, order: ApplicationQuery.order)
        return try store.read { database in
            database.add(function: TextMatch.hasPart)
            return try query.run(request, in: database) { buffer, _ in try row(buffer) }
        }
    }

    /// One application: its fields, and its history up to the viewer's day.
    /// - Throws: `BrokerError` of kind `negative` when the profile in force has no such application on that day.
    public func show(_ number: String) throws -> [Section] {
        let one = TableQuery(
            columns: ApplicationQuery.columns, source: ApplicationQuery.source + "\nAND a.number = :number",
            arguments: viewer.arguments.merging(["number": number]) { $1 }, order: ApplicationQuery.order)
        var id: Int64?
        let fields = try section("application", "Application", one, isObject: true) { id = $0 }
        guard let id else {
            throw BrokerError(
                .applicationUnknown, "this profile does not have this application",
                hint: "see 'broker applications list', or choose another profile: broker profile list")
        }
        try log(["application": "\(id)"])
        let history = TableQuery(
            columns: ApplicationQuery.history, source: ApplicationQuery.historySource,
            arguments: viewer.arguments.merging(["application": id]) { $1 }, order: ApplicationQuery.historyOrder)
        return [fields, try section("history", "History", history)]
    }

    private func section(
        _ key: String, _ title: String, _ query: TableQuery, isObject: Bool = false, id: (Int64) -> Void = { _ in }
    ) throws -> Section {
        var section = Section(key: key, title: title, columns: query.columns.map(\.column), isObject: isObject)
        let request = ListRequest(columns: query.columns.map(\.column.key))
        _ = try store.read { database in
            try query.run(request, extra: isObject ? ["a.id"] : [], in: database) { row, ids in
                ids.forEach(id)
                section.append(row)
            }
        }
        return section
    }

    private func log(_ subject: [String: String]) throws {
        try store.write { database in
            try store.audit.append(.applicationsViewed, by: viewer.actor, subject, now: viewer.now)
        }
    }
}
