/// A REF segment: a qualifier and the number it names.
public struct Reference: Sendable, Equatable {
    /// REF01, such as `0F` or `1L`.
    public let qualifier: String
    /// REF02.
    public let value: Element
    /// REF03, rarely sent.
    public let description: Element

    init(_ segment: Segment) {
        qualifier = segment.string(1)
        value = segment[2]
        description = segment[3]
    }
}

/// A DTP segment: what happened when.
public struct DatedEvent: Sendable, Equatable {
    /// DTP01, such as `348` (benefit begin).
    public let qualifier: String
    /// DTP02: `D8` for a day, `RD8` for a period.
    public let format: String
    /// DTP03 as it came.
    public let value: Element

    init(_ segment: Segment) {
        qualifier = segment.string(1)
        format = segment.string(2)
        value = segment[3]
    }

    /// The day, or the first day of a period; nil when it is none.
    public var date: X12Date? { value.withUTF8 { X12Date(UnsafeBufferPointer(rebasing: $0.prefix(8))) } }

    /// The last day of a period; nil for a single day.
    public var end: X12Date? {
        value.withUTF8 { $0.count == 17 ? X12Date(UnsafeBufferPointer(rebasing: $0[9...])) : nil }
    }
}

/// An AMT segment: what kind of amount, and how much.
public struct QualifiedAmount: Sendable, Equatable {
    /// AMT01, such as `P3` (premium).
    public let qualifier: String
    /// AMT02 as it came.
    public let value: Element

    init(_ segment: Segment) {
        qualifier = segment.string(1)
        value = segment[2]
    }

    /// The amount; nil when it is not a number.
    public var amount: Amount? { value.amount }

    /// The amount in whole cents; nil when it is not a number or has fractions of a cent.
    public var cents: Int? { amount?.cents }
}

/// N3, N4: an address.
public struct PostalAddress: Sendable, Equatable {
    /// N301.
    public let line1: Element
    /// N302.
    public let line2: Element
    /// N401.
    public let city: Element
    /// N402.
    public let state: Element
    /// N403, the ZIP code as sent (5 or 9 digits, no dash).
    public let zip: Element
    /// N404, empty for the USA.
    public let country: Element
    /// N405: what `location` is; `CY` is a county.
    public let locationQualifier: Element
    /// N406.
    public let location: Element

    init?(_ street: Segment?, _ place: Segment?) {
        if street == nil, place == nil { return nil }
        line1 = street?[1] ?? .none
        line2 = street?[2] ?? .none
        city = place?[1] ?? .none
        state = place?[2] ?? .none
        zip = place?[3] ?? .none
        country = place?[4] ?? .none
        locationQualifier = place?[5] ?? .none
        location = place?[6] ?? .none
    }

    /// The county, as a name or a FIPS code, where N405 is CY.
    public var county: Element { locationQualifier == "CY" ? location : .none }
}

/// One way to reach somebody, out of a PER segment.
public struct Contact: Sendable, Equatable {
    /// PER03, 05 or 07: TE telephone, HP home, WP work, CP cell, EM e-mail, FX fax, EX extension, AP alternate, BN beeper.
    public let qualifier: String
    /// The number or address.
    public let value: Element

    static func all(in segments: [Segment]) -> [Contact] {
        var contacts: [Contact] = []
        for segment in segments {
            for position in [3, 5, 7] where !segment[position + 1].isEmpty {
                contacts.append(Contact(qualifier: segment.string(position), value: segment[position + 1]))
            }
        }
        return contacts
    }
}

/// NM1: a person or an organization.
public struct PartyName: Sendable, Equatable {
    /// NM101: who it is, such as `IL`.
    public let role: String
    /// NM102 is 1: a person; 2 is an organization, whose name is in `last`.
    public let isPerson: Bool
    /// NM103.
    public let last: Element
    /// NM104.
    public let first: Element
    /// NM105.
    public let middle: Element
    /// NM106.
    public let prefix: Element
    /// NM107.
    public let suffix: Element
    /// NM108: what `identifier` is; `34` a Social Security number.
    public let identifierQualifier: Element
    /// NM109.
    public let identifier: Element

    init(_ segment: Segment) {
        role = segment.string(1)
        isPerson = segment[2] == "1"
        last = segment[3]
        first = segment[4]
        middle = segment[5]
        prefix = segment[6]
        suffix = segment[7]
        identifierQualifier = segment[8]
        identifier = segment[9]
    }
}

/// N1: an organization, with what is in its loop.
public struct Organization: Sendable {
    let range: SegmentRange

    /// N101, such as `P5` (sponsor).
    public var role: String { range.element(.n1, 1).string }
    /// N102.
    public var name: Element { range.element(.n1, 2) }
    /// N103: what `identifier` is; `FI` a tax id, `94` a code of the sender's own, `XV` a plan id.
    public var identifierQualifier: String { range.element(.n1, 3).string }
    /// N104.
    public var identifier: Element { range.element(.n1, 4) }
    /// N3, N4.
    public var address: PostalAddress? { PostalAddress(range.first(.n3), range.first(.n4)) }
    /// PER.
    public var contacts: [Contact] { Contact.all(in: range.all(.per)) }
    /// ACT01 of each account (loop 1100C), such as a broker's account or license number.
    public var accounts: [Element] { range.all(.act).map { $0[1] } }
    /// ACT06: the second account number.
    public var secondAccounts: [Element] { range.all(.act).map { $0[6] } }
    /// REF in the loop.
    public var references: [Reference] { range.all(.ref).map(Reference.init) }
    /// Everything in the loop, as it came.
    public var segments: [Segment] { range.segments }
}
