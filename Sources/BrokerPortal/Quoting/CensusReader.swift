internal import ByteStreams
internal import Tabular

/// Reads a census: a row a person, families held together by `employee_id`.
struct CensusReader {
    static let required = ["employee_id", "relationship", "date_of_birth"]
    /// `zip` and `county` are known and not used: a group is rated by where its employer is.
    static let optional = ["tier", "waived", "tobacco", "name", "last_name", "first_name", "zip", "county"]

    /// A file with more people is no census of a group.
    private static let limit = 100_000

    let effective: CalendarDate
    let fileName: String
    private(set) var findings: [FeedFinding] = []
    private var order: [String] = []
    private var drafts: [String: [CensusRow]] = [:]

    init(effective: CalendarDate, fileName: String) {
        self.effective = effective
        self.fileName = fileName
    }

    /// - Throws: `BrokerError` of kind `badData` when the file as a whole cannot be read.
    mutating func read(_ source: ByteSource) throws -> Census {
        var rows = 0
        let table = CSVTable(
            csv: CSVFeed(FeedColumn.plain(needed: Self.required, optional: Self.optional)), fileName: fileName)
        var drafts: [String: [CensusRow]] = [:]
        var order: [String] = []
        findings += try table.read(source) { row in
            rows += 1
            guard rows <= Self.limit else {
                throw BrokerError(
                    .badData, code: "census_too_long", "\(fileName): over \(Self.limit) rows are no census of a group")
            }
            let person = try CensusRow(row, effective: effective)
            if drafts[person.employeeID] == nil { order.append(person.employeeID) }
            drafts[person.employeeID, default: []].append(person)
        }
        (self.drafts, self.order) = (drafts, order)
        let families = order.compactMap { family($0) }
        if families.isEmpty, findings.isEmpty {
            throw BrokerError(.badData, code: "census_empty", "\(fileName): the census names nobody")
        }
        return Census(families: families)
    }

    /// A family whose rows contradict each other is a finding, at the row that does.
    private mutating func family(_ id: String) -> CensusFamily? {
        let rows = drafts[id] ?? []
        guard let employee = rows.first(where: { $0.member.relationship == .employee }) else {
            // An employee whose own row cannot be used has been reported already.
            if findings.isEmpty {
                reject(rows[0], "relationship", "is that of a dependent, and no row is the employee's")
            }
            return nil
        }
        for (index, row) in rows.enumerated() where row.line != employee.line {
            switch row.member.relationship {
            case .employee: reject(row, "employee_id", "stands on line \(employee.line) already as an employee")
            case .spouse:
                if let first = rows[..<index].first(where: { $0.member.relationship == .spouse }) {
                    reject(row, "relationship", "is spouse, and line \(first.line) is too")
                }
            case .child: break
            }
            if row.tier != nil { reject(row, "tier", "belongs on the employee's row, line \(employee.line)") }
        }
        return covered(id, employee, rows.filter { $0.member.relationship != .employee && !$0.isWaived })
    }

    private mutating func covered(_ id: String, _ employee: CensusRow, _ others: [CensusRow]) -> CensusFamily {
        let spouses = others.filter { $0.member.relationship == .spouse }
        let children = others.filter { $0.member.relationship == .child }
        let listed = CoverageTier(spouse: !spouses.isEmpty, children: !children.isEmpty)
        let tier = employee.isWaived ? .waived : employee.tier ?? listed
        guard tier != .waived else { return CensusFamily(employeeID: id, tier: .waived, members: []) }
        if tier.hasSpouse, spouses.isEmpty { reject(employee, "tier", "covers a spouse, and no row is one") }
        if tier.hasChildren, children.isEmpty { reject(employee, "tier", "covers children, and no row is one") }
        for child in children where tier.hasChildren && child.member.birthOn.age(on: effective) >= 26 {
            findings.append(
                FeedFinding(
                    .warning, place: "line \(child.line)", field: "date_of_birth",
                    reason: "makes the child 26 or older on the effective date: covered only where disabled"))
        }
        let members = (tier.hasSpouse ? spouses : []) + (tier.hasChildren ? children : [])
        let sorted = members.sorted { $0.line < $1.line }
        return CensusFamily(employeeID: id, tier: tier, members: [employee.member] + sorted.map(\.member))
    }

    private mutating func reject(_ row: CensusRow, _ field: String, _ reason: String) {
        findings.append(FeedFinding(.reject, place: "line \(row.line)", field: field, reason: reason))
    }
}
