/// An 820 (X218) to be written.
public struct PaymentDraft: Sendable, Equatable {
    /// BPR01.
    public var handling = "I"
    /// BPR02; nil writes the sum of the remittances and of the adjustments to earlier payments.
    public var amount: Amount?
    /// BPR04.
    public var method = "NON"
    /// BPR10: the payer's company id.
    public var originator = ""
    /// BPR16.
    public var date: X12Date
    /// TRN01: 1 payment and remittance together, 3 apart.
    public var traceKind = "3"
    /// TRN02.
    public var traceNumber: String
    /// REF: 14 master account, 38 master policy and so on.
    public var references: [ReferenceDraft] = []
    /// 1000A.
    public var receiver: OrganizationDraft
    /// 1000B.
    public var payer: OrganizationDraft
    /// ENT loops.
    public var entities: [PaymentEntityDraft] = []

    /// A payment with what the guide requires.
    public init(date: X12Date, traceNumber: String, receiver: OrganizationDraft, payer: OrganizationDraft) {
        self.date = date
        self.traceNumber = traceNumber
        self.receiver = receiver
        self.payer = payer
    }

    /// The sum of what is paid and of the adjustments to earlier payments: the balance law of BPR02.
    public var total: Amount {
        var sum = Amount(cents: 0)
        for entity in entities {
            for item in entity.remittances { sum = sum + item.paid }
            for item in entity.adjustments { sum = sum + item.amount }
        }
        return sum
    }
}

/// One ENT loop to be written.
public struct PaymentEntityDraft: Sendable, Equatable {
    /// ENT02: 2J a person, 2L a company.
    public var kind: String
    /// ENT03.
    public var identifierQualifier: String
    /// ENT04.
    public var identifier: String
    /// 2100B.
    public var name: NameDraft?
    /// 2200.
    public var adjustments: [AdjustmentDraft] = []
    /// 2300.
    public var remittances: [RemittanceDraft] = []

    /// An entity.
    public init(kind: String, identifierQualifier: String, identifier: String) {
        self.kind = kind
        self.identifierQualifier = identifierQualifier
        self.identifier = identifier
    }
}

/// RMR to be written, with what explains it.
public struct RemittanceDraft: Sendable, Equatable {
    /// RMR01.
    public var qualifier: String
    /// RMR02.
    public var number: String
    /// RMR03, of an organization's summary.
    public var action = ""
    /// RMR04.
    public var paid: Amount
    /// RMR05.
    public var billed: Amount?
    /// REF.
    public var references: [ReferenceDraft] = []
    /// DTM*582, both days included.
    public var period: (begin: X12Date, end: X12Date)?
    /// 2320; nil writes none.
    public var adjustmentReason: String?

    /// An item.
    public init(qualifier: String, number: String, paid: Amount) {
        self.qualifier = qualifier
        self.number = number
        self.paid = paid
    }

    /// Field by field.
    public static func == (left: RemittanceDraft, right: RemittanceDraft) -> Bool {
        left.qualifier == right.qualifier && left.number == right.number && left.action == right.action
            && left.paid == right.paid && left.billed == right.billed && left.references == right.references
            && left.period?.begin == right.period?.begin && left.period?.end == right.period?.end
            && left.adjustmentReason == right.adjustmentReason
    }
}

/// ADX to be written.
public struct AdjustmentDraft: Sendable, Equatable {
    /// ADX01.
    public var amount: Amount
    /// ADX02.
    public var reason: String

    /// An adjustment.
    public init(_ amount: Amount, reason: String) {
        self.amount = amount
        self.reason = reason
    }
}
