/// The header of an 834 to be written.
public struct EnrollmentDraft: Sendable, Equatable {
    /// BGN01.
    public var purpose: SetPurpose = .original
    /// BGN02.
    public var reference: String
    /// BGN03.
    public var date: X12Date
    /// BGN04, HHMM.
    public var time: String
    /// BGN05.
    public var timeZone = ""
    /// BGN06.
    public var originalReference = ""
    /// BGN08.
    public var action: FileAction
    /// REF*38 and others.
    public var references: [ReferenceDraft] = []
    /// DTP.
    public var dates: [DateDraft] = []
    /// QTY*TO.
    public var totalCount: Int?
    /// QTY*ET.
    public var employeeCount: Int?
    /// QTY*DT.
    public var dependentCount: Int?
    /// N1 loops: sponsor (P5), payer (IN), brokers (BO), administrators (TV).
    public var organizations: [OrganizationDraft]

    /// A header with what the guide requires.
    public init(
        reference: String, date: X12Date, time: String, action: FileAction, sponsor: OrganizationDraft,
        payer: OrganizationDraft
    ) {
        self.reference = reference
        self.date = date
        self.time = time
        self.action = action
        organizations = [sponsor, payer]
    }

    /// What was read, for writing it again; nil without a date (BGN03).
    public init?(_ set: EnrollmentSet) {
        guard let date = set.date else { return nil }
        purpose = set.purpose
        reference = set.reference.string
        self.date = date
        time = set.time.string
        timeZone = set.timeZone.string
        originalReference = set.originalReference.string
        action = set.action
        references = set.references.map(ReferenceDraft.init)
        dates = set.dates.map(DateDraft.init)
        totalCount = set.totalCount
        employeeCount = set.employeeCount
        dependentCount = set.dependentCount
        organizations = set.organizations.map(OrganizationDraft.init)
    }

    func write(to writer: X12Writer) throws {
        try writer.segment(
            "BGN", WriteField(purpose), .text(reference), WriteField(date), .text(time), .text(timeZone),
            .text(originalReference), .none, WriteField(action))
        for item in references { try writer.segment("REF", .text(item.qualifier), .text(item.value)) }
        for item in dates { try writer.segment("DTP", .text(item.qualifier), .text(item.format), .text(item.value)) }
        for (qualifier, count) in [("TO", totalCount), ("ET", employeeCount), ("DT", dependentCount)] {
            if let count { try writer.segment("QTY", .text(qualifier), .text(String(count))) }
        }
        for organization in organizations { try organization.write(to: writer) }
    }
}

extension X12Writer {
    /// Writes an 834 (X220A1): ST, the header, the members as they come from `next`, SE.
    public func enrollment(
        _ header: EnrollmentDraft, guide: String = "005010X220A1", controlNumber: String? = nil,
        members next: () throws -> MemberDraft?
    ) throws {
        try beginSet("834", guide: guide, controlNumber: controlNumber)
        try header.write(to: self)
        while let member = try next() { try member.write(to: self) }
        try endSet()
    }
}
