import GRDB
import Testing

@testable import BrokerPortal

@Suite struct SenderProfileTests {
    @Test func shippedProfilesParse() throws {
        for text in ShippedSenders.texts { _ = try SenderProfile.parse(text, source: "shipped") }
        #expect(Set(SenderService.shipped.map(\.name)).count == ShippedSenders.texts.count)
    }

    @Test(arguments: [
        ("name: a\nsufix: {}", "'sufix' is no key"), ("name: a\ngroup: {places: [REF 1L]}", "'REF 1L' is no place"),
        ("name: a\nabsence: {action: delete}", "'action' is one of report, propose, terminate"),
        ("name: a\nabsence: {limit: 101}", "'limit' is a number from 0 to 100"), ("group: {}", "needs a name"),
        ("name: [1", "no YAML"), ("- a", "line 1: a mapping"), ("", "a mapping of keys"),
        ("name: a\ngroup:\n  cut: {part: x}", "'part' is a number"),
    ])
    func mistakesAreNamed(text: String, words: String) throws {
        let error = #expect(throws: BrokerError.self) { try SenderProfile.parse(text, source: "s.yaml") }
        #expect(
            error?.message.hasPrefix("s.yaml") == true && error?.message.contains(words) == true,
            "\(error?.message ?? "")")
        #expect(error?.kind == .badData)
    }

    @Test func valuesAreCutByPlace() {
        let cut = TextSlice(separator: " ", part: 2)
        #expect(cut("12345678901 DPP01") == "DPP01")
        #expect(cut("12345678901").isEmpty)
        #expect(TextSlice(start: 1, length: 4)("0001NBAS") == "0001")
        #expect(TextSlice(start: 8, length: 4)("1234567") == "")
    }

    private func load(_ profile: String?, match: Bool = false) throws -> (Store, ImportReport) {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        var file = Enrollment834()
        file.header = []
        file.members = [
            Enrollment834.subscriber().map {
                switch $0 {
                case "REF*1L*004512": "REF*1L*XX004512-9"
                case "REF*17*0001": "REF*DX*0002NBAS"
                default: $0
                }
            }
        ]
        var options = ImportOptions()
        options.sender = try profile.map { try SenderProfile.parse($0, source: "p") }
        if match {
            var dry = options
            dry.sender = nil
            _ = try store.write { try SenderTable.keep(try #require(options.sender), in: $0) }
            options = dry
        }
        return (store, try scratch.load(file.text, as: "f.edi", into: store, options: options).0)
    }

    private static let profile = """
        name: cutter
        match: {isa_sender: SENDER}
        group: {places: [2300 REF*1L, 2000 REF*1L], cut: {separator: "-", part: 1, start: 3}}
        suffix: {places: [2000 REF*DX], cut: {length: 4}}
        member_id: {places: [2100A NM109]}
        """

    @Test func profileFindsTheGroupWhereTheStandardDoesNot() throws {
        #expect(try load(nil).1.outcome == .refused)
        let (store, report) = try load(Self.profile)
        #expect(report.rejected == 0)
        #expect(
            try store.count(
                "SELECT COUNT(*) FROM coverages c JOIN groups g ON g.id = c.group_id WHERE g.suffix = '0002'") == 1)
    }

    @Test func keptProfileIsTakenForItsSender() throws {
        #expect(try load(Self.profile, match: true).1.rejected == 0)
        #expect(try load(Self.profile.replacing("SENDER", with: "SOMEBODY"), match: true).1.outcome == .refused)
    }
}
