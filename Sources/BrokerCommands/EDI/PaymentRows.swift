internal import Tabular
internal import X12

/// 820: a row a remittance (RMR), and one for each adjustment of an earlier payment (ADX of loop 2200), which counts in the total too.
final class PaymentRows: EDIRows {
    var columns: [Column] { Self.table.columns }
    var defaults: [String] { columns.map(\.key).filter { $0 != "ssn" } }
    private var chosen = PaymentRows.table
    private var header: PaymentHeader?
    private let row = RowBuffer()

    func choose(_ keys: [String]) throws { chosen = try Self.table.selecting(keys) }

    func take(_ event: X12Event, _ write: RowSink) throws {
        switch event {
        case .paymentBegan(let begun): header = begun
        case .payment(let entity):
            let items = entity.remittances.map(PaymentLine.Item.remittance)
            for item in items + entity.adjustments.map(PaymentLine.Item.adjustment) {
                row.removeAll()
                try chosen.append(PaymentLine(header: header, entity: entity, item: item), to: row)
                try write(row)
            }
        default: break
        }
    }

    static let table: ValueTable<PaymentLine> = [
        ValueColumn("transaction", "Transaction", .identifier) { $0.header?.transaction.controlNumber },
        ValueColumn("trace_number", "Check or EFT", .identifier) { $0.header?.traceNumber },
        ValueColumn("payment_date", "Payment Date", .date) { $0.header?.date },
        ValueColumn("payment_amount", "Payment Amount", .amount) { $0.header?.amount },
        ValueColumn("payment_method", "Method", .identifier) { $0.header?.method },
        ValueColumn("payer", "Payer", .text) { $0.header?.payer?.name },
        ValueColumn("payer_id", "Payer ID", .identifier) { $0.header?.payer?.identifier },
        ValueColumn("entity", "Entity", .text) { $0.entity.isIndividual ? "person" : "organisation" },
        ValueColumn("last_name", "Last Name", .text) { $0.entity.name?.last },
        ValueColumn("first_name", "First Name", .text) { $0.entity.name?.first },
        ValueColumn("member_id", "Member ID", .identifier) { $0.memberID },
        ValueColumn("ssn", "SSN", .identifier) { $0.personalNumber },
        ValueColumn("kind", "Kind", .text) {
            $0.remittance == nil ? "adjustment of an earlier payment" : "remittance"
        },
        ValueColumn("qualifier", "Qualifier", .identifier) { $0.remittance?.qualifier },
        ValueColumn("number", "Number", .identifier) { $0.remittance?.number },
        ValueColumn("group", "Group", .identifier) { $0.group },
        ValueColumn("period_begin", "From", .date) { $0.period?.begin },
        ValueColumn("period_end", "To", .date) { $0.period?.end },
        ValueColumn("billed", "Billed", .amount) { $0.remittance?.billed },
        ValueColumn("paid", "Paid", .amount) { $0.remittance?.paid },
        ValueColumn("adjustment", "Adjustment", .amount) { $0.adjusted },
        ValueColumn("adjustment_reasons", "Reasons", .list) { $0.adjustments.map(\.reason.string) },
    ]
}

/// A row of an 820: a remittance, or an adjustment of an earlier payment.
struct PaymentLine {
    enum Item {
        case remittance(Remittance)
        case adjustment(Adjustment)
    }

    let header: PaymentHeader?
    let entity: PaymentEntity
    let item: Item

    var remittance: Remittance? { if case .remittance(let remittance) = item { remittance } else { nil } }

    var adjustments: [Adjustment] {
        switch item {
        case .remittance(let remittance): remittance.adjustments
        case .adjustment(let adjustment): [adjustment]
        }
    }

    var adjusted: Amount? {
        let amounts = adjustments.compactMap(\.amount)
        return amounts.isEmpty ? nil : amounts.reduce(Amount(cents: 0)) { $0 + $1 }
    }

    var period: PaymentPeriod? { remittance.flatMap { $0.coverage ?? header?.coverage } }

    var group: String? {
        remittance.flatMap {
            $0.qualifier == "1L" ? $0.number.text : $0.reference("1L").text ?? $0.reference("38").text
        }
    }

    /// A Social Security number is only shown as such.
    var memberID: String? {
        let ofPerson = entity.name.flatMap { $0.isPersonalNumber ? nil : $0.identifier.text }
        return entity.isPersonalNumber ? ofPerson : entity.identifier.text ?? ofPerson
    }

    var personalNumber: String? {
        if entity.isPersonalNumber { return entity.identifier.text }
        return entity.name.flatMap { $0.isPersonalNumber ? $0.identifier.text : nil }
    }
}
