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
        try begin(
            type, purpose: purpose, reference: draft.reference, date: draft.date, time: draft.time,
            controlNumber: controlNumber)
        try level(1, parent: nil, .source, hasChildren: true)
        try party(draft.source)
        try level(2, parent: 1, .receiver, hasChildren: !draft.subscribers.isEmpty)
        try party(draft.receiver)
        var number = 2
        for subscriber in draft.subscribers {
            number += 1
            let parent = number
            try level(number, parent: 2, .subscriber, hasChildren: !subscriber.dependents.isEmpty)
            try write(subscriber, isQuestion: type == "270")
            for dependent in subscriber.dependents {
                number += 1
                try level(number, parent: parent, .dependent, hasChildren: false)
                try write(dependent, isQuestion: type == "270")
            }
        }
        try endSet()
    }

    /// Begins a 271 that is written level by level, as the levels of the question come.
    public func beginAnswer(reference: String, date: X12Date, time: String, controlNumber: String? = nil) throws {
        try begin("271", purpose: "11", reference: reference, date: date, time: time, controlNumber: controlNumber)
    }

    private func begin(
        _ type: String, purpose: String, reference: String, date: X12Date, time: String, controlNumber: String?
    ) throws {
        try beginSet(type, guide: "005010X279A1", controlNumber: controlNumber)
        try segment("BHT", "0022", .text(purpose), .text(reference), WriteField(date), .text(time))
    }

    /// Writes the HL segment of a level.
    public func level(_ number: Int, parent: Int?, _ kind: HierarchyKind, hasChildren: Bool) throws {
        try segment(
            "HL", .text(String(number)), WriteField(parent.map { String($0) }), .text(kind.rawValue),
            hasChildren ? "1" : "0")
    }

    /// Writes the source or the receiver, with what keeps it from being answered.
    public func party(_ name: NameDraft, refusals: [RefusalDraft] = []) throws {
        try name.write(to: self)
        for item in refusals { try write(item) }
    }

    /// Writes the person of a level that answers.
    public func answer(_ person: EligibilityPersonDraft) throws { try write(person, isQuestion: false) }

    private func write(_ refusal: RefusalDraft) throws {
        try segment(
            "AAA", refusal.isValidRequest ? "Y" : "N", .none, WriteField(refusal.reason), WriteField(refusal.followUp))
    }

    private func write(_ person: EligibilityPersonDraft, isQuestion: Bool) throws {
        if !person.trace.isEmpty {
            try segment("TRN", isQuestion ? "1" : "2", .text(person.trace), .text(person.traceOriginator))
        }
        for item in person.furtherTraces {
            try segment("TRN", isQuestion ? "1" : "2", .text(item.number), .text(item.originator))
        }
        try person.name.write(to: self)
        for item in person.references {
            try segment("REF", .text(item.qualifier), .text(item.value), .text(item.description))
        }
        for item in person.refusals { try write(item) }
        if person.birthDate != nil || !person.gender.rawValue.isEmpty {
            try segment(
                "DMG", person.birthDate == nil ? .none : "D8", WriteField(person.birthDate),
                WriteField(person.gender))
        }
        if !person.relationship.isEmpty { try segment("INS", "N", .text(person.relationship)) }
        for item in person.dates { try segment("DTP", .text(item.qualifier), .text(item.format), .text(item.value)) }
        if !person.serviceTypes.isEmpty { try segment("EQ", services(person.serviceTypes)) }
        for benefit in person.benefits { try write(benefit) }
    }

    private func write(_ benefit: BenefitDraft) throws {
        try segment(
            "EB", WriteField(benefit.information), .text(benefit.level), services(benefit.serviceTypes),
            .text(benefit.insuranceType), .text(benefit.planName), .text(benefit.period), WriteField(benefit.amount),
            WriteField(benefit.share), .none, .none, .none, .text(benefit.inNetwork))
        for item in benefit.dates { try segment("DTP", .text(item.qualifier), .text(item.format), .text(item.value)) }
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
