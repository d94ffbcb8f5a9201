public import Tabular

/// The columns of an answer.
public enum EligibilityColumns {
    /// All that may be asked for.
    public static let all: [Column] = [
        Column(key: "line", title: "Line", type: .integer), Column(key: "status", title: "Status", type: .text),
        Column(key: "reason", title: "Reason", type: .text), Column(key: "matches", title: "Matches", type: .integer),
        Column(key: "member_name", title: "Member Name", type: .text),
        Column(key: "relationship", title: "Relationship", type: .text),
        Column(key: "subscriber_id", title: "Subscriber ID", type: .identifier),
        Column(key: "member_id", title: "Member ID", type: .identifier),
        Column(key: "insurance_line", title: "Insurance Line", type: .identifier),
        Column(key: "plan_type", title: "Plan Type", type: .text),
        Column(key: "plan_name", title: "Plan Name", type: .text),
        Column(key: "parent_group_id", title: "Parent Group ID", type: .identifier),
        Column(key: "group_suffix_id", title: "Group Suffix ID", type: .identifier),
        Column(key: "group_name", title: "Group Name", type: .text),
        Column(key: "effective_date", title: "Effective Date", type: .date),
        Column(key: "termination_date", title: "Termination Date", type: .date),
        Column(key: "coverage_level", title: "Coverage Level", type: .text),
        Column(key: "insurance_lines", title: "Insurance Lines", type: .list),
        Column(key: "policy_number", title: "Policy Number", type: .identifier),
        Column(key: "as_of", title: "As Of", type: .date),
    ]

    /// What one check tells: who was found, as he was asked for.
    public static let ofOne: [Column] = all.filter { $0.key != "line" }

    /// Shown of one check without asking.
    public static let defaultsOfOne = [
        "status", "reason", "member_name", "relationship", "subscriber_id", "plan_type", "plan_name", "parent_group_id",
        "group_suffix_id", "group_name", "effective_date", "termination_date",
    ]

    /// Shown of a batch without asking; no name.
    public static let defaultsOfBatch = [
        "line", "status", "reason", "matches", "relationship", "subscriber_id", "plan_type", "plan_name",
        "parent_group_id", "group_suffix_id", "group_name", "effective_date", "termination_date",
    ]
}

/// A row of an answer, column by column. An ambiguous one tells what is needed to choose, and nothing of coverages.
struct EligibilityRow {
    let answer: EligibilityAnswer
    let member: EligibleMember?
    let coverage: EligibleCoverage?
    let day: String
    var line = 0

    func append(_ key: String, to row: RowBuffer) {
        switch key {
        case "line": row.append(integer: Int64(line))
        case "status": row.append((coverage?.status ?? answer.status).rawValue)
        case "reason": row.append(coverage == nil ? answer.reason?.rawValue : coverage?.reason?.rawValue)
        case "matches": row.append(integer: Int64(answer.members.count))
        case "member_name": row.append(member?.name)
        case "relationship": row.append(member?.relationship)
        case "subscriber_id": row.append(member?.subscriberNumber)
        case "member_id": row.append(member?.memberNumber)
        case "policy_number": row.append(member?.person.isOfPolicy == true ? member?.subscriberNumber : nil)
        case "as_of": row.append(day)
        case "insurance_lines":
            row.append(
                list: coverage == nil ? [] : member?.coverages.filter { $0.status == .covered }.map(\.line) ?? [])
        default: appendCoverage(key, to: row)
        }
    }

    private func appendCoverage(_ key: String, to row: RowBuffer) {
        guard let coverage else { return row.appendNull() }
        switch key {
        case "insurance_line": row.append(coverage.line)
        case "plan_type": row.append(coverage.planType)
        case "plan_name": row.append(coverage.planName)
        case "parent_group_id": row.append(coverage.parentGroup)
        case "group_suffix_id": row.append(coverage.suffix)
        case "group_name": row.append(coverage.groupName)
        case "effective_date": row.append(coverage.effectiveOn)
        case "termination_date": row.append(coverage.endedOn)
        case "coverage_level": row.append(coverage.level)
        default: row.appendNull()
        }
    }
}
