internal import Foundation
internal import GRDB
internal import Tabular

/// Makes the viewer of a session or a token: the one place where it is decided who may see what.
struct Access {
    let store: Store
    let now: Int64
    let today: CalendarDate
    let asOf: CalendarDate

    /// What a credential gives by itself.
    struct Grant {
        let accountID: Int64
        let credential: Viewer.Credential
        var tools = Set(Permission.allCases)
        var profileID: Int64?
        var isReadOnly = false
        let expiresAt: Int64
    }

    /// - Parameter profile: the profile that is asked for, by its Broker ID.
    func viewer(_ grant: Grant, profile: String?, in database: Database) throws -> Viewer {
        guard let account = try Self.account(grant.accountID, in: database) else { throw Self.ended }
        guard account["kind"] != "employer" else { throw Self.employerOnly }
        guard let npn = NPN(account["npn"]) else { throw Self.ended }
        let kind: Viewer.Kind = account["kind"] == "staff" ? .staff : .broker
        let chosen = try ProfileService.choose(profile, account: account, limitedTo: grant.profileID, in: database)
        let granted = kind == .staff ? try Self.staffTools(grant.accountID, in: database) : Set(Permission.allCases)
        return Viewer(
            accountID: grant.accountID, brokerAccountID: account["broker_account_id"], kind: kind,
            credential: grant.credential, isReadOnly: grant.isReadOnly, isUpline: chosen.isUpline, now: now,
            alertDays: try Alert.thresholds(in: database),
            email: account["email"], npn: npn, profile: chosen, tools: grant.tools.intersection(granted), today: today,
            asOf: asOf, expiresAt: grant.expiresAt)
    }

    /// An active account, with NPN and Tax ID of its broker, who must be active too.
    static func account(_ id: Int64, in database: Database) throws -> Row? {
        try Row.fetchOne(
            database,
            sql: """
                SELECT a.id, a.email, a.kind, b.id AS broker_account_id, b.npn, b.tax_id_hash,
                    COALESCE(a.primary_profile_id, b.primary_profile_id) AS primary_profile_id,
                    COALESCE(a.current_profile_id, a.primary_profile_id, b.primary_profile_id) AS profile_id
                FROM accounts a JOIN accounts b ON b.id = COALESCE(a.owner_id, a.id)
                WHERE a.id = ? AND a.status = 'active' AND b.status = 'active' AND a.completed_at IS NOT NULL
                """, arguments: [id])
    }

    static func staffTools(_ account: Int64, in database: Database) throws -> Set<Permission> {
        let names = try String.fetchSet(
            database, sql: "SELECT tool FROM staff_tools WHERE account_id = ?", arguments: [account])
        return Set(names.compactMap(Permission.init))
    }

    static let employerOnly = BrokerError(
        .notPermitted, code: "employer_account", "an employer's account may do nothing but grant brokers access",
        hint: "see 'broker access list'")

    static let ended = BrokerError(
        .notPermitted, code: "session_ended", "the session has ended or is not known to this store",
        hint: "log in again: broker login EMAIL")
}
