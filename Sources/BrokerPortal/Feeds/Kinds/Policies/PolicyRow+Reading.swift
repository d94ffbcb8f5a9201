internal import Tabular

extension PolicyRow {
    /// Reads a row whose person is the holder.
    /// - Parameter clearing: the stored columns that an empty cell of the file clears.
    init(_ row: CSVRow, clearing: Set<String>) throws {
        self.init(number: try row.needed("policy_number"))
        part = row.text("policy_part") ?? ""
        line = row.text("line_of_business").flatMap(PolicyLine.init)
        holder = try Person(row)
        contact = Contact(row)
        plan = Plan(row)
        exchange = row.text("exchange")
        exchangeNumber = row.text("exchange_id")
        applicationNumber = row.text("application_id")
        effectiveOn = try row.date("effective_date")
        endedOn = try Day(row, "termination_date", opens: clearing.contains("policies.ended_on"))
        paidThroughOn = try row.date("paid_through_date")
        premium = try row.cents("premium").map(Money.init(cents:))
        subsidy = try row.cents("subsidy").map(Money.init(cents:))
        memberPays = try row.cents("member_pays").map(Money.init(cents:))
        lives = try row.count("members")
        status = Self.status(row.text("status").flatMap(PolicyStatus.init), payment: row.text("payment_status"))
        agent = Agent(
            name: row.text("agent_name"), npn: row.text("agent_npn"), from: try row.date("agent_from"),
            to: try Day(row, "agent_to", opens: clearing.contains("policies.agent_to_on")))
    }

    /// An active policy whose premium is past due is in grace.
    private static func status(_ status: PolicyStatus?, payment: String?) -> PolicyStatus? {
        payment == "past_due" && (status == nil || status == .active) ? .inGrace : status
    }
}

extension PolicyRow.Day {
    /// - Parameter opens: whether an empty cell says that the date is open.
    fileprivate init(_ row: CSVRow, _ name: String, opens: Bool) throws {
        self = try row.date(name).map(PolicyRow.Day.on) ?? (opens ? .open : .notTold)
    }
}

extension PolicyRow.Person {
    fileprivate init(_ row: CSVRow) throws {
        let name = row.text("holder_name").map(PersonName.init)
        self.init(
            lastName: row.text("last_name") ?? name?.last, firstName: row.text("first_name") ?? name?.first,
            birthOn: try row.date("birth_date"), gender: row.text("gender"), memberNumber: row.text("member_id"))
    }
}

extension PolicyRow.Contact {
    fileprivate init(_ row: CSVRow) {
        self.init(
            address1: row.text("address"), address2: row.text("address2"), city: row.text("city"),
            state: row.text("state"), zip: row.text("zip"), county: row.text("county"),
            phone: PersonText.phone(row.text("phone")), email: row.text("email"), language: row.text("language"))
    }
}

extension PolicyRow.Plan {
    fileprivate init(_ row: CSVRow) {
        let parts = ["contract", "pbp", "segment"].compactMap(row.text)
        self.init(
            code: row.text("plan_code"), name: row.text("plan_name"), type: row.text("plan_type"),
            metal: row.text("metal_level"),
            contractPBP: row.text("contract_pbp") ?? (parts.isEmpty ? nil : parts.joined(separator: "-")))
    }
}

extension PolicyMemberRow {
    /// What a row of a file of one row per member says of the member.
    init(_ policy: PolicyRow, relationship: String) {
        self.init(person: policy.holder, relationship: relationship)
        effectiveOn = policy.effectiveOn
        endedOn = policy.endedOn
    }
}
