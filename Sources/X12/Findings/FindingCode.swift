/// Every kind of finding. Its raw value is what reports and scripts see, and never changes its meaning.
public enum FindingCode: String, Sendable, CaseIterable, Hashable {
    // MARK: The file
    /// The file is empty.
    case emptyFile = "empty-file"
    /// The file is not X12: no ISA segment in it.
    case notX12 = "not-x12"
    /// The file is UTF-16, which X12 does not allow.
    case utf16 = "utf-16"
    /// A byte order mark stands before the ISA segment.
    case byteOrderMark = "byte-order-mark"
    /// Bytes before the ISA segment were not read.
    case leadingBytes = "leading-bytes"
    /// Bytes after the last interchange were not read.
    case trailingBytes = "trailing-bytes"
    /// The file ends in padding.
    case paddingBytes = "padding-bytes"
    /// The file starts inside an envelope, the ISA segment is missing.
    case fragment = "no-envelope"
    /// The file ends before its envelope is closed.
    case truncated = "truncated"
    /// The last segment has no terminator.
    case noFinalTerminator = "no-final-terminator"
    /// The text is not UTF-8 and was read as Latin-1.
    case latin1 = "latin-1"
    /// A control character stands inside an element.
    case controlCharacter = "control-character"
    /// The lines are wrapped at a fixed width, in the middle of segments.
    case wrappedLines = "wrapped-lines"
    /// A line break stands inside a segment.
    case lineBreakInSegment = "line-break-in-segment"
    /// No segment terminator for more than a megabyte.
    case segmentTooLong = "segment-too-long"
    /// Two terminators stand in a row.
    case emptySegment = "empty-segment"

    // MARK: The interchange
    /// The ISA segment is not 106 bytes long.
    case isaLength = "isa-length"
    /// The ISA segment has too few or too many separators.
    case isaDamaged = "isa-damaged"
    /// The ISA segment cannot be read, its delimiters are unknown.
    case isaUnreadable = "isa-unreadable"
    /// ISA11 is the same as another delimiter.
    case delimiterClash = "delimiter-clash"
    /// A delimiter is a letter, a digit, a blank, or the same as another one.
    case badDelimiter = "bad-delimiter"
    /// ISA12 names no known version.
    case isaVersion = "isa-version"
    /// ISA13 is not a number of nine digits.
    case isaControlNumber = "isa-control-number"
    /// ISA15 is not P, T or I.
    case usageIndicator = "usage-indicator"
    /// An interchange of the same sender and number came before in this file.
    case duplicateInterchange = "duplicate-interchange"
    /// The interchange holds no group and no TA1.
    case emptyInterchange = "empty-interchange"
    /// The IEA segment is missing.
    case interchangeNotClosed = "iea-missing"
    /// IEA01 does not give the number of groups.
    case ieaCount = "iea-count"
    /// IEA02 is not the number of the ISA segment.
    case ieaControl = "iea-control-number"

    // MARK: The groups and sets
    /// The GE segment is missing.
    case groupNotClosed = "ge-missing"
    /// GE01 does not give the number of transaction sets.
    case geCount = "ge-count"
    /// GE02 is not the number of the GS segment.
    case geControl = "ge-control-number"
    /// The SE segment is missing.
    case setNotClosed = "se-missing"
    /// SE01 does not give the number of segments.
    case seCount = "se-count"
    /// SE02 is not the number of the ST segment.
    case seControl = "se-control-number"
    /// Two control numbers differ in leading zeros only.
    case controlZeros = "control-number-zeros"
    /// ST02 came before in this group.
    case duplicateSet = "duplicate-set"
    /// The group has too many scattered set numbers to look for doubles further.
    case duplicateCheckEnded = "duplicate-check-ended"
    /// GS01 does not fit the transaction sets.
    case groupType = "group-type"
    /// ST01 contradicts the guide named in ST03 or GS08.
    case setType = "set-type"
    /// ST03 and GS08 name different guides.
    case versionDiffers = "version-differs"
    /// The guide named in ST03 or GS08 is not one that is known for this set.
    case unknownVersion = "unknown-guide"
    /// GS04 is no valid date.
    case groupDate = "group-date"
    /// A transaction set stands outside a group.
    case setOutside = "st-outside"
    /// A trailer has no header.
    case strayTrailer = "stray-trailer"
    /// Segments stand outside a transaction set and were not read.
    case segmentOutside = "segment-outside-set"
    /// This kind of set is read as segments only.
    case untypedSet = "untyped-set"

    // MARK: Segments and elements
    /// This set has no such segment.
    case unknownSegment = "unknown-segment"
    /// The segment may not stand here.
    case unexpectedSegment = "unexpected-segment"
    /// The segment stands later than the guide has it.
    case segmentOrder = "segment-order"
    /// The segment may stand only once here.
    case repeatedSegment = "repeated-segment"
    /// A required segment is missing.
    case missingSegment = "missing-segment"
    /// The LS segment is not closed by LE.
    case loopNotClosed = "le-missing"
    /// The segment has more elements than the standard knows.
    case tooManyElements = "too-many-elements"
    /// A required element is empty.
    case missingElement = "missing-element"
    /// The code is not in the guide.
    case invalidCode = "invalid-code"
    /// INS01 is neither Y nor N.
    case invalidIndicator = "invalid-indicator"
    /// The date does not exist, or has another format than it says.
    case invalidDate = "invalid-date"
    /// The element is not a number.
    case invalidNumber = "invalid-number"
    /// A code has a letter where the standard has a digit, such as OF for 0F.
    case letterForDigit = "letter-for-digit"
    /// The element is longer than the 5010 guides allow.
    case tooLong = "too-long"
    /// The element is shorter than the 5010 guides require.
    case tooShort = "too-short"
    /// The date is in the future.
    case futureDate = "future-date"
    /// The amount has fractions of a cent.
    case fractionalCent = "fractional-cent"

    // MARK: Enrollment (834)
    /// The member has no REF*0F.
    case noSubscriberNumber = "no-subscriber-number"
    /// The member has no NM1*IL or NM1*74.
    case memberWithoutName = "member-without-name"
    /// INS01 and INS02 disagree on whether this is the subscriber.
    case subscriberRelationship = "subscriber-relationship"
    /// A dependent stands before, or apart from, his subscriber.
    case dependentFirst = "dependent-first"
    /// QTY does not give the number of members in the set.
    case memberTotal = "member-total"
    /// The premium is less than zero.
    case negativePremium = "negative-premium"
    /// A coverage has no first day, or an end has no last day.
    case missingDate = "missing-date"

    // MARK: Payment (820)
    /// BPR02 is not the sum of the remittances and adjustments.
    case paymentTotal = "payment-total"
    /// Paid less billed is not the adjustment.
    case remittanceBalance = "remittance-balance"

    // MARK: Eligibility (270, 271)
    /// HL02 names no level that came before.
    case hierarchyParent = "hl-parent"
    /// HL01 came before, or is no number.
    case hierarchyNumber = "hl-number"
    /// The level does not stand under the right one.
    case hierarchyLevel = "hl-level"
    /// HL04 does not fit the levels that follow.
    case hierarchyChild = "hl-child"
    /// The answer holds an AAA: the request was refused or failed.
    case requestRefused = "request-refused"

    // MARK: Acknowledgements (999, 997, TA1)
    /// The counts in AK9 do not fit the sets that are answered.
    case ackCount = "ack-count"
    /// The acknowledgement refuses a set, a group or an interchange.
    case ackRefused = "ack-refused"
}
