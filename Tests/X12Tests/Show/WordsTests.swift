import Testing
import X12

struct WordsTests {
    private func words() throws -> [SegmentWords] {
        try Reading(Sample.whole, segments: true).events.compactMap { event in
            if case .segment(let segment) = event { segment.words(set: "834") } else { nil }
        }
    }

    @Test func everySegmentIsThereInOrder() throws {
        let ids = try words().map(\.id)
        #expect(ids == Sample.whole.split(separator: "~\n").map { String($0.prefix { $0 != "*" }) })
    }

    @Test func everyKnownSegmentHasATitleAndNames() throws {
        for segment in try words() {
            #expect(!segment.title.isEmpty, "\(segment.id)")
            for element in segment.elements { #expect(!element.name.isEmpty, "\(segment.id)\(element.position)") }
        }
    }

    @Test func codesAndDatesAreExplained() throws {
        let all = try words()
        let member = try #require(all.first { $0.id == "INS" })
        #expect(member.loop == "2000" && member.loopTitle == "member" && member.depth == 1)
        #expect(member.elements.first { $0.position == 3 }?.meaning == "audit or compare")
        #expect(member.elements.first { $0.position == 2 }?.name == "relationship")
        let begin = try #require(all.first { $0.loop == "2300" && $0.id == "DTP" })
        #expect(begin.elements.map(\.meaning) == ["benefit begin", "day", "2026-01-01"])
        #expect(begin.depth == 2)
        #expect(all.contains { $0.id == "NM1" && $0.loop == "2330" && $0.depth == 4 })
    }

    @Test func loopsOfASet() throws {
        let loops = try words().map(\.loop)
        #expect(loops.contains("2310") && loops.contains("2320") && loops.contains("2330") && loops.contains("2750"))
        #expect(loops.first == "envelope")
        #expect(!loops.contains("unplaced"))
    }
}
