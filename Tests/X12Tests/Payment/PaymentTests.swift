import Testing
import X12

struct PaymentTests {
    @Test func everyLoopArrives() throws {
        let reading = try Reading(Others.payment)
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        let entities = reading.entities
        #expect(entities.map(\.isIndividual) == [true, false])
        let first = try #require(entities.first)
        #expect(first.name?.last == "GARCIA")
        #expect(first.identifier == "E1")
        let item = try #require(first.remittances.first)
        #expect(item.qualifier == "IK")
        #expect(item.number == "INV1")
        #expect(item.paid == Amount(cents: 9000))
        #expect(item.billed == Amount(cents: 10000))
        #expect(item.reference("18") == "PLAN")
        #expect(item.coverage?.begin == X12Date("20261101"))
        #expect(item.coverage?.end == X12Date("20261130"))
        #expect(item.adjustments.map(\.reason.string) == ["H6"])
        #expect(entities[1].adjustments.first?.amount == Amount(cents: -500))
        #expect(entities[1].remittances.first?.memberCounts.first?.quantity == Amount("5"))
    }

    @Test func totals() throws {
        for event in try Reading(Others.payment).events {
            guard case .paymentEnded(let header, let totals) = event else { continue }
            #expect(header.amount == Amount(cents: 10000))
            #expect(header.payer?.name == "ACME TOOLS")
            #expect(header.receiver?.identifier == "990000002")
            #expect(totals.entities == 2)
            #expect(totals.remittances == 2)
            #expect(totals.paid == Amount(cents: 10500))
            #expect(totals.adjustments == Amount(cents: -500))
            return
        }
        Issue.record("no paymentEnded")
    }

    /// X306: no ENT02, references in 2100B, signed exchange payments.
    @Test func exchangePayments() throws {
        let text = Sample.file(
            [
                Sample.set(
                    """
                    BPR*I*85*C*ACH************20261115~
                    TRN*3*TRACE1~
                    N1*PE*TEST CARRIER*FI*990000002~
                    N1*RM*TEST AGENCY*58*A1~
                    ENT*1~
                    NM1*IL*1*GARCIA*MARIA****C1*77~
                    REF*POL*12~
                    RMR*ZZ*APTC**135~
                    DTM*582****RD8*20261101-20261130~
                    RMR*ZZ*UF**-50~
                    DTM*582*20261101~

                    """, type: "820", guide: "005010X306")
            ], kind: "RA", guide: "005010X306")
        let reading = try Reading(text)
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        let entity = try #require(reading.entities.first)
        #expect(entity.isIndividual)
        #expect(entity.references.first?.value == "12")
        #expect(entity.remittances.map { $0.paid?.cents } == [13500, -5000])
        #expect(entity.remittances.last?.coverage?.begin == X12Date("20261101"))
    }

    @Test func anUnknownSegmentIsAnError() throws {
        let reading = try Reading(Others.payment.replacing("RMR*IK*INV1", with: "RMX*IK*INV1"))
        #expect(reading.codes.contains(.unknownSegment))
        #expect(reading.entities.first?.errors ?? 0 > 0)
    }
}
