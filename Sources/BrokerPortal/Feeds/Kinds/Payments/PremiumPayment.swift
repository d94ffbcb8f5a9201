internal import GRDB
internal import X12

/// One 820 while it is read: what it pays for each group.
final class PremiumPayment {
    /// ST02.
    let set: String
    /// Whether a part of it cannot be used; then none of it is.
    var isRejected = false
    private let header: PaymentHeader
    private let carrier: CarrierDirectory
    private let batch: Batch
    private var cents: [Int64: Int64] = [:]

    init(_ header: PaymentHeader, carrier: CarrierDirectory, batch: Batch) {
        set = header.transaction.controlNumber
        self.header = header
        self.carrier = carrier
        self.batch = batch
    }

    /// Adds what an organization or a person pays, and the adjustments of earlier payments, which go to the group of the first remittance.
    ///
    /// - Throws: `RowReject` for a group that is not known, or an amount with fractions of a cent.
    func add(_ entity: PaymentEntity) throws {
        let places = RemittancePlaces(header)
        var first: Int64?
        for remittance in entity.remittances {
            let group = try find(places.candidates(remittance), invoice: places.invoice(remittance), remittance)
            first = first ?? group
            try add(remittance.paid, to: group, "RMR04", remittance.segmentNumber)
        }
        for adjustment in entity.adjustments {
            let group = try first ?? find(places.candidates(nil), invoice: nil, nil)
            try add(adjustment.amount, to: group, "ADX01", entity.segmentNumber)
        }
    }

    /// What tells this payment from every other of its carrier.
    func key() throws -> String { try "\(carrier.id)/\(received())/\(trace())" }

    /// - Throws: `RowReject` when the parts are not BPR02, with the sum.
    func save(_ totals: PaymentTotals) throws {
        let sum = totals.paid + totals.adjustments
        guard let amount = header.amount, amount == sum else {
            throw RowReject(
                field: "BPR02",
                reason: """
                    does not add up: remittances \(totals.paid) + adjustments of earlier payments \(totals.adjustments) = \(sum), and the payment \
                    is \(header.amount?.description ?? "not there")
                    """)
        }
        let (day, trace) = try (received(), trace())
        for (group, cents) in cents.sorted(by: { $0.key < $1.key }) {
            _ = try batch.upsert(BillingFeed.payments)(
                batch: batch.id, keys: [.integer(group), .text(day), .text(trace)], values: [.integer(cents)])
        }
    }

    private func received() throws -> String {
        guard let date = header.date else {
            throw RowReject(field: "BPR16", reason: "is needed: the day of the payment")
        }
        return date.description
    }

    private func trace() throws -> String {
        guard let trace = header.traceNumber.trimmed.trimmedOrNil else {
            throw RowReject(field: "TRN02", reason: "is needed: the number of the payment")
        }
        return trace
    }

    private func add(_ amount: Amount?, to group: Int64, _ field: String, _ segment: Int) throws {
        guard let cents = amount?.cents else {
            throw RowReject(field: field, reason: "is no amount in whole cents", segment: segment)
        }
        self.cents[group, default: 0] += Int64(cents)
    }

    private func find(
        _ candidates: RemittancePlaces.Candidates, invoice: String?, _ remittance: Remittance?
    ) throws -> Int64 {
        if let invoice, let group = try group(ofInvoice: invoice) { return group }
        let segment = remittance?.segmentNumber
        switch try carrier.groups.find(parents: candidates.parents, suffixes: candidates.suffixes) {
        case .group(let group): return group
        case .unknownParent:
            throw RowReject(
                field: "RMR02", reason: "names no group or invoice that the store knows; import the groups first",
                segment: segment)
        case .unknownSuffix:
            throw RowReject(
                field: "RMR02", reason: "names a parent group with several suffixes, and none of them", segment: segment
            )
        }
    }

    /// The group that was billed with this number; none where two were.
    private func group(ofInvoice number: String) throws -> Int64? {
        let groups = try Int64.fetchAll(
            batch.database.cachedStatement(
                sql: """
                    SELECT DISTINCT i.group_id FROM invoices i JOIN groups g ON g.id = i.group_id JOIN parent_groups p ON p.id = g.parent_group_id
                    WHERE i.number = ? AND p.carrier_id = ? LIMIT 2
                    """), arguments: [number, carrier.id])
        return groups.count == 1 ? groups[0] : nil
    }
}
