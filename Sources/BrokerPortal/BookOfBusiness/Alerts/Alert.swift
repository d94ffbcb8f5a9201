internal import GRDB
internal import Tabular

/// An alert: what it means, where the rule comes from, and when it is raised.
///
/// All of them are in `Alert.all`. Lists, filters, pages, settings, the legend and the mails take them from there, so adding one means adding it there.
public struct Alert: Sendable {
    /// What an alert is about, which decides the columns of its SQL.
    enum Subject: CaseIterable {
        /// `group_id, due_on`
        case group
        /// `group_id, member_id, due_on`: somebody covered in a group.
        case member
        /// `due_on`: the profile in force, and so each of its groups.
        case profile

        /// The ids that a row has.
        var ids: [String] {
            switch self {
            case .group: ["group_id"]
            case .member: ["group_id", "member_id"]
            case .profile: []
            }
        }

        /// The ids that the row of any subject has.
        static let allIDs = ["group_id", "member_id"]
    }

    /// The name for programs, such as `renewal_due`.
    public let name: String
    /// The name for people.
    public let title: String
    /// How much it matters.
    public let severity: AlertSeverity
    /// What it means, in a sentence.
    public let meaning: String
    /// The statute, public form or field of the carrier's file that the rule comes from.
    public let source: String
    /// The threshold in days, before or after the day that the alert is about. The operator can set another one.
    public let days: Int
    let subject: Subject
    /// Whether the unpaid balance belongs on its row.
    var showsBilling = false
    /// A SELECT of the columns that `subject` names, from the CTEs of `GroupScope`. It takes `:as_of`, `:profile`, and `:days` as its threshold.
    let sql: String

    /// The alert of this name, in upper or lower case.
    public init?(named name: String) {
        let name = name.lowercased()
        guard let alert = Alert.all.first(where: { $0.name == name }) else { return nil }
        self = alert
    }

    init(
        name: String, title: String, severity: AlertSeverity, meaning: String, source: String, days: Int,
        subject: Subject, showsBilling: Bool = false, sql: String
    ) {
        self.name = name
        self.title = title
        self.severity = severity
        self.meaning = meaning
        self.source = source
        self.days = days
        self.subject = subject
        self.showsBilling = showsBilling
        self.sql = sql
    }

    /// The key of the setting that holds its threshold.
    var settingKey: String { "alert_\(name)_days" }

    /// How the names stand out in a workbook.
    static let emphasis: [String: Emphasis] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.name, $0.severity.emphasis) })

    /// The thresholds in force, by name.
    static func thresholds(in database: Database) throws -> [String: Int] {
        let set = try Row.fetchAll(
            database, sql: "SELECT key, CAST(value AS INTEGER) AS days FROM settings WHERE key GLOB 'alert_*'")
        let byKey = Dictionary(set.map { ($0["key"] as String, $0["days"] as Int) }) { $1 }
        return Dictionary(uniqueKeysWithValues: all.map { ($0.name, byKey[$0.settingKey] ?? $0.days) })
    }
}

extension Alert: Hashable {
    /// By name.
    public static func == (left: Alert, right: Alert) -> Bool { left.name == right.name }

    /// By name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Alert: Codable {
    /// Reads the name.
    /// - Throws: `DecodingError` for a name that this version does not know.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let alert = Alert(named: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "unknown alert")
        }
        self = alert
    }

    /// Writes the name.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(name)
    }
}
