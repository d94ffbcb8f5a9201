internal import Foundation
internal import GRDB
public import Tabular

/// Hands a broker over to a carrier's billing or quoting tool for the Broker ID in force: a link with a signed token that lives for a
/// short time and is good once.
///
/// The tool's side needs an account first. The first call asks for it, by mail where the operator has named an address, and answers "try again"; the account counts as
/// ready when the operator confirms it (`CarrierSiteService`), or after a quarter of an hour, the longest that the portal promises.
public struct HandOffService: Sendable {
    /// The longest that setting an account up takes, in seconds.
    static let longestSetUp: Int64 = 15 * 60

    private let store: Store
    private let viewer: Viewer

    /// Hand-offs of the viewer.
    public init(store: Store, viewer: Viewer) {
        self.store = store
        self.viewer = viewer
    }

    /// Where to go. The token is a secret until it is used or has expired.
    public struct Link: Sendable {
        /// The tool's address.
        public let url: String
        /// The signed token.
        public let token: String
        /// When the token ends, in seconds since 1970.
        public let expiresAt: Moment
        /// The address with the token in it.
        public let address: String
    }

    /// Makes a link.
    ///
    /// - Parameter group: only with `billing`: a group whose administrator has granted the Broker ID access.
    /// - Throws: `BrokerError`: `notPermitted` without the tool, for a token that may read only, a downline broker's profile, a group without access, or an address
    ///   still to be confirmed; `configuration` where the carrier has no such tool; `tryAgain` while the account there is being set up; `unavailable` when it was asked for and the mail waits.
    public func open(_ tool: CarrierSite, group: GroupNumber? = nil) throws -> Link {
        try viewer.require(tool.needed)
        try viewer.requireWriting()
        try viewer.requireOwnProfile()
        let step: Step = try store.write { database in
            let place = try self.place(of: tool, in: database)
            let address = tool == .quoting ? try QuoteAddresses.confirmed(viewer.profile, in: database) : nil
            if let group { try GroupAccess.require(group, for: viewer.profile, in: database) }
            if let wait = try setUp(tool, place, in: database) { return wait }
            return .ready(try link(tool, place, group: group, address: address, in: database))
        }
        switch step {
        case .ready(let link): return link
        case .asked(let mail):
            if let mail { try MailQueue(store: store).deliver(mail, now: viewer.now) }
            throw Self.wait(tool, seconds: Self.longestSetUp)
        case .waiting(let seconds): throw Self.wait(tool, seconds: seconds)
        }
    }

    private enum Step {
        case ready(Link)
        case asked(mail: Int64?)
        case waiting(seconds: Int64)
    }

    private struct Place {
        let address: SiteAddress
        let setUpEmail: EmailAddress?
    }

    private static func wait(_ tool: CarrierSite, seconds: Int64) -> BrokerError {
        let minutes = max((seconds + 59) / 60, 1)
        return BrokerError(
            .accountBeingSetUp,
            "your account on the \(tool.rawValue) site is being set up",
            hint: "try again; it takes at most \(minutes) minute\(minutes == 1 ? "" : "s") from now")
    }

    private func place(of tool: CarrierSite, in database: Database) throws -> Place {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT t.url, t.setup_email FROM handoff_tools t JOIN profiles f ON f.carrier_id = t.carrier_id
                WHERE f.id = ? AND t.tool = ?
                """, arguments: [viewer.profile.id, tool.rawValue])
        guard let row, let address = SiteAddress(row["url"]) else {
            throw BrokerError(
                .toolNotConfigured,
                "\(viewer.profile.carrier) has no \(tool.rawValue) site in this store",
                hint: "the operator sets it: broker admin tools set \(tool.rawValue) URL")
        }
        return Place(address: address, setUpEmail: (row["setup_email"] as String?).flatMap { EmailAddress($0) })
    }

    /// - Returns: why there is no link yet.
    private func setUp(_ tool: CarrierSite, _ place: Place, in database: Database) throws -> Step? {
        let row = try Row.fetchOne(
            database,
            sql:
                "SELECT id, requested_at, ready_at FROM handoff_accounts WHERE account_id = ? AND profile_id = ? AND tool = ?",
            arguments: [viewer.accountID, viewer.profile.id, tool.rawValue])
        guard let row else { return .asked(mail: try ask(tool, place, in: database)) }
        let (id, requested): (Int64, Int64) = (row["id"], row["requested_at"])
        guard row["ready_at"] == nil else { return nil }
        let left = requested + Self.longestSetUp - viewer.now.seconds
        if left > 0 { return .waiting(seconds: min(left, Self.longestSetUp)) }
        try database.execute(
            sql: "UPDATE handoff_accounts SET ready_at = ? WHERE id = ?", arguments: [viewer.now.seconds, id])
        return nil
    }

    private func ask(_ tool: CarrierSite, _ place: Place, in database: Database) throws -> Int64? {
        try database.execute(
            sql: "INSERT INTO handoff_accounts (account_id, profile_id, tool, requested_at) VALUES (?, ?, ?, ?)",
            arguments: [viewer.accountID, viewer.profile.id, tool.rawValue, viewer.now.seconds])
        let id = database.lastInsertedRowID
        try log(.handOffAsked, ["request": "\(id)", "tool": tool.rawValue], in: database)
        guard let email = place.setUpEmail else { return nil }
        let text = MailText.toolAccount(tool.rawValue, profile: viewer.profile, npn: viewer.npn, subject: subject)
        let mail = Mail(to: email, subject: "Request for an account on the \(tool.rawValue) site", text: text)
        return try MailQueue.put(mail, in: database, keys: store.keys, now: viewer.now)
    }

    private func link(
        _ tool: CarrierSite, _ place: Place, group: GroupNumber?, address: String?, in database: Database
    ) throws -> Link {
        let key = try SigningKeys.current(now: viewer.now, in: database, keys: store.keys)
        let end = viewer.now + (Int64(try StoreSetting.handOffSeconds.value(in: database)) ?? 120)
        let profile = viewer.profile
        let claims = HandOffClaims(
            iss: try StoreSetting.handOffIssuer.value(in: database), aud: place.address.origin, sub: subject,
            iat: viewer.now.seconds, nbf: viewer.now.seconds, exp: end.seconds,
            jti: Hex.text(SecretToken.randomBytes(16)), tool: tool.rawValue,
            account: viewer.kind.rawValue, broker_id: profile.brokerID, npn: viewer.npn.description,
            profile: "\(profile.association) - \(profile.lineOfBusiness) - \(profile.state)", carrier: profile.carrier,
            group: group?.description, address_id: address)
        let token = try HandOffToken.sign(claims, kid: key.kid, key.key)
        try log(.handOff, ["tool": tool.rawValue, "profile": "\(profile.id)", "token": claims.jti], in: database)
        return Link(
            url: place.address.url, token: token, expiresAt: end, address: place.address.link(token: token))
    }

    /// The account's name in tokens: the same for good, and nobody can tell from it who it is.
    private var subject: String { Hex.text(store.keys.hash("hand-off account \(viewer.accountID)").prefix(16)) }

    private func log(_ action: AuditAction, _ subject: [String: String], in database: Database) throws {
        try store.audit.append(action, by: viewer.actor, subject, now: viewer.now)
    }
}
