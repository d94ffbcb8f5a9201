internal import Tabular
internal import X12

/// 271: a row a benefit (EB); a person without one, such as one whose question was refused, has a row all the same.
final class EligibilityRows: EDIRows {
    let columns: [Column] = [
        Column(key: "transaction", title: "Transaction", type: .identifier),
        Column(key: "trace", title: "Trace", type: .identifier), Column(key: "payer", title: "Payer", type: .text),
        Column(key: "person", title: "Person", type: .text), Column(key: "last_name", title: "Last Name", type: .text),
        Column(key: "first_name", title: "First Name", type: .text),
        Column(key: "member_id", title: "Member ID", type: .identifier),
        Column(key: "birth_date", title: "Date of Birth", type: .date),
        Column(key: "group", title: "Group", type: .identifier),
        Column(key: "decision", title: "Decision", type: .text),
        Column(key: "refusals", title: "Refusals", type: .list),
        Column(key: "information", title: "Code", type: .identifier),
        Column(key: "meaning", title: "Information", type: .text),
        Column(key: "coverage_level", title: "Level", type: .identifier),
        Column(key: "service_types", title: "Service Types", type: .list),
        Column(key: "insurance_type", title: "Insurance Type", type: .identifier),
        Column(key: "plan_name", title: "Plan Name", type: .text),
        Column(key: "period", title: "Period", type: .identifier),
        Column(key: "amount", title: "Amount", type: .amount), Column(key: "share", title: "Share", type: .identifier),
        Column(key: "quantity", title: "Quantity", type: .identifier),
        Column(key: "in_network", title: "In Network", type: .identifier),
        Column(key: "dates", title: "Dates", type: .list), Column(key: "messages", title: "Messages", type: .list),
    ]
    var defaults: [String] { columns.map(\.key) }

    func take(_ event: X12Event, keys: [String], _ row: RowBuffer, _ write: (RowBuffer) throws -> Void) throws {
        guard case .eligibility(let level) = event, level.transaction.type == "271" else { return }
        // Source and receiver have a row only when they are why the question was refused.
        let isPerson = level.kind == .subscriber || level.kind == .dependent
        guard isPerson || !level.refusals.isEmpty else { return }
        let benefits = level.benefits
        // A subscriber who only leads to his dependents is no answer of his own.
        if benefits.isEmpty, level.hasChildren, level.refusals.isEmpty { return }
        for benefit in benefits.isEmpty ? [nil] : benefits.map(Optional.some) {
            row.removeAll()
            for key in keys { append(key, level, benefit, to: row) }
            try write(row)
        }
    }

    private func append(_ key: String, _ level: EligibilityLevel, _ benefit: Benefit?, to row: RowBuffer) {
        switch key {
        case "transaction": row.append(level.transaction.controlNumber)
        case "trace": row.append(level.traces.first?.number)
        case "payer":
            row.append((level.kind == .source ? level : level.ancestors.first { $0.kind == .source })?.name?.last)
        case "person": row.append(level.kind.map { "\($0)" })
        case "last_name": row.append(level.name?.last)
        case "first_name": row.append(level.name?.first)
        case "member_id": row.append(level.name.flatMap { $0.isPersonalNumber ? nil : $0.identifier.text })
        case "birth_date": row.append(level.birthDate)
        case "group": row.append(level.reference("6P").text ?? level.reference("1L").text)
        case "decision": row.append(level.decision.rawValue)
        case "refusals":
            let refusals = level.refusals + (benefit?.refusals ?? [])
            row.append(list: refusals.map { "\($0.reason.rawValue) \($0.reason.meaning ?? "")" })
        default: appendBenefit(key, benefit, to: row)
        }
    }

    private func appendBenefit(_ key: String, _ benefit: Benefit?, to row: RowBuffer) {
        let isList = key == "service_types" || key == "dates" || key == "messages"
        guard let benefit else { return isList ? row.append(list: []) : row.appendNull() }
        switch key {
        case "information": row.append(code: benefit.information)
        case "meaning": row.append(benefit.information.meaning)
        case "coverage_level": row.append(benefit.level)
        case "service_types": row.append(list: benefit.serviceTypes.map(\.string))
        case "insurance_type": row.append(benefit.insuranceType)
        case "plan_name": row.append(benefit.planName)
        case "period": row.append(benefit.period)
        case "amount": row.append(benefit.amount)
        case "share": row.append(benefit.share?.description)
        case "quantity": row.append(benefit.quantity?.description)
        case "in_network": row.append(benefit.inNetwork)
        case "dates": row.append(list: benefit.dates.map { "\($0.qualifier)=\($0.value)" })
        default: row.append(list: benefit.messages.map(\.string))
        }
    }
}
