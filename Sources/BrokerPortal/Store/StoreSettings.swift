internal import GRDB

/// What the operator can set for everybody who uses the store.
public enum StoreSetting: String, CaseIterable, Sendable {
    /// Minutes after which a session ends that is not used.
    case sessionIdle = "session_idle_minutes"
    /// Minutes after which a session ends in any case.
    case sessionLimit = "session_limit_minutes"
    /// How mails leave: `outbox` or `sendmail`.
    case mail
    /// The sender of all mails.
    case mailFrom = "mail_from"
    /// The program that takes mails, with the interface of sendmail (`-t -i`).
    case sendmail = "sendmail_path"
    /// Whom to ask when a record is wrong; stands in refusals and mails.
    case support
    /// Seconds for which the token of a hand-off is valid.
    case handOffSeconds = "handoff_seconds"
    /// Who issues the tokens of hand-offs (`iss`).
    case handOffIssuer = "handoff_issuer"
    /// The thresholds of the alerts (`AlertRule`), in days.
    case alertPastDue = "alert_past_due_days"
    case alertInGrace = "alert_in_grace_days"
    case alertLicenseExpiring = "alert_license_expiring_days"
    case alertCancelPending = "alert_cancel_pending_days"
    case alertAge65 = "alert_age_65_days"
    case alertRenewalDue = "alert_renewal_due_days"
    case alertAge26 = "alert_age_26_days"
    case alertBrokerChanged = "alert_broker_changed_days"
    case alertTerminatedSubscriber = "alert_terminated_subscriber_days"
    case alertNewSubscriber = "alert_new_subscriber_days"

    /// The rule whose threshold it is.
    private var rule: AlertRule? { AlertRule.all.first { $0.setting == rawValue } }

    /// What holds where nothing was set.
    public var standard: String {
        switch self {
        case .sessionIdle: "240"
        case .sessionLimit: "720"
        case .mail: "outbox"
        case .mailFrom: "broker@localhost"
        case .sendmail: "/usr/sbin/sendmail"
        case .support: "the carrier's broker services"
        case .handOffSeconds: "120"
        case .handOffIssuer: "broker"
        default: String(rule?.days ?? 0)
        }
    }

    /// What it is for, in a line.
    public var meaning: String {
        switch self {
        case .sessionIdle: "minutes after which an unused session ends"
        case .sessionLimit: "minutes after which every session ends"
        case .mail: "outbox: files beside the store; sendmail: a mail program"
        case .mailFrom: "the sender of mails"
        case .sendmail: "the program for sendmail"
        case .support: "whom to ask when a contracting record is wrong"
        case .handOffSeconds: "seconds for which a link to a carrier's tool is valid"
        case .handOffIssuer: "who issues the tokens of such links (iss)"
        default: "days of the alert: \(rule?.meaning ?? "")"
        }
    }

    /// Why a value cannot be taken; `nil` when it can.
    func problem(with value: String) -> String? {
        switch self {
        case .sessionIdle, .sessionLimit:
            Int(value).map { (1...525_600).contains($0) } == true ? nil : "needs a number of minutes from 1 to 525600"
        case .mail: ["outbox", "sendmail"].contains(value) ? nil : "is outbox or sendmail"
        case .mailFrom: EmailAddress(value) == nil ? "needs an e-mail address" : nil
        case .sendmail: value.hasPrefix("/") ? nil : "needs a path from the root"
        case .handOffSeconds:
            Int64(value).map { (30...SigningKeys.longestToken).contains($0) } == true
                ? nil : "needs a number of seconds from 30 to \(SigningKeys.longestToken)"
        case .handOffIssuer:
            (1...200).contains(value.utf8.count) && value.utf8.allSatisfy { $0 > 32 && $0 < 127 }
                ? nil : "needs up to 200 letters without blanks"
        case .support: value.unicodeScalars.contains { $0.value < 32 } ? "needs one line" : nil
        default: Int(value).map { (0...3_660).contains($0) } == true ? nil : "needs a number of days from 0 to 3660"
        }
    }
}

/// Reads and changes what the operator has set.
public struct SettingsService: Sendable {
    private let store: Store
    private let access: Operator

    /// Settings are the operator's business.
    public init(store: Store, operator access: Operator) {
        self.store = store
        self.access = access
    }

    /// What holds for a setting.
    public func value(_ setting: StoreSetting) throws -> String { try store.read { try setting.value(in: $0) } }

    /// Changes a setting.
    /// - Throws: `BrokerError` of kind `usage` for a value that it cannot have.
    public func set(_ setting: StoreSetting, to value: String, now: Int64) throws {
        if let problem = setting.problem(with: value) {
            throw BrokerError(.usage, code: "setting_invalid", "\(setting.rawValue) \(problem)")
        }
        try store.write { database in
            try database.execute(
                sql: "INSERT INTO settings (key, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = ?2",
                arguments: [setting.rawValue, value])
            try store.audit.append(.settingChanged, by: .operator(access), ["setting": setting.rawValue], now: now)
        }
    }
}

extension StoreSetting {
    func value(in database: Database) throws -> String {
        try String.fetchOne(database, sql: "SELECT value FROM settings WHERE key = ?", arguments: [rawValue])
            ?? standard
    }

    /// A number of minutes, as seconds.
    func seconds(in database: Database) throws -> Int64 { (Int64(try value(in: database)) ?? 1) * 60 }
}
