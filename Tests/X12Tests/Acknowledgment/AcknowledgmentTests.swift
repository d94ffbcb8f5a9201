import Testing
import X12

struct AcknowledgmentTests {
    static let refused = Sample.file(
        [
            Sample.set(
                """
                AK1*BE*17*005010X220A1~
                AK2*834*0001*005010X220A1~
                IK5*A~
                AK2*834*0002*005010X220A1~
                IK3*DTP*22*2300*8~
                CTX*SITUATIONAL TRIGGER*HD*20~
                IK4*3:1*1251*8*2026X~
                IK3*HD*30**3~
                IK5*R*5~
                AK9*P*2*2*1~

                """, type: "999", guide: "005010X231A1")
        ], kind: "FA", guide: "005010X231A1")

    @Test func everyPartArrives() throws {
        let reading = try Reading(Self.refused)
        #expect(reading.codes == [.ackRefused], "\(reading.findings)")
        let answer = try #require(reading.acknowledgments.first)
        #expect(answer.groupControlNumber == "17")
        #expect(answer.groupVersion == "005010X220A1")
        #expect(answer.status == .partlyAccepted)
        #expect(answer.included == 2 && answer.received == 2 && answer.accepted == 1)
        #expect(answer.responses.map(\.status) == [.accepted, .rejected])
        let second = answer.responses[1]
        #expect(second.codes.map(\.string) == ["5"])
        #expect(second.segmentErrors.map(\.segmentID.string) == ["DTP", "HD"])
        #expect(second.segmentErrors[0].position == 22)
        #expect(second.segmentErrors[0].loop == "2300")
        #expect(second.segmentErrors[0].contexts.first == "SITUATIONAL TRIGGER")
        let element = try #require(second.segmentErrors[0].elementErrors.first)
        #expect(element.position == 3 && element.component == 1)
        #expect(element.code == "8")
        #expect(second.segmentErrors[1].elementErrors.isEmpty)
    }

    @Test func the997IsReadToo() throws {
        let text = Self.refused.replacing("ST*999", with: "ST*997").replacing("IK3", with: "AK3")
            .replacing("IK4", with: "AK4").replacing("IK5", with: "AK5").replacing("005010X231A1", with: "005010")
        let reading = try Reading(text)
        #expect(reading.errors.isEmpty, "\(reading.findings)")
        #expect(reading.acknowledgments.first?.responses.last?.segmentErrors.count == 2)
        #expect(reading.acknowledgments.first?.responses.last?.status == .rejected)
    }

    @Test func answersInsideTheirOrder() throws {
        let reading = try Reading(Self.refused.replacing("AK1*BE", with: "AK7*BE"))
        #expect(reading.codes.isSuperset(of: [.unknownSegment, .missingSegment]))
    }
}
