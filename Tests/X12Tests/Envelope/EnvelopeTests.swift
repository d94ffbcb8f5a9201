import Testing
import X12

/// The file around the sets: bytes before, between and behind, encodings, fragments, truncation.
struct EnvelopeTests {
    @Test(arguments: [40, 72, 80, 107, 128, 256], ["\n", "\r\n"])
    func wrappedLines(_ width: Int, _ lineBreak: String) throws {
        let flat = Sample.whole.replacing("\n", with: "")
        let text = Wrapped.wrap(flat, at: width, lineBreak: lineBreak)
        let reading = try Reading(text)
        let clean = try Reading(flat)
        #expect(reading.codes == [.wrappedLines], "\(reading.findings)")
        #expect(
            reading.members.map { $0.segments.map(\.elements) } == clean.members.map { $0.segments.map(\.elements) })
        #expect(reading.summary.bytes == text.utf8.count)
    }

    @Test func namesMayHoldISA() throws {
        let reading = try Reading(Sample.whole.replacing("MARIA", with: "ISA").replacing("GARCIA", with: "LISA ISA"))
        #expect(reading.findings.isEmpty)
        #expect(reading.members.first?.name?.first == "ISA")
        #expect(reading.summary.interchanges == 1)
    }

    @Test func latin1NamesArrive() throws {
        var bytes = Array(Sample.whole.replacing("GARCIA*MARIA", with: "NU#EZ*JOS$").utf8)
        for index in bytes.indices {
            if bytes[index] == 0x23 { bytes[index] = 0xD1 }
            if bytes[index] == 0x24 { bytes[index] = 0xC9 }
        }
        let reading = try Reading(bytes)
        #expect(reading.members.first?.name?.last == "NUÑEZ")
        #expect(reading.members.first?.name?.first == "JOSÉ")
        #expect(reading.codes == [.latin1])
        #expect(reading.errors.isEmpty)
    }

    @Test func utf8NamesArrive() throws {
        let reading = try Reading(Sample.whole.replacing("GARCIA*MARIA", with: "NÚÑEZ*ZOË 美玲"))
        #expect(reading.members.first?.name?.last == "NÚÑEZ")
        #expect(reading.members.first?.name?.first == "ZOË 美玲")
        #expect(reading.findings.isEmpty)
    }

    @Test func anInterchangeWithATA1Alone() throws {
        let text = Sample.isa() + "TA1*000000905*261101*0800*R*018~IEA*0*000000001~"
        let reading = try Reading(text)
        #expect(reading.codes == [.ackRefused])
        #expect(reading.errors.isEmpty)
        #expect(try Reading(text.replacing("IEA*0", with: "IEA*1")).codes == [.ackRefused, .ieaCount])
    }

    @Test func severalGroupsAndSets() throws {
        let two = [Sample.set834, Sample.set(Sample.header834 + Sample.subscriber + Sample.dependent, number: "0002")]
        let group = "GS*BE*S*R*20261101*0800*1*X*005010X220A1~" + two.joined() + "GE*2*1~"
        let other = "GS*BE*S*R*20261101*0800*2*X*005010X220A1~" + two.joined() + "GE*2*2~"
        let reading = try Reading(Sample.isa() + group + other + "IEA*2*000000001~")
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        #expect(reading.summary.sets == ["834": 4])
        #expect(reading.summary.groups == 2)
        #expect(reading.summary.members == 8)
        #expect(reading.members.map(\.place.group) == [1, 1, 1, 1, 2, 2, 2, 2])
    }

    @Test func aFragmentIsReadAndReported() throws {
        for text in [Sample.set834, Sample.set834 + "\n", Sample.set834.replacing("\n", with: "")] {
            let reading = try Reading(text)
            #expect(reading.summary.members == 2)
            #expect(reading.codes == [.fragment], "\(reading.findings)")
        }
        let group = String(Sample.whole.drop { $0 != "\n" }.dropFirst())
        let reading = try Reading(group)
        #expect(reading.summary.members == 2)
        #expect(reading.codes == [.fragment], "\(reading.findings)")
    }

    @Test func unclosedInterchangesAreBothRead() throws {
        let second = Sample.file([Sample.set834], isa: Sample.isa("000000002"), number: "000000002", group: "2")
        for tail in ["IEA*1*000000001~\n", "GE*1*1~\nIEA*1*000000001~\n", "SE*50*0001~\nGE*1*1~\nIEA*1*000000001~\n"] {
            let reading = try Reading(Sample.whole.replacing(tail, with: "") + second)
            #expect(reading.summary.interchanges == 2)
            #expect(reading.summary.members == 4)
            #expect(reading.codes.contains(.interchangeNotClosed))
        }
    }

    @Test func rubbishBetweenInterchanges() throws {
        let second = Sample.file([Sample.set834], isa: Sample.isa("000000002"), number: "000000002", group: "2")
        let reading = try Reading(Sample.whole + "rubbish ISA here\n" + second)
        #expect(reading.summary.members == 4)
        #expect(reading.codes == [.trailingBytes])
        #expect(reading.summary.bytesUnread == 17)
    }

    @Test func everyPrefixIsAnError() throws {
        let bytes = Array(Sample.whole.utf8)
        for length in 0..<bytes.count - 2 {
            #expect(try !Reading(Array(bytes[..<length])).errors.isEmpty, "\(length)")
        }
    }

    @Test func everyByteIsCounted() throws {
        for text in ["rubbish", Sample.whole + "x", "x" + Sample.whole, Sample.set834] {
            let reading = try Reading(text)
            #expect(reading.summary.bytes == text.utf8.count)
        }
        #expect(try Reading("rubbish").summary.bytesUnread == 7)
    }

    /// The sender's own error is passed on; nothing is made of it.
    @Test func theSourcesErrorIsThrown() {
        struct Broken: Error {}
        let reader = X12Reader { _ in throw Broken() }
        #expect(throws: Broken.self) { try reader.next() }
    }
}
