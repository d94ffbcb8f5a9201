internal import Tabular
internal import X12

/// Answers the 270s of a file as they come: an interchange for an interchange, a set for a set, a level for a level.
final class InquiryResponder {
    private let envelope: InquiryEnvelope
    private let patients: InquiryPatients
    private let payer: InquiryPayer
    /// Errors that lie within a person's own levels, and are answered there.
    private var personalErrors = 0
    private var isRefused = false

    init(
        _ viewer: Viewer, payer: InquiryPayer, lookup: EligibilityLookup, controlNumber: Int,
        output: @escaping X12Writer.Output
    ) throws {
        envelope = try InquiryEnvelope(viewer, controlNumber: controlNumber, output: output)
        patients = InquiryPatients(viewer, lookup: lookup, envelope: envelope)
        self.payer = payer
    }

    /// - Throws: `BrokerError` of kind `badData` for a file without a 270, with a damaged structure, or whose envelope an answer cannot repeat.
    func respond(
        to source: @escaping X12.ByteSource, watch: inout GuessLimit, totals: inout EligibilityTotals
    ) throws {
        let reader = X12Reader(source)
        do {
            while let event = try reader.next() { try take(event, &watch, &totals) }
            try envelope.close()
        } catch let error as X12WriteError {
            throw BrokerError(
                .cannotAnswer, "the answer cannot be written: \(error)",
                hint: "the file's envelope holds what an answer cannot repeat")
        }
        guard reader.summary.sets["270", default: 0] > 0 else {
            throw BrokerError(
                .noInquiry, "the file holds no 270", hint: "see what it holds: broker edi check FILE")
        }
        guard reader.summary.errors <= personalErrors else {
            throw BrokerError(
                .ediErrors, "the file's structure is damaged, so the answer may not be whole",
                hint: "see where: broker edi check FILE")
        }
    }

    private func take(_ event: X12Event, _ watch: inout GuessLimit, _ totals: inout EligibilityTotals) throws {
        switch event {
        case .eligibilityBegan(let header) where header.transaction.type == "270":
            try envelope.begin(header)
            isRefused = false
        case .eligibility(let level) where level.transaction.type == "270":
            if level.kind == .subscriber || level.kind == .dependent { personalErrors += level.errors }
            try answer(level, &watch, &totals)
        case .setEnded(let set, _) where set.type == "270": try envelope.endSet()
        default: break
        }
    }

    private func answer(
        _ level: EligibilityLevel, _ watch: inout GuessLimit, _ totals: inout EligibilityTotals
    ) throws {
        switch level.kind {
        case .source:
            let refusals = payer.refusals(of: level.name)
            isRefused = !refusals.isEmpty
            try party(level, refusals)
        case .receiver where !isRefused:
            let isNamed = level.name.map { !$0.last.isEmpty || !$0.identifier.isEmpty } ?? false
            isRefused = !isNamed
            try party(level, isNamed ? [] : [.invalid(.dataMissing)])
        case .subscriber where !isRefused, .dependent where !isRefused:
            for answer in try patients.answer(level, isAnswered: !watch.isTripped) {
                watch.count(answer)
                totals.add(answer)
            }
        case .subscriber, .dependent:
            // What was refused above is not answered below, and counts all the same.
            if !(level.hasChildren && level.inquiries.isEmpty) { totals.add(.error) }
        case .receiver, nil: break
        }
    }

    private func party(_ level: EligibilityLevel, _ refusals: [RefusalDraft]) throws {
        guard let kind = level.kind else { return }
        try envelope.level(kind, hasChildren: refusals.isEmpty && level.hasChildren)
        var unnamed = NameDraft(role: kind == .source ? "PR" : "2B")
        unnamed.isPerson = false
        try envelope.writer.party(level.name.map(InquiryText.echo) ?? unnamed, refusals: refusals)
    }
}
