internal import ByteStreams
internal import X12

/// Loads an 820 (005010X218): premium that groups have paid.
struct PaymentsFeed: Feed {
    func load(_ source: ByteStreams.ByteSource, fileName: String, into batch: Batch) throws {
        let reader = X12Reader({ try source.read(into: $0) }, today: batch.x12Today)
        let loader = try PaymentLoader(batch: batch, fileName: fileName)
        while let event = try reader.next() { try loader.take(event) }
        guard reader.summary.sets["820", default: 0] > 0 || reader.summary.errors > 0 else {
            throw BrokerError(
                .noPayments, "\(fileName): this X12 file holds no 820",
                hint: "see what it holds: broker edi check '\(fileName)'")
        }
    }
}

/// Takes the events of an 820, and saves what a set pays when it is over and adds up.
private final class PaymentLoader {
    private let batch: Batch
    private let fileName: String
    private let senders: SenderChoice
    private var carriers: [Int64: CarrierDirectory] = [:]
    private var payment: PremiumPayment?
    /// The sets by what the payment is known by, so that a second one does not replace it.
    private var sets: [String: String] = [:]

    init(batch: Batch, fileName: String) throws {
        self.batch = batch
        senders = try SenderChoice(batch)
        self.fileName = fileName
    }

    func take(_ event: X12Event) throws {
        switch event {
        case .paymentBegan(let header): try began(header)
        case .payment(let entity): try add(entity)
        case .paymentEnded(_, let totals): try ended(totals)
        // The total is judged when the set is over.
        case .finding(let finding) where finding.code == .paymentTotal: break
        case .finding(let finding): try batch.note(finding)
        default: break
        }
    }

    private func began(_ header: PaymentHeader) throws {
        let set = header.transaction.controlNumber
        payment = nil
        // A prenote tries the way; no money comes.
        if header.handling == "P" {
            return batch.skip(place: "set \(set)", reason: "is a prenote (BPR01 = P): read, and not loaded")
        }
        let id = try Carriers.find(header.receiver, option: batch.options.carrier, in: batch.database)
        guard let id else {
            throw BrokerError(
                .receiverUnknown,
                "\(fileName): set \(set): the receiver in N1*PE is no carrier that the store knows",
                hint: "name the carrier with --carrier, or import its contracts first")
        }
        let carrier = carriers[id] ?? CarrierDirectory(batch, carrier: id)
        carriers[id] = carrier
        payment = PremiumPayment(
            header, carrier: carrier, profile: senders.profile(for: header), batch: batch)
    }

    private func add(_ entity: PaymentEntity) throws {
        for _ in entity.remittances { batch.countRecord() }
        guard let payment else { return }
        do {
            try payment.add(entity)
        } catch let problem as RowReject {
            payment.isRejected = true
            let segment = problem.segment ?? entity.segmentNumber
            try batch.reject(
                place: "segment \(segment), set \(payment.set)", field: problem.field, reason: problem.reason)
        }
    }

    private func ended(_ totals: PaymentTotals) throws {
        guard let payment else { return }
        self.payment = nil
        guard totals.isComplete, !payment.isRejected else { return }
        do {
            let key = try payment.key()
            if let other = sets.updateValue(payment.set, forKey: key) {
                throw RowReject(field: "TRN02", reason: "this trace number and day stand in set \(other) already")
            }
            try payment.save(totals)
        } catch let problem as RowReject {
            try batch.reject(place: "set \(payment.set)", field: problem.field, reason: problem.reason)
        }
    }
}
