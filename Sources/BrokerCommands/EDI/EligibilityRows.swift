internal import Tabular
internal import X12

/// 271: a row a benefit (EB); a person without one, such as one whose question was refused, has a row all the same.
final class EligibilityRows: EDIRows {
    var columns: [Column] { Self.table.columns }
    var defaults: [String] { columns.map(\.key) }
    private var chosen = EligibilityRows.table
    private let row = RowBuffer()

    func choose(_ keys: [String]) throws { chosen = try Self.table.selecting(keys) }

    func take(_ event: X12Event, _ write: RowSink) throws {
        guard case .eligibility(let level) = event, level.transaction.type == "271" else { return }
        // Source and receiver have a row only when they are why the question was refused.
        let isPerson = level.kind == .subscriber || level.kind == .dependent
        guard isPerson || !level.refusals.isEmpty else { return }
        let benefits = level.benefits
        // A subscriber who only leads to dependents is not an answer.
        if benefits.isEmpty, level.hasChildren, level.refusals.isEmpty { return }
        for benefit in benefits.isEmpty ? [nil] : benefits.map(Optional.some) {
            row.removeAll()
            try chosen.append(BenefitLine(level: level, benefit: benefit), to: row)
            try write(row)
        }
    }

    static let table: ValueTable<BenefitLine> = person + benefit

    private static let person: ValueTable<BenefitLine> = [
        ValueColumn("transaction", "Transaction", .identifier) { $0.level.transaction.controlNumber },
        ValueColumn("trace", "Trace", .identifier) { $0.level.traces.first?.number },
        ValueColumn("payer", "Payer", .text) { $0.payer?.name?.last },
        ValueColumn("person", "Person", .text) { line in line.level.kind.map { "\($0)" } },
        ValueColumn("last_name", "Last Name", .text) { $0.level.name?.last },
        ValueColumn("first_name", "First Name", .text) { $0.level.name?.first },
        ValueColumn("member_id", "Member ID", .identifier) { $0.memberID },
        ValueColumn("birth_date", "Date of Birth", .date) { $0.level.birthDate },
        ValueColumn("group", "Group", .identifier) { $0.level.reference("6P").text ?? $0.level.reference("1L").text },
        ValueColumn("decision", "Decision", .text) { $0.level.decision.rawValue },
        ValueColumn("refusals", "Refusals", .list) { $0.refusals },
    ]

    private static let benefit: ValueTable<BenefitLine> = [
        ValueColumn("information", "Code", .identifier) { $0.benefit?.information.text },
        ValueColumn("meaning", "Information", .text) { $0.benefit?.information.meaning },
        ValueColumn("coverage_level", "Level", .identifier) { $0.benefit?.level },
        ValueColumn("service_types", "Service Types", .list) { $0.benefit?.serviceTypes.map(\.string) ?? [] },
        ValueColumn("insurance_type", "Insurance Type", .identifier) { $0.benefit?.insuranceType },
        ValueColumn("plan_name", "Plan Name", .text) { $0.benefit?.planName },
        ValueColumn("period", "Period", .identifier) { $0.benefit?.period },
        ValueColumn("amount", "Amount", .amount) { $0.benefit?.amount },
        ValueColumn("share", "Share", .identifier) { $0.benefit?.share?.description },
        ValueColumn("quantity", "Quantity", .identifier) { $0.benefit?.quantity?.description },
        ValueColumn("in_network", "In Network", .identifier) { $0.benefit?.inNetwork },
        ValueColumn("dates", "Dates", .list) { $0.dates },
        ValueColumn("messages", "Messages", .list) { $0.benefit?.messages.map(\.string) ?? [] },
    ]
}

/// A row of a 271: a person, and one of the benefits.
struct BenefitLine {
    let level: EligibilityLevel
    let benefit: Benefit?

    var payer: EligibilityLevel? { level.kind == .source ? level : level.ancestors.first { $0.kind == .source } }

    var memberID: String? { level.name.flatMap { $0.isPersonalNumber ? nil : $0.identifier.text } }

    var refusals: [String] {
        (level.refusals + (benefit?.refusals ?? [])).map { "\($0.reason.rawValue) \($0.reason.meaning ?? "")" }
    }

    var dates: [String] { benefit?.dates.map { "\($0.qualifier)=\($0.value)" } ?? [] }
}
