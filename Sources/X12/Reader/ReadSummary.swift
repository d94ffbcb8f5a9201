/// What was in the stream, once it is read.
public struct ReadSummary: Sendable, Equatable {
    /// Bytes that came.
    public var bytes = 0
    /// Bytes of them that belong to no segment that was read; there is an error finding for each stretch.
    public var bytesUnread = 0
    /// Segments, envelopes included.
    public var segments = 0
    /// Interchanges (ISA).
    public var interchanges = 0
    /// Functional groups (GS).
    public var groups = 0
    /// Transaction sets by ST01.
    public var sets: [String: Int] = [:]
    /// INS loops of all 834s.
    public var members = 0
    /// Members with INS01 = Y.
    public var subscribers = 0
    /// Members with INS01 = N.
    public var dependents = 0
    /// HD loops.
    public var coverages = 0
    /// Error findings.
    public var errors = 0
    /// Warning findings.
    public var warnings = 0
    /// Note findings.
    public var notes = 0

    /// An empty one.
    public init() {}

    /// The verdict: nothing is known to be missing or wrong.
    public var isSound: Bool { errors == 0 }
}
