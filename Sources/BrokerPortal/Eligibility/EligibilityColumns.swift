public import Tabular

/// The columns of an answer.
public enum EligibilityColumns {
    /// All that may be asked for.
    public static let all = table.columns

    static let table: ValueTable<EligibilityRow> = [
        ValueColumn("line", "Line", .integer) { $0.line },
        ValueColumn("status", "Status", .text) { ($0.coverage?.status ?? $0.answer.status).rawValue },
        ValueColumn("reason", "Reason", .text) { $0.reason?.rawValue },
        ValueColumn("matches", "Matches", .integer) { $0.answer.members.count },
        ValueColumn("member_name", "Member Name", .text) { $0.member?.name },
        ValueColumn("relationship", "Relationship", .text) { $0.member?.relationship },
        ValueColumn("subscriber_id", "Subscriber ID", .identifier) { $0.member?.subscriberNumber },
        ValueColumn("member_id", "Member ID", .identifier) { $0.member?.memberNumber },
        ValueColumn("insurance_line", "Insurance Line", .identifier) { $0.coverage?.line },
        ValueColumn("plan_type", "Plan Type", .text) { $0.coverage?.planType },
        ValueColumn("plan_name", "Plan Name", .text) { $0.coverage?.planName },
        ValueColumn("parent_group_id", "Parent Group ID", .identifier) { $0.coverage?.parentGroup },
        ValueColumn("group_suffix_id", "Group Suffix ID", .identifier) { $0.coverage?.suffix },
        ValueColumn("group_name", "Group Name", .text) { $0.coverage?.groupName },
        ValueColumn("effective_date", "Effective Date", .date) { $0.coverage?.effectiveOn },
        ValueColumn("termination_date", "Termination Date", .date) { $0.coverage?.endedOn },
        ValueColumn("coverage_level", "Coverage Level", .text) { $0.coverage?.level },
        ValueColumn("insurance_lines", "Insurance Lines", .list) { $0.coveredLines },
        ValueColumn("policy_number", "Policy Number", .identifier) { $0.policyNumber },
        ValueColumn("as_of", "As Of", .date) { $0.day },
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

    var policyNumber: String? { member?.person.isOfPolicy == true ? member?.subscriberNumber : nil }

    var reason: EligibilityReason? { coverage == nil ? answer.reason : coverage?.reason }

    var coveredLines: [String] {
        coverage == nil ? [] : member?.coverages.filter { $0.status == .covered }.map(\.line) ?? []
    }
}
