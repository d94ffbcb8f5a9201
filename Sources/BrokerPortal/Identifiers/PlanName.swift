/// A plan as the portal writes it, `CA-SMALL BUSINESS PLANS - PPO - CA S PPO SVR 2250/50`: product line, plan type and plan
/// name, cut at the first two ` - `.
public struct PlanName: Hashable, Sendable {
    /// The first part, such as `CA-SMALL BUSINESS PLANS`.
    public let productLine: String?
    /// The second part, such as `PPO`.
    public let planType: String?
    /// The rest, or the whole text.
    public let name: String

    /// With fewer than three parts the whole text is the plan's name. `nil` for blank text.
    public init?(_ text: String) {
        let whole = text.trimmed
        guard !whole.isEmpty else { return nil }
        let parts = PlanName.cut(whole)
        if parts.count == 3 {
            productLine = parts[0]
            planType = parts[1]
            name = parts[2]
        } else {
            productLine = nil
            planType = nil
            name = whole
        }
    }

    /// The same plan with the type that a column of its own tells; its own type comes first.
    init(_ plan: PlanName, planType: String) {
        (productLine, name) = (plan.productLine, plan.name)
        self.planType = plan.planType ?? planType
    }

    private static func cut(_ text: String) -> [String] {
        var parts: [String] = []
        var rest = Substring(text)
        while parts.count < 2, let cut = rest.firstRange(of: " - ") {
            parts.append(String(rest[..<cut.lowerBound]).trimmed)
            rest = rest[cut.upperBound...]
        }
        parts.append(String(rest).trimmed)
        return parts.contains("") ? [] : parts
    }
}
