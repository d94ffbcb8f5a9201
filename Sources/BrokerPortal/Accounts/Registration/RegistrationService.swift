internal import Foundation
internal import GRDB
public import Tabular

/// Registration of a broker: NPN and Tax ID find the record, a mail to the address on file brings a code, the code makes
/// the account.
public struct RegistrationService: Sendable {
    private let store: Store
    private let now: Moment

    /// Registration needs no account: NPN and Tax ID, and the code, prove who is asking.
    public init(store: Store, now: Moment) {
        self.store = store
        self.now = now
    }

    /// The columns of the matching records.
    public static let columns: [Tabular.Column] = [
        Tabular.Column(key: "carrier", title: "Carrier", type: .text),
        Tabular.Column(key: "email", title: "E-mail", type: .text),
        Tabular.Column(key: "last_name", title: "Last Name", type: .text),
        Tabular.Column(key: "first_name", title: "First Name", type: .text),
        Tabular.Column(key: "tax_id", title: "Tax ID", type: .identifier),
        Tabular.Column(key: "npn", title: "NPN", type: .identifier),
        Tabular.Column(key: "states_appointed", title: "States Appointed", type: .text),
        Tabular.Column(key: "status", title: "Status", type: .text),
        Tabular.Column(key: "created_on", title: "Create Date", type: .date),
    ]

    /// Shows the matching records, the Tax ID masked.
    ///
    /// - Throws: `BrokerError`: `negative` for no match, `tryAgain` after repeated failures, `notPermitted` where a registration is refused.
    public func lookUp(npn: String, taxID: String, columns: [String], row: (RowBuffer) throws -> Void) throws {
        let (records, refusal) = try find(npn, taxID) { producer, database -> ([Row], BrokerError?) in
            do {
                _ = try producer.checkEligible(on: now.day, in: database)
                return (producer.records, nil)
            } catch let error as BrokerError {
                return (producer.records, error)
            }
        }
        let buffer = RowBuffer()
        for record in records {
            buffer.removeAll()
            for key in columns { try append(record, key, to: buffer) }
            try row(buffer)
        }
        if let refusal { throw refusal }
    }

    private func append(_ record: Row, _ key: String, to row: RowBuffer) throws {
        guard key == "tax_id" else { return row.append(record[key] as String?) }
        let kind = TaxID.Kind(rawValue: record["tax_id_kind"]) ?? .ein
        row.append(TaxID(try store.keys.open(record["tax_id_sealed"]), kind: kind)?.masked)
    }

    /// Sends a code to the address on file. A new code replaces the earlier one.
    ///
    /// - Parameter again: whether one must have been sent before.
    /// - Returns: the address, masked.
    public func send(npn: String, taxID: String, again: Bool) throws -> String {
        let (mail, address) = try find(npn, taxID) { producer, database in
            let address = try producer.checkEligible(on: now.day, in: database)
            if try producer.account(in: database) != nil {
                throw BrokerError(
                    .accountExists, "there is already an account for this NPN and Tax ID",
                    hint: "log in, or: broker password forgot")
            }
            if again, try CodeTable.expiry(.registration, of: producer.owner, in: database) == nil {
                throw BrokerError(
                    .nothingSent, "no registration e-mail has been sent", hint: "send one: broker register send"
                )
            }
            let code = try CodeTable.make(
                .registration, for: producer.owner, email: address.description, now: now, in: database)
            try store.audit.append(.codeSent, by: .nobody, ["npn": producer.npn, "for": "registration"], now: now)
            let mail = Mail(to: address, subject: "Complete your registration", text: MailText.registration(code.text))
            return (try MailQueue.put(mail, in: database, keys: store.keys, now: now), address)
        }
        try MailQueue(store: store).deliver(mail, now: now)
        return address.masked
    }

    /// The status of a registration.
    public enum Status: Sendable, Equatable {
        /// No code was sent.
        case notBegun
        /// A code is on its way, valid until then.
        case codeSent(validUntil: Moment)
        /// The code has expired.
        case codeExpired
        /// There is an account.
        case registered
    }

    /// Where the registration of a producer stands.
    public func status(npn: String, taxID: String) throws -> Status {
        try find(npn, taxID) { producer, database in
            if try producer.account(in: database) != nil { return .registered }
            guard let end = try CodeTable.expiry(.registration, of: producer.owner, in: database) else {
                return .notBegun
            }
            return end > now.seconds ? .codeSent(validUntil: Moment(seconds: end)) : .codeExpired
        }
    }

    /// Asks the operator to have the record corrected; the record itself stays.
    public func requestCorrection(npn: String, taxID: String, text: String) throws {
        let plain = text.trimmed
        guard (5...2_000).contains(plain.count) else {
            throw BrokerError(
                .correctionEmpty, "describe what is wrong with the record in 5 to 2000 characters")
        }
        try find(npn, taxID) { producer, database in
            for record in producer.records {
                try database.execute(
                    sql:
                        "INSERT INTO correction_requests (contracting_record_id, request, created_at) VALUES (?, ?, ?)",
                    arguments: [record["id"] as Int64, plain, now.seconds])
            }
            try store.audit.append(.correctionRequested, by: .nobody, ["npn": producer.npn], now: now)
        }
    }

    /// Finds the producer in one transaction with the count of failures, so that guesses side by side are counted too.
    private func find<Value>(_ npn: String, _ taxID: String, _ body: (Producer, Database) throws -> Value) throws
        -> Value
    {
        let slowDown = AttemptThrottle(subject: "registration")
        return try store.write { database in
            // The failure is kept though the transaction of the store is not.
            let found = try store.audit.write { audit in
                try slowDown.check(now: now, in: audit)
                let producer = try Producer(npn: npn, taxID: taxID, in: database, keys: store.keys)
                let log = AuditLog(database: audit, keys: store.keys)
                if let producer {
                    try log.append(.lookUp, by: .nobody, ["npn": producer.npn], now: now)
                } else {
                    try slowDown.failed(now: now, in: audit)
                    try log.append(.lookUpFailed, by: .nobody, now: now)
                }
                return producer
            }
            guard let found else { throw Producer.noMatch }
            return try body(found, database)
        }
    }
}
