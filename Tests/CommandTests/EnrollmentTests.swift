import Foundation
import Testing

/// The life of an 834, as a shell drives it.
@Suite struct EnrollmentTests {
    /// A 834 of the example's first group, in which group and suffix stand as the example's sender profile says.
    private static func file(_ members: [[String]], number: Int, action: String = "4") -> String {
        let control = "00000\(9_000 + number)"
        let body =
            ["BGN*00*ACME\(number)*20261201*0600****\(action)", "DTP*007*D8*20261201", "N1*P5*ACME*FI*941112223"]
            + ["N1*IN*Golden Coast Health Plan*FI*941234567"] + members.flatMap { $0 }
        let set = ["ST*834*0001*005010X220A1"] + body + ["SE*\(body.count + 2)*0001"]
        let isa =
            "ISA*00*          *00*          *30*941112223      *ZZ*BROKERBOOK     *261201*0600*^*00501*\(control)*0*P*:"
        let gs = "GS*BE*ACME*BROKERBOOK*20261201*0600*1*X*005010X220A1"
        return ([isa, gs] + set + ["GE*1*1", "IEA*1*\(control)"]).map { $0 + "~\n" }.joined()
    }

    private static func member(_ number: Int) -> [String] {
        [
            "INS*Y*18*030*XN*A***FT", "REF*0F*A\(number)", "REF*1L*004512-0001", "REF*23*A\(number)01",
            "NM1*IL*1*SAMPLE*PERSON\(number)", "DMG*D8*19800115*F", "HD*030**VIS*V1*EMP", "DTP*348*D8*20260101",
        ]
    }

    @Test func senderProfileIsKeptAndAbsenceIsAccepted() throws {
        let scratch = try Scratch.demo()
        try scratch.write(Self.file((1...20).map(Self.member), number: 1), to: "one.edi")
        try scratch.write(Self.file((1...18).map(Self.member), number: 2), to: "two.edi")
        let unknown = try scratch.broker("import", "one.edi")
        #expect(unknown.status == 65 && unknown.errors.contains("--sender"))

        let profile = Scratch.root + "/Examples/senders/acme-employer.yaml"
        let first = try scratch.broker("import", "--sender", profile, "one.edi")
        try #require(first.status == 0, "\(first.errors)")
        #expect(try scratch.answer("senders", "list", "--columns", "name", "--format", "csv").contains("acme-employer"))
        #expect(try scratch.answer("senders", "show", "acme-employer").contains("cut: {separator"))

        // The second file needs no --sender: the store knows whose it is, and what absence means.
        let second = try scratch.broker("import", "two.edi")
        #expect(second.status == 0 && second.errors.contains("2 of 20 covered members"), "\(second.errors)")
        let batch = try scratch.sql("SELECT MAX(id) FROM batches")
        let shown = try scratch.broker("imports", "show", batch, "--format", "csv")
        #expect(
            shown.output.contains("proposed,absence 1,DTP*349,\"subscriber A19, group 004512/0001, VIS"),
            "\(shown.output)")
        #expect(!shown.output.contains("PERSON"))
        let accepted = try scratch.broker("imports", "accept", batch, "--verbose")
        #expect(accepted.status == 0 && accepted.errors.contains("2 coverages ended"))
        #expect(
            try scratch.sql("SELECT COUNT(*) FROM coverages WHERE insurance_line = 'VIS' AND ended_on = '2026-11-30'")
                == "2")
        #expect(try scratch.broker("imports", "accept", batch).status == 1)
        #expect(try scratch.broker("imports", "show", batch, "--format", "csv").output.contains("accepted,absence 1"))
    }

    @Test func enrollmentIsWrittenAndReadByAnotherStore() throws {
        let scratch = try Scratch.demo()
        let written = try scratch.broker("admin", "enrollment", "-o", "book.edi")
        try #require(written.status == 0, "\(written.errors)")
        #expect(try scratch.shell("stat -c %a book.edi").output == "600\n")
        #expect(try scratch.broker("edi", "check", "book.edi").status == 0)
        #expect(try scratch.broker("admin", "enrollment", "-o", "book.edi").status == 73)
        #expect(try scratch.broker("admin", "enrollment", "--carrier", "Nobody").status == 1)
        let data = Scratch.root + "/Examples/data"
        let copied = try scratch.shell(
            "broker init --store copy.sqlite && broker import --store copy.sqlite \(data)/contracts.csv \(data)/groups.csv book.edi"
        )
        try #require(copied.status == 0, "\(copied.errors)")
        let sql = """
            SELECT m.subscriber_number, m.relationship, m.last_name, m.first_name, m.birth_on, m.address1, m.county, m.home_phone, p.number, g.suffix,
            c.insurance_line, c.effective_on, c.ended_on, c.premium_cents FROM coverages c JOIN members m ON m.id = c.member_id
            JOIN groups g ON g.id = c.group_id JOIN parent_groups p ON p.id = g.parent_group_id ORDER BY 1, 2, 5, 4, 9, 10, 11, 12
            """
        let other = try scratch.shell("sqlite3 -batch copy.sqlite \"\(sql)\"")
        #expect(other.output == (try scratch.sql(sql)) + "\n")
    }

    @Test func mistakeInAProfileIsNamedWithItsLine() throws {
        let scratch = try Scratch.demo()
        try scratch.write("name: x\ngroup:\n  plces: []\n", to: "x.yaml")
        let outcome = try scratch.broker("import", "--sender", "x.yaml", Scratch.root + "/Examples/data/groups.csv")
        #expect(outcome.status == 65 && outcome.errors.contains("x.yaml: line 3"), "\(outcome.errors)")
        #expect(try scratch.broker("import", "--sender", "nobody", "x.edi").status == 1)
        #expect(try scratch.broker("import", "--sender", "./none.yaml", "x.edi").status == 66)
        #expect(try scratch.broker("senders", "remove", "x").status == 1)
    }
}
