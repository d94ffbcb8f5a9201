/// Where the store has somebody who may be covered.
enum CoveredPerson: Hashable {
    /// A member of groups.
    case member(Int64)
    /// The holder of a policy without a group.
    case holder(policy: Int64)
    /// A member of such a policy beside the holder.
    case policyMember(Int64)

    /// As the audit log names it.
    var auditText: String {
        switch self {
        case .member(let id): "\(id)"
        case .holder(let policy): "policy \(policy)"
        case .policyMember(let id): "policy member \(id)"
        }
    }

    /// Whether it is of a policy without a group.
    var isOfPolicy: Bool {
        if case .member = self { return false }
        return true
    }
}
