extension X12Writer {
    /// Writes a 270: the question.
    public func inquiry(_ draft: EligibilityDraft, controlNumber: String? = nil) throws {
        try eligibility(draft, type: "270", purpose: "13", controlNumber: controlNumber)
    }

    /// Writes a 271: the answer.
    public func answer(_ draft: EligibilityDraft, controlNumber: String? = nil) throws {
        try eligibility(draft, type: "271", purpose: "11", controlNumber: controlNumber)
    }

    private func eligibility(
        _ draft: EligibilityDraft, type: String, purpose: String, controlNumber: String?
    ) throws {
        try beginSet(type, guide: "005010X279A1", controlNumber: controlNumber)
        try segment(
            "BHT", "0022", .text(purpose), .text(draft.reference), WriteField(draft.date), .text(draft.time))
        try level(1, parent: nil, "20", hasChildren: true)
        try draft.source.write(to: self)
        try level(2, parent: 1, "21", hasChildren: !draft.subscribers.isEmpty)
        try draft.receiver.write(to: self)
        var number = 2
        for subscriber in draft.subscribers {
            number += 1
            let parent = number
            try level(number, parent: 2, "22", hasChildren: !subscriber.dependents.isEmpty)
            try write(subscriber, isQuestion: type == "270")
            for dependent in subscriber.dependents {
                number += 1
                try level(number, parent: parent, "23", hasChildren: false)
                try write(dependent, isQuestion: type == "270")
            }
        }
        try endSet()
    }

    private func level(_ number: Int, parent: Int?, _ kind: String, hasChildren: Bool) throws {
        try segment(
            "HL", .text(String(number)), WriteField(parent.map { String($0) }), .text(kind), hasChildren ? "1" : "0")
    }

    private func write(_ person: EligibilityPersonDraft, isQuestion: Bool) throws {
        if !person.trace.isEmpty {
            try segment("TRN", isQuestion ? "1" : "2", .text(person.trace), .text(person.traceOriginator))
        }
        try person.name.write(to: self)
        for item in person.references { try segment("REF", .text(item.qualifier), .text(item.value)) }
        for item in person.refusals {
            try segment(
                "AAA", item.isValidRequest ? "Y" : "N", .none, WriteField(item.reason), WriteField(item.followUp))
        }
        if person.birthDate != nil || !person.gender.rawValue.isEmpty {
            try segment(
                "DMG", person.birthDate == nil ? .none : "D8", WriteField(person.birthDate),
                WriteField(person.gender))
        }
        for item in person.dates { try segment("DTP", .text(item.qualifier), .text(item.format), .text(item.value)) }
        if !person.serviceTypes.isEmpty { try segment("EQ", services(person.serviceTypes)) }
        for benefit in person.benefits { try write(benefit) }
    }

    private func write(_ benefit: BenefitDraft) throws {
        try segment(
            "EB", WriteField(benefit.information), .text(benefit.level), services(benefit.serviceTypes),
            .text(benefit.insuranceType), .text(benefit.planName), .text(benefit.period), WriteField(benefit.amount),
            WriteField(benefit.share), .none, .none, .none, .text(benefit.inNetwork))
        for message in benefit.messages { try segment("MSG", .text(message)) }
    }

    private func services(_ types: [String]) -> WriteField {
        switch types.count {
        case 0: .none
        case 1: .text(types[0])
        default: .repeated(types.map { .text($0) })
        }
    }
}
