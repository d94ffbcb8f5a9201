internal import GRDB

/// Something that the operator can set for everybody who uses the store.
public struct StoreSetting: Sendable {
    /// The name for programs, such as `session_idle_minutes`.
    public let key: String
    /// The value in force where none was set.
    public let standard: String
    /// What it is for, in a line.
    public let meaning: String
    /// Why a value cannot be taken; `nil` when it can.
    let problem: @Sendable (String) -> String?

    init(
        _ key: String, standard: String, _ meaning: String, problem: @escaping @Sendable (String) -> String?
    ) {
        self.key = key
        self.standard = standard
        self.meaning = meaning
        self.problem = problem
    }

    /// The setting with this key, in upper or lower case.
    public init?(key: String) {
        let key = key.lowercased()
        guard let setting = StoreSetting.all.first(where: { $0.key == key }) else { return nil }
        self = setting
    }

    /// All settings; each alert has one for its threshold.
    public static let all =
        [
            sessionIdle, sessionLimit, mail, mailFrom, sendmail, support, handOffSeconds, handOffIssuer,
        ] + Alert.all.map(days)

    static let sessionIdle = StoreSetting(
        "session_idle_minutes", standard: "240", "minutes after which an unused session ends",
        problem: number(in: 1...525_600, of: "minutes"))
    static let sessionLimit = StoreSetting(
        "session_limit_minutes", standard: "720", "minutes after which every session ends",
        problem: number(in: 1...525_600, of: "minutes"))
    static let mail = StoreSetting(
        "mail", standard: "outbox", "outbox: files beside the store; sendmail: a mail program",
        problem: { ["outbox", "sendmail"].contains($0) ? nil : "is outbox or sendmail" })
    static let mailFrom = StoreSetting(
        "mail_from", standard: "broker@localhost", "the sender of all mail",
        problem: { EmailAddress($0) == nil ? "needs an e-mail address" : nil })
    static let sendmail = StoreSetting(
        "sendmail_path", standard: "/usr/sbin/sendmail", "the mail program; it takes mail as sendmail -t -i does",
        problem: { $0.hasPrefix("/") ? nil : "needs a path from the root" })
    static let support = StoreSetting(
        "support", standard: "the carrier's broker services", "whom to contact when a contracting record is wrong",
        problem: { $0.unicodeScalars.contains { $0.value < 32 } ? "needs one line" : nil })
    static let handOffSeconds = StoreSetting(
        "handoff_seconds", standard: "120", "seconds for which a link to a carrier's site is valid",
        problem: number(in: 30...Int(SigningKeys.longestToken), of: "seconds"))
    static let handOffIssuer = StoreSetting(
        "handoff_issuer", standard: "broker", "the issuer of such links (iss)",
        problem: {
            (1...200).contains($0.utf8.count) && $0.utf8.allSatisfy { $0 > 32 && $0 < 127 }
                ? nil : "needs up to 200 letters without blanks"
        })

    private static func days(of alert: Alert) -> StoreSetting {
        StoreSetting(
            alert.settingKey, standard: String(alert.days), "threshold in days of the alert '\(alert.title)'",
            problem: number(in: 0...3_660, of: "days"))
    }

    private static func number(in range: ClosedRange<Int>, of unit: String) -> @Sendable (String) -> String? {
        { value in
            Int(value).map(range.contains) == true
                ? nil : "needs a number of \(unit) from \(range.lowerBound) to \(range.upperBound)"
        }
    }
}

extension StoreSetting {
    func value(in database: Database) throws -> String {
        try String.fetchOne(database, sql: "SELECT value FROM settings WHERE key = ?", arguments: [key]) ?? standard
    }

    /// A number of minutes, as seconds.
    func seconds(in database: Database) throws -> Int64 { (Int64(try value(in: database)) ?? 1) * 60 }
}
