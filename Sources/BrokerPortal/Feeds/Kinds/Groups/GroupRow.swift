internal import Tabular

/// One row of a groups file: a suffix, with its parent group's name and date.
struct GroupRow {
    enum Status: String, CaseIterable { case active, pending, suspended, cancelled }
    enum RatingType: String, CaseIterable { case memberLevel = "member_level", composite, unknown }

    struct Plan: Equatable {
        let code: String
        let name: PlanName
    }

    /// A text that is taken as it comes; the key is the stored column's name too.
    struct PlainText {
        let key: String
        let meaning: String
        let example: String
        var titles: [String] = []
        var isPersonal = false
    }

    static let plainTexts = [
        PlainText(key: "admin_name", meaning: "The group's contact.", example: "Dana Reyes", isPersonal: true),
        PlainText(key: "admin_phone", meaning: "The contact's phone.", example: "510-555-0142", isPersonal: true),
        PlainText(key: "admin_email", meaning: "The contact's email.", example: "dana@example.com", isPersonal: true),
        PlainText(
            key: "address", meaning: "The street address.", example: "2 Oak St", titles: ["Street", "Address 1"],
            isPersonal: true),
        PlainText(key: "city", meaning: "The city.", example: "Oakland"),
        PlainText(key: "state", meaning: "The state.", example: "CA"),
        PlainText(key: "zip", meaning: "The ZIP code.", example: "94607", titles: ["ZIP Code", "Zip Cd"]),
        PlainText(key: "county", meaning: "The county.", example: "Alameda"),
        PlainText(
            key: "billing_address", meaning: "Where invoices go.", example: "PO Box 5, Oakland", isPersonal: true),
        PlainText(key: "billing_phone", meaning: "The phone for billing.", example: "510-555-0143", isPersonal: true),
    ]

    let carrier: String
    let number: GroupNumber
    let parentName: String
    let name: String
    let status: Status
    let parentEffectiveOn: CalendarDate?
    let originalEffectiveOn: CalendarDate?
    let effectiveOn: CalendarDate?
    let originalEnrollmentOn: CalendarDate?
    let renewalOn: CalendarDate?
    let lastRenewalOn: CalendarDate?
    let cancelledOn: CalendarDate?
    let plans: [Plan]
    let sic: String?
    let ratingType: RatingType?
    let waitingPeriod: String?
    let employees: Int?
    let texts: [String?]
    let brokerID: String
    let brokerEffectiveOn: CalendarDate?

    init(_ row: CSVRow) throws {
        carrier = try row.needed("carrier")
        let parts = (parent: try row.needed("parent_group_id"), suffix: try row.needed("group_suffix_id"))
        guard let number = GroupNumber(parent: parts.parent, suffix: parts.suffix) else {
            throw RowReject(
                field: "parent_group_id", reason: "with its suffix is no group number: letters, digits, '-', '.', '_'")
        }
        self.number = number
        parentName = try row.needed("parent_group_name")
        name = try row.needed("group_name")
        status = try row.word("status", as: Status.self)
        parentEffectiveOn = try row.date("parent_effective_date")
        originalEffectiveOn = try row.date("original_effective_date")
        effectiveOn = try row.date("suffix_effective_date")
        originalEnrollmentOn = try row.date("original_enrollment_date")
        renewalOn = try row.date("renewal_date")
        lastRenewalOn = try row.date("last_renewal_date")
        cancelledOn = try row.date("cancellation_date")
        plans = try GroupRow.plans(row.text("plans"))
        sic = try GroupRow.sic(row.text("sic"))
        ratingType = row.text("rating_type") == nil ? nil : try row.word("rating_type", as: RatingType.self)
        waitingPeriod = try GroupRow.waitingPeriod(row.text("waiting_period"))
        employees = try GroupRow.count(row.text("employees"), field: "employees")
        texts = GroupRow.plainTexts.map { row.text($0.key) }
        brokerID = try row.needed("broker_id")
        brokerEffectiveOn = try row.date("broker_effective_date")
    }

    /// `CODE=line - type - name`, several separated by ` | `; without a code the plan's name is its code.
    private static func plans(_ text: String?) throws -> [Plan] {
        try (text ?? "").split(separator: "|").map { part in
            let cut = part.split(separator: "=", maxSplits: 1)
            let written = cut.count == 2 ? cut[1] : part
            guard let name = PlanName(String(written)),
                let code = (cut.count == 2 ? String(cut[0]) : name.name).trimmedOrNil
            else { throw RowReject(field: "plans", reason: "names a plan without a name") }
            return Plan(code: code, name: name)
        }
    }

    /// Four digits; leading zeros matter (0111 is wheat).
    private static func sic(_ text: String?) throws -> String? {
        guard let text else { return nil }
        guard text.utf8.count == 4, text.utf8.allSatisfy(\.isDigit) else {
            throw RowReject(field: "sic", reason: "is no SIC code of four digits")
        }
        return text
    }

    private static func waitingPeriod(_ text: String?) throws -> String? {
        guard let text else { return nil }
        guard WaitingPeriod(text) != nil else {
            throw RowReject(
                field: "waiting_period", reason: "is no waiting period such as 'first of month after 60 days'")
        }
        return text
    }

    private static func count(_ text: String?, field: String) throws -> Int? {
        guard let text else { return nil }
        guard let count = Int(text), count >= 0 else { throw RowReject(field: field, reason: "is no count") }
        return count
    }
}
