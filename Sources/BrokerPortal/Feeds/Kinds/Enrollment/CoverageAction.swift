internal import X12

/// What an 834 has done with one coverage: HD01, under the member's INS03.
enum CoverageAction {
    /// 021: it begins.
    case begin
    /// 001, 026: something about it changes; what is not sent stays.
    case change
    /// 024: it ends.
    case end
    /// 002: it never took effect.
    case delete
    /// 025: it goes on after it had ended.
    case reinstate
    /// 030: this is how it stands.
    case compare
    /// 032: this person is not covered by it.
    case ignore

    init(_ coverage: MaintenanceType, member: MaintenanceType) {
        switch (member, coverage) {
        case (_, .notApplicable): self = .ignore
        case (_, .delete): self = .delete
        case (.termination, _), (_, .termination): self = .end
        case (.reinstatement, _), (_, .reinstatement): self = .reinstate
        case (_, .addition): self = .begin
        case (_, .change), (_, .correction): self = .change
        case (.addition, _): self = .begin
        case (.change, _), (.correction, _): self = .change
        default: self = .compare
        }
    }

    /// Whether what is not sent stays as it was.
    var keepsMissing: Bool {
        switch self {
        case .change, .end, .delete, .reinstate: true
        case .begin, .compare, .ignore: false
        }
    }
}
