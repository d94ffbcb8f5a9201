internal import Tabular
internal import X12

/// 820: a row a remittance (RMR), and one for each adjustment of an earlier payment (ADX of loop 2200), which counts in the total too.
final class PaymentRows: EDIRows {
    private var header: PaymentHeader?

    let columns: [Column] = [
        Column(key: "transaction", title: "Transaction", type: .identifier),
        Column(key: "trace_number", title: "Check or EFT", type: .identifier),
        Column(key: "payment_date", title: "Payment Date", type: .date),
        Column(key: "payment_amount", title: "Payment Amount", type: .amount),
        Column(key: "payment_method", title: "Method", type: .identifier),
        Column(key: "payer", title: "Payer", type: .text),
        Column(key: "payer_id", title: "Payer ID", type: .identifier),
        Column(key: "entity", title: "Entity", type: .text), Column(key: "last_name", title: "Last Name", type: .text),
        Column(key: "first_name", title: "First Name", type: .text),
        Column(key: "member_id", title: "Member ID", type: .identifier),
        Column(key: "ssn", title: "SSN", type: .identifier),
        Column(key: "kind", title: "Kind", type: .text),
        Column(key: "qualifier", title: "Qualifier", type: .identifier),
        Column(key: "number", title: "Number", type: .identifier),
        Column(key: "group", title: "Group", type: .identifier),
        Column(key: "period_begin", title: "From", type: .date), Column(key: "period_end", title: "To", type: .date),
        Column(key: "billed", title: "Billed", type: .amount), Column(key: "paid", title: "Paid", type: .amount),
        Column(key: "adjustment", title: "Adjustment", type: .amount),
        Column(key: "adjustment_reasons", title: "Reasons", type: .list),
    ]
    var defaults: [String] { columns.map(\.key).filter { $0 != "ssn" } }

    func take(_ event: X12Event, keys: [String], _ row: RowBuffer, _ write: (RowBuffer) throws -> Void) throws {
        switch event {
        case .paymentBegan(let begun): header = begun
        case .payment(let entity):
            for remittance in entity.remittances {
                row.removeAll()
                for key in keys { append(key, entity, remittance, to: row) }
                try write(row)
            }
            for adjustment in entity.adjustments {
                row.removeAll()
                for key in keys { append(key, entity, adjustment, to: row) }
                try write(row)
            }
        default: break
        }
    }

    private func append(_ key: String, _ entity: PaymentEntity, _ remittance: Remittance, to row: RowBuffer) {
        let period = remittance.coverage ?? header?.coverage
        switch key {
        case "kind": row.append("remittance")
        case "qualifier": row.append(remittance.qualifier)
        case "number": row.append(remittance.number)
        case "group": row.append(group(remittance))
        case "period_begin": row.append(period?.begin)
        case "period_end": row.append(period?.end)
        case "billed": row.append(remittance.billed)
        case "paid": row.append(remittance.paid)
        case "adjustment": row.append(sum(remittance.adjustments))
        case "adjustment_reasons": row.append(list: remittance.adjustments.map(\.reason.string))
        default: appendPayment(key, entity, to: row)
        }
    }

    private func append(_ key: String, _ entity: PaymentEntity, _ adjustment: Adjustment, to row: RowBuffer) {
        switch key {
        case "kind": row.append("adjustment of an earlier payment")
        case "qualifier", "number", "group", "period_begin", "period_end", "billed", "paid": row.appendNull()
        case "adjustment": row.append(adjustment.amount)
        case "adjustment_reasons": row.append(list: [adjustment.reason.string])
        default: appendPayment(key, entity, to: row)
        }
    }

    private func appendPayment(_ key: String, _ entity: PaymentEntity, to row: RowBuffer) {
        switch key {
        case "transaction": row.append(header?.transaction.controlNumber)
        case "trace_number": row.append(header?.traceNumber)
        case "payment_date": row.append(header?.date)
        case "payment_amount": row.append(header?.amount)
        case "payment_method": row.append(header?.method)
        case "payer": row.append(header?.payer?.name)
        case "payer_id": row.append(header?.payer?.identifier)
        case "entity": row.append(entity.isIndividual ? "person" : "organisation")
        case "last_name": row.append(entity.name?.last)
        case "first_name": row.append(entity.name?.first)
        case "ssn": row.append(personalNumber(entity))
        default: row.append(entity.isPersonalNumber ? personID(entity) : entity.identifier.text ?? personID(entity))
        }
    }

    private func personID(_ entity: PaymentEntity) -> String? {
        entity.name.flatMap { $0.isPersonalNumber ? nil : $0.identifier.text }
    }

    private func personalNumber(_ entity: PaymentEntity) -> String? {
        if entity.isPersonalNumber { return entity.identifier.text }
        return entity.name.flatMap { $0.isPersonalNumber ? $0.identifier.text : nil }
    }

    private func group(_ remittance: Remittance) -> String? {
        remittance.qualifier == "1L"
            ? remittance.number.text : remittance.reference("1L").text ?? remittance.reference("38").text
    }

    private func sum(_ adjustments: [Adjustment]) -> Amount? {
        let amounts = adjustments.compactMap(\.amount)
        return amounts.isEmpty ? nil : amounts.reduce(Amount(cents: 0)) { $0 + $1 }
    }
}
