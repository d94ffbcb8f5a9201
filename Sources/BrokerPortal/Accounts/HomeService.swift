internal import GRDB
internal import Tabular

/// The landing page (HOME-1 to HOME-4): the profile, quick figures, alerts, and recent activity.
public struct HomeService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// The viewer's landing page.
    public init(store: Store, viewer: Viewer) {
        self.store = store
        self.viewer = viewer
    }

    /// A figure of the page, or a moment of the account's activity.
    public struct Page: Sendable {
        /// What stands beside "Viewing dashboard for".
        public let profile: String
        /// Groups, active subscribers and the like; none for an account without the book of business.
        public let figures: [(key: String, title: String, count: Int64)]
        /// The alerts of the book, the most urgent first: how many groups have each.
        public let alerts: [(alert: Alert, groups: Int64)]
        /// The latest of the account's activity, the newest first.
        public let activity: [(at: String, what: String)]
    }

    /// Gathers the page.
    public func page() throws -> Page {
        var groups: Int64 = 0
        var active: Int64 = 0
        var subscribers: Int64 = 0
        var alerts: [String: Int64] = [:]
        let seesBook = viewer.tools.contains(.bookOfBusiness)
        if seesBook {
            let book = try BookOfBusinessService(store: store, viewer: viewer)
            let totals = try book.groups(ListRequest(columns: ["status", "alerts"])) { row in
                groups += 1
                if row.text(at: 0).elementsEqual("Active".utf8) { active += 1 }
                let names = String(decoding: row.text(at: 1), as: UTF8.self).split(separator: "\u{1F}")
                for name in names { alerts[String(name), default: 0] += 1 }
            }
            subscribers = totals.subscribers
        }
        var activity: [(String, String)] = []
        _ = try ActivityService(store: store, viewer: viewer).list(ListRequest(columns: ["at", "action"], limit: 5)) {
            row in
            activity.append(
                (String(decoding: row.text(at: 0), as: UTF8.self), String(decoding: row.text(at: 1), as: UTF8.self)))
        }
        let figures: [(key: String, title: String, count: Int64)] = [
            ("groups", "Groups", groups), ("active_groups", "Active groups", active),
            ("subscribers", "Active subscribers", subscribers),
        ]
        return Page(
            profile: viewer.profile.label, figures: seesBook ? figures : [],
            alerts: Alert.all.compactMap { alert in alerts[alert.name].map { (alert, $0) } }, activity: activity)
    }
}
