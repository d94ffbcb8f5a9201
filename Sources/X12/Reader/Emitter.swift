/// Where everything that the reader finds comes together: the queue of events and the counts.
final class Emitter {
    @exclusivity(unchecked) var summary = ReadSummary()
    var interchange = 0
    /// The caller's day; nil looks for no date in the future.
    @exclusivity(unchecked) var today: X12Date?
    /// ST02 of the set at hand, if it is fit to be shown.
    var set: String?
    @exclusivity(unchecked) private var queue: [X12Event] = []
    @exclusivity(unchecked) private var head = 0

    var isEmpty: Bool { head == queue.count }

    func emit(_ event: X12Event) { queue.append(event) }

    func pop() -> X12Event? {
        guard head < queue.count else { return nil }
        if queue.count == 1 { return queue.removeLast() }
        let event = queue[head]
        head += 1
        if head == queue.count {
            queue.removeAll(keepingCapacity: true)
            head = 0
        }
        return event
    }

    /// Reports something about the file, at a place.
    func report(
        _ code: FindingCode, severity: Severity? = nil, segment: Int = 0, offset: Int, element: Int? = nil,
        loop: Loop? = nil, _ detail: String = "", hint: String? = nil
    ) {
        let severity = severity ?? code.severity
        switch severity {
        case .error: summary.errors += 1
        case .warning: summary.warnings += 1
        case .note: summary.notes += 1
        }
        let place = loop == .envelope ? nil : loop
        emit(
            .finding(
                Finding(
                    severity: severity, code: code, interchange: interchange, set: set, segment: segment,
                    offset: offset, element: element, loop: place?.id,
                    message: detail.isEmpty ? code.title : code.title + ": " + detail, hint: hint ?? code.hint)))
    }

    /// Reports something about a segment.
    func report(
        _ code: FindingCode, severity: Severity? = nil, at segment: RawSegment, element: Int? = nil,
        loop: Loop? = nil, _ detail: String = "", hint: String? = nil
    ) {
        report(
            code, severity: severity, segment: segment.number, offset: segment.offset, element: element, loop: loop,
            detail, hint: hint)
    }

    /// A control number as it may stand in a message: short, letters and digits only; anything else could be data.
    static func shown(_ text: String) -> String {
        text.utf8.count <= 14 && text.utf8.allSatisfy(ByteClass.isAlphanumeric) ? text : "(unreadable)"
    }
}
