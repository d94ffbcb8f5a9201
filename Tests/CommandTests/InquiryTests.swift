import Foundation
import Testing

/// Eligibility in X12: a 270 in, a 271 out. The answers are read by a reader of the test's own, in Python, and by pyx12 where it is installed.
@Suite struct InquiryTests {
    /// A 270 with one set; each of the levels is the segments of a subscriber or dependent, numbered here.
    static func inquiry(
        _ persons: [[String]], payer: String = "NM1*PR*2*GOLDEN COAST*****PI*941234567",
        receiver: String = "NM1*2B*2*LOPEZ INSURANCE*****FI*990000009"
    ) -> String {
        var segments = [
            "ST*270*0042*005010X279A1", "BHT*0022*13*REF77*20261123*0800", "HL*1**20*1", payer, "HL*2*1*21*1", receiver,
        ]
        var number = 2
        var subscriber = 2
        for (index, person) in persons.enumerated() {
            number += 1
            let isDependent = person[0].hasPrefix("NM1*03")
            if !isDependent { subscriber = number }
            let leads = !isDependent && index + 1 < persons.count && persons[index + 1][0].hasPrefix("NM1*03")
            segments.append("HL*\(number)*\(isDependent ? subscriber : 2)*\(isDependent ? 23 : 22)*\(leads ? 1 : 0)")
            segments.append("TRN*1*T\(index)*9990000009")
            segments += person
        }
        segments.append("SE*\(segments.count + 1)*0042")
        return
            ([
                "ISA*00*          *00*          *ZZ*BROKER         *30*CARRIER        *261123*0800*^*00501*000000905*0*T*:",
                "GS*HS*BROKERGS*CARRIERGS*20261123*0800*7*X*005010X279A1",
            ] + segments + ["GE*1*7", "IEA*1*000000905", ""]).joined(separator: "~\n")
    }

    /// Reads a 271 without any code of ours: checks the envelopes and the tree, prints a line a level with its trace, names, refusals and benefits.
    private static let reader = """
        import sys
        segments = [s.strip().split('*') for s in open('answer.edi').read().split('~') if s.strip()]
        by = lambda t: [s for s in segments if s[0] == t]
        isa, iea = by('ISA')[0], by('IEA')[0]
        assert len('*'.join(isa)) == 105 and isa[13] == iea[2] and int(iea[1]) == len(by('GS')), 'ISA'
        for a, z, n, c in (('GS', 'GE', 6, 2), ('ST', 'SE', 2, 2)):
            assert [s[n] for s in by(a)] == [s[c] for s in by(z)], a
        starts = [i for i, s in enumerate(segments) if s[0] == 'ST']
        ends = [i for i, s in enumerate(segments) if s[0] == 'SE']
        assert all(int(segments[e][1]) == e - s + 1 for s, e in zip(starts, ends)), 'SE01'
        order = {'HL': 0, 'TRN': 1, 'NM1': 2, 'REF': 3, 'AAA': 4, 'DMG': 5, 'INS': 6, 'DTP': 7, 'EB': 8}
        for s, e in zip(starts, ends):
            levels, seen = [], {}
            for seg in segments[s + 2:e]:
                if seg[0] == 'HL': levels.append([])
                levels[-1].append(seg)
            for number, level in enumerate(levels, 1):
                hl = level[0]
                assert hl[1] == str(number), 'HL01'
                seen[hl[1]] = hl[3]
                assert {'20': '', '21': '20', '22': '21', '23': '22'}[hl[3]] == (seen[hl[2]] if hl[2] else ''), 'HL02'
                assert hl[4] == ('1' if any(o[0][2] == hl[1] for o in levels) else '0'), 'HL04'
                head = [order[x[0]] for x in level[:next((i for i, x in enumerate(level) if x[0] == 'EB'), len(level))]]
                assert head == sorted(head), level
                words = [hl[3]] + ['/'.join(x[2:3]) for x in level if x[0] == 'TRN']
                words += [x[0] + ' ' + '*'.join(x[1:]) for x in level if x[0] in ('AAA', 'EB') or x[0] == sys.argv[1]]
                print('; '.join(words))
        """

    /// Answers a 270, and gives the lines of the levels of persons.
    private func answer(_ scratch: Scratch, _ text: String, status: Int32 = 0, showing: String = "-") throws -> [String]
    {
        try scratch.write(text, to: "inquiry.edi")
        let outcome = try scratch.broker(
            "eligibility", "check", "--batch", "inquiry.edi", "-o", "answer.edi", "--force", "--quiet")
        #expect(outcome.status == status, "\(outcome.errors)")
        let check = try scratch.broker("edi", "check", "answer.edi", "--format", "json")
        #expect(check.status == 0, "\(check.output)")
        let read = try scratch.python(Self.reader, showing)
        #expect(read.status == 0, "\(read.errors)")
        return read.output.split(separator: "\n").map(String.init)
    }

    private static let haddad = ["NM1*IL*1*HADDAD*JESSICA****MI*R10024381", "DMG*D8*19820422"]

    @Test func ELG_1_a270IsAnsweredByA271() throws {
        let scratch = try Scratch.demo()
        let lines = try answer(
            scratch,
            Self.inquiry([
                Self.haddad + ["DTP*291*D8*20261123", "EQ*30"],
                ["NM1*IL*1*FLORES*KAREN****MI*R10024382"], ["NM1*03*1*FLORES*LUCAS", "DMG*D8*20061009", "EQ*30"],
                ["NM1*IL*1*FLORES*****MI*R10024382", "DMG*D8*19870323", "EQ*30^35"],
                Self.haddad + ["DTP*291*D8*20251231", "EQ*30"],
                ["NM1*IL*1*FLORES*KAREN****MI*R10024382", "DMG*D8*19840713", "DTP*291*D8*20250331", "EQ*30"],
            ]))
        let plan = "PR*CA S PPO SVR 2250/50"
        #expect(lines.count == 9)
        #expect(lines[0] == "20" && lines[1] == "21")
        #expect(
            lines[2].hasPrefix("22; T0; EB 1*") && lines[2].contains("*30*\(plan); EB 1*")
                && lines[2].contains("*35*PR*CA DENTAL"))
        #expect(lines[3] == "22; T1" && lines[4] == "23; T2; EB 1**30*\(plan)")
        // Asked about as a subscriber, answered as the dependent that he is.
        #expect(lines[5] == "22" && lines[6] == "23; T3; EB 1**30*\(plan); EB I**35")
        #expect(lines[7].hasPrefix("22; T4; EB 1*"))
        #expect(
            lines[8]
                == "22; T5; EB 6*\(lines[8].contains("ESP") ? "ESP" : lines[8].split(separator: "*")[1])*30*\(plan)")
        let text = try String(contentsOfFile: scratch.path("answer.edi"), encoding: .utf8)
        for segment in [
            "ISA*00*          *00*          *30*CARRIER        *ZZ*BROKER         *261123*0000*^*00501*000000001*0*T*:~",
            "GS*HB*CARRIERGS*BROKERGS*20261123*0000*1*X*005010X279A1~", "ST*271*0001*005010X279A1~",
            "BHT*0022*11*REF77*20261123*0000~",
            "REF*6P*004512-0001*Bay Bridge Bakery, Inc.~", "DTP*346*D8*20160101~", "INS*N*19~", "INS*N*01~",
            "TRN*2*T0*9990000009~",
            "MSG*THE COVERAGE HAS NOT STARTED~",
        ] { #expect(text.contains(segment), "\(segment)") }
        let rows = try scratch.broker(
            "edi", "convert", "answer.edi", "--format", "csv", "--columns", "trace,decision", "--no-header")
        #expect(rows.output.hasPrefix("T0,active\n") && rows.output.hasSuffix("T5,inactive\n"), "\(rows)")
    }

    /// Every reason that applies, by what was asked.
    @Test func ELG_1_everyRefusalHasItsReason() throws {
        let scratch = try Scratch.demo()
        let cases: [([String], String)] = [
            (["NM1*IL*1", "DMG*D8*19820422"], "N**15*C"),
            (["NM1*IL*1*HADDAD*JESSICA****MI*R10024381"], "N**58*C"),
            ([Self.haddad[0], "DMG*D8*19821399"], "N**58*C"), ([Self.haddad[0], "DMG*D8*20270101"], "N**58*C"),
            ([Self.haddad[0], "DMG*D8*20261101", "DTP*291*D8*20261031"], "N**60*C"),
            (Self.haddad + ["DTP*291*D8*20241122"], "Y**62*C"), (Self.haddad + ["DTP*291*D8*20271124"], "Y**63*C"),
            (Self.haddad + ["DTP*291*RD8*20261231-20261201"], "N**56*C"),
            ([Self.haddad[0], "DMG*D8*19820423"], "Y**71*C"),
            (["NM1*IL*1*HADDAD*****MI*---", Self.haddad[1]], "N**72*C"),
            (["NM1*IL*1*FLORES*****MI*R10024381", Self.haddad[1]], "Y**73*C"),
            (["NM1*IL*1*-'-", Self.haddad[1]], "N**73*C"),
            (["NM1*IL*1*HADDAD*****MI*R99999999", Self.haddad[1]], "Y**75*C"),
            (["NM1*IL*1*NOBODY", Self.haddad[1]], "Y**75*C"),
            (["NM1*IL*1*FLORES*****MI*R10024382", "DMG*D8*20061009"], "Y**76*C"),
            (["NM1*IL*1*FLORES", "DMG*D8*20061009"], "Y**76*C"),
            (["NM1*IL*1*HADDAD*****MI*R10024381", "REF*6P*999999", Self.haddad[1]], "Y**78*C"),
            (["NM1*IL*1*HADDAD*****MI*R10024381", "REF*18*NOPLAN", Self.haddad[1]], "Y**78*C"),
        ]
        let lines = try answer(scratch, Self.inquiry(cases.map { $0.0 + ["EQ*30"] }), status: 65)
        #expect(lines.count == cases.count + 2)
        for (index, one) in cases.enumerated() {
            #expect(lines[index + 2] == "22; T\(index); AAA \(one.1)", "\(one.0)")
        }
        // The group that is his, however it is written.
        for group in ["004512", "0045120001", "004512-0001"] {
            let line = try answer(
                scratch, Self.inquiry([[Self.haddad[0], "REF*6P*\(group)", Self.haddad[1], "EQ*30"]]))[2]
            #expect(line.hasPrefix("22; T0; EB 1*"), "\(line)")
        }
    }

    @Test func ELG_1_refusalsOfDependents() throws {
        let scratch = try Scratch.demo()
        let parent = ["NM1*IL*1*FLORES*KAREN****MI*R10024382"]
        let cases: [([String], String)] = [
            (["NM1*03*1*FLORES*NEMO", "DMG*D8*20050505"], "Y**77*C"),
            (["NM1*03*1*FLORES*LUCAS", "DMG*D8*20061010"], "Y**71*C"),
            (["NM1*03*1*FLORES*NEMO", "DMG*D8*20061009"], "Y**65*C"), (["NM1*03*1*FLORES*LUCAS"], "N**58*C"),
            (["NM1*03*1", "DMG*D8*20061009"], "N**65*C"), (["NM1*03*1*FLORES", "DMG*D8*20061009"], "Y**68*C"),
        ]
        let lines = try answer(scratch, Self.inquiry([parent] + cases.map { $0.0 + ["EQ*30"] }), status: 65)
        #expect(lines[2] == "22; T0")
        for (index, one) in cases.enumerated() {
            #expect(lines[index + 3] == "23; T\(index + 1); AAA \(one.1)", "\(one.0)")
        }
        // A subscriber who is not found answers for his dependents too.
        let lost = try answer(
            scratch, Self.inquiry([["NM1*IL*1*X*****MI*R99999999"], ["NM1*03*1*X*Y", "DMG*D8*20061009", "EQ*30"]]),
            status: 65)
        #expect(lost[2...] == ["22; T0; AAA Y**75*C", "23; T1"])
        let unnamed = try answer(
            scratch, Self.inquiry([["NM1*IL*1*FLORES"], ["NM1*03*1*FLORES*LUCAS", "DMG*D8*20061009", "EQ*30"]]),
            status: 65)
        #expect(unnamed[2...] == ["22; T0; AAA N**72*C", "23; T1"])
    }

    @Test func ELG_1_deathBadDatesAndTheWrongPayer() throws {
        let scratch = try Scratch.demo()
        _ = try scratch.sql("UPDATE members SET died_on = '2026-11-01' WHERE member_number = 'R1002438100'")
        #expect(try answer(scratch, Self.inquiry([Self.haddad + ["EQ*30"]]))[2] == "22; T0; AAA Y**61*N")
        #expect(
            try answer(scratch, Self.inquiry([Self.haddad + ["DTP*291*D8*2026", "EQ*30"]]), status: 65)[2]
                == "22; T0; AAA N**57*C")
        let payers = [("NM1*PR*2*OTHER*****PI*999999999", "N**79*C"), ("NM1*PR*2", "N**T4*C")]
        for (payer, refusal) in payers {
            let lines = try answer(scratch, Self.inquiry([Self.haddad + ["EQ*30"]], payer: payer), status: 65)
            #expect(lines == ["20; AAA \(refusal)"])
        }
        #expect(
            try answer(scratch, Self.inquiry([Self.haddad + ["EQ*30"]], receiver: "NM1*2B*2"), status: 65)
                == ["20", "21; AAA N**15*C"])
    }

    @Test func ELG_1_guessingByA270IsCutShort() throws {
        let scratch = try Scratch.demo()
        let guesses = (0..<205).map { ["NM1*IL*1*HADDAD", "DMG*D8*1970\(10 + $0 % 3)\(10 + $0 % 17)", "EQ*30"] }
        let lines = try answer(scratch, Self.inquiry(guesses), status: 75)
        #expect(lines.filter { $0.hasSuffix("AAA Y**75*C") }.count == 200)
        #expect(lines.filter { $0.hasSuffix("AAA Y**42*R") }.count == 5)
    }

    @Test func ELG_1_anotherBrokersMemberIsNotFoundInA270() throws {
        let scratch = try Scratch.demo()
        let other = try scratch.sql(
            """
            SELECT m.subscriber_number || '|' || m.birth_on FROM members m JOIN coverages c ON c.member_id = m.id JOIN group_brokers b ON b.group_id = c.group_id
            JOIN profiles f ON f.id = b.profile_id WHERE f.broker_id = '0020871' AND m.relationship = 'self' LIMIT 1
            """
        ).split(separator: "|").map(String.init)
        let birth = other[1].filter { $0 != "-" }
        let lines = try answer(
            scratch,
            Self.inquiry([
                ["NM1*IL*1*X****MI*\(other[0])", "DMG*D8*\(birth)", "EQ*30"],
                ["NM1*IL*1*X****MI*R99999999", "DMG*D8*\(birth)", "EQ*30"],
            ]))
        #expect(lines[2...] == ["22; T0; AAA Y**75*C", "22; T1; AAA Y**75*C"])
    }

    @Test func ELG_1_oneAnswerForEachSetGroupAndInterchange() throws {
        let scratch = try Scratch.demo()
        let one = Self.inquiry([Self.haddad + ["EQ*30"]])
        let set = one.split(separator: "~\n").drop { !$0.hasPrefix("ST*") }.prefix { !$0.hasPrefix("GE*") }.joined(
            separator: "~\n")
        let two = one.replacingOccurrences(
            of: set, with: set + "~\n" + set.replacingOccurrences(of: "*0042", with: "*0043")
        )
        .replacingOccurrences(of: "GE*1*7", with: "GE*2*7")
        let other = one.replacingOccurrences(of: "000000905", with: "000000906").replacingOccurrences(
            of: "BROKER  ", with: "OTHER   ")
        try scratch.write(two + other, to: "inquiry.edi")
        let outcome = try scratch.shell(
            "broker eligibility check --batch inquiry.edi --control-number 77 --quiet | tee answer.edi | grep -E '^(ISA|ST|SE|GE|IEA)' | cut -c1-62,90-99"
        )
        #expect(
            outcome.output == """
                ISA*00*          *00*          *30*CARRIER        *ZZ*BROKER  *000000077
                ST*271*0001*005010X279A1~
                SE*17*0001~
                ST*271*0002*005010X279A1~
                SE*17*0002~
                GE*2*1~
                IEA*1*000000077~
                ISA*00*          *00*          *30*CARRIER        *ZZ*OTHER   *000000078
                ST*271*0001*005010X279A1~
                SE*17*0001~
                GE*1*1~
                IEA*1*000000078~

                """, "\(outcome.output)")
        #expect(try scratch.broker("edi", "check", "answer.edi").status == 0)
    }

    @Test func ELG_1_damagedFilesAreNotAnswered() throws {
        let scratch = try Scratch.demo()
        let whole = Self.inquiry([Self.haddad + ["EQ*30"]])
        let damaged = [
            whole.replacingOccurrences(of: "SE*", with: "SE*9"),
            whole.replacingOccurrences(of: "IEA*1*000000905", with: "IEA*1*000000906"),
            String(whole.prefix(whole.count / 2)), whole.replacingOccurrences(of: "HL*2*1", with: "HL*2*9"),
            whole.replacingOccurrences(of: "270", with: "271"),
        ]
        for text in damaged {
            try scratch.write(text, to: "inquiry.edi")
            let outcome = try scratch.broker("eligibility", "check", "--batch", "inquiry.edi", "-o", "answer.edi")
            #expect(outcome.status == 65, "\(outcome.errors)")
            #expect(!FileManager.default.fileExists(atPath: scratch.path("answer.edi")))
            for word in ["HADDAD", "Jessica", "19820422", "1982-04-22"] {
                #expect(!outcome.errors.localizedCaseInsensitiveContains(word))
            }
        }
        try scratch.write(whole, to: "inquiry.edi")
        #expect(try scratch.broker("eligibility", "check", "--batch", "inquiry.edi", "--format", "json").status == 64)
    }

    /// pyx12 has no map of the 5010 271; its reader checks envelopes, counts and the tree.
    @Test(.enabled(if: hasPyx12)) func ELG_1_pyx12ReadsTheAnswer() throws {
        let scratch = try Scratch.demo()
        _ = try answer(
            scratch, Self.inquiry([Self.haddad + ["EQ*30"], ["NM1*IL*1*X****MI*R99999999", Self.haddad[1], "EQ*30"]]))
        let program = """
            import pyx12.x12file
            with open('answer.edi') as file:
                reader = pyx12.x12file.X12Reader(file)
                count = sum(1 for _ in reader)
                reader.cleanup()
                print(count, reader.pop_errors())
            """
        let outcome = try scratch.run(
            "/usr/bin/env", ["python3", "-c", program], input: "", environment: ["PATH": path])
        let text = try String(contentsOfFile: scratch.path("answer.edi"), encoding: .utf8)
        #expect(outcome.output == "\(text.filter { $0 == "~" }.count) []\n", "\(outcome)")
    }
}

private let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"

/// As the tests of the X12 room look for it (`pip install pyx12`).
private let hasPyx12: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", "import pyx12"]
    process.standardError = FileHandle.nullDevice
    return (try? process.run()) != nil
        && {
            process.waitUntilExit(); return process.terminationStatus == 0
        }()
}()
