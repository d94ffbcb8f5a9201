internal import Tabular

/// One row of a contracts file: a profile, with the fields of its contracting record.
struct ContractRow {
    enum AccountType: String, CaseIterable { case agent, agency, upline }
    enum Status: String, CaseIterable { case active, inactive, suspended, terminated }

    /// The record's fields, which repeat on every row of the same NPN and must agree.
    struct Record: Equatable {
        let npn: NPN
        let taxID: TaxID
        let lastName: String
        let firstName: String?
        let email: String
        let phone: String?
        let firm: String?
        let accountType: AccountType
        let statesAppointed: String
        let status: Status
        let createdOn: CalendarDate?
        let effectiveOn: CalendarDate?
        let terminatedOn: CalendarDate?
        let uplineNPN: NPN?
    }

    let carrier: String
    let payerID: String?
    let record: Record
    let association: String
    let lineOfBusiness: String
    let state: String
    let brokerID: String
    let license: LicenseNumber?
    /// `nil` when the license does not expire, or has no known end (2200-01-01 is the carriers' word for it).
    let licenseExpiresOn: CalendarDate?

    init(_ row: CSVRow) throws {
        carrier = try row.needed("carrier")
        payerID = row.text("payer_id")
        record = try Record(row)
        association = try row.needed("association")
        lineOfBusiness = try row.needed("line_of_business")
        state = try ContractRow.state(row.needed("state"), field: "state")
        brokerID = try row.needed("broker_id")
        license = try row.text("license_number").map {
            guard let license = LicenseNumber($0) else {
                throw RowReject(field: "license_number", reason: "is no license number: letters and digits, at most 20")
            }
            return license
        }
        let expiry = try row.date("license_expires_on")
        licenseExpiresOn = expiry.flatMap { $0.year >= 2200 ? nil : $0 }
    }

    static func state(_ text: some StringProtocol, field: String) throws -> String {
        let state = text.uppercased()
        guard state.utf8.count == 2, state.utf8.allSatisfy(\.isLetter) else {
            throw RowReject(field: field, reason: "is no two-letter state")
        }
        return state
    }
}

extension ContractRow.Record {
    init(_ row: CSVRow) throws {
        npn = try ContractRow.Record.npn(row.needed("npn"), field: "npn")
        taxID = try ContractRow.Record.taxID(row)
        lastName = try row.needed("last_name")
        firstName = row.text("first_name")
        email = try ContractRow.Record.email(row.needed("email"))
        phone = row.text("phone")
        firm = row.text("firm")
        accountType = try row.word("account_type", as: ContractRow.AccountType.self)
        statesAppointed = try (row.text("states_appointed") ?? "")
            .split { $0 == " " || $0 == "," || $0 == ";" }
            .map { try ContractRow.state($0, field: "states_appointed") }
            .joined(separator: " ")
        status = try row.word("status", as: ContractRow.Status.self)
        createdOn = try row.date("created_on")
        effectiveOn = try row.date("effective_on")
        terminatedOn = try row.date("terminated_on")
        uplineNPN = try row.text("upline_npn").map { try ContractRow.Record.npn($0, field: "upline_npn") }
    }

    private static func npn(_ text: String, field: String) throws -> NPN {
        guard let npn = NPN(text) else { throw RowReject(field: field, reason: "is no NPN: 1 to 10 digits, not zero") }
        return npn
    }

    private static func taxID(_ row: CSVRow) throws -> TaxID {
        let kind: TaxID.Kind
        switch try row.needed("tax_id_kind").lowercased() {
        case "ein", "fein": kind = .ein
        case "ssn": kind = .ssn
        default: throw RowReject(field: "tax_id_kind", reason: "is neither ein nor ssn")
        }
        guard let taxID = TaxID(try row.needed("tax_id"), kind: kind) else {
            throw RowReject(field: "tax_id", reason: "is no possible \(kind.rawValue.uppercased()) of nine digits")
        }
        return taxID
    }

    /// One `@` with something before it and a dotted name after it; the mail itself is the real test of an address.
    private static func email(_ text: String) throws -> String {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress =
            parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !parts[1].hasPrefix(".")
            && !parts[1].hasSuffix(".") && text.utf8.count <= 254
            && text.unicodeScalars.allSatisfy {
                $0.value > 32 && $0.value != 127 && $0 != "," && $0 != "<" && $0 != ">"
            }
        guard isAddress else { throw RowReject(field: "email", reason: "is no e-mail address") }
        return text
    }
}
