internal import Crypto
internal import Foundation
internal import GRDB
internal import Tabular

/// What leaves a row in the audit log.
public enum AuditAction: String, CaseIterable, Sendable {
    case logIn = "login"
    case logInFailed = "login_failed"
    case accountLocked = "account_locked"
    case logOut = "logout"
    case lookUp = "registration_lookup"
    case lookUpFailed = "registration_lookup_failed"
    case codeSent = "code_sent"
    case codeRefused = "code_refused"
    case registered = "registered"
    case correctionRequested = "correction_requested"
    case passwordChanged = "password_changed"
    case passwordReset = "password_reset"
    case questionsChanged = "questions_changed"
    case profileChosen = "profile_chosen"
    case tokenMade = "token_made"
    case tokenRevoked = "token_revoked"
    case staffMade = "staff_made"
    case staffChanged = "staff_changed"
    case uplineAllowed = "upline_allowed"
    case uplineRevoked = "upline_revoked"
    case exported = "export"
    case subscribersViewed = "subscribers_viewed"
    case differenceSettled = "difference_settled"
    case differenceReopened = "difference_reopened"
    case eligibilityChecked = "eligibility_check"
    case eligibilityBatchBegun = "eligibility_batch_begun"
    case eligibilityBatch = "eligibility_batch"
    case eligibilitySlowed = "eligibility_slowed"
    case applicationsViewed = "applications_viewed"
    case policiesViewed = "policies_viewed"
    case noticeSet = "notice_set"
    case imported = "import"
    case absencesAccepted = "absences_accepted"
    case enrollmentWritten = "enrollment_written"
    case accountMade = "account_made"
    case unlocked = "unlocked"
    case settingChanged = "setting_changed"
    case backedUp = "backup"
    case purged = "purge"
    case handOff = "handoff"
    case handOffAsked = "handoff_account_asked"
    case handOffReady = "handoff_account_ready"
    case handOffTokenUsed = "handoff_token_used"
    case toolChanged = "tool_changed"
    case keyRotated = "key_rotated"
    case addressConfirmed = "address_confirmed"
    case employerInvited = "employer_invited"
    case accessGranted = "access_granted"
    case accessRevoked = "access_revoked"
    case messageSent = "message_sent"
    case messagesRead = "messages_read"
    case messageAnswered = "message_answered"
    case threadClosed = "thread_closed"
}

/// Who acts: an account, the operator, or somebody who is not known.
struct AuditActor {
    let accountID: Int64?
    let name: String

    static let nobody = AuditActor(accountID: nil, name: "nobody")

    static func account(_ id: Int64, _ email: String) -> AuditActor { AuditActor(accountID: id, name: email) }

    static func `operator`(_ access: Operator) -> AuditActor {
        AuditActor(accountID: nil, name: "operator \(access.name)")
    }
}

extension Viewer {
    var actor: AuditActor { .account(accountID, email) }
}

/// Appends to the audit log inside a transaction of its file.
struct AuditLog {
    let database: Database
    let keys: StoreKeys

    /// - Parameter subject: the ids that it is about, such as `["staff": "17"]`; never a value that somebody gave.
    func append(_ action: AuditAction, by actor: AuditActor, _ subject: [String: String] = [:], now: Moment) throws {
        let text = subject.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        let last = try Row.fetchOne(database, sql: "SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")
        let id: Int64 = (last?["id"] ?? 0) + 1
        let entry = AuditEntry(
            id: id, at: now.seconds, accountID: actor.accountID, actor: actor.name, action: action.rawValue,
            subject: text)
        try database.cachedStatement(
            sql: "INSERT INTO audit (id, at, account_id, actor, action, subject, hash) VALUES (?, ?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            id, now.seconds, actor.accountID, actor.name, action.rawValue, text, entry.hash(after: last?["hash"], keys),
        ])
    }
}

/// A row of the audit log, and the hash that chains it to the one before.
struct AuditEntry {
    let id: Int64
    let at: Int64
    let accountID: Int64?
    let actor: String
    let action: String
    let subject: String

    func hash(after previous: Data?, _ keys: StoreKeys) -> Data {
        var bytes = previous ?? Data()
        // Every part with its length, so that no two rows give the same bytes.
        for part in ["\(id)", "\(at)", accountID.map { "\($0)" } ?? "", actor, action, subject] {
            bytes.append(contentsOf: "\(part.utf8.count):\(part)".utf8)
        }
        return keys.chain(bytes)
    }
}
