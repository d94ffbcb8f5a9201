/// Takes what an 834 holds, in the order of the file.
public protocol EnrollmentHandler {
    /// The header of a set is read; its first member comes next, or `ended` when it has none.
    mutating func began(_ set: EnrollmentSet) throws
    /// One member, with everything in his loop. Kept as it is, it holds its own memory; else that is used again.
    mutating func member(_ member: EnrollmentMember) throws
    /// A set is over.
    mutating func ended(_ set: EnrollmentSet, _ totals: EnrollmentTotals) throws
    /// Something to report.
    mutating func found(_ finding: Finding) throws
}

extension EnrollmentHandler {
    /// Nothing.
    public mutating func began(_ set: EnrollmentSet) throws {}
    /// Nothing.
    public mutating func ended(_ set: EnrollmentSet, _ totals: EnrollmentTotals) throws {}
}

/// Reads 834s from a stream of bytes: one pass, the same memory for any size.
public struct EnrollmentReader {
    /// A reader.
    public init() {}

    /// Reads to the end and tells the handler everything; rethrows the source's and the handler's errors only.
    ///
    /// A damaged file is no thrown error: the findings tell, and `ReadSummary.isSound` is the verdict. With `today`, dates in
    /// the future are found.
    @discardableResult
    public func read<Handler: EnrollmentHandler>(
        from source: @escaping ByteSource, today: X12Date? = nil, into handler: inout Handler
    ) throws -> ReadSummary {
        let reader = X12Reader(source, today: today)
        while let event = try reader.next() {
            switch event {
            case .member(let member): try handler.member(member)
            case .enrollmentBegan(let set): try handler.began(set)
            case .enrollmentEnded(let set, let totals): try handler.ended(set, totals)
            case .finding(let finding): try handler.found(finding)
            default: break
            }
        }
        return reader.summary
    }
}
