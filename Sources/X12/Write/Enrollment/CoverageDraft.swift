/// One coverage (HD loop) to be written.
public struct CoverageDraft: Sendable, Equatable {
    /// HD01.
    public var maintenanceType: MaintenanceType
    /// HD03.
    public var insuranceLine: InsuranceLine
    /// HD04.
    public var plan: String
    /// HD05.
    public var level: CoverageLevel = ""
    /// HD09 = Y.
    public var isLate = false
    /// DTP.
    public var dates: [DateDraft] = []
    /// AMT.
    public var amounts: [AmountDraft] = []
    /// REF.
    public var references: [ReferenceDraft] = []
    /// IDC: cards.
    public var cards: [CardDraft] = []
    /// 2310.
    public var providers: [PartyDraft] = []
    /// 2320.
    public var coordinations: [CoordinationDraft] = []

    /// A coverage.
    public init(maintenanceType: MaintenanceType, insuranceLine: InsuranceLine, plan: String) {
        self.maintenanceType = maintenanceType
        self.insuranceLine = insuranceLine
        self.plan = plan
    }

    func write(to writer: X12Writer) throws {
        try writer.segment(
            "HD", WriteField(maintenanceType), .none, WriteField(insuranceLine), .text(plan), WriteField(level), .none,
            .none, .none, isLate ? "Y" : .none)
        for item in dates { try writer.segment("DTP", .text(item.qualifier), .text(item.format), .text(item.value)) }
        for item in amounts { try writer.segment("AMT", .text(item.qualifier), WriteField(item.amount)) }
        for item in references { try writer.segment("REF", .text(item.qualifier), .text(item.value)) }
        for card in cards {
            try writer.segment(
                "IDC", .text(card.description), .text(card.kind), WriteField(card.quantity.map { String($0) }),
                .text(card.action))
        }
        for (index, provider) in providers.enumerated() {
            try writer.segment("LX", .text(String(index + 1)))
            try provider.write(to: writer)
        }
        for coordination in coordinations { try coordination.write(to: writer) }
    }
}

/// IDC: an identification card, to be written.
public struct CardDraft: Sendable, Equatable {
    /// IDC01.
    public var description: String
    /// IDC02: D dental, H health, P prescription drugs.
    public var kind: String
    /// IDC03.
    public var quantity: Int?
    /// IDC04: 1 add, 2 change, RX replace.
    public var action: String

    /// A card.
    public init(description: String, kind: String, quantity: Int? = nil, action: String = "") {
        self.description = description
        self.kind = kind
        self.quantity = quantity
        self.action = action
    }
}

/// 2320: other insurance, to be written.
public struct CoordinationDraft: Sendable, Equatable {
    /// COB01.
    public var responsibility: String
    /// COB02.
    public var policyNumber = ""
    /// COB03.
    public var code: String
    /// COB04.
    public var serviceTypes: [String] = []
    /// REF.
    public var references: [ReferenceDraft] = []
    /// DTP*344.
    public var begin: X12Date?
    /// DTP*345.
    public var end: X12Date?
    /// 2330.
    public var parties: [PartyDraft] = []

    /// Other insurance.
    public init(responsibility: String, code: String) {
        self.responsibility = responsibility
        self.code = code
    }

    func write(to writer: X12Writer) throws {
        let services: WriteField =
            serviceTypes.count > 1 ? .repeated(serviceTypes.map { .text($0) }) : WriteField(serviceTypes.first)
        try writer.segment("COB", .text(responsibility), .text(policyNumber), .text(code), services)
        for item in references { try writer.segment("REF", .text(item.qualifier), .text(item.value)) }
        if let begin { try writer.segment("DTP", "344", "D8", WriteField(begin)) }
        if let end { try writer.segment("DTP", "345", "D8", WriteField(end)) }
        for party in parties { try party.write(to: writer) }
    }
}
