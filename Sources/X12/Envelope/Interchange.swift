/// The ISA segment: who sends what to whom, under which number, with which delimiters.
public struct Interchange: Sendable, Equatable {
    /// Which interchange of the file, from 1.
    public var index = 0
    /// The offset in the file of the ISA segment.
    public var offset = 0
    /// ISA05, such as `ZZ` or `30`.
    public var senderQualifier = ""
    /// ISA06 without its padding.
    public var sender = ""
    /// ISA07.
    public var receiverQualifier = ""
    /// ISA08 without its padding.
    public var receiver = ""
    /// ISA09, as sent (YYMMDD).
    public var date = ""
    /// ISA10, as sent (HHMM).
    public var time = ""
    /// ISA12, such as `00501`.
    public var version = ""
    /// ISA13, nine digits; with the sender and `usage` it tells a file that came before.
    public var controlNumber = ""
    /// ISA14 is 1: the sender asks for a TA1.
    public var acknowledgmentRequested = false
    /// ISA15.
    public var usage: UsageIndicator = .production
    /// What separates elements, components, repeats and segments.
    public var delimiters = Delimiters()
    /// False for a fragment that has no ISA segment; the fields are empty then.
    public var isReal = true

    /// An interchange to be filled in.
    public init() {}

    /// A version that has no repeats: ISA11 is a standard's letter there, `U`, and no separator.
    var isOld: Bool { (Int(version) ?? 501) < 402 }
}

/// The GS segment.
public struct FunctionalGroup: Sendable, Equatable {
    /// The interchange around it.
    public var interchange: Interchange
    /// Which group of the interchange, from 1.
    public var index = 0
    /// GS01: BE for an 834, RA 820, HS 270, HB 271, FA 999 and 997.
    public var kind = ""
    /// GS02.
    public var sender = ""
    /// GS03.
    public var receiver = ""
    /// GS04, nil when it is no date.
    public var date: X12Date?
    /// GS05, as sent.
    public var time = ""
    /// GS06.
    public var controlNumber = ""
    /// GS08, such as `005010X220A1`.
    public var version = ""

    /// A group to be filled in.
    public init(interchange: Interchange) { self.interchange = interchange }
}

/// The ST segment: one transaction set, with the group and interchange around it.
public struct TransactionSet: Sendable, Equatable {
    /// The group around it; all but the interchange is empty for a set without one.
    public var group: FunctionalGroup
    /// Which set of its group, from 1.
    public var index = 0
    /// ST01, such as `834`.
    public var type = ""
    /// ST02, as sent.
    public var controlNumber = ""
    /// ST03, or GS08 where ST03 is empty: the guide that it follows.
    public var guide = ""
    /// The offset in the file of the ST segment.
    public var offset = 0

    /// A set to be filled in.
    public init(group: FunctionalGroup) { self.group = group }

    /// The interchange around it.
    public var interchange: Interchange { group.interchange }
}
