internal import X12

/// Which sender profile a set is read with: the one that was given, else one of the store that matches, else the standard.
struct SenderChoice {
    private let given: SenderProfile?
    private let kept: [SenderProfile]

    /// Keeps a profile that was given in the store.
    init(_ batch: Batch) throws {
        given = batch.options.sender
        if let given, !given.text.isEmpty { try SenderTable.keep(given, in: batch.database) }
        kept = given == nil ? try SenderTable.all(batch.database).filter { !$0.match.isEmpty } : []
    }

    func profile(for set: EnrollmentSet) -> SenderProfile {
        profile(set.interchange, set.group, payer: set.payer)
    }

    /// Of an 820, the carrier is who receives the premium.
    func profile(for payment: PaymentHeader) -> SenderProfile {
        profile(payment.transaction.interchange, payment.transaction.group, payer: payment.receiver)
    }

    private func profile(_ interchange: Interchange, _ group: FunctionalGroup, payer: Organisation?) -> SenderProfile {
        given ?? kept.first { $0.match.holds(interchange, group, payer) } ?? .standard
    }
}

extension SenderProfile.Match {
    fileprivate func holds(_ interchange: Interchange, _ group: FunctionalGroup, _ carrier: Organisation?) -> Bool {
        (interchangeSender == nil || interchangeSender == interchange.sender)
            && (groupSender == nil || groupSender == group.sender)
            && (payer == nil || payer == carrier?.identifier.trimmed)
    }
}
