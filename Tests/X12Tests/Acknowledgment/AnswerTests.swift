import Testing
import X12

/// An answer accepts only what came whole, in the form of the version that is answered.
struct AnswerTests {
    private func segments(_ text: String) throws -> [[String]] {
        var bytes: [UInt8] = []
        let writer = try X12Writer { bytes.append(contentsOf: $0) }
        for answer in try AcknowledgmentBuilder.answers(to: byteSource(of: Array(text.utf8))) {
            try writer.answer(answer, controlNumber: 1, date: Drafts.day("20261102"), time: "0900")
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
            $0.dropLast().split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        }
    }

    /// IK501 or AK501 of each set, and AK901.
    private func verdict(_ text: String) throws -> String {
        let all = try segments(text)
        return all.filter { ["IK5", "AK5", "AK9"].contains($0[0]) }.map { $0[1] }.joined(separator: " ")
    }

    private static let two = Sample.file([
        Sample.set834, Sample.set834.replacing("*0001*0", with: "*0002*0").replacing("SE*50*0001", with: "SE*50*0002"),
    ])

    @Test func whatIsWholeIsAccepted() throws {
        #expect(try verdict(Sample.whole) == "A A")
        #expect(try verdict(Self.two) == "A A A")
    }

    /// Wherever a file is cut, no set of it is accepted.
    @Test(arguments: ["HD*030", "SE*50", "GE*1", "IEA*1"])
    func aCutFileIsNotAccepted(_ place: String) throws {
        let end = try #require(Sample.whole.firstRange(of: place))
        let verdict = try verdict(String(Sample.whole[..<end.lowerBound]))
        #expect(verdict == "R R", "\(place)")
    }

    @Test func aCutSetHasItsCode() throws {
        let end = try #require(Sample.whole.firstRange(of: "SE*50"))
        let all = try segments(String(Sample.whole[..<end.lowerBound]))
        #expect(all.first { $0[0] == "IK5" } == ["IK5", "R", "2"])
        #expect(all.first { $0[0] == "AK9" } == ["AK9", "R", "1", "1", "0", "3"])
    }

    @Test(arguments: [("SE*50*0001", "SE*49*0001"), ("GE*1*1", "GE*2*1"), ("IEA*1*", "IEA*2*"), ("GE*1*1", "GE*1*9")])
    func aMiscountedFileIsNotAccepted(_ old: String, _ new: String) throws {
        #expect(try verdict(Reproducers.changed(old, new)) == "R R")
    }

    /// One bad set of two is refused alone.
    @Test func aGoodSetIsAcceptedBesideABadOne() throws {
        #expect(try verdict(Self.two.replacing("SE*50*0002", with: "SE*51*0002")) == "A R P")
    }

    /// What is found at the end of a member is told, too, when another member follows.
    @Test func aMemberWithoutANameIsRefused() throws {
        let text = Reproducers.changed("NM1*IL*1*GARCIA*MARIA*L**JR*34*900000001~\n", "").replacing(
            "SE*50", with: "SE*49")
        let all = try segments(text)
        #expect(all.contains { $0[0] == "IK3" && $0[1] == "NM1" && $0[4] == "3" })
        #expect(try verdict(text) == "R R")
    }

    /// An answer speaks of syntax: a premium with a fraction of a cent is right X12.
    @Test func whatOnlyAnImportMindsIsAccepted() throws {
        #expect(try verdict(Reproducers.changed("512.35", "512.355")) == "A A")
    }

    @Test func a4010IsAnsweredByA997() throws {
        let old = Sample.whole.replacing("005010X220A1", with: "004010X095A1").replacing("*^*00501*", with: "*U*00401*")
        let all = try segments(old)
        #expect(all[0][11] == "U" && all[0][12] == "00401")
        #expect(all[1][8] == "004010")
        #expect(all.dropFirst(2).map(\.first) == ["ST", "AK1", "AK2", "AK5", "AK9", "SE", "GE", "IEA"])
        #expect(all[2] == ["ST", "997", "0001"] && all[3] == ["AK1", "BE", "1"] && all[4] == ["AK2", "834", "0001"])
        #expect(try verdict(old) == "A A")
        #expect(try Reading(all.map { $0.joined(separator: "*") + "~" }.joined()).errors.isEmpty)
    }
}
