import Foundation
import GRDB
import SampleCarrier
import Tabular
import Testing

@testable import BrokerPortal

/// 834 → store → 834 → a second store: the same book, field by field.
@Suite struct RoundTripTests {
    /// Everything that the store knows of members and coverages, without its own numbers. SSNs are opened, as two stores have two keys.
    private static func book(_ store: Store) throws -> [String] {
        try store.read { database in
            let names = try database.columns(in: "members").map(\.name)
            let fields = names.filter { !["id", "batch_id", "ssn_sealed", "ssn_hash", "carrier_id"].contains($0) }
            let members = try Row.fetchAll(
                database, sql: "SELECT * FROM members ORDER BY subscriber_number, relationship <> 'self', relationship, birth_on, first_name")
            let people = try members.map { row -> String in
                let ssn = try (row["ssn_sealed"] as Data?).map { try store.keys.open($0) } ?? "-"
                #expect((row["ssn_hash"] as Data?) == (ssn == "-" ? nil : store.keys.hash(ssn)))
                return fields.map { "\($0)=\(row[$0] as DatabaseValue)" }.joined(separator: " ") + " ssn=\(ssn)"
            }
            let coverages = try Row.fetchAll(
                database,
                sql: """
                    SELECT m.subscriber_number, m.relationship || m.birth_on || m.first_name, pg.number, g.suffix, c.insurance_line, pl.code, pl.name, pl.plan_type, c.level,
                        c.effective_on, c.ended_on, c.premium_cents, c.providers, c.other_insurance, c.is_subscriber, c.has_rivals, c.sort_name
                    FROM coverages c JOIN members m ON m.id = c.member_id JOIN groups g ON g.id = c.group_id
                    JOIN parent_groups pg ON pg.id = g.parent_group_id LEFT JOIN plans pl ON pl.id = c.plan_id
                    ORDER BY 1, 2, 3, 4, 5, 6, c.effective_on
                    """)
            return people + coverages.map { "\($0)" }
        }
    }

    private static func export(_ store: Store, number: Int = 1) throws -> String {
        let service = EnrollmentExportService(store: store, operator: try store.operatorAccess(userName: "tester"))
        var bytes: [UInt8] = []
        // An hour, a minute and a second after midnight UTC of 2026-11-23.
        _ = try service.write(carrier: nil, label: .init(controlNumber: number, made: Moment(seconds: 1_795_395_661))) {
            bytes += $0
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A store with the book's contracts and groups, and no member.
    private static func emptyStore(_ files: [SampleFile], _ scratch: Scratch) throws -> Store {
        let store = try scratch.store()
        for file in files.prefix(2) { try scratch.load(file.text, as: file.name, into: store) }
        return store
    }

    /// A thousand families, and a change of every maintenance type for some of them.
    @Test func sameBookFieldByField() throws {
        let files = SampleCarrier.files(of: SampleCarrier.book(seed: 834, subscribers: 1_000))
        let first = try Scratch()
        let store = try Self.emptyStore(files, first)
        let loaded = try first.load(files[2].text, as: "full.edi", into: store)
        #expect(loaded.report.rejected == 0)
        var changes = try RandomChanges(store, seed: 7)
        for (index, text) in changes.files().enumerated() {
            let (report, findings) = try first.load(text, as: "change\(index).edi", into: store)
            #expect(report.rejected == 0, "\(findings.first.map { "\($0)" } ?? "")")
        }
        #expect(try store.count("SELECT COUNT(DISTINCT ended_on) FROM coverages") > 5)
        #expect(try store.count("SELECT COUNT(*) FROM coverages WHERE ended_on < effective_on") > 5)

        let text = try Self.export(store)
        let second = try Scratch()
        let copy = try Self.emptyStore(files, second)
        let (report, findings) = try second.load(text, as: "export.edi", into: copy)
        #expect(report.rejected == 0 && report.warnings == 0, "\(findings.first.map { "\($0)" } ?? "")")
        let (before, after) = (try Self.book(store), try Self.book(copy))
        #expect(before.count == after.count)
        let differences = zip(before, after).filter { $0 != $1 }
        #expect(differences.isEmpty, "\(differences.first.map { "\($0.0)\n\($0.1)" } ?? "")")
        // The copy writes the same file.
        #expect(try Self.export(copy) == text)
    }

    @Test func strangePeopleComeThrough() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        var file = Enrollment834()
        file.members = [
            [
                "INS*Y*18*030*XN*C***RT****20260101", "REF*0F*987654321", "REF*1L*004512", "REF*17*0002",
                "NM1*IL*1*O'NEIL-ŽIŽEK*JOSÉ**  *JR*34*123456789",
                "PER*IP**TE*15105550100*CP*4155550177*EM*j@example.com",
                "N3*APT 9*REAR", "N4*RENO*NV*895011234*CA*CY*32031", "DMG*D8*19500101*U*D", "LUI***CANTONESE*7",
                "HD*030**PPO*P1*ESP", "DTP*348*D8*20200101", "DTP*349*D8*20201231", "AMT*P3*-12.5",
                "HD*030**PPO*P9*EMP", "DTP*348*D8*20200601", "HD*030**DEN**EMP", "DTP*348*D8*20200601",
            ],
            [
                "INS*N*ZZ*030*XN*A", "REF*0F*987654321", "REF*1L*004512", "REF*17*0001", "NM1*IL*1*TWIN*A",
                "DMG*D8*20200101*F", "HD*030**PPO*P1", "DTP*348*D8*20200101",
            ].map { $0.replacingOccurrences(of: "INS*N*ZZ", with: "INS*N*G8") },
            [
                "INS*N*19*030*XN*A************1", "REF*0F*987654321", "REF*1L*004512", "REF*17*0001", "NM1*IL*1*TWIN*B",
                "DMG*D8*20200101*F",
            ],
        ]
        let (report, findings) = try scratch.load(file.text, as: "strange.edi", into: store)
        try #require(report.rejected == 0, "\(findings)")
        let text = try Self.export(store)
        let second = try Scratch()
        let copy = try second.carrierStore()
        let (again, more) = try second.load(text, as: "export.edi", into: copy)
        try #require(again.rejected == 0, "\(more)")
        #expect(try Self.book(store) == Self.book(copy))
    }

    @Test func delimiterInTheDataIsRefusedWithTheRow() throws {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        var file = Enrollment834()
        file.members = [Enrollment834.subscriber()]
        try scratch.load(file.text, as: "one.edi", into: store)
        try store.write { try $0.execute(sql: "UPDATE members SET last_name = 'A*B'") }
        let error = #expect(throws: BrokerError.self) { try Self.export(store) }
        #expect(error?.kind == .badData && error?.message.contains("member 1") == true)
        #expect(error?.message.contains("A*B") == false)
    }
}

/// Change files for a store's members: every maintenance type, at the places where the guides put it.
private struct RandomChanges {
    private let members: [Row]
    private var random: SplitMix

    init(_ store: Store, seed: UInt64) throws {
        members = try store.read {
            try Row.fetchAll(
                $0,
                sql: """
                    SELECT m.subscriber_number, m.last_name, m.first_name, m.birth_on, g.suffix, pg.number, c.insurance_line, p.code, c.effective_on,
                        (SELECT MAX(o.suffix) FROM groups o WHERE o.parent_group_id = pg.id) AS last_suffix
                    FROM coverages c JOIN members m ON m.id = c.member_id JOIN groups g ON g.id = c.group_id
                    JOIN parent_groups pg ON pg.id = g.parent_group_id JOIN plans p ON p.id = c.plan_id
                    WHERE c.is_subscriber ORDER BY c.id
                    """)
        }
        random = SplitMix(state: seed)
    }

    /// Three files; each changes a quarter of the subscribers.
    mutating func files() -> [String] {
        (1...3).map { number in
            var file = Enrollment834()
            file.action = "2"
            file.payer = "N1*IN*GOLDEN COAST HEALTH PLAN*FI*941234567"
            file.header = ["DTP*007*D8*20261201"]
            file.controlNumber = 500 + number
            file.reference = "CHANGES\(number)"
            file.members = members.filter { _ in random.next() % 4 == 0 }.map { change(of: $0) }
            return file.text
        }
    }

    private mutating func change(of row: Row) -> [String] {
        let number: String = row["subscriber_number"]
        let last: String = row["last_name"]
        let first: String = row["first_name"]
        let line: String = row["insurance_line"]
        let plan: String = row["code"]
        let begin = (row["effective_on"] as String).filter { $0 != "-" }
        let end = "2026\(["09", "10", "11"][Int(random.next() % 3)])30".replacingOccurrences(of: "1030", with: "1031")
        func member(
            _ type: String, _ reason: String, suffix: String, dates: [String] = [], name: [String]? = nil,
            _ coverage: [String] = []
        )
            -> [String]
        {
            [
                "INS*Y*18*\(type)*\(reason)*A***FT", "REF*0F*\(number)", "REF*1L*\(row["number"] as String)",
                "REF*17*\(suffix)",
            ]
                + dates + (name ?? ["NM1*IL*1*\(last)*\(first)"]) + coverage
        }
        let suffix: String = row["suffix"]
        switch random.next() % 9 {
        case 0: return member("024", "08", suffix: suffix, dates: ["DTP*357*D8*\(end)"])
        case 1:
            return member("001", "14", suffix: suffix, ["HD*024**\(line)*\(plan)", "DTP*349*D8*\(end)"])
        case 2:
            return member(
                "001", "22", suffix: suffix,
                ["HD*001**\(line)*NEW\(line)\(random.next() % 5)*FAM", "DTP*348*D8*20261201"])
        case 3: return member("025", "41", suffix: suffix, ["HD*025**\(line)*\(plan)"])
        case 4: return member("001", "AL", suffix: suffix, ["HD*002**\(line)*\(plan)", "DTP*348*D8*\(begin)"])
        case 5:
            return member(
                "001", "25", suffix: suffix,
                name: ["NM1*74*1*\(last) NEW*\(first)", "DMG*D8*19791231*U", "NM1*70*1*\(last)*\(first)"])
        case 6:
            return member(
                "001", "XT", suffix: row["last_suffix"], ["HD*021**\(line)*\(plan)*EMP", "DTP*348*D8*20261201"])
        case 7:
            return member(
                "021", "28", suffix: suffix, ["HD*021**VIS*VISION*EMP", "DTP*348*D8*20261201", "AMT*P3*9.9"])
        default:
            return member(
                "030", "XN", suffix: suffix, ["HD*030**\(line)*\(plan)*IND", "DTP*348*D8*\(begin)", "HD*032**DEN*NONE"])
        }
    }
}

private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
