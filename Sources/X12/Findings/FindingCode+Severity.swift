extension FindingCode {
    /// How grave it usually is; a finding may say otherwise where the place decides.
    public var severity: Severity {
        switch self {
        case .byteOrderMark, .paddingBytes, .latin1, .duplicateCheckEnded, .untypedSet, .dependentFirst,
            .requestRefused, .ackRefused:
            .note
        case .noFinalTerminator, .wrappedLines, .emptySegment, .isaLength, .delimiterClash, .isaVersion,
            .isaControlNumber, .usageIndicator, .emptyInterchange, .controlZeros, .groupType, .versionDiffers,
            .unknownVersion, .groupDate, .segmentOrder, .invalidCode, .tooLong, .tooShort, .negativePremium,
            .subscriberRelationship, .memberTotal, .paymentTotal, .remittanceBalance, .hierarchyChild,
            .ackCount:
            .warning
        default:
            .error
        }
    }
}
