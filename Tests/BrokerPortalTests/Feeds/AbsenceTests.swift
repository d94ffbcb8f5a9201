import GRDB
import Tabular
import Testing

@testable import BrokerPortal

/// Full files: who is no longer listed is reported, proposed or ended, within the safe rule of `x12.md` 5.2.
@Suite struct AbsenceTests {
    private let scratch: Scratch
    private let store: Store

    /// Forty subscribers in suffix 0001 and two in 0002.
    init() throws {
        scratch = try Scratch()
        store = try scratch.carrierStore()
        var file = Enrollment834()
        file.members = Self.members(1...40) + [Self.other(91), Self.other(92)]
        try scratch.load(file.text, as: "november.edi", into: store)
    }

    private static func members(_ range: some Sequence<Int>) -> [[String]] {
        range.map { Enrollment834.subscriber("R\(1000 + $0)", first: "P\($0)") }
    }

    private static func other(_ number: Int) -> [String] {
        Enrollment834.subscriber("R\(1000 + number)", suffix: "0002")
    }

    private func next(
        _ members: [[String]], absence: AbsenceAction?, edit: (inout Enrollment834) -> Void = { _ in }
    ) throws -> (ImportReport, [FeedFinding]) {
        var file = Enrollment834()
        file.controlNumber = 2
        file.header = ["REF*38*004512", "DTP*007*D8*20261201"]
        file.members = members
        edit(&file)
        var options = ImportOptions()
        options.absence = absence
        return try scratch.load(file.text, as: "december.edi", into: store, options: options)
    }

    private func ended() throws -> [String] {
        try store.read {
            try String.fetchAll(
                $0,
                sql: """
                    SELECT m.subscriber_number || ' ' || c.ended_on FROM coverages c JOIN members m ON m.id = c.member_id
                    WHERE c.ended_on IS NOT NULL ORDER BY 1
                    """)
        }
    }

    @Test func reportIsTheDefaultAndEndsNobody() throws {
        let (report, findings) = try next(Self.members(1...38), absence: nil)
        #expect(report.warnings == 1 && findings.first?.reason.contains("2 of 40 covered members") == true)
        #expect(try ended().isEmpty)
        #expect(try store.count("SELECT COUNT(*) FROM absences WHERE state = 'reported'") == 2)
    }

    @Test func proposalsAreAcceptedByAPerson() throws {
        let (report, _) = try next(Self.members(1...38), absence: .propose)
        guard case .loaded(let batch) = report.outcome else { return #expect(Bool(false), "\(report.outcome)") }
        #expect(try ended().isEmpty)
        let service = AbsenceService(store: store, operator: try store.operatorAccess(userName: "me"))
        let numbers = try store.read { try Int64.fetchAll($0, sql: "SELECT id FROM absences ORDER BY id") }
        #expect(throws: BrokerError.self) { try service.accept(batch: batch, numbers: [999], now: Moment(seconds: 0)) }
        #expect(try service.accept(batch: batch, numbers: [numbers[1]], now: Moment(seconds: 0)).ended == 1)
        #expect(try ended() == ["R1040 2026-11-30"])
        #expect(try service.accept(batch: batch, numbers: [], now: Moment(seconds: 0)).ended == 1)
        #expect(try ended() == ["R1039 2026-11-30", "R1040 2026-11-30"])
        #expect(throws: BrokerError.self) { try service.accept(batch: batch, numbers: [], now: Moment(seconds: 0)) }
        #expect(try store.count("SELECT COUNT(*) FROM changes WHERE kind = 'ended'") == 2)
    }

    @Test func terminationIsTheSendersRule() throws {
        let sender = try SenderProfile.parse(
            "name: s\nabsence: {action: terminate, end: end_of_prior_month, limit: 10}", source: "s")
        var file = Enrollment834()
        file.controlNumber = 2
        file.header = ["REF*38*004512", "DTP*007*D8*20261215"]
        file.members = Self.members(1...38)
        var options = ImportOptions()
        options.sender = sender
        try scratch.load(file.text, as: "december.edi", into: store, options: options)
        #expect(try ended() == ["R1039 2026-11-30", "R1040 2026-11-30"])
        #expect(try store.count("SELECT COUNT(*) FROM senders WHERE name = 's'") == 1)
    }

    @Test func tooManyAreNotBelieved() throws {
        let error = #expect(throws: BrokerError.self) { try next(Self.members(1...30), absence: .terminate) }
        #expect(error?.code == "too_many_absent")
        #expect(try ended().isEmpty)
        #expect(try store.count("SELECT COUNT(*) FROM batches WHERE file_name = 'december.edi'") == 0)
    }

    @Test func truncatedFileIsRefused() throws {
        var file = Enrollment834()
        file.controlNumber = 2
        file.members = Self.members(1...40)
        var options = ImportOptions()
        options.absence = .terminate
        let cut = String(file.text.prefix(file.text.count / 2))
        let (report, _) = try scratch.load(cut, as: "cut.edi", into: store, options: options)
        #expect(report.outcome == .refused)
        options.acceptPartial = true
        _ = try scratch.load(cut, as: "cut.edi", into: store, options: options)
        #expect(try ended().isEmpty)
    }

    @Test func fileOfAnotherGroupEndsNobodyHere() throws {
        _ = try next([Self.other(91)], absence: .terminate)
        // Suffix 0002 lost one; suffix 0001 is not in the file at all.
        #expect(try ended() == ["R1092 2026-11-30"])
    }

    @Test func senderWhoMiscountsIsNotBelieved() throws {
        let (_, findings) = try next(Self.members(1...38), absence: .terminate) { $0.header.append("QTY*TO*40") }
        #expect(findings.contains { $0.reason.contains("not judged") })
        #expect(try ended().isEmpty)
    }

    @Test func changeFileEndsNobodyByAbsence() throws {
        _ = try next(Self.members(1...2), absence: .terminate) { $0.action = "2" }
        #expect(try ended().isEmpty)
    }

    @Test func futureMembersAndOtherLinesAreNotMissing() throws {
        var file = Enrollment834()
        file.controlNumber = 5
        file.action = "2"
        file.members = [
            Enrollment834.subscriber("R2001", begin: "20270101"),
            Enrollment834.subscriber("R1001", first: "P1") + ["HD*030**DEN*D1*EMP", "DTP*348*D8*20240101"],
        ]
        try scratch.load(file.text, as: "extra.edi", into: store)
        _ = try next(Self.members(1...40), absence: .terminate)
        #expect(try ended().isEmpty)
    }

    @Test func whoIsListedAgainIsProposedNoMore() throws {
        _ = try next(Self.members(1...38), absence: .propose)
        _ = try next(Self.members(1...40), absence: .propose) { $0.controlNumber = 3 }
        #expect(try store.count("SELECT COUNT(*) FROM absences") == 0)
    }

    @Test func pairOfFullFilesGivesExactlyTheDifferences() throws {
        // A month later: one has left, one has come, one has moved, one has ended by the file itself.
        var members =
            Self.members(1...39) + [
                Self.other(91), Self.other(92), Enrollment834.subscriber("R1041", first: "P41", begin: "20261201"),
            ]
        members[4] = members[4].map { $0 == "N3*12 OAK ST*APT 3" ? "N3*7 ELM ST*APT 3" : $0 }
        members[5].insert(
            "DTP*349*D8*20261130", at: members[5].firstIndex(of: "DTP*348*D8*20240101").map { $0 + 1 } ?? 0)
        let (report, _) = try next(members, absence: .terminate)
        #expect(
            report.counts == [
                EntityCount(entity: "coverage", added: 1, changed: 0, ended: 2),
                EntityCount(entity: "subscriber", added: 1, changed: 1, ended: 0),
            ])
        #expect(try ended() == ["R1006 2026-11-30", "R1040 2026-11-30"])
    }
}
