/// A REF to be written.
public struct ReferenceDraft: Sendable, Equatable {
    /// REF01.
    public var qualifier: String
    /// REF02.
    public var value: String
    /// REF03, which eligibility has alone.
    public var description = ""

    /// A reference.
    public init(_ qualifier: String, _ value: String) {
        self.qualifier = qualifier
        self.value = value
    }

    init(_ reference: Reference) { self.init(reference.qualifier, reference.value.string) }
}

/// A DTP to be written.
public struct DateDraft: Sendable, Equatable {
    /// DTP01.
    public var qualifier: String
    /// DTP02.
    public var format: String
    /// DTP03.
    public var value: String

    /// A day.
    public init(_ qualifier: String, _ date: X12Date) {
        self.qualifier = qualifier
        format = "D8"
        value = date.x12
    }

    /// A period, both days included.
    public init(_ qualifier: String, _ begin: X12Date, _ end: X12Date) {
        self.qualifier = qualifier
        format = "RD8"
        value = begin.x12 + "-" + end.x12
    }

    init(_ event: DatedEvent) {
        qualifier = event.qualifier
        format = event.format
        value = event.value.string
    }
}

/// An AMT to be written.
public struct AmountDraft: Sendable, Equatable {
    /// AMT01.
    public var qualifier: String
    /// AMT02.
    public var amount: Amount

    /// An amount.
    public init(_ qualifier: String, _ amount: Amount) {
        self.qualifier = qualifier
        self.amount = amount
    }
}

/// A way to reach somebody, to be written.
public struct ContactDraft: Sendable, Equatable {
    /// HP, WP, CP, TE, EM and so on.
    public var qualifier: String
    /// The number or address.
    public var value: String

    /// A contact.
    public init(_ qualifier: String, _ value: String) {
        self.qualifier = qualifier
        self.value = value
    }
}

/// N3 and N4 to be written.
public struct AddressDraft: Sendable, Equatable {
    /// N301.
    public var line1 = ""
    /// N302.
    public var line2 = ""
    /// N401.
    public var city = ""
    /// N402.
    public var state = ""
    /// N403.
    public var zip = ""
    /// N404.
    public var country = ""
    /// N406 with N405 = CY.
    public var county = ""

    /// An address to be filled in.
    public init() {}

    init(_ address: PostalAddress) {
        line1 = address.line1.string
        line2 = address.line2.string
        city = address.city.string
        state = address.state.string
        zip = address.zip.string
        country = address.country.string
        county = address.county.string
    }

    /// A line that is too long goes on in the second one, where that is free, at a blank if there is one.
    private var lines: (String, String) {
        let maximum = ElementLengths.limit(.n3, 1).map { Int($0.maximum) } ?? .max
        guard line2.isEmpty, line1.unicodeScalars.count > maximum else { return (line1, line2) }
        let head = String(String.UnicodeScalarView(line1.unicodeScalars.prefix(maximum + 1)))
        guard let blank = head.lastIndex(of: " "), blank != head.startIndex else {
            let scalars = line1.unicodeScalars
            let cut = scalars.index(scalars.startIndex, offsetBy: maximum)
            return (String(scalars[..<cut]), String(scalars[cut...]))
        }
        return (String(head[..<blank]), String(line1[line1.index(after: blank)...]))
    }

    func write(to writer: X12Writer) throws {
        let (first, second) = lines
        if !first.isEmpty || !second.isEmpty { try writer.segment("N3", .text(first), .text(second)) }
        guard !city.isEmpty || !state.isEmpty || !zip.isEmpty || !county.isEmpty else { return }
        try writer.segment(
            "N4", .text(city), .text(state), .text(zip), .text(country), county.isEmpty ? .none : "CY", .text(county))
    }
}

/// NM1 to be written.
public struct NameDraft: Sendable, Equatable {
    /// NM101.
    public var role: String
    /// NM102 = 1.
    public var isPerson = true
    /// NM103.
    public var last = ""
    /// NM104.
    public var first = ""
    /// NM105.
    public var middle = ""
    /// NM106.
    public var prefix = ""
    /// NM107.
    public var suffix = ""
    /// NM108.
    public var identifierQualifier = ""
    /// NM109.
    public var identifier = ""

    /// A name to be filled in.
    public init(role: String, last: String = "", first: String = "") {
        self.role = role
        self.last = last
        self.first = first
    }

    /// A name as it was read.
    public init(_ name: PartyName) {
        role = name.role
        isPerson = name.isPerson
        last = name.last.string
        first = name.first.string
        middle = name.middle.string
        prefix = name.prefix.string
        suffix = name.suffix.string
        identifierQualifier = name.identifierQualifier.string
        identifier = name.identifier.string
    }

    func write(to writer: X12Writer, relation: String = "") throws {
        try writer.segment(
            "NM1", .text(role), .text(isPerson ? "1" : "2"), .text(last), .text(first), .text(middle), .text(prefix),
            .text(suffix), .text(identifierQualifier), .text(identifier), .text(relation))
    }
}

/// N1 to be written.
public struct OrganisationDraft: Sendable, Equatable {
    /// N101.
    public var role: String
    /// N102.
    public var name: String
    /// N103.
    public var identifierQualifier: String
    /// N104.
    public var identifier: String
    /// ACT01, for a broker or administrator.
    public var account = ""
    /// ACT06.
    public var secondAccount = ""

    /// An organisation.
    public init(role: String, name: String, identifierQualifier: String = "FI", identifier: String) {
        self.role = role
        self.name = name
        self.identifierQualifier = identifierQualifier
        self.identifier = identifier
    }

    init(_ organisation: Organisation) {
        role = organisation.role
        name = organisation.name.string
        identifierQualifier = organisation.identifierQualifier
        identifier = organisation.identifier.string
        account = organisation.accounts.first?.string ?? ""
        secondAccount = organisation.secondAccounts.first?.string ?? ""
    }

    func write(to writer: X12Writer) throws {
        let qualifier: WriteField = identifier.isEmpty ? .none : .text(identifierQualifier)
        try writer.segment("N1", .text(role), .text(name), qualifier, .text(identifier))
        if !account.isEmpty {
            try writer.segment(
                "ACT", .text(account), .none, .none, .none, secondAccount.isEmpty ? .none : "94", .text(secondAccount))
        }
    }
}
