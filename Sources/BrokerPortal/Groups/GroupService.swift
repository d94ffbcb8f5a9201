internal import GRDB
public import Tabular

/// One group, or a parent with its groups, in the portal's sections (GRP-1 to GRP-6).
public struct GroupService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use the book of business.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.bookOfBusiness)
        self.store = store
        self.viewer = viewer
    }

    /// What is shown of a group.
    public struct Page {
        /// The steps that lead to it (GRP-6): what stands there, and the command.
        public let path: [(name: String, command: String)]
        /// The sections.
        public let sections: [Section]
    }

    /// One group: contact, status and dates, billing address and renewal.
    /// - Throws: `BrokerError` of kind `negative` when the profile in force has no such group.
    public func show(_ number: GroupNumber) throws -> Page {
        let sections = try GroupSections.all.map { section in
            try read(
                section, "p.number = :parent AND g.suffix = :suffix",
                ["parent": number.parent, "suffix": number.suffix])
        }
        guard let contact = sections.first?.rows.first else { throw Self.unknown }
        let parent = String(decoding: contact.text(at: 0), as: UTF8.self)
        return Page(
            path: path(parent, number.parent) + [(number.suffix, "broker group show \(number)")], sections: sections)
    }

    /// A parent: its own fields, and its groups.
    /// - Throws: `BrokerError` of kind `negative` when the profile in force has no group of it.
    public func show(parent: String) throws -> Page {
        let own = try read(GroupSections.parent, "p.number = :parent", ["parent": parent])
        let groups = try read(GroupSections.groups, "p.number = :parent", ["parent": parent])
        guard let row = own.rows.first else { throw Self.unknown }
        return Page(path: path(String(decoding: row.text(at: 0), as: UTF8.self), parent), sections: [own, groups])
    }

    /// - Throws: `BrokerError` of kind `negative` when the profile in force has no such group, or no group of the parent.
    public func require(parent: String, suffix: String? = nil) throws {
        let found = try store.read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM parent_groups p JOIN groups g ON g.parent_group_id = p.id
                        WHERE p.number = :parent AND (:suffix IS NULL OR g.suffix = :suffix) AND g.id IN (\(Viewer.groupScope)))
                    """,
                arguments: StatementArguments(viewer.arguments.merging(["parent": parent, "suffix": suffix]) { $1 }))
        }
        guard found == true else { throw Self.unknown }
    }

    private func path(_ name: String, _ number: String) -> [(name: String, command: String)] {
        [("Book of Business", "broker bob list"), (name, "broker group show \(number)")]
    }

    private func read(
        _ section: GroupSections.Definition, _ condition: String, _ more: [String: (any DatabaseValueConvertible)?]
    ) throws -> Section {
        let query = TableQuery(
            columns: section.columns, with: GroupScope.with([condition]),
            source:
                "\(section.source ?? "\(GroupQuery.from) \(section.join)\n\(GroupQuery.inScope)") \(section.grouping)",
            arguments: viewer.arguments.merging(more) { $1 }, order: section.order)
        var result = Section(
            key: section.key, title: section.title, columns: section.columns.map(\.column), isObject: section.isObject)
        let request = ListRequest(columns: section.columns.map(\.column.key))
        _ = try store.read { try query.run(request, in: $0) { row, _ in result.append(row) } }
        return result
    }

    private static let unknown = BrokerError(
        .negative, code: "group_unknown", "this profile has no such group",
        hint: "see 'broker bob list', or another profile: broker profile list")
}
