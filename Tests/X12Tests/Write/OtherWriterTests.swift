import Testing
import X12

struct OtherWriterTests {
    static func payment() throws -> [UInt8] {
        try Writing.file(kind: "RA", guide: "005010X218") { try $0.payment(Drafts.payment) }
    }

    @Test func paymentBalancesAndReadsBack() throws {
        let reading = try Reading(try Self.payment())
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        var entities: [PaymentEntity] = []
        var headers: [PaymentHeader] = []
        for event in reading.events {
            if case .payment(let entity) = event { entities.append(entity) }
            if case .paymentBegan(let header) = event { headers.append(header) }
        }
        #expect(headers.first?.amount == Amount(cents: 10550))
        #expect(headers.first?.traceNumber == "TRACE1")
        #expect(entities.count == 1)
        let entity = try #require(entities.first)
        #expect(entity.name?.first == "ANA")
        #expect(entity.adjustments.first?.amount == Amount(cents: -1000))
        #expect(entity.remittances.map(\.number.string) == ["INV1", "INV2"])
        #expect(entity.remittances.first?.coverage?.end == X12Date("20261130"))
        #expect(entity.remittances.first?.adjustments.first?.amount == Amount(cents: -950))
    }

    @Test func inquiryReadsBack() throws {
        let bytes = try Writing.file(kind: "HS", guide: "005010X279A1") { try $0.inquiry(Drafts.eligibility) }
        let reading = try Reading(bytes)
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        let levels = reading.levels
        #expect(levels.map(\.kind) == [.source, .receiver, .subscriber, .dependent])
        #expect(levels.last?.ancestors.map(\.number.string) == ["1", "2", "3"])
        #expect(levels.last?.inquiries.first?.serviceTypes.map(\.string) == ["30"])
        #expect(levels[2].traces.first?.number == "T1")
    }

    @Test func answerReadsBack() throws {
        var draft = Drafts.eligibility
        var benefit = BenefitDraft(.active, serviceTypes: ["30", "1", "33"])
        benefit.planName = "GOLD HMO"
        benefit.messages = ["RENEWS IN JANUARY"]
        draft.subscribers[0].dependents = []
        draft.subscribers[0].benefits = [benefit]
        let reading = try Reading(try Writing.file(kind: "HB", guide: "005010X279A1") { try $0.answer(draft) })
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        let person = try #require(reading.levels.last)
        #expect(person.decision == .active)
        #expect(person.benefits.first?.serviceTypes.map(\.string) == ["30", "1", "33"])
        #expect(person.benefits.first?.planName == "GOLD HMO")
        #expect(person.benefits.first?.messages.first == "RENEWS IN JANUARY")
    }

    @Test func acknowledgmentOfACleanFile() throws {
        let answers = try AcknowledgmentBuilder.answers(to: byteSource(of: Array(Sample.whole.utf8)))
        #expect(answers.count == 1)
        #expect(answers[0].groups.map(\.status) == [.accepted])
        let reading = try Reading(try Self.answer(answers[0]))
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        let acknowledgment = try #require(reading.acknowledgments.first)
        #expect(acknowledgment.status == .accepted)
        #expect(acknowledgment.groupControlNumber == "1")
        #expect(acknowledgment.responses.first?.controlNumber == "0001")
    }

    @Test func acknowledgmentNamesTheSegment() throws {
        let text = Sample.whole.replacing("HD*030**HMO*GOLD HMO~", with: "HX*030**HMO*GOLD HMO~")
        let answer = try AcknowledgmentBuilder.answers(to: byteSource(of: Array(text.utf8)))[0]
        let reading = try Reading(try Self.answer(answer))
        let response = try #require(reading.acknowledgments.first?.responses.first)
        #expect(response.status == .rejected)
        #expect(response.codes.map(\.string).contains("5"))
        #expect(response.segmentErrors.first?.code == "1")
        #expect(response.segmentErrors.first?.segmentID == "ZZZ")
        #expect(reading.codes == [.ackRefused])
    }

    @Test func interchangeAcknowledgment() throws {
        let text = Sample.whole.replacing("IEA*1*000000001", with: "IEA*1*000000009")
        let answer = try AcknowledgmentBuilder.answers(to: byteSource(of: Array(text.utf8)))[0]
        let reading = try Reading(try Self.answer(answer))
        let acknowledgments = reading.events.compactMap { event -> InterchangeAcknowledgment? in
            if case .interchangeAcknowledgment(let one) = event { one } else { nil }
        }
        #expect(acknowledgments.map(\.status) == [.rejected])
        #expect(acknowledgments.first?.code == "001")
        #expect(acknowledgments.first?.controlNumber == "000000001")
    }

    static func answer(_ answer: AcknowledgmentBuilder.Answer) throws -> [UInt8] {
        var bytes: [UInt8] = []
        let writer = try X12Writer { bytes.append(contentsOf: $0) }
        try writer.answer(
            answer, controlNumber: 77, date: Drafts.day("20261102"), time: "0900",
            withInterchangeAcknowledgment: true)
        return bytes
    }
}
