internal import GRDB
internal import Tabular

/// What the store has of a policy before a row changes it.
struct StoredPolicy {
    let id: Int64
    let profile: Int64
    let agent: (name: String?, npn: String?, from: String?)
    let effectiveOn: String
    let endedOn: String?
    let paidThroughOn: String?
    let agentTo: String?
    let isStatusTold: Bool

    static let sql = """
        SELECT id, profile_id, agent_name, agent_npn, agent_from_on, effective_on, ended_on, paid_through_on, agent_to_on, told_status
        FROM policies WHERE carrier_id = :carrier AND number = :number AND part = :part
        """

    /// The row at which the query stands.
    init(_ statement: RowStatement) {
        id = statement.integer(0)
        profile = statement.integer(1)
        agent = (statement.text(2), statement.text(3), statement.text(4))
        effectiveOn = statement.text(5) ?? ""
        endedOn = statement.text(6)
        paidThroughOn = statement.text(7)
        agentTo = statement.text(8)
        isStatusTold = statement.text(9) != nil
    }

    /// The columns that the row empties, since it tells that they are open or no longer so; what is only not told stays.
    func emptied(by row: PolicyRow, passesOn: Bool) -> [String] {
        var columns: [String] = []
        if row.endedOn == .open, endedOn != nil { columns.append("ended_on") }
        if row.agent.to == .open || (passesOn && row.agent.to == .notTold), agentTo != nil {
            columns.append("agent_to_on")
        }
        if passesOn, row.agent.name == nil, agent.name != nil { columns.append("agent_name") }
        if passesOn, row.agent.npn == nil, agent.npn != nil { columns.append("agent_npn") }
        // A carrier's word of before says nothing of dates that have changed since.
        if isStatusTold, row.status == nil, changesDates(row) { columns += ["told_status", "told_on"] }
        return columns
    }

    private func changesDates(_ row: PolicyRow) -> Bool {
        (row.effectiveOn.map { $0.description != effectiveOn } ?? false)
            || (row.endedOn != .notTold && row.endedOn.text != endedOn)
            || (row.paidThroughOn.map { $0.description != paidThroughOn } ?? false)
    }
}
