import Testing
import X12

/// Which nine digits can be a Social Security number or an ITIN, and where they are looked for.
struct PersonalNumberTests {
    @Test(arguments: ["531120001", "531-12-0001", "531 12 0001", "912701234"])
    func canBeOne(_ text: String) { #expect(PersonalNumber.isPossible(text)) }

    @Test(arguments: [
        "", "A1", "53112000", "5311200011", "000120001", "666120001", "531000001", "531120000", "53112000A",
    ])
    func cannotBeOne(_ text: String) { #expect(!PersonalNumber.isPossible(text)) }

    @Test func isMaskedWhereItStands() throws {
        let text = Sample.whole.replacing("REF*0F*S1001", with: "REF*0F*531120001")
            .replacing("REF*17*0001~", with: "REF*17*0001~\nREF*23*531-12-0002~\nREF*SY*531120003~")
        let shown = try Reading(text, segments: true).events.flatMap { event -> [String] in
            guard case .segment(let segment) = event else { return [] }
            return segment.words(set: "834").elements.map(\.value)
        }
        for number in ["531120001", "531-12-0002", "531120003", "900000001", "900000002", "900000003"] {
            #expect(!shown.contains(number))
        }
        #expect(shown.count { $0 == PersonalNumber.mask } == 7)
        // An employer's number and a provider's are no person's.
        #expect(shown.contains("990000001") && shown.contains("1000000001"))
    }
}
