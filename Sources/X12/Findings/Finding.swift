/// How grave a finding is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Worth knowing, nothing is wrong.
    case note
    /// Against the standard, yet everything could be read with certainty.
    case warning
    /// Data may be missing or wrong: do not load the file without a person's word.
    case error

    /// By gravity.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
}

/// One thing that the reader found, with its place.
///
/// Neither message nor hint ever holds a name, a date or a number of a person: only control numbers, counts
/// and identifiers of the standard.
public struct Finding: Sendable, Equatable {
    /// How grave it is.
    public var severity: Severity
    /// What kind of finding it is.
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
    /// What it may come from, and how it is mended.
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
