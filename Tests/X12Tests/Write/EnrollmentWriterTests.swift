import Testing
import X12

/// What is written reads back equal; what X12 cannot say is refused.
struct EnrollmentWriterTests {
    static func write(
        _ members: [MemberDraft] = [Drafts.subscriber, Drafts.dependent], delimiters: Delimiters = Delimiters()
    ) throws -> [UInt8] {
        try Writing.file(kind: "BE", guide: "005010X220A1", delimiters: delimiters) { writer in
            var rest = members[...]
            try writer.enrollment(Drafts.enrollment) { rest.popFirst() }
        }
    }

    @Test(arguments: [
        Delimiters(), Delimiters(element: 0x7C, component: 0x3E, repetition: 0x5E, segment: 0x0A),
        Delimiters(element: 0x1D, component: 0x1F, repetition: nil, segment: 0x1C),
    ])
    func readsBackEqual(_ delimiters: Delimiters) throws {
        let reading = try Reading(try Self.write(delimiters: delimiters))
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        #expect(reading.members.compactMap { MemberDraft($0) } == [Drafts.subscriber, Drafts.dependent])
        #expect(reading.sets.compactMap { EnrollmentDraft($0) } == [Drafts.enrollment])
    }

    @Test func theWholeSampleSurvivesWriting() throws {
        let first = try Reading(Sample.whole).members.compactMap { MemberDraft($0) }
        let second = try Reading(try Self.write(first)).members.compactMap { MemberDraft($0) }
        #expect(first.count == 2)
        #expect(first == second)
    }

    @Test func aDelimiterInDataIsRefused() throws {
        for text in ["A*B", "A~B", "A:B", "A^B"] {
            var member = Drafts.subscriber
            member.name.last = text
            #expect(throws: X12WriteError.delimiterInData(segment: "NM1", element: 3)) { try Self.write([member]) }
        }
        var member = Drafts.subscriber
        member.name.last = "A\nB"
        #expect(throws: X12WriteError.controlCharacter(segment: "NM1", element: 3)) { try Self.write([member]) }
    }

    /// What a carrier sends of COBRA, Medicare, studies, health, income, disability, cards and other insurance comes back.
    @Test func everyFieldReadsBackEqual() throws {
        var member = Drafts.subscriber
        member.benefitStatus = "C"
        member.medicarePlan = .composite(["A", "1"])
        member.cobraEvent = "1"
        member.studentStatus = "F"
        member.isHandicapped = true
        member.dates += [DateDraft("340", Drafts.day("20260101")), DateDraft("341", Drafts.day("20280331"))]
        member.employmentClasses = ["01", "17", "18", "19"]
        member.income = IncomeDraft(frequency: "4", wage: "4200", hours: "40")
        member.healthBehavior = "T"
        member.height = "70"
        member.weight = "170"
        member.disabilities = [DisabilityDraft(kind: "1", begin: Drafts.day("20260201"), end: Drafts.day("20260301"))]
        member.coverages[0].cards = [CardDraft(description: "CARD", kind: "H", quantity: 2, action: "1")]
        var other = CoordinationDraft(responsibility: "P", code: "1")
        other.policyNumber = "POL99"
        other.serviceTypes = ["1", "35"]
        other.begin = Drafts.day("20260101")
        member.coverages[0].coordinations = [other]
        let reading = try Reading(try Self.write([member]))
        #expect(reading.errors.isEmpty, "\(reading.findings)")
        #expect(reading.members.compactMap { MemberDraft($0) } == [member])
        let read = try #require(reading.members.first)
        #expect(read.medicareCode == "A" && read.medicareReason == "1")
        #expect(read.date("341") == Drafts.day("20280331"))
    }

    /// A text for people is cut where the guides end it, and it is told; a number is refused, as half of one is another.
    @Test func lengthsAreKept() throws {
        var member = Drafts.subscriber
        member.name.first = String(repeating: "É", count: 56)
        member.address?.line1 = "1200 VERY LONG STREET NAME 1200 VERY LONG STREET NAME 1200 LONG STREET"
        var places: [String] = []
        let bytes = try Writing.file(kind: "BE", guide: "005010X220A1") { writer in
            writer.shortened = { places.append("\($0.id)\($0.element)") }
            var rest = [member][...]
            try writer.enrollment(Drafts.enrollment) { rest.popFirst() }
        }
        let reading = try Reading(bytes)
        #expect(places == ["NM14"])
        #expect(!reading.codes.contains(.tooLong))
        #expect(reading.members.first?.name?.first.string.unicodeScalars.count == 35)
        // The second line takes what the first cannot hold: nothing is lost.
        let address = try #require(reading.members.first?.address)
        #expect("\(address.line1.string) \(address.line2.string)" == member.address?.line1)
        member.references.append(ReferenceDraft("23", String(repeating: "9", count: 51)))
        #expect(throws: X12WriteError.tooLong(segment: "REF", element: 2)) { try Self.write([member]) }
    }

    @Test func trailingEmptyElementsAreDropped() throws {
        let text = String(decoding: try Self.write(), as: UTF8.self)
        #expect(!text.contains("*~"))
        #expect(text.contains("NM1*31*1~"))
    }

    @Test func theHeaderHas106Bytes() throws {
        let bytes = try Self.write()
        #expect(bytes[105] == 0x7E)
        var header = Writing.header()
        header.sender = "A SENDER TOO LONG"
        let writer = try X12Writer { _ in }
        #expect(throws: X12WriteError.tooLong(segment: "ISA", element: 6)) { try writer.beginInterchange(header) }
    }

    @Test func delimitersMustDiffer() {
        #expect(throws: X12WriteError.badDelimiters) {
            _ = try X12Writer(delimiters: Delimiters(element: 0x2A, component: 0x2A)) { _ in }
        }
    }

    @Test func beginAndEndMustPairUp() throws {
        let writer = try X12Writer { _ in }
        #expect(throws: X12WriteError.self) { try writer.endSet() }
        #expect(throws: X12WriteError.self) { try writer.beginSet("834", guide: "") }
        #expect(throws: X12WriteError.self) { try writer.segment("REF", "0F", "1") }
    }
}
