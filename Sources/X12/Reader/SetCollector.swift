/// Takes the segments of one transaction set, between ST and SE, and makes typed events of them.
protocol SetCollector: AnyObject {
    func begin(_ set: TransactionSet)
    /// Places and checks a segment; gives the loop in which it stands.
    func take(_ segment: RawSegment) -> Loop
    /// The set is over; `isComplete` when its SE segment was there.
    func end(isComplete: Bool)
}

/// A set that isn't typed: nothing to check but the envelope.
final class PlainCollector: SetCollector {
    func begin(_ set: TransactionSet) {}
    func take(_ segment: RawSegment) -> Loop { .header }
    func end(isComplete: Bool) {}
}
