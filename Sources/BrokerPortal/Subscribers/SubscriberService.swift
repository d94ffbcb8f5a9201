internal import GRDB
public import Tabular

/// One subscriber with dependents and coverages. Every call leaves a row in the audit log.
public struct SubscriberService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use the book of business, or sees groups alone.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.bookOfBusiness, ofAllProfiles: true)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// The subscriber's page: their own fields, their dependents, and all coverages of the family in the profile's groups.
    ///
    /// - Throws: `BrokerError`: `negative` when no group of the profile in force has such a subscriber, `usage` when two carriers use the number.
    public func show(_ number: String) throws -> [Section] {
        let subscribers = try ids(number)
        guard let subscriber = subscribers.first else {
            throw BrokerError(
                .subscriberUnknown, "this profile does not have this subscriber",
                hint: "see 'broker subscribers list GROUP'")
        }
        guard subscribers.count == 1 else {
            throw BrokerError(
                .subscriberAmbiguous, "two carriers use this subscriber ID",
                hint: "choose a profile with --profile")
        }
        try store.audit.append(.subscribersViewed, by: viewer.actor, ["member": "\(subscriber)"], now: viewer.now)
        return try SubscriberSections.all.map { try read($0, subscriber) }
    }

    /// Subscribers with this number who have or had a coverage in a group of the profile.
    private func ids(_ number: String) throws -> [Int64] {
        try store.read { database in
            try Int64.fetchAll(
                database,
                sql: """
                    SELECT DISTINCT m.id FROM members m JOIN coverages c ON c.member_id = m.id
                    WHERE m.subscriber_number = :number AND m.relationship = 'self' AND c.group_id IN (\(Viewer.groupScope)) LIMIT 2
                    """,
                arguments: ["number": number, "profiles": viewer.profilesText, "today": viewer.today.description])
        }
    }

    private func read(_ section: SubscriberSections.Definition, _ subscriber: Int64) throws -> Section {
        let query = TableQuery(
            columns: section.columns, source: section.source,
            arguments: viewer.arguments.merging(["subscriber": subscriber]) { $1 },
            order: section.order)
        var result = Section(
            key: section.key, title: section.title, columns: section.columns.map(\.column), isObject: section.isObject)
        let request = ListRequest(columns: section.columns.map(\.column.key))
        _ = try store.read { try query.run(request, in: $0) { row, _ in result.append(row) } }
        return result
    }
}
