internal import GRDB
public import Tabular

/// The book of business: the viewer's groups and their subscribers.
public struct BookOfBusinessService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use the book of business.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.bookOfBusiness, ofAllProfiles: true)
        self.store = store
        self.viewer = viewer
    }

    /// The columns that a list of groups can have.
    public static let groupColumns = GroupQuery.columns.map(\.column)
    /// The keys of those that it has without asking.
    public static let defaultGroupColumns = GroupQuery.defaults.map(\.column.key)
    /// The columns that a list of subscribers can have.
    public static let subscriberColumns = SubscriberQuery.columns.map(\.column)
    /// The keys of those that it has without asking (with the group).
    public static let defaultSubscriberColumns = SubscriberQuery.defaults.map(\.column.key)

    /// How many rows a list gave, and whether its limit left some out.
    public struct Totals: Sendable, Equatable {
        /// How many rows were given.
        public var rows = 0
        /// How many parent groups a tree gave.
        public var parents = 0
        /// The active subscribers of the groups in the list.
        public var subscribers: Int64 = 0
        /// Whether the limit left rows out.
        public var isCut = false
    }

    /// Streams the groups that pass the filter. Order: as asked, then group name, parent group ID, suffix.
    ///
    /// - Parameter isExport: whether they leave the store as a file, which the audit log notes.
    public func groups(
        _ request: ListRequest, filter: GroupFilter = GroupFilter(), isExport: Bool = false,
        row: (RowBuffer) throws -> Void
    ) throws -> Totals {
        if isExport { try log(.exported, filter) }
        let query = TableQuery(
            columns: GroupQuery.columns, with: GroupScope.with(filter.conditions.sql),
            source: ([GroupQuery.source(for: request)] + filter.alertConditions).joined(separator: "\nAND "),
            arguments: arguments(filter), order: GroupQuery.order)
        return try run(query, request, extra: [GroupQuery.subscribers], row: row)
    }

    /// Streams the groups that pass the filter as a tree: each parent group, as a heading, with the totals of its groups, then they. Order: parent
    /// group name and ID, then as asked, then suffix.
    ///
    /// - Parameter isIndented: whether the groups' names are set in, for a person.
    public func tree(
        _ request: ListRequest, filter: GroupFilter, isIndented: Bool, row: (RowBuffer) throws -> Void
    ) throws -> Totals {
        let query = GroupTreeQuery(
            request: request, filter: filter, arguments: arguments(filter), isIndented: isIndented
        ).query
        var plain = ListRequest(columns: request.columns)
        plain.explain = request.explain
        return try store.read { database in
            database.add(function: TextMatch.hasPart)
            var totals = Totals()
            _ = try query.run(plain, extra: GroupTreeQuery.extra, in: database) { buffer, extras in
                buffer.isHeading = extras[0] == 1
                if extras[0] == 1 { totals.parents += 1 } else { totals.rows += 1 }
                totals.subscribers += extras[1]
                try row(buffer)
            }
            return totals
        }
    }

    /// Streams the subscribers of the groups that pass the filter, one row per subscriber and group. Order: as asked, then group, name,
    /// subscriber ID. Every call leaves a row in the audit log.
    ///
    /// - Throws: `BrokerError` of kind `notPermitted` where the profile in force is that of a downline broker.
    public func subscribers(
        _ request: ListRequest, filter: GroupFilter = GroupFilter(), row: (RowBuffer) throws -> Void
    ) throws -> Totals {
        try viewer.requireOwnProfile()
        try log(.subscribersViewed, filter)
        let query = TableQuery(
            columns: SubscriberQuery.columns, with: GroupScope.with(filter.conditions.sql),
            source: ([SubscriberQuery.source] + filter.alertConditions).joined(separator: "\nAND "),
            arguments: arguments(filter), order: SubscriberQuery.order)
        return try run(query, request, extra: [], row: row)
    }

    /// Notes who saw what: the profile, and the parent group where the filter names one. What was typed is not noted, but the row it names.
    private func log(_ action: AuditAction, _ filter: GroupFilter) throws {
        var subject = viewer.auditSubject
        if let number = filter.parentGroupID {
            let parent = try store.read { database in
                try Int64.fetchOne(database, sql: "SELECT id FROM parent_groups WHERE number = ?", arguments: [number])
            }
            subject["parent_group"] = parent.map { "\($0)" }
        }
        try store.audit.append(action, by: viewer.actor, subject, now: viewer.now)
    }

    private func arguments(_ filter: GroupFilter) -> [String: (any DatabaseValueConvertible)?] {
        viewer.arguments.merging(filter.conditions.arguments) { $1 }
    }

    private func run(
        _ query: TableQuery, _ request: ListRequest, extra: [String], row: (RowBuffer) throws -> Void
    ) throws -> Totals {
        try store.read { database in
            database.add(function: TextMatch.hasPart)
            var totals = Totals()
            totals.isCut = try query.run(request, extra: extra, in: database) { buffer, extras in
                totals.rows += 1
                if !extra.isEmpty { totals.subscribers += extras[0] }
                try row(buffer)
            }
            return totals
        }
    }
}
