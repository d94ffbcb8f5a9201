import Testing
import X12

struct ValueTests {
    @Test(arguments: ["20240229", "20000229", "19991231", "00010101"])
    func daysThatExist(_ text: String) { #expect(X12Date(text)?.x12 == text) }

    @Test(arguments: ["20230229", "19000229", "20241301", "20240431", "20240400", "2024", "2024010A", "", "202401011"])
    func daysThatDoNot(_ text: String) { #expect(X12Date(text) == nil) }

    @Test(arguments: [
        ("0", 0), ("12", 1200), ("12.5", 1250), ("-0.05", -5), (".6", 60), ("1234567.89", 123_456_789), ("5.00", 500),
    ])
    func amounts(_ text: String, _ cents: Int) {
        #expect(Amount(text)?.cents == cents)
    }

    @Test(arguments: ["", "-", ".", "1,000", "1.2.3", "12A", "1.23456", "123456789012345"])
    func textsThatAreNoAmounts(_ text: String) { #expect(Amount(text) == nil) }

    @Test(arguments: [(51235, "512.35"), (100, "1"), (-50, "-0.5"), (0, "0"), (5, "0.05")])
    func amountsAsX12WritesThem(_ cents: Int, _ text: String) { #expect(Amount(cents: cents).x12 == text) }

    @Test func fractionsOfACent() {
        #expect(Amount("0.0125")?.tenThousandths == 125)
        #expect(Amount("0.0125")?.cents == nil)
        #expect(Amount("0.0125")?.x12 == "0.0125")
    }

    @Test func codesKeepWhatCame() {
        #expect(MaintenanceType(rawValue: "999").rawValue == "999")
        #expect(MaintenanceType(rawValue: "999").meaning == nil)
        #expect(MaintenanceType.termination.meaning == "cancellation or termination")
    }

    @Test func elementsSplit() throws {
        let text = Sample.whole.replacing("*F*M~", with: "*F*M*:RET:2135-2^:RET:2106-3~")
        let race = try #require(try Reading(text).members.first?.race)
        #expect(race.repeats.map { $0.components.map(\.string) } == [["", "RET", "2135-2"], ["", "RET", "2106-3"]])
    }
}
