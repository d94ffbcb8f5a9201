import Foundation
import Testing

/// Statements of which only lines came: every line and the same totals, in the store, in the list, in the rendered documents.
@Suite struct RenderedStatementTests {
    private static let statements = (1...6).map { number in
        StatementFiles.statement(
            seed: UInt64(number) * 977, name: "BRK_GRP_STMNT_CA_2026-\(number + 5 < 10 ? "0" : "")\(number + 5)-07",
            groups: number * 7)
    }

    private func loaded() throws -> Scratch {
        let scratch = try Scratch.demo()
        try scratch.write(StatementFiles.csv(Self.statements), to: "lines.csv")
        let outcome = try scratch.broker("import", "lines.csv")
        try #require(outcome.status == 0, "\(outcome.errors)")
        return scratch
    }

    /// Sum of lines = statement total, and opening + total - closing = what the check or EFT paid, in cents.
    @Test func COM_4_linesTotalsAndPaymentsAgree() throws {
        let scratch = try loaded()
        #expect(Self.statements.count >= 4)
        for statement in Self.statements {
            let sums = try scratch.sql(
                """
                SELECT s.total_cents, SUM(l.commission_cents + l.adjustment_cents), s.opening_cents + s.total_cents - s.closing_cents, y.amount_cents
                FROM statements s JOIN statement_lines l ON l.statement_id = s.id JOIN commission_payments y ON y.id = s.payment_id
                WHERE s.name = '\(statement.name)'
                """)
            #expect(
                sums == "\(statement.total)|\(statement.total)|\(statement.paid)|\(statement.paid)", "\(statement.name)"
            )
        }
        let answer = try scratch.answer("commissions", "summary", "--format", "json")
        let total = Self.statements.reduce(0) { $0 + $1.paid }
        #expect(answer.contains("\"paid\":\"\(StatementFiles.text(total))\""))
    }

    /// openpyxl reads every line and the totals; LibreOffice computes the formulas anew, their values taken out, to the same cents.
    @Test func COM_4_workbookHoldsEveryLineAndWorkingTotals() throws {
        let scratch = try loaded()
        let fetched = try scratch.shell("mkdir out && broker commissions fetch --archive --as xlsx -d out --quiet")
        #expect(fetched.status == 0, "\(fetched.errors)")
        try scratch.write(Self.expected, to: "expected.json")
        let strip = """
            import openpyxl, glob, os
            os.makedirs('bare', exist_ok=True)
            for f in glob.glob('out/*.xlsx'): openpyxl.load_workbook(f).save('bare/' + os.path.basename(f))
            """
        #expect(try scratch.python(strip).status == 0)
        let computed = try scratch.shell("soffice --headless --convert-to xlsx --outdir computed bare/*.xlsx")
        #expect(computed.status == 0, "\(computed.errors)")
        for folder in ["out", "computed"] {
            let outcome = try scratch.python(Self.check, folder)
            #expect(
                outcome.status == 0 && outcome.output == "\(Self.statements.count) right\n",
                "\(folder) \(outcome.output) \(outcome.errors)")
        }
    }

    /// pdftotext reads every line of every page under its group, the totals of each, and "Page 1 of n" to "Page n of n".
    @Test func COM_4_pagesHoldEveryLineAndTotal() throws {
        let scratch = try loaded()
        let fetched = try scratch.shell("mkdir out && broker commissions fetch --archive --as pdf -d out --quiet")
        #expect(fetched.status == 0, "\(fetched.errors)")
        try scratch.write(Self.expected, to: "expected.json")
        let texts = try scratch.shell(
            "for f in out/*.pdf; do pdftotext -layout $f ${f%.pdf}.txt 2>/dev/null; done; ls out/*.txt | wc -l")
        #expect(texts.output == "\(Self.statements.count)\n")
        let outcome = try scratch.python(Self.checkPages)
        #expect(
            outcome.status == 0 && outcome.output == "\(Self.statements.count) right\n",
            "\(outcome.output) \(outcome.errors)")
    }

    @Test func COM_4_sameLinesGiveTheSameBytesOnAnyDay() throws {
        let scratch = try loaded()
        let line = "mkdir -p $D && broker commissions fetch --archive -d $D --quiet --format csv --columns sha256,bytes"
        let first = try scratch.shell(line, environment: ["D": "a"])
        let second = try scratch.shell(line, environment: ["D": "b", "BROKER_CLOCK": "2026-11-23T03:00:00Z"])
        #expect(first.status == 0 && first.output == second.output && first.output.count > 100)
    }

    @Test func COM_2_showHasEveryLine() throws {
        let scratch = try loaded()
        let statement = Self.statements[1]
        let answer = try scratch.answer("commissions", "show", statement.name.lowercased(), "--format", "json")
        try scratch.write(answer, to: "show.json")
        let outcome = try scratch.python(
            """
            import json
            s = json.load(open('show.json'))
            cents = lambda text: round(float(text) * 100)
            print(len(s['lines']), sum(cents(l['amount']) for l in s['lines']), sum(cents(g['amount']) for g in s['groups']),
                sum(cents(g['amount']) for g in s['sections']), cents(s['statement']['total']))
            """)
        let total = statement.total
        #expect(outcome.output == "\(statement.lines.count) \(total) \(total) \(total) \(total)\n", "\(outcome.errors)")
        for format in ["table", "csv", "tsv", "ndjson"] {
            #expect(try scratch.broker("commissions", "show", statement.name, "--format", format).status == 0)
        }
    }

    /// The statements as JSON, for the check in Python.
    private static var expected: String {
        let texts = statements.map { statement in
            let lines = statement.lines.map { line in
                let name = line.name.replacingOccurrences(of: "\"\"", with: "\\\"")
                return
                    "[\"\(line.parent)\", \"\(line.suffix)\", \"\(name)\", \(line.premium), \(line.commission), \(line.adjustment), \(line.amount)]"
            }
            let closing = statement.opening + statement.total - statement.paid
            return
                "\"\(statement.name)\": {\"lines\": [\(lines.joined(separator: ", "))], \"total\": \(statement.total), \"opening\": \(statement.opening), \"paid\": \(statement.paid), \"closing\": \(closing)}"
        }
        return "{\(texts.joined(separator: ", "))}"
    }

    private static let check = """
        import json, openpyxl, sys, collections
        right = 0
        cents = lambda value: round((value or 0) * 100)
        for name, want in json.load(open('expected.json')).items():
            book = openpyxl.load_workbook(sys.argv[1] + '/' + name + '.xlsx', data_only=True)
            rows = list(book['Lines'].iter_rows(values_only=True))
            at = [rows[0].index(t) for t in ('Parent Group ID', 'Group Suffix ID', 'Group Name', 'Premium', 'Commission', 'Adjustment', 'Amount')]
            lines = [[r[i] for i in at[:3]] + [cents(r[i]) for i in at[3:]] for r in rows[1:-1]]
            assert sorted(lines) == sorted(want['lines']), name
            assert cents(rows[-1][at[-1]]) == want['total'], (name, rows[-1])
            front = list(book['Statement'].iter_rows(values_only=True))
            start = next(i for i, r in enumerate(front) if r[0] == 'Parent Group ID')
            end = next(i for i, r in enumerate(front) if r[0] == 'Total')
            groups = collections.Counter()
            for line in want['lines']: groups[tuple(line[:2])] += line[-1]
            assert {r[:2]: cents(r[6]) for r in front[start + 1:end]} == dict(groups), name
            assert cents(front[end][6]) == want['total'], name
            account = {r[0]: cents(r[1]) for r in front[end + 2:]}
            assert account == {'Opening Balance': want['opening'], 'Paid': want['paid'], 'Closing Balance': want['closing']}, (name, account)
            right += 1
        print(right, 'right')
        """

    private static let checkPages = """
        import collections, json, re
        right = 0
        amount = re.compile(r'-?[0-9,]+\\.[0-9][0-9]')
        cents = lambda text: round(float(text.replace(',', '')) * 100)
        for name, want in json.load(open('expected.json')).items():
            text = open('out/' + name + '.txt', encoding='utf-8').read()
            pages = [p for p in text.split('\\f') if p.strip()]
            assert [re.search(r'Page \\d+ of \\d+', p).group() for p in pages] == ['Page %d of %d' % (i + 1, len(pages)) for i in range(len(pages))]
            assert name in pages[0] and 'Golden Coast Health Plan' in pages[0] and '0010431' in pages[0] and 'EFT E-' + name in pages[0]
            text = text.replace('\\f', '\\n')
            group, found, sums, total = None, [], collections.Counter(), None
            for line in text.splitlines():
                numbers = [cents(n) for n in amount.findall(line)]
                if re.match(r' *Group Total', line): assert numbers[-1] == sums[group], (name, group, line)
                elif re.match(r' *Total ', line) and total is None: total = numbers
                elif re.match(r'00\\d{4} ', line): group = tuple(line.split()[:2])
                elif re.match(r' *\\d+ +(commission|override|bonus) ', line):
                    found.append(list(group) + numbers[:4])
                    sums[group] += numbers[3]
            assert sorted(found) == sorted(l[:2] + l[3:] for l in want['lines']), name
            assert total[-1] == want['total'], (name, total)
            account = {m.group(1): cents(m.group(2)) for m in re.finditer(r'^(Opening Balance|Paid|Closing Balance) +(-?[0-9,.]+)', text, re.M)}
            assert account == {'Opening Balance': want['opening'], 'Paid': want['paid'], 'Closing Balance': want['closing']}, (name, account)
            for person in {l[2] for l in want['lines']}: assert person in text, (name, person)
            right += 1
        print(right, 'right')
        """
}
