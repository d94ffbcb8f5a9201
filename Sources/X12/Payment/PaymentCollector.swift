/// Gathers an 820 (X218, X306): the header, then each ENT loop, and adds up what is paid.
final class PaymentCollector: SetCollector {
    private let emitter: Emitter
    private var transaction = TransactionSet(group: FunctionalGroup(interchange: Interchange()))
    private var placer = PaymentPlacer()
    private var headerLoop = LoopStore()
    private var entityLoop = LoopStore()
    private var header: PaymentHeader?
    private var isEntityOpen = false
    private var entityErrors = 0
    private var totals = PaymentTotals()
    private var balance = RemittanceBalance()

    init(_ emitter: Emitter) { self.emitter = emitter }

    func begin(_ set: TransactionSet) {
        transaction = set
        placer = PaymentPlacer()
        headerLoop.delimiters = set.interchange.delimiters
        entityLoop.delimiters = set.interchange.delimiters
        headerLoop.begin()
        header = nil
        isEntityOpen = false
        totals = PaymentTotals()
        balance = RemittanceBalance()
    }

    func take(_ segment: RawSegment) -> Loop {
        if segment.tag == .ent {
            endPart()
            entityLoop.begin()
            isEntityOpen = true
            entityErrors = 0
            totals.entities += 1
        }
        let errors = emitter.summary.errors
        let loop = placer.place(segment, emitter)
        add(segment, loop)
        if isEntityOpen {
            entityErrors += emitter.summary.errors - errors
            entityLoop.append(segment, loop)
        } else {
            headerLoop.append(segment, loop)
        }
        return loop
    }

    func end(isComplete: Bool) {
        if !isComplete { entityErrors += 1 }
        endPart()
        guard let header else { return }
        totals.isComplete = isComplete
        checkTotal(header)
        emitter.emit(.paymentEnded(header, totals))
        self.header = nil
    }

    private func endPart() {
        balance.close(emitter)
        if isEntityOpen {
            emitter.emit(.payment(PaymentEntity(errors: entityErrors, range: entityLoop.range)))
            isEntityOpen = false
        } else if header == nil {
            let begun = PaymentHeader(transaction: transaction, range: headerLoop.range)
            header = begun
            checkHeader(begun)
            emitter.emit(.paymentBegan(begun))
        }
    }

    /// A payment is known by its day and its trace number. A prenotification pays nothing.
    private func checkHeader(_ begun: PaymentHeader) {
        guard let payment = begun.range.first(.bpr), begun.amount != nil else {
            return emitter.report(.missingSegment, segment: 1, offset: transaction.offset, loop: .header, "BPR")
        }
        if payment[1] == "P" { return }
        if payment[16].isEmpty {
            emitter.report(
                .missingElement, at: payment.raw, element: 16, loop: .header, "BPR16, the day of the payment")
        } else if begun.date == nil {
            emitter.report(.invalidDate, at: payment.raw, element: 16, loop: .header)
        }
        guard begun.traceNumber.trimmed.isEmpty else { return }
        let place = begun.range.first(.trn) ?? payment
        emitter.report(
            .missingElement, at: place.raw, element: 2, loop: .header, "TRN02, the number of the payment")
    }

    /// Sums and single checks.
    private func add(_ segment: RawSegment, _ loop: Loop) {
        switch segment.tag {
        case .rmr:
            balance.close(emitter)
            totals.remittances += 1
            EnrollmentChecks.require(1, 2, segment, loop, emitter)
            let paid = number(segment, 4, loop)
            totals.paid = totals.paid + (paid ?? Amount(cents: 0))
            balance.open(segment, loop, paid: paid, billed: segment.isEmpty(5) ? nil : number(segment, 5, loop))
        case .adx:
            let amount = number(segment, 1, loop) ?? Amount(cents: 0)
            if loop == .l2200A || loop == .l2200B { totals.adjustments = totals.adjustments + amount }
            if loop == .l2320A || loop == .l2320B { balance.adjust(amount) }
        case .bpr: _ = number(segment, 2, loop)
        case .dtm where !segment.isEmpty(2):
            if X12Date(segment[2]) == nil { emitter.report(.invalidDate, at: segment, element: 2, loop: loop) }
        case .dtm: DateCheck.check(segment, format: 5, value: 6, loop, emitter)
        default: break
        }
    }

    private func number(_ segment: RawSegment, _ position: Int, _ loop: Loop) -> Amount? {
        if let amount = Amount(segment[position]) {
            if amount.cents == nil { emitter.report(.fractionalCent, at: segment, element: position, loop: loop) }
            return amount
        }
        emitter.report(
            segment.isEmpty(position) ? .missingElement : .invalidNumber, at: segment, element: position, loop: loop)
        return nil
    }

    /// BPR02 is the sum of RMR04 and of the adjustments to earlier payments.
    private func checkTotal(_ header: PaymentHeader) {
        guard let amount = header.amount, totals.remittances > 0 else { return }
        let sum = totals.paid + totals.adjustments
        guard amount != sum else { return }
        let isOwed = sum < Amount(cents: 0) && amount == Amount(cents: 0)
        emitter.report(
            .paymentTotal, segment: 2, offset: transaction.offset, element: 2, loop: .header,
            "remittances \(totals.paid) + adjustments of earlier payments \(totals.adjustments) = \(sum), and BPR02 is \(amount)"
                + (isOwed ? "; less than nothing is owed, so nothing was paid" : ""))
    }
}

/// RMR04 - RMR05 = the sum of the ADX under it.
struct RemittanceBalance {
    private var expected: Amount?
    private var adjusted: Amount?
    private var segment = 0
    private var offset = 0
    private var loop = Loop.header

    mutating func open(_ raw: RawSegment, _ place: Loop, paid: Amount?, billed: Amount?) {
        guard let paid, let billed else { return }
        expected = paid - billed
        adjusted = nil
        segment = raw.number
        offset = raw.offset
        loop = place
    }

    mutating func adjust(_ amount: Amount) { adjusted = (adjusted ?? Amount(cents: 0)) + amount }

    mutating func close(_ emitter: Emitter) {
        if let expected, let adjusted, expected != adjusted {
            emitter.report(.remittanceBalance, segment: segment, offset: offset, element: 4, loop: loop)
        }
        expected = nil
        adjusted = nil
    }
}
