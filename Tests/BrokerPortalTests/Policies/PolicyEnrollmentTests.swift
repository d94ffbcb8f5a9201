import Testing

@testable import BrokerPortal

/// The 834 of individual business (the federal exchange's) loads into policies.
@Suite struct PolicyEnrollmentTests {
    private static let amounts = [
        "LS*2700", "LX*1", "N1*75*PRE AMT TOT", "REF*9X*512.33", "DTP*007*D8*20270101", "LX*2", "N1*75*APTC AMT",
        "REF*9X*400.00", "LX*3", "N1*75*TOT RES AMT", "REF*9X*112.33", "LE*2700",
    ]
    private static let policy = [
        "HD*021**HLT**FAM", "DTP*348*D8*20270101", "REF*CE*00000TX014001201", "REF*1L*POL77",
    ]
    private static let subscriber =
        [
            "INS*Y*18*021*EC*A***AC", "REF*0F*0009990001", "REF*17*0009990001", "NM1*IL*1*VALE*IRIS",
            "N3*1 MAIN ST", "N4*DALLAS*TX*75201", "DMG*D8*19800115*F",
        ] + policy + amounts
    private static let child =
        [
            "INS*N*19*021*EC*A", "REF*0F*0009990001", "REF*17*0009990002", "NM1*IL*1*VALE*MAX", "DMG*D8*20150115*M",
        ] + policy
    /// Who ends a policy sends the subscriber alone, without a coverage.
    private static let end = [
        "INS*Y*18*024*14*A", "REF*0F*0009990001", "REF*1L*POL77", "REF*17*0009990001", "DTP*357*D8*20270331",
        "NM1*IL*1*VALE*IRIS",
    ]

    private func file(_ members: [[String]], _ number: Int = 1, npn: String = "2002") -> String {
        var file = Enrollment834()
        file.action = "2"
        file.header = ["N1*BO*SAM CHEN*94*\(npn)"]
        file.members = members
        file.controlNumber = number
        file.reference = "REF\(number)"
        return file.text
    }

    private func options() throws -> ImportOptions {
        var options = ImportOptions()
        let text = try #require(ShippedSenders.texts.first { $0.contains("name: ffm") })
        options.sender = try SenderProfile.parse(text, source: "ffm")
        return options
    }

    private func list(_ store: Store, _ columns: String...) throws -> [String] {
        var found: [String] = []
        _ = try PolicyService(store: store, viewer: store.viewer("sam.chen@example.com"))
            .list(PolicyFilter(), ListRequest(columns: columns)) { found.append($0.strings.joined(separator: " ")) }
        return found
    }

    @Test func aFamilyIsAPolicyUnderTheAgentsBrokerID() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let (report, findings) = try scratch.load(
            file([Self.subscriber, Self.child]), as: "ffm.edi", into: store, options: options())
        #expect(report.rejected == 0, "\(findings)")
        #expect(
            try list(
                store, "policy_number", "holder_name", "effective_date", "premium", "subsidy", "member_pays", "members",
                "status", "plan_code", "exchange_id", "agent_npn") == [
                    "POL77 IRIS VALE 2027-01-01 51233 40000 11233 2 Pending 00000TX014001201 0009990001 2002"
                ])
        #expect(try store.count("SELECT COUNT(*) FROM coverages") == 0)
    }

    @Test func theEndOfTheSubscriberIsTheEndOfAll() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        try scratch.load(file([Self.subscriber, Self.child]), as: "ffm.edi", into: store, options: options())
        try scratch.load(file([Self.end], 2), as: "end.edi", into: store, options: options())
        #expect(try list(store, "termination_date", "members") == ["2027-03-31 2"])
        #expect(try store.count("SELECT COUNT(*) FROM policy_members WHERE ended_on = '2027-03-31'") == 1)
    }

    @Test func thePolicyOfTheCarriersBookIsMeant() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        try scratch.load(
            "policy_number,holder_name,effective_date,exchange_id,broker_id\nU1,Iris Vale,2027-01-01,0009990001,00000021",
            as: "book.csv", into: store)
        try scratch.load(file([Self.subscriber]), as: "ffm.edi", into: store, options: options())
        #expect(try list(store, "policy_number", "premium") == ["U1 51233"])
    }

    @Test func anUnknownAgentIsRefused() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let (report, findings) = try scratch.load(
            file([Self.subscriber], npn: "3003"), as: "ffm.edi", into: store, options: options())
        #expect(report.rejected == 1 && findings.contains { $0.field == "agent_npn" })
        #expect(try store.count("SELECT COUNT(*) FROM policies") == 0)
    }
}
