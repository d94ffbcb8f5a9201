/// The collectors of all typed sets, made once and used again.
final class CollectorSet {
    let plain = PlainCollector()
    private let emitter: Emitter
    private lazy var enrollment = EnrollmentCollector(emitter)
    private lazy var payment = PaymentCollector(emitter)
    private lazy var eligibility = EligibilityCollector(emitter)
    private lazy var acknowledgment = AcknowledgmentCollector(emitter)

    init(_ emitter: Emitter) { self.emitter = emitter }

    func collector(for set: TransactionSet) -> any SetCollector {
        switch set.type {
        case "834": enrollment
        case "820": payment
        case "270", "271": eligibility
        case "999", "997": acknowledgment
        default: plain
        }
    }

    func takeTA1(_ segment: RawSegment, delimiters: Delimiters) {
        let store = SegmentStore(bytes: 64, elements: 8, segments: 1)
        store.clear(delimiters)
        store.append(segment, loop: .envelope)
        let acknowledgment = InterchangeAcknowledgment(Segment(store, 0), interchange: emitter.interchange)
        if !acknowledgment.status.isKnown { emitter.report(.invalidCode, at: segment, element: 4) }
        if acknowledgment.status == .rejected { emitter.report(.ackRefused, at: segment, "TA1") }
        emitter.emit(.interchangeAcknowledgment(acknowledgment))
    }
}
