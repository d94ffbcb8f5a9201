import Tabular
import Testing

@testable import BrokerPortal

@Suite struct IdentifierTests {
    @Test(arguments: [("12345678", "12345678"), (" 00123 ", "123"), ("1", "1"), ("9999999999", "9999999999")])
    func npnKeepsItsSignificantDigits(text: String, expected: String) {
        #expect(NPN(text)?.description == expected)
    }

    @Test(arguments: ["", "0", "000", "12345678901", "12a4", "-1", "１２３"])
    func npnRefusesWhatIsNone(text: String) {
        #expect(NPN(text) == nil)
    }

    @Test(arguments: ["123-45-6789", "123456789", " 123 45 6789 "])
    func ssnIsReadInItsWritings(text: String) {
        #expect(TaxID(text, kind: .ssn)?.digits == "123456789")
    }

    @Test(arguments: [
        "000-12-3456", "666-12-3456", "900-12-3456", "123-00-4567", "123-45-0000", "12345678", "1234567890",
    ])
    func ssnRefusesWhatCannotBeOne(text: String) {
        #expect(TaxID(text, kind: .ssn) == nil)
    }

    @Test func einTakesAnyPrefixButMarksUnassignedOnes() {
        #expect(TaxID("94-1234567", kind: .ein)?.hasUnassignedPrefix == false)
        #expect(TaxID("07-1234567", kind: .ein)?.hasUnassignedPrefix == true)
        #expect(TaxID("666123456", kind: .ein) != nil)
    }

    @Test func taxIDShowsItsLastFourDigitsOnly() throws {
        let ein = try #require(TaxID("94-1234567", kind: .ein))
        let ssn = try #require(TaxID("123-45-6789", kind: .ssn))
        #expect("\(ein)" == "**-***4567")
        #expect("\(ssn)" == "***-**-6789")
    }

    @Test(arguments: [("2835.66", 283_566), ("-12.5", -1_250), (".5", 50), ("7", 700), ("0", 0), ("-0.01", -1)])
    func moneyIsWholeCents(text: String, cents: Int64) {
        #expect(Money(decimal: text)?.cents == cents)
    }

    @Test(arguments: ["", "-", ".", "1,000", "$5", "1e3", "1.234", "12345678901", "1.-5", "٣"])
    func moneyRefusesWhatIsNoPlainAmount(text: String) {
        #expect(Money(decimal: text) == nil)
    }

    @Test func groupNumberKeepsLeadingZeros() {
        #expect(GroupNumber(parent: " 004512", suffix: "0001 ")?.description == "004512/0001")
        #expect(GroupNumber(parent: "", suffix: "0001") == nil)
        #expect(GroupNumber(parent: "00/45", suffix: "0001") == nil)
        #expect(GroupNumber(parent: String(repeating: "9", count: 31), suffix: "1") == nil)
    }

    @Test(arguments: [("0A12345", true), ("0812345", true), ("4123456", true), ("A123456", false), ("012345", false)])
    func californianLicenseHasItsShape(text: String, expected: Bool) {
        #expect(LicenseNumber(text)?.hasCalifornianShape == expected)
    }

    @Test func planNameIsCutAtTheFirstTwoDashes() {
        let plan = PlanName("CA-SMALL BUSINESS PLANS - PPO - CA S PPO SVR 2250/50 - HSA")
        #expect(plan?.productLine == "CA-SMALL BUSINESS PLANS")
        #expect(plan?.planType == "PPO")
        #expect(plan?.name == "CA S PPO SVR 2250/50 - HSA")
        #expect(PlanName("Gold - HMO")?.name == "Gold - HMO")
        #expect(PlanName("  ") == nil)
    }

    /// The eight codes that domain.md 3.6 confirms from public code, and the first and last of the list.
    @Test(arguments: [
        ("06001", "Alameda"), ("06025", "Imperial"), ("06029", "Kern"), ("06037", "Los Angeles"), ("06059", "Orange"),
        ("06065", "Riverside"), ("06071", "San Bernardino"), ("06073", "San Diego"), ("06079", "San Luis Obispo"),
        ("06115", "Yuba"),
    ])
    func countyHasItsFIPSCode(fips: String, name: String) {
        #expect(County.name(fips: fips) == name)
    }

    @Test(arguments: ["06002", "06117", "6001", "0600", "48001", "abcde"])
    func countyIsUnknownElsewhere(fips: String) {
        #expect(County.name(fips: fips) == nil)
    }
}
