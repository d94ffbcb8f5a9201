internal import Tabular
internal import X12

extension Batch {
    /// The day of the import (UTC), against which dates are in the future: what 'edi check' says of a file, an import says too.
    var x12Today: X12Date? { X12Date(year: today.year, month: today.month, day: today.day) }

    /// Keeps what an X12 reader found: an error is a reject, a note is none of the import's business.
    func note(_ finding: Finding) throws {
        let place = finding.set.map { "segment \(finding.segment), loop \(finding.loop ?? "-"), set \($0)" }
        let reason = "\(finding.message) (\(finding.code.rawValue)). \(finding.hint)"
        let field = finding.code.missingField ?? finding.element.map { "element \($0)" }
        let where_ = place ?? "segment \(finding.segment), byte \(finding.offset)"
        switch finding.severity {
        case .error: try reject(place: where_, field: field, reason: reason)
        case .warning: try warn(place: where_, field: field, reason: reason)
        case .note: break
        }
    }
}

extension FindingCode {
    /// What is not there, for a finding that no element can have.
    fileprivate var missingField: String? {
        switch self {
        case .noSubscriberNumber: "REF*0F"
        case .memberWithoutName: "NM1*IL"
        default: nil
        }
    }
}
