import Foundation
import Testing

/// `broker edi`, as a shell drives it; its answers are counted again by python, which splits the files at their delimiters.
@Suite struct EDITests {
    private static let data = Scratch.root + "/Examples/data"

    private static let samples: String? = {
        let folders = [
            ProcessInfo.processInfo.environment["BROKER_X12_SAMPLES"], Scratch.root + "/../shared/x12-samples",
        ]
        return folders.compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0 + "/EXPECT.tsv") }
    }()

    /// One 820 (005010X218) of an employer, with two remittances that add up to its payment.
    private static let payment = """
        ISA*00*          *00*          *ZZ*ACME           *ZZ*BROKERBOOK     *261201*0600*^*00501*000000820*0*P*:~
        GS*RA*ACME*BROKERBOOK*20261201*0600*820*X*005010X218~
        ST*820*0001*005010X218~
        BPR*C*1200.50*C*ACH*CCP*01*011000015*DA*1111*1941112223**01*021000021*DA*2222*20261201~
        TRN*3*EFT-7781~
        N1*PE*GOLDEN COAST HEALTH PLAN*FI*941234567~
        N1*PR*ACME EXAMPLE CORP*FI*941112223~
        ENT*1~
        RMR*IK*INV-1**1000.25*1000.25~
        RMR*IK*INV-2**200.25*200.25~
        SE*9*0001~
        GE*1*820~
        IEA*1*000000820~
        """

    private static let count = """
        import json, sys
        text = open(sys.argv[1], encoding='latin-1', newline='').read()
        segments = [s.strip('\\r\\n').split(text[3]) for s in text.split(text[105]) if s.strip('\\r\\n')]
        answer = json.load(open(sys.argv[2]))
        assert answer['bytes'] == len(text) and answer['bytes_unread'] == 0, 'bytes'
        assert answer['segments'] == len(segments), 'segments'
        number = lambda tag, *more: sum(s[0] == tag and s[1:1 + len(more)] == list(more) for s in segments)
        assert answer['interchanges'] == number('ISA') and answer['functional_groups'] == number('GS')
        assert answer['transactions'] == {'834': number('ST', '834')}
        assert answer['members'] == number('INS') and answer['subscribers'] == number('INS', 'Y')
        assert answer['dependents'] == number('INS', 'N') and answer['coverages'] == number('HD')
        assert answer['findings'] == []
        """

    @Test(arguments: ["enrollment-lopez-ca", "enrollment-lopez-nv", "enrollment-nguyen", "enrollment-oconnor"])
    func checkCountsWhatPythonCounts(_ name: String) throws {
        let scratch = try Scratch()
        let file = "\(Self.data)/\(name).edi"
        try scratch.write(try scratch.answer("edi", "check", file, "--format", "json"), to: "answer.json")
        let outcome = try scratch.python(Self.count, file, scratch.path("answer.json"))
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    /// All public samples through the binary, where they are.
    @Test(.enabled(if: samples != nil)) func samplesGiveTheExpectedCounts() throws {
        let scratch = try Scratch()
        let outcome = try scratch.shell("broker edi check --format ndjson '\(Self.samples ?? "")'/*.edi > all.ndjson")
        // Some of them are faulty, and EXPECT.tsv says which.
        #expect(outcome.status == 65)
        let checked = try scratch.python(
            """
            import csv, json, os, sys
            answers = {os.path.basename(a['file']): a for a in map(json.loads, open(sys.argv[1]))}
            rows = list(csv.DictReader(open(sys.argv[2] + '/EXPECT.tsv'), delimiter='\\t'))
            assert len(rows) == 59 and set(answers) == {row['file'] for row in rows}
            for row in rows:
                answer = answers[row['file']]
                assert answer['transactions'] == {k: int(v) for k, v in (p.split(':') for p in row['ST'].split())}, row
                for key, column in [('members', 'INS'), ('subscribers', 'subscribers'), ('dependents', 'dependents'), ('coverages', 'HD')]:
                    assert answer.get(key, 0) == int(row[column] or 0), (row, key)
                faulty = row['faults of the file'].startswith('SE')
                assert any(f['severity'] == 'error' for f in answer['findings']) == faulty, row
            """, scratch.path("all.ndjson"), Self.samples ?? "")
        #expect(checked.status == 0, "\(checked.errors)")
    }

    @Test func checkTellsWhereAndNeverWho() throws {
        let scratch = try Scratch()
        let good = try String(contentsOfFile: Self.data + "/enrollment-nguyen.edi", encoding: .utf8)
        let bad = good.replacingOccurrences(of: "*F~", with: "*Q~").replacingOccurrences(of: "SE*", with: "SE*9")
        try scratch.write(bad, to: "bad.edi")
        for format in ["table", "csv", "json"] {
            let outcome = try scratch.broker("edi", "check", "bad.edi", "--format", format)
            #expect(outcome.status == 65 && outcome.errors.contains("bad.edi has errors"))
            #expect(outcome.output.contains("se-count") || outcome.output.contains("SE01"), "\(outcome.output)")
            let names = Set(
                good.split(separator: "~").map { $0.drop(while: \.isWhitespace) }.filter { $0.hasPrefix("NM1*IL") }
                    .flatMap {
                        $0.split(separator: "*").dropFirst(3).prefix(2)
                    }.map(String.init))
            #expect(!names.isEmpty)
            let words = Set((outcome.output + outcome.errors).split { !$0.isLetter }.map(String.init))
            #expect(words.isDisjoint(with: names.filter { $0.count > 3 }))
        }
    }

    @Test func checkStatuses() throws {
        let scratch = try Scratch()
        let good = Self.data + "/enrollment-oconnor.edi"
        #expect(try scratch.broker("edi", "check", good).status == 0)
        #expect(try scratch.broker("edi", "check", "none.edi").status == 66)
        let some = try scratch.broker("edi", "check", "none.edi", good, "--format", "ndjson")
        #expect(some.status == 66 && some.output.split(separator: "\n").count == 1)
        try scratch.write("no X12 at all", to: "note.edi")
        #expect(try scratch.broker("edi", "check", "note.edi").status == 65)
        try scratch.write("", to: "empty.edi")
        #expect(try scratch.broker("edi", "check", "empty.edi").status == 65)
        #expect(try scratch.broker("edi", "check").status == 64)
        #expect(try scratch.shell("broker edi check '\(good)' > /dev/full").status == 74)
    }

    @Test func gzipAndStandardInputReadAlike() throws {
        let scratch = try Scratch()
        let file = Self.data + "/enrollment-oconnor.edi"
        let outcome = try scratch.shell(
            """
            set -euo pipefail
            gzip -c '\(file)' > full.edi.gz
            show() { broker edi check "$1" --format json | grep -v '"file"'; }
            show '\(file)' > plain; show full.edi.gz > packed; show - < '\(file)' > piped; gzip -dc full.edi.gz | show - > both
            cmp plain packed && cmp plain piped && cmp plain both
            head -c 3000 full.edi.gz > cut.edi.gz
            broker edi check cut.edi.gz > answer 2> errors && exit 9 || echo "status $?"
            """)
        #expect(outcome.status == 0 && outcome.output.contains("status 65"), "\(outcome.output)\(outcome.errors)")
    }

    @Test func convertGivesARowACoverage() throws {
        let scratch = try Scratch()
        let file = Self.data + "/enrollment-lopez-nv.edi"
        for format in ["csv", "json", "xlsx"] {
            #expect(try scratch.answer("edi", "convert", file, "-o", scratch.path("m.\(format)")) == "")
        }
        let outcome = try scratch.python(
            """
            import csv, json, sys, openpyxl
            text = open(sys.argv[1]).read()
            segments = [s.strip().split('*') for s in text.split('~')]
            rows = list(csv.DictReader(open('m.csv', newline='')))
            assert len(rows) == sum(s[0] == 'HD' for s in segments)
            assert [r['plan'] for r in rows] == [s[4] for s in segments if s[0] == 'HD']
            assert sum(round(float(r['premium']) * 100) for r in rows if r['premium']) == \\
                sum(round(float(s[2]) * 100) for s in segments if s[:2] == ['AMT', 'P3'])
            assert {r['last_name'] for r in rows} <= {s[3] for s in segments if s[:2] in (['NM1', 'IL'], ['NM1', '74'])}
            objects = json.load(open('m.json'))
            assert [o['plan'] for o in objects] == [r['plan'] for r in rows]
            sheet = list(openpyxl.load_workbook('m.xlsx').active.iter_rows(values_only=True))
            assert len(sheet) == len(rows) + 1
            birth = list(rows[0]).index('birth_date')
            assert all(c[birth].strftime('%Y-%m-%d') == r['birth_date'] for c, r in zip(sheet[1:], rows))
            """, file)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(!(try scratch.answer("edi", "convert", file, "--format", "csv").hasPrefix("ssn")))
    }

    /// What can be a Social Security number or an ITIN is given only where it was asked for, whatever element held it.
    @Test func numbersOfPersonsAreNotShown() throws {
        let scratch = try Scratch()
        try scratch.write(
            """
            ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *261101*0800*^*00501*000000001*0*P*:~
            GS*BE*SENDER*RECEIVER*20261101*0800*1*X*005010X220A1~
            ST*834*0001*005010X220A1~
            BGN*00*REF1*20261101*0800*PT***4~
            DTP*007*D8*20261101~
            N1*P5*ACME*FI*990000001~
            N1*IN*CARRIER*FI*990000002~
            INS*Y*18*030*XN*A***FT~
            REF*0F*531120001~
            REF*23*912701234~
            REF*SY*531-12-0003~
            NM1*IL*1*GARCIA*MARIA****34*531120004~
            HD*030**HMO*GOLD~
            SE*12*0001~
            GE*1*1~
            IEA*1*000000001~

            """, to: "ssn.edi")
        let numbers = ["531120001", "912701234", "531-12-0003", "531120004"]
        for arguments in [
            ["edi", "convert", "ssn.edi", "--format", "csv"], ["edi", "convert", "ssn.edi", "--format", "json"],
            ["edi", "convert", "ssn.edi", "--columns", "subscriber_id,member_id,references"],
            ["edi", "show", "ssn.edi"], ["edi", "show", "ssn.edi", "--format", "json"],
            ["edi", "show", "ssn.edi", "--refs"], ["edi", "check", "ssn.edi", "--format", "json"],
        ] {
            let outcome = try scratch.shell("broker " + arguments.joined(separator: " "))
            for number in numbers { #expect(!outcome.output.contains(number), "\(arguments)") }
        }
        let asked = try scratch.answer(
            "edi", "convert", "ssn.edi", "--columns", "ssn,subscriber_id,member_id", "--format", "csv")
        #expect(asked == "ssn,subscriber_id,member_id\n531120004,531120001,912701234\n")
    }

    @Test func convertOfAPaymentAddsUp() throws {
        let scratch = try Scratch()
        try scratch.write(Self.payment, to: "pay.edi")
        let answer = try scratch.answer(
            "edi", "convert", "pay.edi", "--format", "csv", "--columns", "trace_number,number,paid")
        #expect(answer == "trace_number,number,paid\nEFT-7781,INV-1,1000.25\nEFT-7781,INV-2,200.25\n")
    }

    @Test func convertRefusesWhatIsNotWhole() throws {
        let scratch = try Scratch()
        try scratch.write(Self.payment.replacingOccurrences(of: "SE*9", with: "SE*8"), to: "bad.edi")
        let refused = try scratch.broker("edi", "convert", "bad.edi", "-o", "rows.csv")
        #expect(refused.status == 65 && refused.errors.contains("broker edi check"))
        #expect(!FileManager.default.fileExists(atPath: scratch.path("rows.csv")))
        let partial = try scratch.broker("edi", "convert", "bad.edi", "-o", "rows.csv", "--accept-partial")
        #expect(partial.status == 0 && partial.errors.contains("rows may be missing"))
        #expect(try scratch.broker("edi", "convert", "bad.edi", "-o", "rows.csv", "--accept-partial").status == 73)

        let enrollment = try String(contentsOfFile: Self.data + "/enrollment-oconnor.edi", encoding: .utf8)
        try scratch.write(Self.payment + "\n" + enrollment, to: "two.edi")
        let several = try scratch.broker("edi", "convert", "two.edi", "-o", "two.csv")
        #expect(several.status == 65 && several.errors.contains("--kind 820"), "\(several.errors)")
        #expect(
            try scratch.answer("edi", "convert", "two.edi", "--kind", "820", "--format", "ndjson").contains("INV-2"))
        #expect(try scratch.broker("edi", "convert", "two.edi", "--kind", "271", "--format", "csv").status == 0)
    }

    @Test func showExplainsAMemberInWords() throws {
        let scratch = try Scratch()
        let file = Self.data + "/enrollment-oconnor.edi"
        let text = try scratch.answer("edi", "show", file, "--member", "2")
        #expect(text.contains("Loop 2000") && text.contains("Loop 2300"))
        #expect(text.split(separator: "\n").filter { $0.contains(" INS ") }.count == 1)
        let json = try scratch.python(
            """
            import json, subprocess
            out = subprocess.run(['\(Scratch.binary)', 'edi', 'show', '\(file)', '--member', '2', '--format', 'json'], capture_output=True)
            segments = json.loads(out.stdout)
            assert [s['id'] for s in segments].count('INS') == 1 and segments[0]['loop'] == '2000'
            gender = [e for s in segments if s['id'] == 'DMG' for e in s['elements'] if e['position'] == 3]
            assert gender[0]['value'] in 'MF' and gender[0]['meaning'] in ('male', 'female'), gender
            """)
        #expect(json.status == 0, "\(json.errors)")
        #expect(try scratch.broker("edi", "show", file, "--member", "99999").status == 1)
        let refs = try scratch.answer(
            "edi", "show", file, "--refs", "--columns", "loop,qualifier,varies", "--format", "csv")
        #expect(refs.contains("2000,0F,yes"), "\(refs)")
    }

    @Test func escapesReachNoTerminal() throws {
        let scratch = try Scratch()
        let payment = Self.payment.replacingOccurrences(of: "ACME EXAMPLE", with: "ACME\u{1B}[31m EXAMPLE")
        try scratch.write(payment, to: "esc.edi")
        let outcome = try scratch.shell("script -qec 'broker edi show esc.edi' /dev/null < /dev/null")
        #expect(!outcome.output.contains("\u{1B}[31m") && outcome.output.contains("EXAMPLE"))
    }

    @Test func acknowledgmentIsReadBack() throws {
        let scratch = try Scratch()
        let file = Self.data + "/enrollment-oconnor.edi"
        let good = try scratch.broker("edi", "ack", file, "--ta1", "-o", "answer.edi", "--verbose")
        #expect(good.status == 0 && good.errors.contains("7 of 7 sets accepted"), "\(good.errors)")
        let checked = try scratch.answer("edi", "check", "answer.edi", "--format", "json")
        #expect(checked.contains("\"transactions\": {\"999\": 1}"), "\(checked)")
        let answer = try String(contentsOfFile: scratch.path("answer.edi"), encoding: .utf8)
        #expect(answer.contains("TA1*") && answer.contains("AK9*A*7*7*7~"), "\(answer)")
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try scratch.write(text.replacingOccurrences(of: "SE*", with: "SE*9"), to: "bad.edi")
        let bad = try scratch.answer("edi", "ack", "bad.edi", "--quiet")
        #expect(bad.contains("IK5*R*") && bad.contains("AK9*R*"), "\(bad)")
    }
}
