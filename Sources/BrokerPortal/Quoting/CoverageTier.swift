/// The people that an employee covers.
public enum CoverageTier: String, CaseIterable, Sendable {
    /// The employee alone.
    case employee
    /// With a spouse or domestic partner.
    case employeeSpouse = "employee_spouse"
    /// With children.
    case employeeChildren = "employee_children"
    /// With spouse and children.
    case family
    /// Nobody.
    case waived

    /// As a proposal has it.
    public var title: String {
        switch self {
        case .employee: "Employee only"
        case .employeeSpouse: "Employee + spouse"
        case .employeeChildren: "Employee + child(ren)"
        case .family: "Family"
        case .waived: "Waived"
        }
    }

    var hasSpouse: Bool { self == .employeeSpouse || self == .family }
    var hasChildren: Bool { self == .employeeChildren || self == .family }

    init(spouse: Bool, children: Bool) {
        self = spouse ? (children ? .family : .employeeSpouse) : (children ? .employeeChildren : .employee)
    }

    /// Reads the words of a census, however they are punctuated: `Employee + Spouse`, `EE/CH`, `Family`.
    init?(word text: String) {
        switch CSVFeed.normalized(text) {
        case "employee", "employee_only", "ee", "eo", "self", "single": self = .employee
        case "employee_spouse", "employee_and_spouse", "ee_sp", "es", "couple": self = .employeeSpouse
        case "employee_children", "employee_child", "employee_child_ren", "employee_and_children", "ee_ch", "ec":
            self = .employeeChildren
        case "family", "employee_family", "ee_fam", "ef", "fam": self = .family
        case "waived", "waive", "waiver", "w", "none": self = .waived
        default: return nil
        }
    }
}
