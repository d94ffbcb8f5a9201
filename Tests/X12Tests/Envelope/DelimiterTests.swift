import Testing
import X12

/// Delimiters come from each ISA; what the ISA of real files gets wrong is read all the same, and reported.
struct DelimiterTests {
    private func expectMembers(_ text: String, _ codes: Set<FindingCode> = [], members: Int = 2) throws {
        let reading = try Reading(text)
        #expect(reading.summary.members == members)
        #expect(reading.members.allSatisfy { $0.name?.last == "GARCIA" })
        #expect(reading.members.first?.coverages.first?.plan == "GOLD HMO")
        #expect(reading.codes == codes, "\(reading.findings)")
        #expect(reading.summary.bytesUnread == 0)
        #expect(reading.summary.bytes == text.utf8.count)
    }

    @Test(arguments: ["~", "~\n", "~\r\n", "\n", "\r", "\r\n", "\u{1C}", "'\n", "~ \n\t\n"])
    func terminators(_ terminator: String) throws {
        try expectMembers(Sample.with(Sample.whole, element: "*", component: ":", terminator: terminator))
    }

    @Test(arguments: [("|", ">"), ("\u{1D}", "\u{1F}"), ("+", "\\"), (";", "@"), ("^", "<")])
    func separators(_ pair: (String, String)) throws {
        let (element, component) = pair
        let text =
            element == "^"
            ? Sample.whole.replacing("*^*00501", with: "*!*00501").replacing("@", with: "!") : Sample.whole
        try expectMembers(
            Sample.with(
                text.replacing("maria@example.com", with: "x").replacing("maria!example.com", with: "x"),
                element: element, component: component, terminator: "~"))
    }

    @Test func eachInterchangeHasItsOwn() throws {
        let second = Sample.file([Sample.set834], isa: Sample.isa("000000002"), number: "000000002", group: "2")
        let other = Sample.with(second, element: "|", component: ">", terminator: "\n")
        try expectMembers(Sample.whole + other, members: 4)
    }

    @Test(arguments: ["U", "X", "0"])
    func aLetterIsNoRepetitionSeparator(_ letter: String) throws {
        let text = Sample.whole.replacing("*^*00501", with: "*\(letter)*00501")
        let reading = try Reading(text)
        #expect(reading.findings.isEmpty)
        #expect(reading.interchanges.first?.delimiters.repetition == nil)
        #expect(reading.summary.members == 2)
    }

    @Test func version4010HasNoRepetitionSeparator() throws {
        let text = Sample.whole.replacing("*^*00501", with: "*^*00401").replacing("005010X220A1", with: "004010X095A1")
        let reading = try Reading(text)
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        #expect(reading.interchanges.first?.delimiters.repetition == nil)
    }

    @Test func repetitionEqualToComponentIsReported() throws {
        try expectMembers(Sample.whole.replacing("*^*00501", with: "*:*00501"), [.delimiterClash])
        try expectMembers(Sample.whole.replacing("*^*00501", with: "*~*00501"), [.delimiterClash])
    }

    /// No padding, too much padding, and a missing ISA16.
    @Test(arguments: ["~\n", "~", "\n"])
    func badlyPaddedHeaders(_ terminator: String) throws {
        let unpadded = Sample.whole.replacing("          ", with: " ").replacing("SENDER         ", with: "SENDER")
        try expectMembers(
            Sample.with(unpadded, element: "*", component: ":", terminator: terminator), [.isaLength])
        let padded = Sample.whole.replacing("SENDER         ", with: "SENDER                   ")
        try expectMembers(
            Sample.with(padded, element: "*", component: ":", terminator: terminator), [.isaLength])
        let without = Sample.whole.replacing("*P*:~", with: "*P*~")
        if terminator != "\n" {
            try expectMembers(
                Sample.with(without, element: "*", component: ":", terminator: terminator), [.isaLength])
        }
    }

    @Test func aLostSeparatorIsReadByPosition() throws {
        try expectMembers(Sample.whole.replacing("*ZZ*RECEIVER", with: "*ZZ.RECEIVER"), [.isaDamaged])
    }
}
