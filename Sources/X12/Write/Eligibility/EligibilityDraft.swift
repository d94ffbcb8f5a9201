/// A 270 or 271 (X279A1) to be written: one source, one receiver, subscribers and their dependents.
public struct EligibilityDraft: Sendable, Equatable {
    /// BHT03.
    public var reference: String
    /// BHT04.
    public var date: X12Date
    /// BHT05, HHMM.
    public var time: String
    /// 2100A: the payer, NM1*PR.
    public var source: NameDraft
    /// 2100B: who asks; 2B, P5 and GP are the roles that fit a broker.
    public var receiver: NameDraft
    /// 2000C.
    public var subscribers: [EligibilityPersonDraft] = []

    /// A question or an answer.
    public init(reference: String, date: X12Date, time: String, source: NameDraft, receiver: NameDraft) {
        self.reference = reference
        self.date = date
        self.time = time
        self.source = source
        self.receiver = receiver
    }
}

/// A subscriber, or one of their dependents.
public struct EligibilityPersonDraft: Sendable, Equatable {
    /// TRN02.
    public var trace = ""
    /// TRN03: ten characters, starting with 1, 3 or 9.
    public var traceOriginator = ""
    /// Further traces of the question, repeated in the answer.
    public var furtherTraces: [TraceDraft] = []
    /// NM1*IL, or 03 for a dependent.
    public var name: NameDraft
    /// REF.
    public var references: [ReferenceDraft] = []
    /// DMG02.
    public var birthDate: X12Date?
    /// DMG03.
    public var gender: Gender = ""
    /// INS02 of a dependent, in an answer: 01 spouse, 19 child and so on.
    public var relationship = ""
    /// DTP: 291 the plan date that is asked for.
    public var dates: [DateDraft] = []
    /// EQ01, for a 270; 30 asks for the plan.
    public var serviceTypes: [String] = []
    /// EB, for a 271.
    public var benefits: [BenefitDraft] = []
    /// AAA, for a 271: the reason and the follow-up.
    public var refusals: [RefusalDraft] = []
    /// 2000D.
    public var dependents: [EligibilityPersonDraft] = []

    /// A person.
    public init(name: NameDraft) { self.name = name }
}

/// TRN to be written.
public struct TraceDraft: Sendable, Equatable {
    /// TRN02.
    public var number: String
    /// TRN03.
    public var originator: String

    /// A trace.
    public init(number: String, originator: String) {
        self.number = number
        self.originator = originator
    }
}

/// AAA to be written.
public struct RefusalDraft: Sendable, Equatable {
    /// AAA01.
    public var isValidRequest: Bool
    /// AAA03.
    public var reason: RefusalReason
    /// AAA04.
    public var followUp: RefusalFollowUp

    /// A refusal.
    public init(isValidRequest: Bool, reason: RefusalReason, followUp: RefusalFollowUp) {
        self.isValidRequest = isValidRequest
        self.reason = reason
        self.followUp = followUp
    }
}

/// EB to be written.
public struct BenefitDraft: Sendable, Equatable {
    /// EB01.
    public var information: BenefitInformation
    /// EB02.
    public var level = ""
    /// EB03.
    public var serviceTypes: [String] = []
    /// EB04.
    public var insuranceType = ""
    /// EB05.
    public var planName = ""
    /// EB06.
    public var period = ""
    /// EB07.
    public var amount: Amount?
    /// EB08.
    public var share: Amount?
    /// EB12.
    public var inNetwork = ""
    /// DTP: 348 and 349, the benefit's first and last day.
    public var dates: [DateDraft] = []
    /// MSG.
    public var messages: [String] = []

    /// A benefit.
    public init(_ information: BenefitInformation, serviceTypes: [String] = []) {
        self.information = information
        self.serviceTypes = serviceTypes
    }
}
