internal import GRDB
public import Tabular

/// The profiles of an account: all those of its NPN and Tax ID, at every carrier.
public struct ProfileService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// The profiles of the viewer's account.
    public init(store: Store, viewer: Viewer) {
        self.store = store
        self.viewer = viewer
    }

    /// The columns of the list; `current` and `primary` are `yes` or empty, `license` is `active`, `expired` or
    /// `none`; `access` is `own`, or `groups` for that of a downline broker.
    public static let columns: [Tabular.Column] = [
        Tabular.Column(key: "broker_id", title: "Broker ID", type: .identifier),
        Tabular.Column(key: "carrier", title: "Carrier", type: .text),
        Tabular.Column(key: "association", title: "Association", type: .text),
        Tabular.Column(key: "line_of_business", title: "Line of Business", type: .text),
        Tabular.Column(key: "state", title: "State", type: .text),
        Tabular.Column(key: "license_number", title: "License", type: .identifier),
        Tabular.Column(key: "license_expires_on", title: "Expiration", type: .date),
        Tabular.Column(key: "license", title: "License Status", type: .text),
        Tabular.Column(key: "current", title: "Current", type: .text),
        Tabular.Column(key: "primary", title: "Primary", type: .text),
        Tabular.Column(key: "access", title: "Access", type: .text),
    ]

    /// Streams the viewer's profiles, ordered by Broker ID and carrier.
    public func list(_ request: ListRequest, row: (RowBuffer) throws -> Void) throws {
        let (profiles, primary): ([Profile], Int64?) = try store.read { database in
            let account = try ProfileService.account(of: viewer, in: database)
            return (try ProfileService.fetch(account: account, in: database), account["primary_profile_id"])
        }
        let buffer = RowBuffer()
        for profile in profiles {
            buffer.removeAll()
            for key in request.columns { append(profile, key, isPrimary: profile.id == primary, to: buffer) }
            try row(buffer)
        }
    }

    private func append(_ profile: Profile, _ key: String, isPrimary: Bool, to row: RowBuffer) {
        switch key {
        case "broker_id": row.append(profile.brokerID)
        case "carrier": row.append(profile.carrier)
        case "association": row.append(profile.association)
        case "line_of_business": row.append(profile.lineOfBusiness)
        case "state": row.append(profile.state)
        case "license_number": row.append(profile.licenseNumber)
        case "license_expires_on": row.append(profile.licenseExpiresOn)
        case "license": row.append(profile.license(on: viewer.asOf))
        case "current": row.append(profile.id == viewer.profile.id ? "yes" : nil as String?)
        case "access": row.append(profile.isUpline ? "groups" : "own")
        default: row.append(isPrimary ? "yes" : nil as String?)
        }
    }

    /// Makes a profile the one in force for later commands.
    /// - Throws: `BrokerError`: `negative` when the account has no profile with this Broker ID, `notPermitted` for a token that reads only.
    public func use(_ brokerID: String) throws -> Profile { try choose(brokerID, as: "current_profile_id") }

    /// Marks a profile as the primary one: the one in force where no other was chosen.
    /// - Throws: `BrokerError`: `negative` when the account has no such profile, `notPermitted` for staff, a token, or a downline broker's.
    public func makePrimary(_ brokerID: String) throws -> Profile {
        try viewer.requireBroker()
        try viewer.requireSession()
        return try choose(brokerID, as: "primary_profile_id")
    }

    private func choose(_ brokerID: String, as column: String) throws -> Profile {
        try viewer.requireWriting()
        return try store.write { database in
            let account = try ProfileService.account(of: viewer, in: database)
            let profile = try ProfileService.choose(brokerID, account: account, limitedTo: nil, in: database)
            guard !profile.isUpline || column == "current_profile_id" else {
                throw BrokerError(.profileNotOwn, "this profile belongs to a downline broker")
            }
            try database.execute(
                sql: "UPDATE accounts SET \(column) = ? WHERE id = ?", arguments: [profile.id, viewer.accountID])
            try store.audit.append(.profileChosen, by: viewer.actor, ["profile": "\(profile.id)"], now: viewer.now)
            return profile
        }
    }

    static func account(of viewer: Viewer, in database: Database) throws -> Row {
        guard let account = try Access.account(viewer.accountID, in: database) else { throw Access.ended }
        return account
    }

    /// The word that names all of an account's own profiles at once.
    public static let all = "all"

    /// The profiles that are read: the one that is chosen, or with `all` the account's own, the one in force first. Never empty.
    static func read(_ brokerID: String?, account: Row, limitedTo only: Int64?, in database: Database) throws
        -> [Profile]
    {
        guard brokerID?.lowercased() == all else {
            return [try choose(brokerID, account: account, limitedTo: only, in: database)]
        }
        let own = try fetch(account: account, in: database).filter { !$0.isUpline && (only == nil || $0.id == only) }
        guard !own.isEmpty else { throw none }
        let chosen: Int64? = account["profile_id"]
        return own.filter { $0.id == chosen } + own.filter { $0.id != chosen }
    }

    /// The named profile, else the account's own choice, else its first one.
    /// - Parameter only: the one profile that a token may use.
    static func choose(_ brokerID: String?, account: Row, limitedTo only: Int64?, in database: Database) throws
        -> Profile
    {
        let profiles = try fetch(account: account, in: database).filter { only == nil || $0.id == only }
        guard let first = profiles.first else { throw none }
        guard let brokerID else {
            let chosen: Int64? = account["profile_id"]
            return profiles.first { $0.id == chosen } ?? first
        }
        let matches = profiles.filter { $0.matches(brokerID) }
        guard let match = matches.first else {
            throw BrokerError(
                .profileUnknown, "this account has no profile '\(brokerID)'",
                hint: "see 'broker profile list'")
        }
        guard matches.count == 1 else {
            throw BrokerError(
                .profileAmbiguous, "several carriers use this Broker ID",
                hint: "add the carrier: 'Carrier/\(brokerID)'")
        }
        return match
    }

    private static let none = BrokerError(.noProfile, "this account has no Broker ID")

    /// The account's own profiles, then those of the downline brokers who allow its NPN to see their groups.
    static func fetch(account: Row, in database: Database) throws -> [Profile] {
        let npn: String = account["npn"]
        let taxID: DatabaseValue = account["tax_id_hash"]
        let own = try Row.fetchAll(
            database, sql: "\(Profile.select()) WHERE r.npn = ? AND r.tax_id_hash = ? ORDER BY f.broker_id, c.name",
            arguments: [npn, taxID])
        let below = try Row.fetchAll(
            database,
            sql: """
                \(Profile.select(isUpline: true))
                JOIN accounts b ON b.npn = r.npn AND b.tax_id_hash = r.tax_id_hash AND b.kind = 'broker'
                JOIN upline_grants u ON u.account_id = b.id
                WHERE u.upline_npn = ? AND r.upline_npn = u.upline_npn ORDER BY f.broker_id, c.name
                """, arguments: [npn])
        return (own + below).map(Profile.init)
    }
}

extension Profile {
    /// `active`, `expired`, or `none` where no license is on file.
    fileprivate func license(on day: CalendarDate) -> String {
        guard licenseNumber != nil else { return "none" }
        return licenseExpiresOn.map { $0 < day } == true ? "expired" : "active"
    }

    /// Whether `name` is this Broker ID, alone or behind `Carrier/`, without regard to case.
    fileprivate func matches(_ name: String) -> Bool {
        name.lowercased() == brokerID.lowercased() || name.lowercased() == "\(carrier)/\(brokerID)".lowercased()
    }
}
