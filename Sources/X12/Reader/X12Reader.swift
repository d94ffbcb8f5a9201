/// Reads any X12 stream, event by event: one pass over the bytes, the same memory for any size.
public final class X12Reader {
    private let envelope: EnvelopeReader

    /// A reader of these bytes; with `segments` every segment is handed out too, envelopes included.
    ///
    /// `today` is the day against which dates are judged to be in the future; nil judges none. `rememberedSets` is how many
    /// set numbers of a group that don't follow one another are kept to find doubles.
    public init(
        _ source: @escaping ByteSource, segments: Bool = false, today: X12Date? = nil, rememberedSets: Int = 1 << 18
    ) {
        envelope = EnvelopeReader(source, wantsSegments: segments, rememberedSets: rememberedSets)
        envelope.emitter.today = today
    }

    /// The next event, nil at the end; throws only what the source throws.
    public func next() throws -> X12Event? { try envelope.next() }

    /// What was read up to now; whole when `next` has given nil.
    public var summary: ReadSummary { envelope.emitter.summary }
}
