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
