import Foundation
import Testing

/// Eligibility in batches: one row in, one row out.
@Suite struct EligibilityBatchTests {
    private static let people = """
        Reference,Member ID,last_name,date of birth,as_of,status
        a,R10024381,,1982-04-22,,x
        b,,Flores,03/23/1987,,y
        c,R10024382,,20061009,,
        d,R10024382,,1984-07-13,2025-03-31,
        e,R99999999,,1982-04-22,,
        f,R10024381,,not a date,,
        g,,,1982-04-22,,
        "h,1",R10024381,,,,
        i,R10024381,,1982-04-22,soon,
        j,R10024381

        k,R10024381,,1982-04-22,,"=1+1"

        """

    private static let answers = """
        reference,input_status,line,status,reason,matches,subscriber_id
        a,x,2,covered,,1,R10024381
        b,y,3,covered,,1,R10024382
        c,,4,ambiguous,several_match,2,
        d,,5,not_covered,not_yet_effective,1,R10024382
        e,,6,not_found,no_match,0,
        f,,7,error,birth_date_invalid,0,
        g,,8,error,who_missing,0,
        "h,1",,9,error,birth_date_missing,0,
        i,,10,error,as_of_invalid,0,
        j,,11,error,field_count,0,
        k,'=1+1,13,covered,,1,R10024381

        """

    private static let columns = "reference,input_status,line,status,reason,matches,subscriber_id"

    @Test func ELG_1_everyRowHasItsAnswerInOrder() throws {
        let scratch = try Scratch.demo()
        try scratch.write(Self.people, to: "people.csv")
        let outcome = try scratch.broker(
            "eligibility", "check", "--batch", "people.csv", "--format", "csv", "--columns", Self.columns, "--verbose")
        #expect(outcome.output == Self.answers)
        #expect(outcome.status == 65)
        #expect(
            outcome.errors.hasSuffix(
                """
                11 checks, 3 covered, 1 not covered, 1 not found, 1 ambiguous, 5 error
                broker: people.csv: 5 rows could not be checked; their status is 'error' in the answer

                """))
        // A file is written all the same, and standard input is a file like another.
        let file = try scratch.broker(
            "eligibility", "check", "--batch", "-", "-o", "out.csv", "--columns", Self.columns, "--quiet",
            input: Self.people)
        #expect(file.status == 65)
        #expect(try String(contentsOfFile: scratch.path("out.csv"), encoding: .utf8) == Self.answers)
    }

    @Test func ELG_1_everyFormatTellsTheSame() throws {
        let scratch = try Scratch.demo()
        let rows = Self.people.split(separator: "\n").filter { "Rabcdek".contains($0.first ?? " ") }
        try scratch.write(rows.joined(separator: "\n") + "\n", to: "people.csv")
        for format in ["csv", "tsv", "json", "ndjson", "xlsx", "table"] {
            let outcome = try scratch.broker(
                "eligibility", "check", "--batch", "people.csv", "-o", "out.\(format)", "--format", format)
            #expect(outcome.status == 0, "\(format) \(outcome.errors)")
        }
        let program = """
            import csv, json, openpyxl
            c = list(csv.DictReader(open('out.csv')))
            j = json.load(open('out.json'))
            n = [json.loads(l) for l in open('out.ndjson')]
            x = list(openpyxl.load_workbook('out.xlsx').active.values)
            assert j == n and len(c) == len(j) == len(x) - 1 == 6
            for a, b, d in zip(c, j, x[1:]):
                assert [a[k] for k in b] == ["'=1+1" if v == '=1+1' else '' if v is None else str(v) for v in b.values()], (a, b)
                assert [str(v or '')[:10] if k.endswith('date') else v for k, v in zip(b, d)] == [v or '' if k.endswith('date') else None if v == '' else v for k, v in b.items()], (b, d)
            print('same')
            """
        let outcome = try scratch.python(program)
        #expect(outcome.output == "same\n", "\(outcome.errors)")
        let valid = try scratch.shell(
            "broker schema eligibility check --batch > schema.json && python3 -m jsonschema -i out.json schema.json")
        #expect(valid.status == 0, "\(valid.output)\(valid.errors)")
    }

    @Test func ELG_1_filesThatAreNoQuestionsAreRefused() throws {
        let scratch = try Scratch.demo()
        let files: [(String, Int32)] = [
            ("", 65), ("name,dob\nx,y\n", 65), ("member_id,last_name\nx,y\n", 65),
            ("member_id,date_of_birth,Member-ID\nx,y,z\n", 65), ("member_id,date_of_birth\n\"R1,1982-01-01\n", 65),
            ("ISA*00*broken", 65), ("member_id,date_of_birth\n", 0),
        ]
        for (text, status) in files {
            try scratch.write(text, to: "people.csv")
            let outcome = try scratch.broker(
                "eligibility", "check", "--batch", "people.csv", "-o", "out.csv", "--force")
            #expect(outcome.status == status, "\(text) \(outcome.errors)")
            #expect(FileManager.default.fileExists(atPath: scratch.path("out.csv")) == (status == 0), "\(text)")
        }
        #expect(try scratch.broker("eligibility", "check", "--batch", "none.csv").status == 66)
    }

    @Test func ELG_1_aToolThatIsNotGrantedIsRefused() throws {
        let scratch = try Scratch.demo()
        let token = try scratch.broker("token", "create", "book", "--tools", "bob").output
            .trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(token.hasPrefix("brk_"))
        let outcome = try scratch.broker(
            "eligibility", "check", "--member", "R10024381", "--dob", "1982-04-22", environment: ["BROKER_TOKEN": token]
        )
        #expect(outcome.status == 77 && outcome.output == "")
    }
}
