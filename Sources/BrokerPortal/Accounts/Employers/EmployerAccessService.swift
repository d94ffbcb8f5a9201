internal import GRDB
public import Tabular

/// The employer's side of group access: which brokers may use a group's billing and enrollment.
public struct EmployerAccessService: Sendable {
    private let store: Store
    private let employer: Employer

    /// The groups of an administrator.
    public init(store: Store, employer: Employer) {
        self.store = store
        self.employer = employer
    }

    /// Streams the groups with the brokers who have access, by group number; a group to which none has has one row without a broker.
    public func list(_ request: ListRequest, row: (RowBuffer) throws -> Void) throws -> Bool {
        let query = TableQuery(
            columns: GroupAccess.columns,
            source: """
                \(Employer.groups) LEFT JOIN group_access x ON x.group_id = g.id LEFT JOIN profiles f ON f.id = x.profile_id
                LEFT JOIN contracting_records r ON r.id = f.contracting_record_id WHERE \(Employer.isOwn)
                """, arguments: ["email": employer.email], order: ["p.number", "g.suffix", "f.broker_id"])
        return try store.read { try query.run(request, in: $0) { buffer, _ in try row(buffer) } }
    }

    /// A broker by NPN and Broker ID, both of which their contract has.
    public struct Broker: Sendable, CustomStringConvertible {
        let npn: NPN
        let brokerID: String

        /// Reads `1001001/0010432`; `nil` for anything else.
        public init?(_ text: String) {
            let parts = text.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.count == 2, let npn = NPN(String(parts[0])), let id = parts[1].trimmedOrNil else { return nil }
            self.npn = npn
            brokerID = id
        }

        /// NPN, slash, Broker ID.
        public var description: String { "\(npn)/\(brokerID)" }
    }

    /// Lets a broker into a group's billing and enrollment.
    ///
    /// - Parameter group: may be left out by who administers one group alone.
    /// - Returns: the group.
    /// - Throws: `BrokerError`: `negative` for a group that is not theirs, or a broker who has no active contract with the group's carrier; `usage` where a group must be named.
    public func grant(_ broker: Broker, group: GroupNumber?) throws -> GroupNumber {
        try change(broker, group, .accessGranted) { group, profile, isActive, database in
            guard isActive else { throw unknown }
            try database.execute(
                sql: """
                    INSERT INTO group_access (group_id, profile_id, granted_by, granted_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """, arguments: [group, profile, employer.accountID, employer.now.seconds])
        }
    }

    /// Revokes an agency's access.
    /// - Throws: as `grant`; `negative` too when the broker has no access.
    public func revoke(_ broker: Broker, group: GroupNumber?) throws -> GroupNumber {
        try change(broker, group, .accessRevoked) { group, profile, _, database in
            try database.execute(
                sql: "DELETE FROM group_access WHERE group_id = ? AND profile_id = ?", arguments: [group, profile])
            guard database.changesCount == 1 else {
                throw BrokerError(.grantUnknown, "this broker does not have access to the group")
            }
        }
    }

    private func change(
        _ broker: Broker, _ number: GroupNumber?, _ action: AuditAction,
        _ body: (_ group: Int64, _ profile: Int64, _ isActive: Bool, Database) throws -> Void
    ) throws -> GroupNumber {
        try store.write { database in
            let group = try group(number, in: database)
            let (id, carrier): (Int64, Int64) = (group["id"], group["carrier_id"])
            let profile = try Row.fetchOne(
                database,
                sql: """
                    SELECT f.id, r.status FROM profiles f JOIN contracting_records r ON r.id = f.contracting_record_id
                    WHERE f.carrier_id = ? AND f.broker_id = ? AND r.npn = ?
                    """, arguments: [carrier, broker.brokerID, broker.npn.description])
            guard let profile else { throw unknown }
            try body(id, profile["id"], profile["status"] == "active", database)
            try store.audit.append(
                action, by: employer.actor, ["group": "\(id)", "profile": "\(profile["id"] as Int64)"],
                now: employer.now)
            guard let number = GroupNumber(parent: group["number"], suffix: group["suffix"]) else {
                throw BrokerError(.groupNumberMissing, "the group has no number")
            }
            return number
        }
    }

    private var unknown: BrokerError {
        BrokerError(
            .brokerUnknown, "the group's carrier has no active broker with this NPN and Broker ID",
            hint: "ask the broker for both, then: broker access grant --broker NPN/BROKER-ID")
    }

    private func group(_ number: GroupNumber?, in database: Database) throws -> Row {
        let groups = try Row.fetchAll(
            database,
            sql: """
                SELECT g.id, g.suffix, p.number, p.carrier_id \(Employer.groups)
                WHERE \(Employer.isOwn) AND (:parent IS NULL OR (p.number = :parent AND g.suffix = :suffix)) LIMIT 2
                """,
            arguments: ["email": employer.email, "parent": number?.parent, "suffix": number?.suffix])
        guard let group = groups.first else {
            throw BrokerError(
                .groupUnknown, "you do not administer this group", hint: "see 'broker access list'")
        }
        guard groups.count == 1 else {
            throw BrokerError(
                .groupNeeded, "you administer several groups",
                hint: "name one with --group PARENT/SUFFIX")
        }
        return group
    }
}
