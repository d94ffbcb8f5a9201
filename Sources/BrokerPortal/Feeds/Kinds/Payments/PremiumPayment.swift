internal import GRDB
internal import X12

/// One 820 while it is read: what it pays for each group, for whom and for which days.
final class PremiumPayment {
    /// ST02.
    let set: String
    /// Whether a part of it cannot be used; then none of it is.
    var isRejected = false
    private let header: PaymentHeader
    private let carrier: CarrierDirectory
    private let profile: SenderProfile
    private let batch: Batch
    private var parts: [Int64: [PaymentPart]] = [:]

    init(_ header: PaymentHeader, carrier: CarrierDirectory, profile: SenderProfile, batch: Batch) {
        set = header.transaction.controlNumber
        self.profile = profile
        self.header = header
        self.carrier = carrier
        self.batch = batch
    }

    /// Adds what an organisation or a person pays, and the adjustments of earlier payments, which go to the group of the first remittance.
    ///
    /// - Throws: `RowReject` for a group that is not known, or an amount with fractions of a cent.
    func add(_ entity: PaymentEntity) throws {
        let person = try PaidPerson(entity, carrier: carrier.id, keys: batch.store.keys, in: batch.database)
        var first: Int64?
        for remittance in entity.remittances {
            let group = try find(entity, remittance, person)
            first = first ?? group
            var part = PaymentPart(
                kind: .premium, person: person, period: remittance.coverage ?? header.coverage,
                cents: try cents(remittance.paid, "RMR04", remittance.segmentNumber))
            part.billedCents = try remittance.billed.map { try cents($0, "RMR05", remittance.segmentNumber) }
            part.reasons = remittance.adjustments.map(\.reason.trimmed)
            parts[group, default: []].append(part)
        }
        for adjustment in entity.adjustments {
            let group = try first ?? find(entity, nil, person)
            var part = PaymentPart(
                kind: .adjustment, person: person, period: header.coverage,
                cents: try cents(adjustment.amount, "ADX01", entity.segmentNumber))
            part.reasons = [adjustment.reason.trimmed]
            parts[group, default: []].append(part)
        }
    }

    /// What tells this payment from every other of its carrier.
    func key() throws -> String { try "\(carrier.id)/\(received())/\(trace())" }

    /// - Throws: `RowReject` when the parts are not BPR02 (`x12.md` 4.3), with the sum; not where the caller takes what can be used, nor where less than
    ///   nothing is owed and so nothing was paid: then it is reported, and what the file says of every part is kept.
    func save(_ totals: PaymentTotals) throws {
        try checkBalance(totals)
        let (day, trace) = try (received(), trace())
        for (group, parts) in parts.sorted(by: { $0.key < $1.key }) {
            let payment = try batch.upsert(BillingFeed.payments)(
                batch: batch.id, keys: [.integer(group), .text(day), .text(trace)],
                values: [.integer(parts.reduce(0) { $0 + $1.cents })])
            try PaymentPartTable.save(parts, of: payment.id, in: batch)
        }
    }

    private func checkBalance(_ totals: PaymentTotals) throws {
        let sum = totals.paid + totals.adjustments
        guard header.amount != sum else { return }
        let reason = """
            does not add up: remittances \(totals.paid) + adjustments of earlier payments \(totals.adjustments) = \(sum), and the payment \
            is \(header.amount?.description ?? "not there")
            """
        let none = Amount(cents: 0)
        if header.amount == none, sum < none {
            return try batch.warn(
                place: "set \(set)", field: "BPR02",
                reason: reason + "; less than nothing is owed, so nothing was paid, and the parts are kept as they are")
        }
        guard batch.options.acceptPartial else { throw RowReject(field: "BPR02", reason: reason) }
        try batch.reject(place: "set \(set)", field: "BPR02", reason: reason + "; the parts are kept as they are")
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

    private func cents(_ amount: Amount?, _ field: String, _ segment: Int) throws -> Int64 {
        guard let cents = amount?.cents else {
            throw RowReject(field: field, reason: "is no amount in whole cents", segment: segment)
        }
        return Int64(cents)
    }

    /// The group of the invoice that is paid, else the one that the sender names, else the only one in which the person is covered.
    private func find(_ entity: PaymentEntity, _ remittance: Remittance?, _ person: PaidPerson?) throws -> Int64 {
        let places = RemittancePlaces(header, entity, remittance, profile: profile)
        if let invoice = places.invoice, let group = try group(ofInvoice: invoice) { return group }
        let segment = remittance?.segmentNumber
        let candidates = places.candidates
        switch try carrier.groups.find(parents: candidates.parents, suffixes: candidates.suffixes) {
        case .group(let group): return group
        case .unknownParent:
            if let group = try group(of: person) { return group }
            throw RowReject(
                field: "RMR02", reason: "names no group or invoice that the store knows; import the groups first",
                segment: segment)
        case .unknownSuffix:
            if let group = try group(of: person, parents: candidates.parents) { return group }
            throw RowReject(
                field: "RMR02", reason: "names a parent group with several suffixes, and none of them", segment: segment
            )
        }
    }

    /// The one group, of these parents where some are named, in which the person is or was covered; none where there are several.
    private func group(of person: PaidPerson?, parents: [String] = []) throws -> Int64? {
        guard let member = person?.id else { return nil }
        let marks = Array(repeating: "?", count: parents.count).joined(separator: ", ")
        let groups = try Int64.fetchAll(
            batch.database.cachedStatement(
                sql: """
                    SELECT DISTINCT c.group_id FROM coverages c JOIN groups g ON g.id = c.group_id JOIN parent_groups p ON p.id = g.parent_group_id
                    WHERE c.member_id = ? \(parents.isEmpty ? "" : "AND p.number IN (\(marks))") LIMIT 2
                    """), arguments: [member] + StatementArguments(parents))
        return groups.count == 1 ? groups[0] : nil
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
