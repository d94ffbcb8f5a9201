import X12

/// One small file for each finding code.
enum Reproducers {
    struct Row: Sendable {
        let code: FindingCode
        let bytes: [UInt8]

        init(_ code: FindingCode, _ text: String) {
            self.code = code
            bytes = Array(text.utf8)
        }

        init(_ code: FindingCode, bytes: [UInt8]) {
            self.code = code
            self.bytes = bytes
        }
    }

    static let rows = file + interchange + envelopes + segments + others

    /// The clean file with one replacement.
    static func changed(_ old: String, _ new: String, _ text: String = Sample.whole) -> String {
        precondition(text.contains(old), "the sample does not hold \(old)")
        return text.replacing(old, with: new, maxReplacements: 1)
    }

    private static let utf16: [UInt8] = Array(Sample.whole.utf16).reduce(into: [0xFF, 0xFE]) { bytes, unit in
        bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    }

    private static let file: [Row] = [
        Row(.emptyFile, ""),
        Row(.notX12, "name,date\nA,B\n"),
        Row(.utf16, bytes: utf16),
        Row(.byteOrderMark, bytes: [0xEF, 0xBB, 0xBF] + Sample.whole.utf8),
        Row(.leadingBytes, "From: a\n\n" + Sample.whole),
        Row(.trailingBytes, Sample.whole + "the end"),
        Row(.paddingBytes, Sample.whole + "\u{1A}\0\0"),
        Row(.fragment, Sample.set834),
        Row(.truncated, String(Sample.whole.prefix(900))),
        Row(.noFinalTerminator, String(Sample.whole.dropLast(2))),
        Row(.latin1, bytes: Sample.whole.utf8.map { $0 == 0x4C ? 0xD1 : $0 }),
        Row(.controlCharacter, changed("GARCIA", "GAR\u{7}IA")),
        Row(.wrappedLines, Wrapped.wrap(Sample.whole.replacing("\n", with: ""), at: 80)),
        Row(.lineBreakInSegment, changed("1 MAIN ST", "1 MA\nIN ST")),
        Row(.segmentTooLong, changed("GARCIA", String(repeating: "A", count: 1_200_000))),
        Row(.emptySegment, changed("HD*030", "~HD*030")),
    ]

    private static let interchange: [Row] = [
        Row(.isaLength, changed("SENDER         ", "SENDER")),
        Row(.isaDamaged, changed("*ZZ*RECEIVER", "*ZZ.RECEIVER")),
        Row(.isaUnreadable, changed("*P*:~\nGS", "*P*:AAGS")),
        Row(.delimiterClash, changed("*^*00501", "*:*00501")),
        Row(.badDelimiter, changed("*P*:~", "*P*A~")),
        Row(.isaVersion, changed("*00501*", "*00999*")),
        Row(.isaControlNumber, changed("*000000001*0*P", "*00000000A*0*P")),
        Row(.usageIndicator, changed("*0*P*:", "*0*X*:")),
        Row(.duplicateInterchange, Sample.whole + Sample.whole),
        Row(.emptyInterchange, Sample.isa() + "IEA*0*000000001~"),
        Row(.interchangeNotClosed, changed("IEA*1*000000001~\n", "", Sample.whole) + second),
        Row(.ieaCount, changed("IEA*1", "IEA*2")),
        Row(.ieaControl, changed("IEA*1*000000001", "IEA*1*000000002")),
    ]

    private static let second = Sample.file(
        [Sample.set834], isa: Sample.isa("000000002"), number: "000000002", group: "2")

    private static let envelopes: [Row] = [
        Row(.groupNotClosed, changed("GE*1*1~\n", "")),
        Row(.geCount, changed("GE*1*1", "GE*2*1")),
        Row(.geControl, changed("GE*1*1", "GE*1*2")),
        Row(.setNotClosed, changed("SE*50*0001~\n", "")),
        Row(.seCount, changed("SE*50", "SE*51")),
        Row(.seControl, changed("SE*50*0001", "SE*50*0002")),
        Row(.controlZeros, changed("SE*50*0001", "SE*50*001")),
        Row(.duplicateSet, Sample.file([Sample.set834, Sample.set834])),
        Row(.duplicateCheckEnded, Sample.file(scattered)),
        Row(.groupType, changed("GS*BE", "GS*HP")),
        Row(.setType, changed("ST*834", "ST*820")),
        Row(.versionDiffers, changed("ST*834*0001*005010X220A1", "ST*834*0001*005010X307")),
        Row(.unknownVersion, Sample.whole.replacing("X220A1", with: "X999")),
        Row(.groupDate, changed("*20261101*0800*1*X", "*20261301*0800*1*X")),
        Row(.setOutside, Sample.isa() + Sample.set834 + "IEA*0*000000001~"),
        Row(.strayTrailer, changed("GE*1*1~", "SE*1*9~\nGE*1*1~")),
        Row(.segmentOutside, changed("ST*834*0001*005010X220A1~\n", "")),
        Row(.untypedSet, Sample.file([Sample.set("BHT*1~", type: "837")], kind: "HC", guide: "005010X222A1")),
    ]

    /// More set numbers than the tests' reader keeps, none following the one before.
    private static let scattered = (0..<120).map { "ST*834*\($0 * 2 + 1)~SE*2*\($0 * 2 + 1)~" }

    private static let segments: [Row] = [
        Row(.unknownSegment, changed("INS*N", "IMS*N")),
        Row(.unexpectedSegment, changed("LX*1~\nNM1*P3", "NM1*P3")),
        Row(.segmentOrder, changed("LUI*LE*SPA**7~\n", "LUI*LE*SPA**7~\nREF*23*9~\n")),
        Row(.repeatedSegment, changed("DMG*D8*19800229*F*M~\n", "DMG*D8*19800229*F*M~\nDMG*D8*19800229*F*M~\n")),
        Row(.repeatedSegment, changed("NM1*31*1~\n", "NM1*31*1~\nNM1*31*1~\n")),
        Row(.invalidCode, changed("PER*IP**HP*5550101234*EM*", "PER*IP**HP*5550101234*CY*")),
        Row(.invalidCode, changed("NM1*IL*1*GARCIA*MARIA", "NM1*IL*3*GARCIA*MARIA")),
        Row(.missingSegment, Sample.file([Sample.set(Sample.subscriber)])),
        Row(.loopNotClosed, changed("LE*2700~\n", "")),
        Row(.tooManyElements, changed("REF*0F*S1001~", "REF*0F*S1001*A*B*C~")),
        Row(.missingElement, changed("REF*0F*S1001~", "REF*0F~")),
        Row(.invalidCode, changed("*FAM~", "*FAMILY~")),
        Row(.invalidIndicator, changed("INS*Y", "INS*Q")),
        Row(.invalidDate, changed("DTP*348*D8*20260101", "DTP*348*D8*20260231")),
        Row(.invalidNumber, changed("512.35", "51X.35")),
        Row(.letterForDigit, changed("REF*0F*S1001", "REF*OF*S1001")),
        Row(.letterForDigit, changed("REF*1L*G200", "REF*IL*G200")),
        Row(.letterForDigit, changed("INS*Y*18*030", "INS*Y*18*O3O")),
        Row(.letterForDigit, changed("DTP*348*D8*20260101", "DTP*3O3*D8*20260101")),
        Row(.tooLong, changed("GARCIA*MARIA", "GARCIA*" + String(repeating: "M", count: 36))),
        Row(.tooShort, changed("CA*92101", "CA*92")),
        Row(.futureDate, changed("DMG*D8*19800229", "DMG*D8*20620229".replacing("0229", with: "0228"))),
        Row(.futureDate, changed("BGN*00*REF1*20261101", "BGN*00*REF1*20261203")),
        Row(.futureDate, changed("DTP*348*D8*20260101", "DTP*348*D8*22060101")),
        Row(.fractionalCent, changed("512.35", "512.355")),
        Row(.negativePremium, changed("512.35", "-512.35")),
        Row(
            .missingDate,
            changed("DTP*349*D8*20261231~\n", "").replacing("HD*030**HMO*GOLD HMO~", with: "HD*024**HMO*GOLD HMO~")),
        Row(.invalidCode, changed("HD*030**HMO*GOLD HMO*FAM", "HD*003**HMO*GOLD HMO*FAM")),
        Row(.invalidCode, changed("PT***4~", "PT***9~")),
        Row(.noSubscriberNumber, changed("REF*0F*S1001~\n", "")),
        Row(.memberWithoutName, changed("NM1*IL*1*GARCIA*MARIA*L**JR*34*900000001~\n", "")),
        Row(.subscriberRelationship, changed("INS*Y*18", "INS*Y*19")),
        Row(.dependentFirst, Sample.file([Sample.set(Sample.header834 + Sample.dependent + Sample.subscriber)])),
        Row(.memberTotal, changed("QTY*TO*2", "QTY*TO*3")),
    ]

    private static let others: [Row] = [
        Row(.paymentTotal, Others.payment.replacing("BPR*I*100", with: "BPR*I*101")),
        Row(.remittanceBalance, Others.payment.replacing("ADX*-10", with: "ADX*-11")),
        Row(.hierarchyParent, Others.answer.replacing("HL*3*2*22", with: "HL*3*9*22")),
        Row(.hierarchyNumber, Others.answer.replacing("HL*3*2*22", with: "HL*2*2*22")),
        Row(.hierarchyLevel, Others.answer.replacing("HL*3*2*22", with: "HL*3*1*22")),
        Row(.hierarchyChild, Others.answer.replacing("HL*2*1*21*1", with: "HL*2*1*21*0")),
        Row(.requestRefused, Others.answer.replacing("EB*1**30", with: "AAA*N**72*C")),
        Row(.ackCount, Others.acknowledgment.replacing("AK9*A*1*1*1", with: "AK9*A*1*1*0")),
        Row(
            .ackRefused,
            Others.acknowledgment.replacing("IK5*A", with: "IK5*R*5").replacing("AK9*A*1*1*1", with: "AK9*R*1*1*0")),
    ]
}
