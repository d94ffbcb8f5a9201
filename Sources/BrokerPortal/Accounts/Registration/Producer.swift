internal import Foundation
internal import GRDB
internal import Tabular

/// A producer as NPN and Tax ID find him: the contracting records on which both stand, at one carrier or several.
struct Producer {
    let npn: String
    let taxIDHash: Data
    let records: [Row]

    /// The same words whichever of the two was wrong.
    static let noMatch = BrokerError(
        .noMatch, "no contracting record has this NPN and this Tax ID: try your search again",
        hint: "both must be as they were given when contracting")

    /// `nil` when there is no record on which both stand.
    init?(npn: String, taxID: String, in database: Database, keys: StoreKeys) throws {
        guard let npn = NPN(npn) else { return nil }
        let digits = taxID.filter { $0 != "-" && $0 != " " }
        try self.init(npn: npn.description, taxIDHash: keys.hash(digits), in: database)
    }

    init?(npn: String, taxIDHash: Data, in database: Database) throws {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT r.*, c.name AS carrier FROM contracting_records r JOIN carriers c ON c.id = r.carrier_id
                WHERE r.npn = ? AND r.tax_id_hash = ? ORDER BY c.name
                """, arguments: [npn, taxIDHash])
        guard !rows.isEmpty else { return nil }
        self.npn = npn
        self.taxIDHash = taxIDHash
        records = rows
    }

    var owner: CodeTable.Owner { .producer(npn: npn, taxIDHash: taxIDHash) }

    /// Who registers must be active, licensed, and the only one with the e-mail on file (REG-2).
    ///
    /// - Returns: the e-mail on file.
    /// - Throws: `BrokerError` of kind `notPermitted` with the reason and whom to ask.
    func checkEligible(on today: CalendarDate, in database: Database) throws -> EmailAddress {
        let support = try StoreSetting.support.value(in: database)
        let refused = { (code: ErrorCode, reason: String) in
            BrokerError(code, reason, hint: "ask \(support)")
        }
        let active = records.filter { $0["status"] == "active" }
        guard !active.isEmpty else {
            throw refused(.contractInactive, "the contracting record is not active")
        }
        let ids = active.map { "\($0["id"] as Int64)" }.joined(separator: ",")
        let isLicensed = try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM profiles WHERE contracting_record_id IN (\(ids)) AND license_number IS NOT NULL
                AND (license_expires_on IS NULL OR license_expires_on >= ?))
                """, arguments: [today.description])
        guard isLicensed == true else {
            throw refused(.noActiveLicense, "no license on the contracting record is active")
        }
        let emails = Set(active.map { ($0["email"] as String).lowercased() })
        guard emails.count == 1, let address = EmailAddress(active[0]["email"]) else {
            throw refused(.emailUnusable, "the carriers' records give different e-mail addresses, or one that is none")
        }
        let isShared = try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM contracting_records WHERE email = ? AND (npn <> ? OR tax_id_hash <> ?))",
            arguments: [address.description, npn, taxIDHash])
        guard isShared != true else {
            throw refused(.emailShared, "the e-mail on file stands on more than one contracting record")
        }
        return address
    }

    /// The account that the producer has already.
    func account(in database: Database) throws -> Row? {
        try Row.fetchOne(
            database, sql: "SELECT id, email FROM accounts WHERE kind = 'broker' AND npn = ? AND tax_id_hash = ?",
            arguments: [npn, taxIDHash])
    }
}
