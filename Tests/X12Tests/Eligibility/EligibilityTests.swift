import Testing
import X12

struct EligibilityTests {
    @Test func everyLoopArrives() throws {
        let reading = try Reading(Others.answer)
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        let levels = reading.levels
        #expect(levels.map(\.kind) == [.source, .receiver, .subscriber])
        let person = try #require(levels.last)
        #expect(person.ancestors.map { $0.name?.last.string } == ["TEST CARRIER", "TEST BROKER"])
        #expect(person.traces.first?.number == "T1")
        #expect(person.name?.identifier == "M1001")
        #expect(person.reference("6P") == "G200")
        #expect(person.address?.city == "SAN DIEGO")
        #expect(person.birthDate == X12Date("19800229"))
        #expect(person.gender == .female)
        #expect(person.dates.first?.date == X12Date("20260101"))
        #expect(person.benefits.count == 2)
        #expect(person.benefits[0].serviceTypes.map(\.string) == ["30", "1", "33"])
        #expect(person.benefits[0].planName == "GOLD HMO")
        #expect(person.benefits[1].information == .copay)
        #expect(person.benefits[1].amount == Amount(cents: 3050))
        #expect(person.benefits[1].inNetwork == "Y")
        #expect(person.benefits[1].messages.first == "PER VISIT")
        #expect(person.benefits[1].parties.first?.name.last == "HOUSE")
        #expect(person.decision == .active)
    }

    @Test(arguments: [
        ("EB*1**30^1^33", EligibilityLevel.Decision.active), ("EB*5**30", .active), ("EB*6**30", .inactive),
        ("EB*8**30", .inactive), ("EB*1**35", .unknown), ("EB*B**30", .unknown),
    ])
    func decision(_ line: String, _ expected: EligibilityLevel.Decision) throws {
        let text = Others.answer.replacing("EB*1**30^1^33", with: line)
        #expect(try Reading(text).levels.last?.decision == expected)
    }

    /// An AAA outranks a benefit, wherever above the person it stands.
    @Test(arguments: ["HL*2*1*21*1~\n", "NM1*2B*2*TEST BROKER*****FI*990000009~\n", "DMG*D8*19800229*F~\n"])
    func refusalOutranksABenefit(_ place: String) throws {
        let body = Others.answer.replacing(place, with: place + "AAA*Y**42*R~\n").replacing("SE*21", with: "SE*22")
        let reading = try Reading(body)
        #expect(reading.levels.last?.decision == .refused)
        let refusals = reading.levels.flatMap(\.refusals)
        #expect(refusals.map(\.reason) == [.cannotRespond])
        #expect(refusals.first?.followUp == .allowed)
        #expect(refusals.first?.isValidRequest == true)
    }

    @Test func theHierarchyIsChecked() throws {
        let lost = try Reading(Others.answer.replacing("HL*2*1*21*1~", with: "HX*2*1*21*1~"))
        #expect(lost.codes.isSuperset(of: [.unknownSegment, .hierarchyParent]))
    }
}
