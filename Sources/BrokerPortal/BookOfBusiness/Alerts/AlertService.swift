internal import GRDB
public import Tabular

/// The alerts of the book, one row per alert, and which of them are new.
public struct AlertService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use the book of business, or sees groups alone.
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.bookOfBusiness, ofAllProfiles: true)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// Which alerts are wanted.
    public struct Filter: Sendable {
        /// The alerts wanted; empty for all.
        public var alerts: Set<Alert> = []
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

    /// How many there were.
    public struct Report: Sendable {
        /// The number of rows.
        public var rows = 0
        /// Whether the limit left some out.
        public var isCut = false
        fileprivate var identities: [String] = []
        /// One line per alert, without names of people.
        fileprivate var digest: [String] = []

        /// Nothing yet.
        init() {}
    }

    /// Streams the alerts, the most urgent first, then by alert, day, group and member.
    public func list(
        _ filter: Filter, _ request: ListRequest, row: (RowBuffer) throws -> Void
    ) throws -> Report {
        var report = Report()
        try log()
        try store.read { database in
            let query = AlertQuery(viewer: viewer, filter: filter).query
            var wanted = request
            // Behind what is shown stands what is remembered and mailed.
            wanted.columns += ["identity"] + Self.digestColumns
            let shown = RowBuffer()
            report.isCut = try query.run(wanted, in: database) { buffer, _ in
                report.rows += 1
                let hidden = (request.columns.count..<buffer.count).map {
                    String(decoding: buffer.text(at: $0), as: UTF8.self)
                }
                report.identities.append(hidden[0])
                report.digest.append(MailText.digestLine(hidden.dropFirst()))
                shown.removeAll()
                shown.append(buffer, count: request.columns.count)
                try row(shown)
            }
        }
        return report
    }

    /// Remembers that the account was told of these, so that `onlyNew` leaves them out, and sends the digest to its address: which alerts, which groups,
    /// which days; no names of people. Both or neither: what waits to be mailed is not mailed again.
    ///
    /// - Throws: `BrokerError` of kind `unavailable` when the mail waits; it is kept.
    public func markReported(_ report: Report, marksSeen: Bool, mails: Bool) throws {
        let mail = try mails && report.rows > 0 ? digest(of: report) : nil
        let waiting = try store.write { database in
            if marksSeen { try markSeen(report, in: database) }
            return try mail.map { try MailQueue.put($0, in: database, keys: store.keys, now: viewer.now) }
        }
        if let waiting { try MailQueue(store: store).deliver(waiting, now: viewer.now) }
    }

    private func markSeen(_ report: Report, in database: Database) throws {
        for identity in report.identities {
            for profile in viewer.profiles {
                try database.cachedStatement(
                    sql: """
                        INSERT INTO alerts_seen (account_id, profile_id, identity, seen_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """
                ).execute(arguments: [viewer.accountID, profile.id, identity, viewer.now.seconds])
            }
        }
    }

    private func digest(of report: Report) throws -> Mail {
        guard let address = EmailAddress(viewer.email) else {
            throw BrokerError(.emailUnusable, "the account's e-mail is no address")
        }
        return Mail(
            to: address, subject: "Your book of business: \(report.rows) new alert\(report.rows == 1 ? "" : "s")",
            text: MailText.digest(of: viewer.profiles, lines: report.digest))
    }

    private static let digestColumns = [
        "severity", "alert", "due_date", "parent_group_id", "group_suffix_id", "subscriber_id",
    ]

    private func log() throws {
        try store.audit.append(.subscribersViewed, by: viewer.actor, viewer.auditSubject, now: viewer.now)
    }
}
