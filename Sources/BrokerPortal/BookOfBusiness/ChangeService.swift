internal import GRDB
public import Tabular

/// What came, went and changed in the book: a question to the change log, which no portal answers.
public struct ChangeService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use the book of business, or sees groups alone.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.bookOfBusiness, ofAllProfiles: true)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// From where the log is read.
    public enum Since: Sendable, Equatable {
        /// What was loaded on this day (UTC) or later.
        case day(CalendarDate)
        /// What was loaded after this batch.
        case batch(Int64)
        /// What was loaded since the account last asked so, for this profile.
        case last
    }

    /// Which changes are wanted.
    public struct Filter: Sendable {
        /// From where.
        public var since: Since
        /// Up to this batch, or what was loaded up to this day; `nil` for all.
        public var until: Since?
        /// `added`, `changed`, `ended`; empty for all.
        public var kinds: Set<String> = []

        /// Changes from somewhere on.
        public init(since: Since) { self.since = since }
    }

    /// The columns of the list.
    public static let columns = ChangeQuery.columns.map(\.column)

    /// Streams the changes of the viewer's groups and their members, in the order in which they were made.
    ///
    /// With `.last` the account's mark moves on when all rows were given.
    /// - Returns: how many rows, and whether the limit left some out.
    public func list(
        _ filter: Filter, _ request: ListRequest, row: (RowBuffer) throws -> Void
    ) throws -> (rows: Int, isCut: Bool) {
        let newest = try store.read { try Int64.fetchOne($0, sql: "SELECT MAX(id) FROM batches") ?? 0 }
        let range = try (after: after(filter.since), upTo: upTo(filter.until, newest: newest))
        try log()
        let query = TableQuery(
            columns: ChangeQuery.columns, source: ChangeQuery.source(kinds: filter.kinds.sorted()),
            arguments: viewer.arguments.merging(["after": range.after, "up_to": range.upTo]) { $1 }, order: ["h.id"])
        var rows = 0
        let isCut = try store.read { database in
            try query.run(request, in: database) { buffer, _ in
                rows += 1
                try row(buffer)
            }
        }
        if filter.since == .last, !isCut { try mark(range.upTo) }
        return (rows, isCut)
    }

    /// The batch after which changes count.
    private func after(_ since: Since) throws -> Int64 {
        try store.read { database in
            switch since {
            case .batch(let batch): return batch
            case .day(let day):
                return try Int64.fetchOne(
                    database, sql: "SELECT MAX(id) FROM batches WHERE imported_at < unixepoch(?)",
                    arguments: [day.description]) ?? 0
            case .last:
                // Of several profiles, the one that was asked about the longest ago.
                return try viewer.profiles.map { profile in
                    try Int64.fetchOne(
                        database, sql: "SELECT batch_id FROM changes_seen WHERE account_id = ? AND profile_id = ?",
                        arguments: [viewer.accountID, profile.id]) ?? 0
                }.min() ?? 0
            }
        }
    }

    private func upTo(_ until: Since?, newest: Int64) throws -> Int64 {
        switch until {
        case nil, .last: newest
        case .batch(let batch): batch
        case .day(let day): try after(.day(day.adding(days: 1) ?? day))
        }
    }

    private func mark(_ batch: Int64) throws {
        try store.write { database in
            for profile in viewer.profiles {
                try database.execute(
                    sql: """
                        INSERT INTO changes_seen (account_id, profile_id, batch_id) VALUES (?1, ?2, ?3)
                        ON CONFLICT DO UPDATE SET batch_id = MAX(batch_id, ?3)
                        """, arguments: [viewer.accountID, profile.id, batch])
            }
        }
    }

    private func log() throws {
        try store.audit.append(.subscribersViewed, by: viewer.actor, viewer.auditSubject, now: viewer.now)
    }
}
