internal import Tabular

/// One row of a census.
struct CensusRow {
    let employeeID: String
    let member: CensusMember
    /// The coverage tier in the row.
    let tier: CoverageTier?
    let isWaived: Bool

    var line: Int { member.line }

    /// - Throws: `RowReject`.
    init(_ row: CSVRow, effective: CalendarDate) throws {
        employeeID = try CensusRow.id(row)
        guard let relationship = CensusRelationship(word: try row.needed("relationship")) else {
            throw RowReject(
                field: "relationship", reason: "is not employee, spouse, domestic partner, child or dependent")
        }
        guard let birth = try row.date("date_of_birth") else {
            throw RowReject(field: "date_of_birth", reason: "is required and is empty")
        }
        guard birth <= effective else {
            throw RowReject(field: "date_of_birth", reason: "is after the effective date")
        }
        guard birth.age(on: effective) <= 120 else {
            throw RowReject(field: "date_of_birth", reason: "makes the person older than 120")
        }
        let names = [row.text("last_name"), row.text("first_name")].compactMap { $0 }
        member = CensusMember(
            line: row.line, relationship: relationship, birthOn: birth,
            usesTobacco: try CensusRow.flag(row, "tobacco"),
            name: row.text("name") ?? (names.isEmpty ? nil : names.joined(separator: ", ")))
        tier = try CensusRow.tier(row)
        isWaived = try CensusRow.flag(row, "waived")
    }

    private static func id(_ row: CSVRow) throws -> String {
        let id = try row.needed("employee_id")
        guard id.utf8.count <= 40, id.unicodeScalars.allSatisfy({ $0.value >= 32 && $0.value != 127 }) else {
            throw RowReject(field: "employee_id", reason: "is longer than 40 characters, or not plain text")
        }
        let parts = id.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count)
        if parts == [3, 2, 4], id.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") }) {
            throw RowReject(
                field: "employee_id",
                reason: "looks like a Social Security number, which a proposal would show: number the employees instead"
            )
        }
        return id
    }

    private static func tier(_ row: CSVRow) throws -> CoverageTier? {
        guard let text = row.text("tier") else { return nil }
        guard let tier = CoverageTier(word: text) else {
            let words = CoverageTier.allCases.map(\.rawValue).joined(separator: ", ")
            throw RowReject(field: "tier", reason: "is not one of \(words)")
        }
        return tier
    }

    private static func flag(_ row: CSVRow, _ field: String) throws -> Bool {
        switch row.text(field)?.lowercased() {
        case nil, "no", "n", "0", "false": return false
        case "yes", "y", "1", "true", "x": return true
        default: throw RowReject(field: field, reason: "must be yes or no")
        }
    }
}
