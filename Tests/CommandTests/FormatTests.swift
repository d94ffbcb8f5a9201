import Foundation
import Testing

/// The same values in every format, read back by programs that are not ours.
@Suite struct FormatTests {
    private static let lists = [["bob", "list"], ["bob", "export", "--subscribers"]]

    private func write(_ scratch: Scratch, _ list: [String], _ format: String, _ name: String) throws -> String {
        let path = scratch.path(name)
        let outcome = try scratch.run(
            Scratch.binary, list + ["--quiet", "--raw", "--format", format, "-o", path], input: "", environment: [:])
        #expect(outcome.status == 0 && outcome.errors == "" && outcome.output == "", "\(format): \(outcome.errors)")
        return path
    }

    private static let compare = """
        import csv, json, sys, openpyxl
        base = sys.argv[1]
        text = lambda v: '' if v is None else ';'.join(v) if isinstance(v, list) else str(v)
        rows = list(csv.DictReader(open(base + '.csv', newline='', encoding='utf-8')))
        tsv = [line.rstrip('\\n').split('\\t') for line in open(base + '.tsv', encoding='utf-8')]
        array = json.load(open(base + '.json', encoding='utf-8'))
        lines = [json.loads(line) for line in open(base + '.ndjson', encoding='utf-8')]
        sheet = openpyxl.load_workbook(base + '.xlsx').active
        cells = list(sheet.iter_rows(values_only=True))
        keys = list(rows[0])
        assert tsv[0] == keys and [dict(zip(keys, row)) for row in tsv[1:]] == rows, 'tsv'
        assert array == lines and [{k: text(v) for k, v in row.items()} for row in array] == rows, 'json'
        def cell(value):
            if hasattr(value, 'strftime'): return value.strftime('%Y-%m-%d')
            return '' if value is None else str(value)
        excel = [dict(zip(keys, [cell(v).replace(', ', ';') if k == 'alerts' else cell(v) for k, v in zip(keys, row)])) for row in cells[1:]]
        assert excel == rows, [(a, b) for a, b in zip(excel, rows) if a != b][:1]
        assert sheet.freeze_panes == 'A2' and sheet.auto_filter.ref
        print(len(rows))
        """

    @Test(arguments: lists) func allFormatsHoldTheSameValues(list: [String]) throws {
        let scratch = try Scratch.demo()
        for format in ["csv", "tsv", "json", "ndjson", "xlsx"] {
            _ = try write(scratch, list, format, "book.\(format)")
        }
        let outcome = try scratch.python(Self.compare, scratch.path("book"))
        #expect(outcome.status == 0, "\(outcome.errors)")
        let expected =
            list.count == 2
            ? "18"
            : try scratch.sql(
                """
                SELECT COUNT(DISTINCT c.member_id || '/' || c.group_id) FROM coverages c JOIN group_brokers b USING (group_id)
                JOIN profiles f ON f.id = b.profile_id WHERE c.is_subscriber AND f.broker_id = '0010431'
                """)
        #expect(outcome.output == expected + "\n")
    }

    @Test(arguments: lists) func twoRunsGiveTheSameBytes(list: [String]) throws {
        let scratch = try Scratch.demo()
        for format in ["table", "csv", "tsv", "json", "ndjson", "xlsx", "pdf"] {
            let first = try write(scratch, list, format, "first.\(format)")
            let second = try write(scratch, list, format, "second.\(format)")
            #expect(FileManager.default.contentsEqual(atPath: first, andPath: second), "\(format)")
        }
    }

    @Test(arguments: lists) func BOB_8_printedListHoldsEveryRowInItsOrder(list: [String]) throws {
        let scratch = try Scratch.demo()
        _ = try write(scratch, list, "csv", "book.csv")
        _ = try write(scratch, list, "pdf", "book.pdf")
        let outcome = try scratch.python(
            """
            import csv, subprocess, sys
            base = sys.argv[1]
            text = subprocess.run(['pdftotext', '-raw', base + '.pdf', '-'], capture_output=True).stdout.decode()
            assert text.count('Lopez Benefits') >= 2 and 'Broker ID 0010431' in text and 'as of 2026-11-23' in text
            pages = text.split(chr(12))[:-1]
            for n, page in enumerate(pages): assert f'Page {n + 1} of {len(pages)}' in page and 'Subscriber' in page
            squeeze = lambda s: ''.join(s.split())
            rest = squeeze(text)
            for row in csv.DictReader(open(base + '.csv', newline='', encoding='utf-8')):
                for key, value in row.items():
                    if key == 'alerts': value = value.replace(';', ', ')
                    at = rest.find(squeeze(value))
                    assert at >= 0, (key, value, rest[:200])
                    rest = rest[at + len(squeeze(value)):]
            """, scratch.path("book"))
        #expect(outcome.status == 0, "\(outcome.errors)")
        let mode = try FileManager.default.attributesOfItem(atPath: scratch.path("book.pdf"))[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
    }

    @Test func officeOpensTheWorkbook() throws {
        let scratch = try Scratch.demo()
        _ = try write(scratch, ["bob", "list"], "xlsx", "book.xlsx")
        let outcome = try scratch.shell(
            "soffice -env:UserInstallation=file://$HOME/office --headless --convert-to csv --outdir . book.xlsx >/dev/null 2>&1; cat book.csv"
        )
        #expect(outcome.output.contains("=1+1 Calculators LLC,004649,0001,Active,2019-11-19,2026-12-01"))
        let colors = try scratch.python(
            """
            import openpyxl
            sheet = openpyxl.load_workbook('book.xlsx').active
            column = [c.value for c in sheet[1]].index('Alerts')
            for row in sheet.iter_rows(min_row=2):
                cell = row[column]
                red = any(a in (cell.value or '') for a in ('past_due', 'in_grace', 'cancel_pending'))
                expected = None if not cell.value else 'FFFFC7CE' if red else 'FFFFEB9C'
                found = cell.fill.fgColor.rgb if cell.fill.fill_type == 'solid' else None
                assert found == expected, (cell.value, found)
            print(len({row[column].value for row in sheet.iter_rows(min_row=2)}) > 2)
            """)
        #expect(colors.output == "True\n", "\(colors.errors)")
        #expect(outcome.output.contains("\"O'Brien, \"\"Bud\"\" & Sons\",004786"))
    }

    @Test func formulaIsDefusedForPeopleAndExactWhereAsked() throws {
        let scratch = try Scratch.demo()
        let list = ["--name", "calculators", "--columns", "group_name,group_suffix_id", "--quiet", "--suffix", "0001"]
        let run = { (more: [String]) in
            try scratch.run(Scratch.binary, ["bob", "list"] + list + more, input: "", environment: [:]).output
        }
        #expect(try run(["--format", "csv"]) == "group_name,group_suffix_id\n'=1+1 Calculators LLC,0001\n")
        #expect(try run(["--format", "csv", "--raw", "--no-header"]) == "=1+1 Calculators LLC,0001\n")
        #expect(
            try run(["--format", "json"])
                == "[\n{\"group_name\":\"=1+1 Calculators LLC\",\"group_suffix_id\":\"0001\"}\n]\n")
    }

    @Test func emptyAnswerIsWhole() throws {
        let scratch = try Scratch.demo()
        let none = ["--name", "nobody at all", "--quiet", "--columns", "group_name,alerts"]
        for (format, expected) in [
            ("csv", "group_name,alerts\n"), ("json", "[]\n"), ("ndjson", ""), ("table", "Group Name  Alerts\n"),
        ] {
            let outcome = try scratch.run(
                Scratch.binary, ["bob", "list"] + none + ["--format", format], input: "", environment: [:])
            #expect(outcome.output == expected && outcome.status == 0, "\(format)")
        }
    }

    @Test func formatComesFromOptionThenExtensionThenEnvironmentThenFile() throws {
        let scratch = try Scratch.demo()
        try FileManager.default.createDirectory(
            atPath: scratch.path(".config/broker"), withIntermediateDirectories: true)
        try scratch.write("# mine\nformat = ndjson\n", to: ".config/broker/config")
        let arguments = ["bob", "list", "--limit", "1", "--quiet", "--columns", "group_suffix_id"]
        let run = { (more: [String], environment: [String: String]) in
            try scratch.run(Scratch.binary, arguments + more, input: "", environment: environment).output
        }
        #expect(try run([], [:]) == "{\"group_suffix_id\":\"0001\"}\n")
        #expect(try run([], ["BROKER_FORMAT": "csv"]) == "group_suffix_id\n0001\n")
        #expect(try run(["--format", "table"], ["BROKER_FORMAT": "csv"]) == "Group Suffix ID\n0001\n")
        _ = try run(["-o", "x.tsv"], ["BROKER_FORMAT": "json"])
        #expect(try String(contentsOfFile: scratch.path("x.tsv"), encoding: .utf8) == "group_suffix_id\n0001\n")
    }

    @Test func answersFitTheirSchemas() throws {
        let scratch = try Scratch.demo()
        let program = """
            import json, sys, jsonschema
            jsonschema.Draft202012Validator(json.loads(sys.argv[1])).validate(json.loads(sys.argv[2]))
            """
        try scratch.write("ST*834*1~BGN*00~SE*9*2~junk", to: "odd.edi")
        for (command, arguments) in [
            ("bob list", ["bob", "list"]), ("bob export --subscribers", ["bob", "export", "--subscribers"]),
            ("whoami", ["whoami"]),
            ("profile list", ["profile", "list"]), ("imports list", ["imports", "list"]),
            ("senders list", ["senders", "list"]), ("account show", ["account", "show"]), ("activity", ["activity"]),
            ("bob alerts", ["bob", "alerts"]), ("bob changes", ["bob", "changes", "--since", "0", "--limit", "9"]),
            ("subscribers list", ["subscribers", "list", "004512"]),
            ("token list", ["token", "list"]), ("staff list", ["staff", "list"]), ("upline list", ["upline", "list"]),
            ("admin audit", ["admin", "audit"]), ("edi check", ["edi", "check", "odd.edi"]),
            ("edi show --refs", ["edi", "show", "--refs", Scratch.root + "/Examples/data/enrollment-nguyen.edi"]),
        ] {
            let schema = try scratch.answer("schema", command)
            let answer = try scratch.run(
                Scratch.binary, arguments + ["--format", "json", "--quiet"], input: "", environment: [:]
            ).output
            let outcome = try scratch.python(program, schema, answer)
            #expect(outcome.status == 0, "\(command): \(outcome.errors)")
        }
    }
}
