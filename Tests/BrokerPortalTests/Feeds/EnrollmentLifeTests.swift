import Foundation
import GRDB
import Testing

@testable import BrokerPortal

/// Every maintenance type of an 834, as change files bring it into the store.
@Suite struct EnrollmentLifeTests {
    private final class Life {
        let scratch: Scratch
        let store: Store
        private var number = 1

        init(_ members: [[String]] = [Enrollment834.subscriber(), Enrollment834.child(first: "TIM")]) throws {
            scratch = try Scratch()
            store = try scratch.carrierStore()
            var file = Enrollment834()
            file.members = members
            let (report, _) = try scratch.load(file.text, as: "first.edi", into: store)
            #expect(report.rejected == 0)
        }

        @discardableResult
        func change(
            _ members: [[String]], action: String = "2", options: ImportOptions = ImportOptions(),
            edit: (inout Enrollment834) -> Void = { _ in }
        ) throws -> (ImportReport, [FeedFinding]) {
            number += 1
            var file = Enrollment834()
            file.action = action
            file.controlNumber = number
            file.members = members
            edit(&file)
            return try scratch.load(file.text, as: "change\(number).edi", into: store, options: options)
        }

        /// Begin, end and group of every coverage: `2024-01-01..2026-10-31@0001`.
        func coverages(_ number: String = "R00000001", subscriberOnly: Bool = true) throws -> [String] {
            try store.read {
                try String.fetchAll(
                    $0,
                    sql: """
                        SELECT c.effective_on || '..' || COALESCE(c.ended_on, '') || '@' || g.suffix || CASE WHEN pl.code = 'P1' THEN '' ELSE ' ' || pl.code END
                        FROM coverages c JOIN members m ON m.id = c.member_id JOIN groups g ON g.id = c.group_id
                        LEFT JOIN plans pl ON pl.id = c.plan_id
                        WHERE m.subscriber_number = ? \(subscriberOnly ? "AND m.relationship = 'self'" : "") ORDER BY c.effective_on, c.insurance_line DESC, c.id
                        """, arguments: [number])
            }
        }
    }

    /// A member of a change file.
    private static func member(
        _ type: String, reason: String = "", number: String = "R00000001", suffix: String = "0001",
        dates: [String] = [], coverage: [String] = []
    ) -> [String] {
        ["INS*Y*18*\(type)*\(reason)*A***FT", "REF*0F*\(number)", "REF*1L*004512", "REF*17*\(suffix)"] + dates
            + ["NM1*IL*1*DOE*JANE*Q***ZZ*\(number)01"] + coverage
    }

    @Test func additionBringsAPersonAndHisCoverage() throws {
        let life = try Life()
        try life.change([
            Self.member("021", number: "R7", coverage: ["HD*021**HLT*P1*EMP", "DTP*348*D8*20261201"])
        ])
        #expect(try life.coverages("R7") == ["2026-12-01..@0001"])
    }

    @Test func terminationIsTakenFromAllThreePlaces() throws {
        let ended = ["2024-01-01..2026-10-31@0001"]
        let whole = try Life()
        try whole.change([Self.member("024", dates: ["DTP*357*D8*20261031"])])
        #expect(try whole.coverages() == ended)
        let named = try Life()
        try named.change([Self.member("001", coverage: ["HD*024**HLT*P1", "DTP*349*D8*20261031"])])
        #expect(try named.coverages() == ended)
        let compared = try Life()
        try compared.change([Enrollment834.subscriber(end: "20261031")], action: "4")
        #expect(try compared.coverages() == ended)
    }

    @Test func subscriberSentAloneEndsTheFamily() throws {
        let life = try Life()
        try life.change([Self.member("024", dates: ["DTP*357*D8*20261031"])])
        #expect(try life.coverages(subscriberOnly: false) == Array(repeating: "2024-01-01..2026-10-31@0001", count: 2))
    }

    @Test func endOfOneCoverageLeavesTheOthers() throws {
        let life = try Life([
            Enrollment834.subscriber() + ["HD*030**DEN*D1*EMP", "DTP*348*D8*20240101"]
        ])
        try life.change([Self.member("001", coverage: ["HD*024**DEN*D1", "DTP*349*D8*20261031"])])
        #expect(try life.coverages() == ["2024-01-01..@0001", "2024-01-01..2026-10-31@0001 D1"])
    }

    @Test func changeKeepsWhatIsNotSent() throws {
        let life = try Life()
        try life.change([
            [
                "INS*Y*18*001*43*A", "REF*0F*R00000001", "REF*1L*004512", "NM1*IL*1*DOE*JANE", "N3*9 ELM ST",
                "N4*FRESNO*CA*93650",
            ]
        ])
        let row = try life.store.read {
            try Row.fetchOne(
                $0, sql: "SELECT address1, city, birth_on, home_phone FROM members WHERE relationship = 'self'")
        }
        #expect(
            row == ["address1": "9 ELM ST", "city": "FRESNO", "birth_on": "1980-01-15", "home_phone": "415-555-0142"])
        #expect(try life.coverages() == ["2024-01-01..@0001"])
    }

    @Test func planChangeEndsTheOldPlanTheDayBefore() throws {
        let expected = ["2024-01-01..2026-11-30@0001", "2026-12-01..@0001 P2"]
        let byBegin = try Life()
        try byBegin.change([Self.member("001", reason: "22", coverage: ["HD*001**HLT*P2", "DTP*348*D8*20261201"])])
        #expect(try byBegin.coverages() == expected)
        let byMaintenanceDate = try Life()
        try byMaintenanceDate.change([
            Self.member("001", reason: "22", coverage: ["HD*001**HLT*P2", "DTP*303*D8*20261201"])
        ])
        #expect(try byMaintenanceDate.coverages() == expected)
        let fullFile = try Life()
        try fullFile.change(
            [Enrollment834.subscriber(begin: "20261201", plan: "P2"), Enrollment834.child(first: "TIM")], action: "4")
        #expect(try fullFile.coverages() == expected)
    }

    @Test func reinstatementReopensWithoutAGapUnlessItBeginsAnew() throws {
        let seamless = try Life()
        try seamless.change([Self.member("024", dates: ["DTP*357*D8*20260930"])])
        try seamless.change([Self.member("025", coverage: ["HD*025**HLT*P1"])])
        #expect(try seamless.coverages() == ["2024-01-01..@0001"])
        let whole = try Life()
        try whole.change([Self.member("024", dates: ["DTP*357*D8*20260930"])])
        try whole.change([Self.member("025")])
        #expect(try whole.coverages(subscriberOnly: false) == Array(repeating: "2024-01-01..@0001", count: 2))
        let gap = try Life()
        try gap.change([Self.member("024", dates: ["DTP*357*D8*20260930"])])
        try gap.change([Self.member("025", coverage: ["HD*025**HLT*P1", "DTP*348*D8*20261101"])])
        #expect(try gap.coverages() == ["2024-01-01..2026-09-30@0001", "2026-11-01..@0001"])
    }

    @Test func cancelledFromInceptionWasNeverInForce() throws {
        let life = try Life()
        let add = Self.member("021", number: "R7", coverage: ["HD*021**HLT*P1*EMP", "DTP*348*D8*20261001"])
        try life.change([add])
        try life.change([Self.member("024", number: "R7", coverage: ["HD*024**HLT*P1", "DTP*349*D8*20261001"])])
        #expect(try life.coverages("R7") == ["2026-10-01..2026-10-01@0001"])
        try life.change([Self.member("001", number: "R7", coverage: ["HD*002**HLT*P1"])])
        #expect(try life.coverages("R7") == ["2026-10-01..2026-09-30@0001"])
        let inForce = "SELECT COUNT(*) FROM coverages c WHERE \(CoverageState.inForce("c"))".replacingOccurrences(
            of: ":as_of", with: "'2026-10-01'")
        #expect(try life.store.count(inForce + " AND c.effective_on = '2026-10-01'") == 0)
    }

    @Test func transferMovesTheMemberToAnotherSuffix() throws {
        let expected = ["2024-01-01..2026-11-30@0001", "2026-12-01..@0002"]
        let twoLoops = try Life()
        try twoLoops.change([
            Self.member("024", reason: "XT", coverage: ["HD*024**HLT*P1", "DTP*349*D8*20261130"]),
            Self.member("021", reason: "XT", suffix: "0002", coverage: ["HD*021**HLT*P1", "DTP*348*D8*20261201"]),
        ])
        #expect(try twoLoops.coverages() == expected)
        let oneLoop = try Life()
        try oneLoop.change([
            Self.member("001", reason: "XT", suffix: "0002", coverage: ["HD*001**HLT*P1", "DTP*348*D8*20261201"])
        ])
        #expect(try oneLoop.coverages() == expected)
        let additionOnly = try Life()
        try additionOnly.change([
            Self.member("021", reason: "XT", suffix: "0002", coverage: ["HD*021**HLT*P1", "DTP*348*D8*20261201"])
        ])
        #expect(try additionOnly.coverages() == expected)
    }

    @Test func employeeInformationAloneIsNoCoverage() throws {
        let life = try Life()
        try life.change([Self.member("001", coverage: ["HD*032**DEN*D1*DEP", "DTP*348*D8*20261201"])])
        #expect(try life.coverages() == ["2024-01-01..@0001"])
    }

    @Test func correctedSubscriberKeepsHisRow() throws {
        let life = try Life()
        try life.change([
            [
                "INS*Y*18*001*25*A", "REF*0F*R00000001", "REF*1L*004512", "NM1*74*1*DOE-SMITH*JANET****ZZ*R0000000101",
                "DMG*D8*19800116*F", "NM1*70*1*DOE*JANE", "DMG*D8*19800115",
            ]
        ])
        #expect(try life.store.count("SELECT COUNT(*) FROM members") == 2)
        #expect(
            try life.store.count(
                "SELECT COUNT(*) FROM members WHERE last_name = 'DOE-SMITH' AND first_name = 'JANET' AND birth_on = '1980-01-16'"
            ) == 1)
    }

    @Test func correctedDependentKeepsHisRow() throws {
        let life = try Life()
        let corrected = [
            "INS*N*19*001*25*A", "REF*0F*R00000001", "REF*1L*004512", "NM1*74*1*DOE*TIMOTHY", "DMG*D8*20120305*M",
            "NM1*70*1*DOE*TIM", "DMG*D8*20120304",
        ]
        try life.change([corrected])
        #expect(
            try life.store.count(
                "SELECT COUNT(*) FROM dependents WHERE first_name = 'TIMOTHY' AND birth_on = '2012-03-05'") == 1)
        #expect(try life.store.count("SELECT COUNT(*) FROM dependents") == 1)
        // The next full file knows him by his new name.
        try life.change(
            [Enrollment834.subscriber(), Enrollment834.child(first: "TIMOTHY", birth: "20120305")], action: "4")
        #expect(try life.store.count("SELECT COUNT(*) FROM dependents") == 1)
    }

    @Test func correctedNumberIsTheFamilys() throws {
        let life = try Life()
        try life.change([
            [
                "INS*Y*18*001*25*A", "REF*0F*R55555555", "REF*1L*004512", "REF*Q4*R00000001", "NM1*74*1*DOE*JANE",
                "DMG*D8*19800115*F", "NM1*70*1*DOE*JANE",
            ]
        ])
        #expect(try life.store.count("SELECT COUNT(*) FROM members WHERE subscriber_number = 'R55555555'") == 2)
        #expect(try life.store.count("SELECT COUNT(*) FROM members") == 2)
    }

    @Test func groupOnlyChangeEndsTheGroup() throws {
        let life = try Life()
        let (report, findings) = try life.change([]) {
            $0.header = ["REF*38*004512", "REF*ZZ*GRP-NP", "DTP*091*D8*20261130"]
        }
        #expect(report.outcome != .refused, "\(findings)")
        #expect(
            try life.store.count(
                "SELECT COUNT(*) FROM groups WHERE cancelled_on = '2026-11-30' AND status = 'cancelled'") == 2)
        #expect(try life.coverages() == ["2024-01-01..2026-11-30@0001"])
        let (unknown, _) = try life.change([]) { $0.header = ["REF*38*999999", "DTP*091*D8*20261130"] }
        #expect(unknown.outcome == .refused)
    }

    // MARK: The same set twice

    @Test func sameInterchangeInOtherBytesIsLeftOut() throws {
        let life = try Life()
        try life.change([Self.member("024", dates: ["DTP*357*D8*20261031"])])
        // The first file again, but for a line break: it would open the coverage that has ended since.
        var again = Enrollment834()
        again.members = [Enrollment834.subscriber(), Enrollment834.child(first: "TIM")]
        let (report, findings) = try life.scratch.load(again.text + "\n", as: "again.edi", into: life.store)
        #expect(report.counts.isEmpty)
        #expect(findings.contains { $0.reason.contains("was loaded as batch 3") })
        #expect(try life.coverages() == ["2024-01-01..2026-10-31@0001"])
        var options = ImportOptions()
        options.again = true
        try life.scratch.load(again.text + "\n\n", as: "again.edi", into: life.store, options: options)
        #expect(try life.coverages() == ["2024-01-01..@0001"])
    }

    @Test func resubmissionOfWhatIsOutdatedIsLeftOut() throws {
        let life = try Life()
        try life.change([Self.member("024", dates: ["DTP*357*D8*20261031"])]) { $0.reference = "REF2" }
        let (report, findings) = try life.change([Enrollment834.subscriber()], action: "4") {
            $0.purpose = "15"
            $0.originalReference = "REF1"
        }
        #expect(report.counts.isEmpty && findings.contains { $0.reason.contains("re-submission") })
        #expect(try life.coverages() == ["2024-01-01..2026-10-31@0001"])
        // The latest set again, corrected by its sender: it replaces what it said before.
        try life.change([Self.member("024", dates: ["DTP*357*D8*20261015"])]) {
            $0.purpose = "15"
            $0.reference = "REF3"
            $0.originalReference = "REF2"
        }
        #expect(try life.coverages() == ["2024-01-01..2026-10-15@0001"])
    }

    @Test func informationCopyChangesNothing() throws {
        let life = try Life()
        let (report, findings) = try life.change([Self.member("024", dates: ["DTP*357*D8*20261031"])]) {
            $0.purpose = "22"
        }
        #expect(report.counts.isEmpty && findings.contains { $0.reason.contains("information copy") })
        #expect(try life.coverages() == ["2024-01-01..@0001"])
    }
}
