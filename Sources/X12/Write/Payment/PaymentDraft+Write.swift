extension X12Writer {
    /// Writes an 820 (X218): ST to SE.
    public func payment(_ draft: PaymentDraft, controlNumber: String? = nil) throws {
        try beginSet("820", guide: "005010X218", controlNumber: controlNumber)
        var payment = [WriteField](repeating: .none, count: 16)
        payment[0] = .text(draft.handling)
        payment[1] = WriteField(draft.amount ?? draft.total)
        payment[2] = "C"
        payment[3] = .text(draft.method)
        payment[9] = .text(draft.originator)
        payment[15] = WriteField(draft.date)
        try segment("BPR", payment)
        try segment("TRN", .text(draft.traceKind), .text(draft.traceNumber), .text(draft.originator))
        for item in draft.references { try segment("REF", .text(item.qualifier), .text(item.value)) }
        try draft.receiver.write(to: self)
        try draft.payer.write(to: self)
        for (index, entity) in draft.entities.enumerated() { try write(entity, number: index + 1) }
        try endSet()
    }

    private func write(_ entity: PaymentEntityDraft, number: Int) throws {
        try segment(
            "ENT", .text(String(number)), .text(entity.kind), .text(entity.identifierQualifier),
            .text(entity.identifier))
        try entity.name?.write(to: self)
        for item in entity.adjustments { try segment("ADX", WriteField(item.amount), .text(item.reason)) }
        for item in entity.remittances { try write(item) }
    }

    /// RMR with its explanation: what is paid less what is billed is the adjustment.
    private func write(_ item: RemittanceDraft) throws {
        try segment(
            "RMR", .text(item.qualifier), .text(item.number), .text(item.action), WriteField(item.paid),
            WriteField(item.billed))
        for reference in item.references { try segment("REF", .text(reference.qualifier), .text(reference.value)) }
        if let period = item.period {
            try segment(
                "DTM", "582", .none, .none, .none, "RD8", .text(period.begin.x12 + "-" + period.end.x12))
        }
        if let billed = item.billed, billed != item.paid, let reason = item.adjustmentReason {
            try segment("ADX", WriteField(item.paid - billed), .text(reason))
        }
    }
}
