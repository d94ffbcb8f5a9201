internal import GRDB
public import Tabular

/// The individual book: policies without a group (POL-1 to POL-3). Every call leaves a row in the audit log, as the answer holds names.
public struct PolicyService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use the book of business, or sees groups alone.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.bookOfBusiness, ofAllProfiles: true)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// The columns that a list can have.
    public static let columns = PolicyQuery.columns.map(\.column)
    /// The keys of those that it has without asking.
    public static let defaultColumns = PolicyQuery.defaults.map(\.column.key)

    /// What a list gave.
    public struct Totals: Sendable, Equatable {
        /// The number of policies.
        public var rows = 0
        /// How many of them are in force.
        public var inForce = 0
        /// Whether the limit left some out.
        public var isCut = false
        /// How many have each alert, by its name; in `totals` alone.
        public var alerts: [String: Int] = [:]
    }

    /// Streams the policies that pass the filter. Order: as asked, then the holder's last and first name, number, part, carrier.
    ///
    /// - Parameter isExport: whether they leave the store as a file, which the audit log notes.
    public func list(
        _ filter: PolicyFilter, _ request: ListRequest, isExport: Bool = false, row: (RowBuffer) throws -> Void
    ) throws -> Totals {
        try log(isExport ? .exported : .policiesViewed, viewer.auditSubject)
        return try run(filter, request, row: row)
    }

    private func run(
        _ filter: PolicyFilter, _ request: ListRequest, row: (RowBuffer) throws -> Void
    ) throws -> Totals {
        let query = TableQuery(
            columns: PolicyQuery.columns,
            source: ([PolicyQuery.source] + filter.conditions).joined(separator: "\nAND "),
            arguments: viewer.arguments.merging(filter.arguments) { $1 }, order: PolicyQuery.order)
        var totals = Totals()
        totals.isCut = try store.read { database in
            database.add(function: TextMatch.hasPart)
            return try query.run(request, extra: [PolicyStatus.isInForce], in: database) { buffer, extras in
                totals.rows += 1
                totals.inForce += Int(extras[0])
                try row(buffer)
            }
        }
        return totals
    }

    /// How many policies there are, are in force, and have each alert. It tells no names, and leaves nothing in the audit log.
    public func totals() throws -> Totals {
        var alerts: [String: Int] = [:]
        var totals = try run(PolicyFilter(), ListRequest(columns: ["alerts"])) { row in
            for name in String(decoding: row.text(at: 0), as: UTF8.self).split(separator: "\u{1F}") {
                alerts[String(name), default: 0] += 1
            }
        }
        totals.alerts = alerts
        return totals
    }

    /// One policy in its sections.
    ///
    /// - Parameter part: which of the policies with this number.
    /// - Throws: `BrokerError`: `negative` when the profile in force has no such policy, `usage` when several have the number.
    public func show(_ number: String, part: String? = nil) throws -> [Section] {
        let ids = try store.read { database in
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT po.id FROM policies po WHERE \(Viewer.policyScope) AND po.number = :number COLLATE NOCASE
                    AND (:part IS NULL OR po.part = :part COLLATE NOCASE) LIMIT 2
                    """,
                arguments: ["profiles": viewer.profilesText, "number": number, "part": part])
        }
        guard let id = ids.first else { throw Self.unknown }
        guard ids.count == 1 else { throw Self.ambiguous }
        try log(.policiesViewed, ["policy": "\(id)"])
        var sections = try PolicySections.all.map { try read($0, policy: id) }
        if viewer.tools.contains(.eligibility) {
            let application = try read(PolicySections.application, policy: id)
            if !application.rows.isEmpty { sections.append(application) }
        }
        return sections
    }

    private func read(_ part: PolicySections.Definition, policy: Int64) throws -> Section {
        let query = TableQuery(
            columns: part.columns, source: part.source, arguments: viewer.arguments.merging(["policy": policy]) { $1 },
            order: part.order)
        var section = Section(
            key: part.key, title: part.title, columns: part.columns.map(\.column), isObject: part.isObject)
        let request = ListRequest(columns: part.columns.map(\.column.key))
        _ = try store.read { try query.run(request, in: $0) { row, _ in section.append(row) } }
        return section
    }

    private func log(_ action: AuditAction, _ subject: [String: String]) throws {
        try store.write { database in
            try store.audit.append(action, by: viewer.actor, subject, now: viewer.now)
        }
    }

    private static let unknown = BrokerError(
        .policyUnknown, "this profile has no such policy",
        hint: "see 'broker policies list', or another profile: broker profile list")

    private static let ambiguous = BrokerError(
        .policyAmbiguous, "several policies have this number",
        hint:
            "name one with --part, or its carrier with --profile: broker policies list --columns carrier,policy_number,policy_part"
    )
}
