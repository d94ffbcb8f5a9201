import Foundation
import GRDB
import Testing

@testable import BrokerPortal

@Suite struct EnrollmentFeedTests {
    private func load(_ file: Enrollment834, options: ImportOptions = ImportOptions()) throws -> (
        Scratch, Store, ImportReport, [FeedFinding]
    ) {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let (report, findings) = try scratch.load(file.text, as: "file.edi", into: store, options: options)
        return (scratch, store, report, findings)
    }

    @Test func familyIsLoadedWithAllItsFields() throws {
        var file = Enrollment834()
        file.members = [
            Enrollment834.subscriber(), Enrollment834.child(first: "TIM"), Enrollment834.child(first: "TOM"),
        ]
        let (scratch, _, report, findings) = try load(file)
        #expect(findings.isEmpty)
        #expect(report.kind == .enrollment)
        #expect(report.outcome == .loaded(batch: 3))
        #expect(report.records == 3)
        let path = scratch.path("store.sqlite")
        let row = try sqlite3(
            path,
            """
            SELECT subscriber_number, member_number, last_name, first_name, middle_name, birth_on, gender, address1, address2,
                city, state, zip, county, home_phone, work_phone, language, employed_on FROM subscribers
            """)
        #expect(
            row == """
                R00000001|R0000000101|DOE|JANE|Q|1980-01-15|F|12 OAK ST|APT 3|OAKLAND|CA|94601|Alameda|415-555-0142|\
                415-555-0143|SPA|2023-10-15
                """)
        #expect(
            try sqlite3(path, "SELECT group_concat(first_name) FROM dependents WHERE relationship = 'child'")
                == "TIM,TOM")
        #expect(
            try sqlite3(
                path,
                """
                SELECT c.insurance_line, pl.name, c.level, c.effective_on, c.ended_on IS NULL, c.premium_cents, g.suffix
                FROM coverages c JOIN groups g ON g.id = c.group_id JOIN plans pl ON pl.id = c.plan_id WHERE c.is_subscriber
                """) == "HLT|Silver 2250|FAM|2024-01-01|1|51234|0001")
        #expect(try sqlite3(path, "SELECT COUNT(*) FROM coverages") == "3")
    }

    @Test func twinsAreTwo() throws {
        var file = Enrollment834()
        file.members = [
            Enrollment834.subscriber(), Enrollment834.child(first: "TIM", birth: "20120304"),
            Enrollment834.child(first: "TOM", birth: "20120304"),
        ]
        #expect(try load(file).1.count("SELECT COUNT(*) FROM dependents") == 2)
    }

    @Test func personInTwoSuffixesIsOnePersonWithTwoCoverages() throws {
        var file = Enrollment834()
        file.members = [Enrollment834.subscriber(), Enrollment834.subscriber(suffix: "0002")]
        let store = try load(file).1
        #expect(try store.count("SELECT COUNT(*) FROM subscribers") == 1)
        #expect(try store.count("SELECT COUNT(DISTINCT group_id) FROM coverages") == 2)
    }

    @Test func nextFileChangesWhatDiffersAndEndsNobodyWhoIsAbsent() throws {
        var file = Enrollment834()
        file.members = [Enrollment834.subscriber(), Enrollment834.subscriber("R00000002", last: "ROE")]
        let (scratch, store, _, _) = try load(file)
        file.members = [Enrollment834.subscriber(last: "DOE-SMITH", end: "20261130")]
        file.controlNumber = 2
        let (report, _) = try scratch.load(file.text, as: "next.edi", into: store)
        #expect(
            report.counts == [
                EntityCount(entity: "coverage", added: 0, changed: 0, ended: 1),
                EntityCount(entity: "subscriber", added: 0, changed: 1, ended: 0),
            ])
        #expect(try store.count("SELECT COUNT(*) FROM coverages WHERE ended_on IS NULL") == 1)
        #expect(
            try store.count(
                "SELECT COUNT(*) FROM changes WHERE field = 'last_name' AND old_value = 'DOE' AND new_value = 'DOE-SMITH'"
            ) == 1)
    }

    @Test func terminatedMemberWithoutCoverageLoopsEndsTheFamily() throws {
        var file = Enrollment834()
        file.members = [Enrollment834.subscriber(), Enrollment834.child(first: "TIM")]
        let (scratch, store, _, _) = try load(file)
        var change = Enrollment834()
        change.action = "2"
        change.controlNumber = 2
        change.members = [
            [
                "INS*Y*18*024*08*A", "REF*0F*R00000001", "REF*1L*004512", "DTP*357*D8*20261031",
                "NM1*IL*1*DOE*JANE*Q***ZZ*R0000000101",
            ]
        ]
        try scratch.load(change.text, as: "change.edi", into: store)
        #expect(try store.count("SELECT COUNT(*) FROM coverages WHERE ended_on = '2026-10-31'") == 2)
        // What a termination does not send stays as it was.
        #expect(try store.count("SELECT COUNT(*) FROM subscribers WHERE birth_on = '1980-01-15'") == 1)
    }

    @Test func unknownGroupAndMissingNumberAreRejectedWithTheirPlace() throws {
        var file = Enrollment834()
        file.header = []
        file.members = [
            Enrollment834.subscriber(),
            Enrollment834.subscriber("R00000002").map { $0 == "REF*1L*004512" ? "REF*1L*999999" : $0 },
            Enrollment834.subscriber("R00000003").filter { !$0.hasPrefix("REF*0F") },
            Enrollment834.subscriber("R00000004", suffix: "0077"),
        ]
        let (_, store, report, findings) = try load(file)
        #expect(report.outcome == .refused)
        #expect(try store.count("SELECT COUNT(*) FROM members") == 0)
        let rejects = findings.filter { $0.severity == .reject }
        #expect(rejects.count == 3)
        #expect(rejects.allSatisfy { $0.place.hasPrefix("segment ") && $0.place.contains("loop 2") })
        #expect(rejects.map(\.field) == ["REF*1L", nil, "REF*17"] && rejects[1].reason.contains("REF*0F"))

        let partial = try load(file, options: ImportOptions(acceptPartial: true))
        #expect(try partial.1.count("SELECT COUNT(*) FROM subscribers") == 1)
        #expect(partial.2.rejected == 3)
    }

    @Test func numberOfAPersonIsNeverInAFinding() throws {
        var file = Enrollment834()
        file.header = []
        file.members = [
            Enrollment834.subscriber("R98765432", last: "SECRETNAME", birth: "19500131", suffix: "0077")
        ]
        let findings = try load(file).3
        #expect(!findings.isEmpty)
        for word in ["R98765432", "SECRETNAME", "1950"] {
            #expect(findings.allSatisfy { !$0.reason.contains(word) && !$0.place.contains(word) })
        }
    }

    @Test func socialSecurityNumberIsSealedAndNeverAnIdentifier() throws {
        var file = Enrollment834()
        file.members = [
            Enrollment834.subscriber("123456789").map {
                $0.hasPrefix("NM1")
                    ? "NM1*IL*1*DOE*JANE****34*123456789" : $0.hasPrefix("REF*23") ? "REF*23*C0000077" : $0
            }
        ]
        let (scratch, _, report, _) = try load(file)
        #expect(report.outcome == .loaded(batch: 3))
        let dump = try sqlite3(scratch.path("store.sqlite"), ".dump")
        #expect(!dump.contains("123456789"))
        #expect(try sqlite3(scratch.path("store.sqlite"), "SELECT ssn_sealed IS NOT NULL FROM members") == "1")
    }

    @Test func wrongCountRefusesTheFile() throws {
        var file = Enrollment834()
        file.members = [Enrollment834.subscriber(), Enrollment834.subscriber("R00000002")]
        let good = file.text
        let damaged = [
            good.replacingOccurrences(of: "SE*", with: "SE*9"), String(good.prefix(good.count / 2)),
            good.replacingOccurrences(of: "IEA*1", with: "IEA*2"),
            good.replacingOccurrences(of: "GE*1*1", with: "GE*1*7"),
        ]
        for (index, text) in damaged.enumerated() {
            let scratch = try Scratch()
            let store = try scratch.carrierStore()
            let (report, findings) = try scratch.load(text, as: "bad.edi", into: store)
            #expect(report.outcome == .refused, "file \(index)")
            #expect(!findings.isEmpty)
            #expect(try store.count("SELECT COUNT(*) FROM members") == 0)
        }
    }

    @Test func unknownPayerIsRefusedUnlessTheCarrierIsNamed() throws {
        var file = Enrollment834()
        file.payer = "N1*IN*ANOTHER NAME*FI*955555555"
        file.members = [Enrollment834.subscriber()]
        let error = #expect(throws: BrokerError.self) { try load(file) }
        #expect(error?.hint?.contains("--carrier") == true)
        #expect(try load(file, options: ImportOptions(carrier: "test health")).2.outcome == .loaded(batch: 3))
    }

    @Test func packedFileIsReadAsItStands() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        var file = Enrollment834()
        file.members = [Enrollment834.subscriber()]
        let path = try scratch.write(file.text, to: "file.edi")
        let gzip = Process()
        gzip.executableURL = URL(fileURLWithPath: "/usr/bin/gzip")
        gzip.arguments = [path]
        try gzip.run()
        gzip.waitUntilExit()
        let report = try scratch.load(file: path + ".gz", into: store)
        #expect(report.outcome == .loaded(batch: 3))
        #expect(try store.count("SELECT COUNT(*) FROM subscribers") == 1)
    }
}
