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
        given ?? kept.first { $0.match.holds(for: set) } ?? .standard
    }
}

extension SenderProfile.Match {
    fileprivate func holds(for set: EnrollmentSet) -> Bool {
        (interchangeSender == nil || interchangeSender == set.interchange.sender)
            && (groupSender == nil || groupSender == set.group.sender)
            && (payer == nil || payer == set.payer?.identifier.trimmed)
    }
}
