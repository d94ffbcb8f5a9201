internal import Tabular

/// The columns of `policies` and of the tables under it, as an import writes them.
enum PolicyTable {
    static let policies = UpsertTable(
        name: "policies", keys: ["carrier_id", "number", "part"],
        values: [
            "profile_id", "line", "last_name", "first_name", "birth_on", "gender", "member_number", "exchange_number",
            "application_number", "address1", "address2", "city", "state", "zip", "county", "phone", "email",
            "language",
            "plan_code", "plan_name", "plan_type", "metal", "contract_pbp", "exchange", "effective_on", "ended_on",
            "paid_through_on", "premium_cents", "subsidy_cents", "member_pays_cents", "lives", "told_status", "told_on",
            "agent_name", "agent_npn", "agent_from_on", "agent_to_on",
        ])

    static let members = UpsertTable(
        name: "policy_members", keys: ["policy_id", "person_key"],
        values: [
            "relationship", "last_name", "first_name", "birth_on", "gender", "member_number", "effective_on",
            "ended_on",
        ])

    static let agents = UpsertTable(
        name: "policy_agents", keys: ["policy_id", "to_on"], values: ["profile_id", "name", "npn", "from_on"])
}

extension PolicyRow {
    /// In the order of `PolicyTable.policies`.
    ///
    /// - Parameter toldOn: the day of which the file speaks, ISO.
    func values(profile: Int64, toldOn: String) -> [SQLValue] {
        let texts = [
            holder.lastName, holder.firstName, holder.birthOn?.description, holder.gender, holder.memberNumber,
            exchangeNumber, applicationNumber, contact.address1, contact.address2, contact.city, contact.state,
            contact.zip, contact.county, contact.phone, contact.email, contact.language, plan.code, plan.name,
            plan.type,
            plan.metal, plan.contractPBP, exchange, effectiveOn?.description, endedOn.text, paidThroughOn?.description,
        ]
        return [.integer(profile), SQLValue(line?.rawValue)] + texts.map { SQLValue($0) }
            + [premium, subsidy, memberPays].map { $0.map { .integer($0.cents) } ?? .null } + [
                SQLValue(lives), SQLValue(status?.rawValue), SQLValue(status.map { _ in toldOn }), SQLValue(agent.name),
                SQLValue(agent.npn), SQLValue(agent.from?.description), SQLValue(agent.to.text),
            ]
    }
}

extension PolicyMemberRow {
    /// In the order of `PolicyTable.members`.
    var values: [SQLValue] {
        [
            relationship, person.lastName ?? "", person.firstName, person.birthOn?.description, person.gender,
            person.memberNumber, effectiveOn?.description, endedOn.text,
        ].map { SQLValue($0) }
    }
}
