internal import GRDB
public import Tabular

/// The profiles of an account: all those of its NPN and Tax ID, at every carrier (HOME-1, ACC-3).
public struct ProfileService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// The profiles of the viewer's account.
    public init(store: Store, viewer: Viewer) {
        self.store = store
        self.viewer = viewer
    }

    /// The columns of the list; `current` and `primary` are `yes` or empty, `licence` is `active`, `expired` or `none`.
    public static let columns: [Tabular.Column] = [
        Tabular.Column(key: "broker_id", title: "Broker ID", type: .identifier),
        Tabular.Column(key: "carrier", title: "Carrier", type: .text),
        Tabular.Column(key: "association", title: "Association", type: .text),
        Tabular.Column(key: "line_of_business", title: "Line of Business", type: .text),
        Tabular.Column(key: "state", title: "State", type: .text),
        Tabular.Column(key: "licence_number", title: "Licence", type: .identifier),
        Tabular.Column(key: "licence_expires_on", title: "Expiration", type: .date),
        Tabular.Column(key: "licence", title: "Licence Status", type: .text),
        Tabular.Column(key: "current", title: "Current", type: .text),
        Tabular.Column(key: "primary", title: "Primary", type: .text),
    ]

    /// Streams the viewer's profiles, ordered by Broker ID and carrier.
    public func list(_ request: ListRequest, row: (RowBuffer) throws -> Void) throws {
        let (profiles, primary): ([Profile], Int64?) = try store.read { database in
            let account = try self.account(in: database)
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
        case "licence_number": row.append(profile.licenceNumber)
        case "licence_expires_on": row.append(profile.licenceExpiresOn)
        case "licence": row.append(profile.licence(on: viewer.asOf))
        case "current": row.append(profile.id == viewer.profile.id ? "yes" : nil as String?)
        default: row.append(isPrimary ? "yes" : nil as String?)
        }
    }

    /// Makes a profile the one in force for later commands.
    /// - Throws: `BrokerError` of kind `negative` when the account has no profile with this Broker ID.
    public func use(_ brokerID: String) throws -> Profile {
        try store.write { database in
            let profile = try ProfileService.choose(brokerID, account: account(in: database), in: database)
            try database.execute(
                sql: "UPDATE accounts SET current_profile_id = ? WHERE id = ?",
                arguments: [profile.id, viewer.accountID])
            return profile
        }
    }

    private func account(in database: Database) throws -> Row {
        let account = try Row.fetchOne(
            database,
            sql: """
                SELECT id, npn, tax_id_hash, primary_profile_id,
                    COALESCE(current_profile_id, primary_profile_id) AS profile_id FROM accounts WHERE id = ?
                """, arguments: [viewer.accountID])
        guard let account else { throw BrokerError(.fault, code: "account_gone", "the account is not there any more") }
        return account
    }

    /// The named profile, else the account's own choice, else its first one.
    static func choose(_ brokerID: String?, account: Row, in database: Database) throws -> Profile {
        let profiles = try fetch(account: account, in: database)
        guard let first = profiles.first else {
            throw BrokerError(.notPermitted, code: "no_profile", "this account has no Broker ID")
        }
        guard let brokerID else {
            let chosen: Int64? = account["profile_id"]
            return profiles.first { $0.id == chosen } ?? first
        }
        let matches = profiles.filter { $0.matches(brokerID) }
        guard let match = matches.first else {
            throw BrokerError(
                .negative, code: "profile_unknown", "this account has no profile '\(brokerID)'",
                hint: "see 'broker profile list'")
        }
        guard matches.count == 1 else {
            throw BrokerError(
                .usage, code: "profile_ambiguous", "several carriers use this Broker ID",
                hint: "name the carrier too: 'Carrier/\(brokerID)'")
        }
        return match
    }

    private static func fetch(account: Row, in database: Database) throws -> [Profile] {
        let npn: String = account["npn"]
        let taxID: DatabaseValue = account["tax_id_hash"]
        return try Row.fetchAll(
            database, sql: "\(Profile.select) WHERE r.npn = ? AND r.tax_id_hash = ? ORDER BY f.broker_id, c.name",
            arguments: [npn, taxID]
        ).map(Profile.init)
    }
}

extension Profile {
    /// `active`, `expired`, or `none` where no licence is on file.
    fileprivate func licence(on day: CalendarDate) -> String {
        guard licenceNumber != nil else { return "none" }
        return licenceExpiresOn.map { $0 < day } == true ? "expired" : "active"
    }

    /// Whether `name` is this Broker ID, alone or behind `Carrier/`, without regard to case.
    fileprivate func matches(_ name: String) -> Bool {
        name.lowercased() == brokerID.lowercased() || name.lowercased() == "\(carrier)/\(brokerID)".lowercased()
    }
}
