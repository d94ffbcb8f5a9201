internal import Tabular
internal import X12

/// Answers the levels of subscribers and dependents.
final class InquiryPatients {
    private let viewer: Viewer
    private let lookup: EligibilityLookup
    private let envelope: InquiryEnvelope
    /// The family of the subscriber at hand; `nil` when he was refused.
    private var family: [EligibilityLookup.Candidate]?

    init(_ viewer: Viewer, lookup: EligibilityLookup, envelope: InquiryEnvelope) {
        self.viewer = viewer
        self.lookup = lookup
        self.envelope = envelope
    }

    /// - Returns: what came of the questions of the level.
    func answer(_ level: EligibilityLevel, isAnswered: Bool) throws -> [EligibilityStatus] {
        if level.kind == .dependent { return try answerDependent(level, isAnswered: isAnswered) }
        family = nil
        let isParent = level.hasChildren && level.inquiries.isEmpty
        let (day, refusal) = InquiryDay.find(level, viewer)
        var answer = EligibilityAnswer(.error, .tooManyMisses)
        if isAnswered { answer = try isParent ? subscriber(level, on: day) : lookup.answer(question(level, on: day)) }
        let wrongGroup = narrow(&answer, to: level, isParent: isParent)
        let refused = refusal ?? wrongGroup ?? answer.reason.flatMap { RefusalDraft($0, isDependent: false) }
        if refused == nil, let member = answer.members.first {
            family = try lookup.candidates(numbered: member.subscriberNumber)
            if !member.isSubscriber, !isParent, !isAskedByOwnNumber(member, level) {
                try moveToDependents(member, level, on: day)
                return [answer.status]
            }
        }
        try envelope.level(.subscriber, hasChildren: level.hasChildren)
        var draft = person(level, refused: refused)
        if refused == nil, let member = answer.members.first {
            if !isParent || member.isSubscriber { fill(&draft, member, isSubscriber: true) }
            if !isParent { tell(&draft, member, level) }
        }
        try envelope.writer.answer(draft)
        return isParent ? [] : [refusal == nil ? answer.status : .error]
    }

    private func question(_ level: EligibilityLevel, on day: CalendarDate) -> EligibilityQuestion {
        var question = EligibilityQuestion()
        question.memberID = level.name?.identifier.trimmed.trimmedOrNil
        question.lastName = level.name?.last.trimmed.trimmedOrNil
        question.firstName = level.name?.first.trimmed.trimmedOrNil
        question.birthOn = level.birthDate.flatMap { CalendarDate($0) }
        question.asOf = day
        return question
    }

    /// The subscriber who leads to dependents: his number is enough, and what else is sent must fit.
    private func subscriber(_ level: EligibilityLevel, on day: CalendarDate) throws -> EligibilityAnswer {
        let question = question(level, on: day)
        guard let number = question.memberID else {
            return question.lastName == nil || question.birthOn == nil
                ? EligibilityAnswer(.error, .memberIDInvalid) : try lookup.answer(question)
        }
        let found = try lookup.candidates(numbered: number)
        let known = try found.compactMap { try lookup.member($0.id, on: day) }
        guard let member = known.first(where: \.isSubscriber) ?? known.first else {
            return EligibilityAnswer(.notFound, .noMatch)
        }
        let own = found.first(where: \.isSubscriber)
        if let birth = question.birthOn?.description, let own, own.birthOn != birth {
            return EligibilityAnswer(.notFound, .birthDateDiffers)
        }
        if let name = question.lastName, let own, !NameKey(name).matches(own.lastName) {
            return EligibilityAnswer(.notFound, .nameDiffers)
        }
        // How the subscriber himself stands is not asked.
        var answer = EligibilityAnswer(member)
        answer.reason = nil
        return answer
    }

    private func answerDependent(_ level: EligibilityLevel, isAnswered: Bool) throws -> [EligibilityStatus] {
        try envelope.level(.dependent, hasChildren: false)
        guard let family else {
            // The subscriber was refused, which is the dependent's answer too.
            try envelope.writer.answer(person(level, refused: nil))
            return [.error]
        }
        let (day, refusal) = InquiryDay.find(level, viewer)
        var answer = isAnswered ? try dependent(level, of: family, on: day) : EligibilityAnswer(.error, .tooManyMisses)
        let wrongGroup = narrow(&answer, to: level, isParent: false)
        let refused = refusal ?? wrongGroup ?? answer.reason.flatMap { RefusalDraft($0, isDependent: true) }
        var draft = person(level, refused: refused)
        if refused == nil, let member = answer.members.first {
            fill(&draft, member, isSubscriber: false)
            tell(&draft, member, level)
        }
        try envelope.writer.answer(draft)
        return [refusal == nil ? answer.status : .error]
    }

    private func dependent(
        _ level: EligibilityLevel, of family: [EligibilityLookup.Candidate], on day: CalendarDate
    ) throws -> EligibilityAnswer {
        var question = question(level, on: day)
        question.memberID = nil
        let key = question.firstName ?? question.lastName
        if key == nil { return EligibilityAnswer(.error, .nameInvalid) }
        question.lastName = question.lastName ?? key
        if let problem = question.problem(day: day, today: viewer.today) { return EligibilityAnswer(.error, problem) }
        let name = NameKey(key ?? "")
        let fits = { (one: EligibilityLookup.Candidate) in
            name.matches(question.firstName == nil ? one.lastName : one.firstName)
        }
        let others = family.filter { !$0.isSubscriber }
        let born = others.filter { $0.birthOn == question.birthOn?.description }
        let found = try born.filter(fits).compactMap { try lookup.member($0.id, on: day) }
        switch found.count {
        case 1: return EligibilityAnswer(found[0])
        case 2...: return EligibilityAnswer(ambiguous: found)
        default:
            let isKnown = { (one: EligibilityLookup.Candidate) in try self.lookup.member(one.id, on: day) != nil }
            if try born.contains(where: isKnown) { return EligibilityAnswer(.notFound, .nameDiffers) }
            let isNamed = try others.filter(fits).contains(where: isKnown)
            return EligibilityAnswer(.notFound, isNamed ? .birthDateDiffers : .noMatch)
        }
    }

    /// Keeps the coverages of the group or plan that is named; 78 when there are none.
    private func narrow(_ answer: inout EligibilityAnswer, to level: EligibilityLevel, isParent: Bool) -> RefusalDraft?
    {
        guard answer.members.count == 1, !isParent else { return nil }
        let wanted = level.references.filter { ["6P", "1L", "18"].contains($0.qualifier) && !$0.value.isEmpty }
        guard !wanted.isEmpty else { return nil }
        var member = answer.members[0]
        member.coverages.removeAll { coverage in !wanted.allSatisfy { InquiryPatients.fits($0, coverage) } }
        guard !member.coverages.isEmpty else {
            answer = EligibilityAnswer(.notFound, nil)
            return .unanswered(.notInGroup)
        }
        answer = EligibilityAnswer(member)
        return nil
    }

    private static func fits(_ reference: Reference, _ coverage: EligibleCoverage) -> Bool {
        let wanted = reference.value.string.filter { $0.isLetter || $0.isNumber }.uppercased()
        let plain = { (text: String) in text.filter { $0.isLetter || $0.isNumber }.uppercased() }
        if reference.qualifier == "18" { return coverage.planCode.map(plain) == wanted }
        guard let parent = coverage.parentGroup, let suffix = coverage.suffix else { return false }
        return wanted == plain(parent) || wanted == plain(parent + suffix)
    }

    private func isAskedByOwnNumber(_ member: EligibleMember, _ level: EligibilityLevel) -> Bool {
        guard let own = member.memberNumber.flatMap(MemberNumber.plain),
            let asked = (level.name?.identifier.trimmed).flatMap(MemberNumber.plain)
        else { return false }
        return own == asked && own != MemberNumber.plain(member.subscriberNumber)
    }

    /// A dependent who was asked about as a subscriber is answered as what he is, under his subscriber.
    private func moveToDependents(_ member: EligibleMember, _ level: EligibilityLevel, on day: CalendarDate) throws {
        try envelope.level(.subscriber, hasChildren: true)
        let own = try family?.first(where: \.isSubscriber).flatMap { try lookup.member($0.id, on: day) }
        var name = NameDraft(role: "IL", last: InquiryText.plain(own?.lastName ?? "", 60))
        name.first = InquiryText.plain(own?.firstName ?? "", 35)
        name.identifierQualifier = "MI"
        name.identifier = InquiryText.plain(member.subscriberNumber, 80)
        try envelope.writer.answer(EligibilityPersonDraft(name: name))
        try envelope.level(.dependent, hasChildren: false)
        var draft = person(level, refused: nil)
        draft.name = NameDraft(role: "03")
        fill(&draft, member, isSubscriber: false)
        tell(&draft, member, level)
        try envelope.writer.answer(draft)
    }
}

extension InquiryPatients {
    /// Traces, name, date of birth as they were asked, and why there is no answer.
    private func person(_ level: EligibilityLevel, refused: RefusalDraft?) -> EligibilityPersonDraft {
        let role = level.kind == .dependent ? "03" : "IL"
        var draft = EligibilityPersonDraft(name: level.name.map(InquiryText.echo) ?? NameDraft(role: role))
        let traces = level.traces.filter { !$0.number.isEmpty }.map {
            TraceDraft(
                number: InquiryText.plain($0.number.string, 50), originator: InquiryText.plain($0.originator.string, 10)
            )
        }
        draft.trace = traces.first?.number ?? ""
        draft.traceOriginator = traces.first?.originator ?? ""
        draft.furtherTraces = Array(traces.dropFirst())
        draft.refusals = refused.map { [$0] } ?? []
        draft.birthDate = level.birthDate
        draft.gender = level.gender.isKnown ? level.gender : ""
        return draft
    }

    /// Name, number and gender as the store has them.
    private func fill(_ draft: inout EligibilityPersonDraft, _ member: EligibleMember, isSubscriber: Bool) {
        draft.name.isPerson = true
        draft.name.last = InquiryText.plain(member.lastName, 60)
        draft.name.first = InquiryText.plain(member.firstName ?? "", 35)
        let number = member.isSubscriber ? member.subscriberNumber : member.memberNumber ?? member.subscriberNumber
        draft.name.identifierQualifier = isSubscriber ? "MI" : ""
        draft.name.identifier = isSubscriber ? InquiryText.plain(number, 80) : ""
        draft.birthDate = X12Date(iso: member.birthOn) ?? draft.birthDate
        let gender = Gender(rawValue: member.gender ?? "")
        draft.gender = gender == .female || gender == .male ? gender : draft.gender
        if !isSubscriber { draft.relationship = Self.relationships[member.relationship] ?? "G8" }
    }

    private func tell(_ draft: inout EligibilityPersonDraft, _ member: EligibleMember, _ level: EligibilityLevel) {
        let benefits = InquiryBenefits(member: member)
        benefits.describe(&draft)
        draft.benefits = benefits.benefits(asked: level.inquiries)
    }

    /// INS02, by the words of the store.
    private static let relationships = ["spouse": "01", "child": "19", "life partner": "53"]
}
