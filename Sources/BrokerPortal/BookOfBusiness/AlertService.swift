internal import GRDB
public import Tabular

/// The alerts of the book, a row an alert, and which of them are new (BOB-7).
public struct AlertService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use the book of business, or sees groups alone (STF-6).
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.bookOfBusiness)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// Which alerts are wanted.
    public struct Filter: Sendable {
        /// The names of rules; empty for all.
        public var rules: Set<String> = []
        /// About this day or a later one.
        public var from: CalendarDate?
        /// About this day or an earlier one.
        public var to: CalendarDate?
        /// Only those that the account was not told of, for this profile.
        public var onlyNew = false

        /// All alerts.
        public init() {}
    }

    /// The columns of the list.
    public static let columns = AlertQuery.columns.map(\.column)
    /// The keys of those that it has without asking.
    public static let defaultColumns = [
        "severity", "alert", "parent_group_id", "group_suffix_id", "group_name", "subscriber_id", "member_name",
        "due_date", "days", "amount", "paid_through",
    ]

    /// How many there were, by rule.
    public struct Report: Sendable {
        /// The number of rows.
        public var rows = 0
        /// Whether the limit left some out.
        public var isCut = false
        fileprivate var identities: [String] = []

        /// Nothing yet.
        init() {}
    }

    /// Streams the alerts, the most urgent first, then by rule, day, group and member.
    public func list(
        _ filter: Filter, _ request: ListRequest, row: (RowBuffer) throws -> Void
    ) throws -> Report {
        var report = Report()
        try log()
        try store.read { database in
            let query = AlertQuery(viewer: viewer, filter: filter).query
            var wanted = request
            // Behind what is shown stands what is remembered.
            wanted.columns.append("identity")
            let shown = RowBuffer()
            report.isCut = try query.run(wanted, in: database) { buffer, _ in
                report.rows += 1
                report.identities.append(String(decoding: buffer.text(at: request.columns.count), as: UTF8.self))
                shown.removeAll()
                shown.append(buffer, count: request.columns.count)
                try row(shown)
            }
        }
        return report
    }

    /// Remembers that the account was told of these, so that `onlyNew` leaves them out.
    public func markSeen(_ report: Report) throws {
        try store.write { database in
            for identity in report.identities {
                try database.cachedStatement(
                    sql: """
                        INSERT INTO alerts_seen (account_id, profile_id, identity, seen_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """
                ).execute(arguments: [viewer.accountID, viewer.profile.id, identity, viewer.now])
            }
        }
    }

    /// Sends the digest to the address of the account: which alerts, which groups, which days; no names of people.
    /// - Throws: `BrokerError` of kind `unavailable` when the mail waits; it is kept.
    public func mail(_ report: Report, lines: [String]) throws {
        guard let address = EmailAddress(viewer.email) else {
            throw BrokerError(.badData, code: "email_unusable", "the account's e-mail is no address")
        }
        let mail = Mail(
            to: address, subject: "Your book of business: \(report.rows) new alert\(report.rows == 1 ? "" : "s")",
            text: MailText.digest(profile: viewer.profile, lines: lines))
        let id = try store.write { try MailQueue.put(mail, in: $0, keys: store.keys, now: viewer.now) }
        try MailQueue(store: store).deliver(id, now: viewer.now)
    }

    private func log() throws {
        try store.write { database in
            try AuditLog(database: database, keys: store.keys)
                .append(.subscribersViewed, by: viewer.actor, ["profile": "\(viewer.profile.id)"], now: viewer.now)
        }
    }
}
