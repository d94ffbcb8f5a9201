/// The tools of the portal to which access is granted.
public enum Permission: String, CaseIterable, Sendable {
    case bookOfBusiness = "bob"
    case commissions
    case eligibility
    case billing
    case quoting
    case messages
    case manageAccounts = "staff"
}
