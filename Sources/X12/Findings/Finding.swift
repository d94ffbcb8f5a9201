/// The severity of a finding.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Useful to know; nothing is wrong.
    case note
    /// Violates the standard, but everything was read with certainty.
    case warning
    /// Data may be missing or wrong: do not load the file unless a person approves it.
    case error

    /// Ordered by severity.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
}

/// A problem or note that the reader found, with its place.
///
/// Message and hint never contain a person's name, dates or numbers: only control numbers, counts
/// and identifiers of the standard.
public struct Finding: Sendable, Equatable {
    /// The severity.
    public var severity: Severity
    /// The kind of finding.
    public var code: FindingCode
    /// Which interchange of the file, from 1; 0 before the first.
    public var interchange: Int
    /// The control number (ST02) of the set; nil outside a set.
    public var set: String?
    /// The segment's number in its set (ST is 1), outside a set its number in the file; 0 for the file as a whole.
    public var segment: Int
    /// The byte offset in the file.
    public var offset: Int
    /// The element's position in the segment, from 1; nil when the whole segment is meant.
    public var element: Int?
    /// The loop, such as `2100A`; nil outside a set.
    public var loop: String?
    /// What is wrong.
    public var message: String
    /// The possible cause, and how to fix it.
    public var hint: String
}

extension Finding: CustomStringConvertible {
    /// One line, for a log.
    public var description: String {
        var place = "interchange \(interchange)"
        if let set { place += ", set \(set)" }
        place += ", segment \(segment), byte \(offset)"
        if let loop { place += ", loop \(loop)" }
        return "\(severity.rawValue): \(code.rawValue): \(message) (\(place))"
    }
}
