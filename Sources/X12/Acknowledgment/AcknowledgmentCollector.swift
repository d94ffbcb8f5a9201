/// Gathers a 999 or 997 whole, since it is small, and checks that its parts fit together.
final class AcknowledgmentCollector: SetCollector {
    private let emitter: Emitter
    private var transaction = TransactionSet(group: FunctionalGroup(interchange: Interchange()))
    private var all = LoopStore()
    private var loop = Loop.header

    init(_ emitter: Emitter) { self.emitter = emitter }

    func begin(_ set: TransactionSet) {
        transaction = set
        all.delimiters = set.interchange.delimiters
        all.begin()
        loop = .header
    }

    func take(_ segment: RawSegment) -> Loop {
        let found = place(segment)
        if let found { loop = found }
        let result = found ?? reportMisplaced(segment, isKnown: Self.known.contains(segment.tag), loop: loop, emitter)
        all.append(segment, result)
        return result
    }

    func end(isComplete: Bool) {
        let acknowledgment = Acknowledgment(transaction: transaction, range: all.range)
        for tag in [Tag.ak1, .ak9] where acknowledgment.range.first(tag) == nil {
            emitter.report(.missingSegment, segment: 1, offset: transaction.offset, loop: .header, tag.text)
        }
        check(acknowledgment)
        emitter.emit(.acknowledgment(acknowledgment))
    }

    private func place(_ segment: RawSegment) -> Loop? {
        switch segment.tag {
        case .ak1: loop == .header ? .header : nil
        case .ak2: loop == .trailer ? nil : .l2000
        case .ik3, .ak3: loop == .header || loop == .trailer ? nil : .l2100
        case .ik4, .ak4: loop == .l2100 || loop == .l2110 ? .l2110 : nil
        case .ctx: loop == .l2100 || loop == .l2110 ? loop : nil
        case .ik5, .ak5: loop == .header || loop == .trailer ? nil : .l2000
        case .ak9: loop == .trailer ? nil : .trailer
        default: nil
        }
    }

    private func check(_ acknowledgment: Acknowledgment) {
        let responses = acknowledgment.responses
        for response in responses where response.status.rawValue.isEmpty {
            emitter.report(
                .missingSegment, segment: Segment(response.range.store, response.range.lower).number,
                offset: transaction.offset, loop: .l2000, "IK5")
        }
        let accepted = responses.count { $0.status.isAccepted }
        let refused = responses.count - accepted
        // A receiver may answer only the sets that it refuses.
        if let received = acknowledgment.received, let said = acknowledgment.accepted,
            responses.count > received || said > received || said + refused != received && responses.count == received
                || refused > received - said
        {
            emitter.report(.ackCount, segment: 0, offset: transaction.offset, loop: .header)
        }
        if refused > 0 || !acknowledgment.status.isAccepted {
            emitter.report(.ackRefused, offset: transaction.offset, loop: .header, "\(refused) sets refused")
        }
    }

    private static let known: Set<Tag> = [.ak1, .ak2, .ak3, .ak4, .ak5, .ak9, .ik3, .ik4, .ik5, .ctx]
}
