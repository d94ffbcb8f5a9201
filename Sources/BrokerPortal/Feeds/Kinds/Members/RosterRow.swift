internal import Tabular

/// One row of a roster as statements of its people.
struct RosterRow {
    let row: CSVRow
    let carrier: CarrierDirectory
    let keys: StoreKeys

    init(_ row: CSVRow, carrier: CarrierDirectory, keys: StoreKeys) {
        (self.row, self.carrier, self.keys) = (row, carrier, keys)
    }

    /// The person of the row, then the relatives that it names.
    /// - Throws: `RowReject`.
    func statements() throws -> [MemberStatement] {
        let span = try self.span()
        let own = try MemberStatement(person: person(), spans: [span], place: place)
        guard own.person.isSubscriber else { return [own] }
        return [own] + (try RosterFamily.relatives.compactMap { try relative($0, of: own.person, span) })
    }

    private var place: (Int?) -> String { { [place = row.place] _ in place } }

    private func person() throws -> PersonStatement {
        let name = row.text("member_name").map(RosterName.init)
        guard let last = row.text("last_name") ?? name?.last else {
            throw RowReject(field: "last_name", reason: "is needed and is empty")
        }
        var person = PersonStatement(
            subscriberNumber: PersonNumber.kept(try row.needed("subscriber_id"), keys: keys),
            relationship: row.text("relationship") ?? "self")
        person.sent[.relationship] = Sent(person.relationship)
        person.sent[.lastName] = Sent(last)
        person.sent[.firstName] = Sent(row.text("first_name") ?? name?.first)
        for (field, column) in Self.fields { person.sent[field] = Sent(row.text(column)) }
        person.sent[.memberNumber] = Sent(row.text("member_id").map { PersonNumber.kept($0, keys: keys) })
        if let digits = try ssn() {
            person.ssn = digits
            person.ssnHash = keys.hash(digits)
        }
        return person
    }

    /// A masked number says nothing.
    private func ssn() throws -> String? {
        guard let text = row.text("ssn"), !text.contains(where: { "xX*".contains($0) }) else { return nil }
        guard let digits = PersonNumber.digits(text) else {
            throw RowReject(field: "ssn", reason: "is not a Social Security number of nine digits")
        }
        return digits
    }

    private static let fields: [(PersonField, String)] = [
        (.middleName, "middle_name"), (.birthOn, "birth_date"), (.gender, "gender"), (.employedOn, "hire_date"),
        (.address1, "address"), (.address2, "address2"), (.city, "city"), (.state, "state"), (.zip, "zip"),
        (.county, "county"), (.homePhone, "phone"), (.email, "email"),
    ]

    private func relative(
        _ relative: RosterFamily.Relative, of subscriber: PersonStatement, _ span: SpanStatement
    ) throws -> MemberStatement? {
        guard let text = row.text("\(relative.key)_name") else { return nil }
        let name = RosterName(text)
        var person = PersonStatement(
            subscriberNumber: subscriber.subscriberNumber, relationship: relative.relationship)
        person.sent[.relationship] = Sent(relative.relationship)
        person.sent[.lastName] = Sent(name.last ?? subscriber[.lastName])
        person.sent[.firstName] = Sent(name.first)
        person.sent[.birthOn] = Sent(row.text("\(relative.key)_birth_date"))
        person.sent[.gender] = Sent(row.text("\(relative.key)_gender"))
        var span = span
        // The premium is the family's, and is on the subscriber.
        span.values.premiumCents = nil
        return MemberStatement(person: person, spans: [span], place: place)
    }

    private func span() throws -> SpanStatement {
        let plan = try row.text("plan").map(carrier.plans.code)
        var span = SpanStatement(action: .compare, group: try group(), line: try line())
        span.plan = plan
        span.begin = try row.date("effective_date")
        span.end = try row.date("termination_date")
        if let begin = span.begin, let end = span.end, end < begin {
            throw RowReject(field: "termination_date", reason: "is before effective_date")
        }
        span.values.level = row.text("coverage_level")
        span.values.premiumCents = try row.cents("premium").map(Int.init)
        return span
    }

    private func line() throws -> String {
        if let told = row.text("insurance_line") { return told }
        let plan = row.text("plan")?.lowercased() ?? ""
        return plan.contains("dental") ? "DEN" : plan.contains("vision") ? "VIS" : "HLT"
    }

    private func group() throws -> Int64 {
        let parent = try row.needed("parent_group_id")
        switch try carrier.groups.find(parents: [parent], suffixes: [row.text("group_suffix_id")].compactMap { $0 }) {
        case .group(let id): return id
        case .unknownParent:
            throw RowReject(
                field: "parent_group_id",
                reason: "'\(parent)' names no group that the store knows; import the groups first")
        case .unknownSuffix:
            throw RowReject(field: "group_suffix_id", reason: "is none of the group's suffixes")
        }
    }
}
