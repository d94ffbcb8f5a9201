import Testing
import X12

/// Every loop of a member arrives in its own place.
struct MemberTests {
    let reading: Reading

    init() throws { reading = try Reading(Sample.whole) }

    @Test func aCleanFileHasNoFindings() {
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        #expect(reading.summary.members == 2)
        #expect(reading.summary.subscribers == 1)
        #expect(reading.summary.dependents == 1)
        #expect(reading.summary.coverages == 2)
        #expect(reading.summary.bytesUnread == 0)
        #expect(reading.summary.bytes == Sample.whole.utf8.count)
        #expect(reading.summary.segments == Sample.whole.utf8.count { $0 == 0x7E })
    }

    @Test func header() throws {
        let set = try #require(reading.sets.first)
        #expect(set.purpose == .original)
        #expect(set.action == .verify)
        #expect(set.reference == "REF1")
        #expect(set.date == X12Date("20261101"))
        #expect(set.masterPolicyNumber == "POLICY38")
        #expect(set.date("007") == X12Date("20261101"))
        #expect(set.totalCount == 2)
        #expect(set.sponsor?.name == "ACME TOOLS")
        #expect(set.payer?.identifier == "990000002")
        #expect(set.brokers.first?.accounts.first == "LIC77")
        #expect(set.brokers.first?.secondAccounts.first == "SECOND")
        #expect(set.interchange.sender == "SENDER")
        #expect(set.interchange.usage == .production)
        #expect(set.group.version == "005010X220A1")
        #expect(set.controlNumber == "0001")
    }

    @Test func subscriber() throws {
        let member = try #require(reading.members.first)
        #expect(member.isSubscriber)
        #expect(member.relationship == .subscriber)
        #expect(member.maintenanceType == .audit)
        #expect(member.maintenanceReason == .notification)
        #expect(member.benefitStatus == .active)
        #expect(member.employmentStatus == .fullTime)
        #expect(member.subscriberNumber == "S1001")
        #expect(member.policyNumber == "G200")
        #expect(member.ref("17") == "0001")
        #expect(member.date("336") == X12Date("20150301"))
        #expect(member.name?.last == "GARCIA")
        #expect(member.name?.first == "MARIA")
        #expect(member.name?.middle == "L")
        #expect(member.name?.suffix == "JR")
        #expect(member.name?.identifier == "900000001")
        #expect(member.homePhone == "5550101234")
        #expect(member.cellPhone == "5550105678")
        #expect(member.email == "maria@example.com")
        #expect(member.address?.line2 == "APT 2")
        #expect(member.address?.county == "06073")
        #expect(member.mailingAddress?.line1 == "PO BOX 5")
        #expect(member.birthDate?.description == "1980-02-29")
        #expect(member.gender == .female)
        #expect(member.maritalStatus == .married)
        #expect(member.languages.first?.code == "SPA")
        #expect(member.place.segment == 10)
        #expect(member.errors == 0)
        #expect(member.reportingCategories.map(\.name.string) == ["DIVISION"])
        #expect(member.reportingCategories.first?.reference?.value == "EAST")
        #expect(member.references.map(\.qualifier) == ["0F", "1L", "17"])
    }

    @Test func coverage() throws {
        let coverage = try #require(reading.members.first?.coverages.first)
        #expect(coverage.maintenanceType == .audit)
        #expect(coverage.insuranceLine == .hmo)
        #expect(coverage.plan == "GOLD HMO")
        #expect(coverage.level == .family)
        #expect(coverage.beginDate == X12Date("20260101"))
        #expect(coverage.endDate == nil)
        #expect(coverage.premium?.cents == 51235)
        #expect(coverage.ref("1L") == "G200-1")
        #expect(coverage.providers.first?.name.last == "HOUSE")
        #expect(coverage.providers.first?.relation == "25")
        #expect(coverage.coordinations.first?.policyNumber == "POL9")
        #expect(coverage.coordinations.first?.begin == X12Date("20260101"))
        #expect(coverage.coordinations.first?.parties.first?.name.last == "OTHER PLAN")
        #expect(coverage.coordinations.first?.references.first?.value == "OG1")
    }

    @Test func correctedDependent() throws {
        let member = try #require(reading.members.last)
        #expect(!member.isSubscriber)
        #expect(member.isCorrected)
        #expect(member.name?.last == "GARCIA")
        #expect(member.incorrectName?.last == "GARZIA")
        #expect(member.incorrectBirthDate == X12Date("20100116"))
        #expect(member.birthDate == X12Date("20100115"))
        #expect(member.coverages.first?.endDate == X12Date("20261231"))
    }

    @Test func anUnknownCodeIsKept() throws {
        let text = Sample.whole.replacing("HD*030**HMO", with: "HD*030**QQQ")
        let reading = try Reading(text)
        #expect(reading.members[0].coverages[0].insuranceLine.rawValue == "QQQ")
        #expect(!reading.members[0].coverages[0].insuranceLine.isKnown)
        #expect(reading.codes == [.invalidCode])
        #expect(reading.errors.isEmpty)
    }

    @Test func aGroupOnlyChangeHasNoMember() throws {
        let reading = try Reading(Sample.file([Sample.set(Sample.header834.replacing("QTY*TO*2~\n", with: ""))]))
        #expect(reading.findings.isEmpty, "\(reading.findings)")
        #expect(reading.sets.count == 1)
        #expect(reading.totals == [EnrollmentTotals()])
    }

    /// Kept members keep their own memory.
    @Test func membersCanBeKept() throws {
        let many = (1000..<1050).map {
            Sample.set(Sample.header834 + Sample.subscriber + Sample.dependent, number: "\($0)")
        }
        let reading = try Reading(Sample.file(many))
        #expect(reading.members.count == 100)
        #expect(reading.members.allSatisfy { $0.name?.last == "GARCIA" })
    }
}
