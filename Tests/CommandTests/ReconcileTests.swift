import Foundation
import Testing

/// Agreements, 'commissions reconcile' and 'commissions disclosure' from outside. The figures are computed by hand in each test.
@Suite struct ReconcileTests {
    private static let header =
        "broker_id,statement,line,section,parent_group_id,group_suffix_id,coverage_month,premium,rate,commission,payment_method,payment_number,payment_date"
    private static let september = "BRK_GRP_STMNT_CA_2026-10-06"
    private static let october = "BRK_GRP_STMNT_CA_2026-11-06"

    private static func row(
        _ statement: String, _ line: Int, _ group: String, _ month: String, _ premium: String, _ paid: String
    ) -> String {
        "0010431,\(statement),\(line),,\(group),\(month),\(premium),,\(paid),eft,E-\(statement),\(statement.suffix(10))"
    }

    /// 004512/0001 is billed 1,000.00 a month and has paid through October; 5 % are due: 50.00 a month.
    private static let billing = """
        parent_group_id,group_suffix_id,entry,number,date,amount,due_date,period_begin,period_end,balance_forward,adjustments,payments,balance_due
        004512,0001,invoice,I-1,2026-07-15,1000.00,2026-08-01,2026-08-01,2026-08-31,0,0,1000.00,0.00
        004512,0001,invoice,I-2,2026-08-15,1000.00,2026-09-01,2026-09-01,2026-09-30,0,0,1000.00,0.00
        004512,0001,invoice,I-3,2026-09-15,1000.00,2026-10-01,2026-10-01,2026-10-31,0,0,1000.00,0.00
        004512,0001,invoice,I-4,2026-10-15,1000.00,2026-11-01,2026-11-01,2026-11-30,0,0,0,1000.00

        """

    private func store(_ lines: [String], agreements: String = "broker_id: '0010431'\nschedules:\n  - {percent: 5}\n")
        throws -> Scratch
    {
        let scratch = try Scratch.demo()
        try scratch.write(Self.billing, to: "billing.csv")
        try scratch.write(agreements, to: "agreements.yaml")
        try scratch.write(([Self.header] + lines).joined(separator: "\n") + "\n", to: "statements.csv")
        let loaded = try scratch.broker("import", "billing.csv", "agreements.yaml", "statements.csv")
        try #require(loaded.status == 0, "\(loaded.errors)")
        return scratch
    }

    private func rows(_ scratch: Scratch, _ more: String...) throws -> [String] {
        let arguments = [
            "commissions", "reconcile", "--quiet", "--format", "csv", "--no-header", "--columns",
            "verdict,state,parent_group_id,group_suffix_id,coverage_month,expected,paid,difference",
        ]
        let outcome = try scratch.run(Scratch.binary, arguments + more, input: "", environment: [:])
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").map(String.init).filter {
            $0.contains(",004512,0001,") || !$0.contains("missing")
        }
    }

    private static let lines = [
        row(september, 1, "004512,0001", "2026-08", "1000.00", "50.00"),
        row(september, 2, "004512,0001", "2026-09", "1000.00", "45.00"),
        row(september, 3, "999999,0001", "2026-09", "100.00", "5.00"),
        row(october, 1, "004512,0001", "2026-08", "1000.00", "50.00"),
        row(october, 2, "4512,1", "2026-10", "1000.00", "50.00"),
    ]

    @Test func everyLineHasItsVerdict() throws {
        let scratch = try store(Self.lines)
        let found = try rows(scratch).filter { $0.contains("004512,0001") || $0.contains("999999") }
        #expect(
            found == [
                "matched,closed,004512,0001,2026-08,50.00,50.00,0.00",
                "short_paid,open,004512,0001,2026-09,50.00,45.00,5.00",
                "uncatalogued,open,999999,0001,2026-09,0.00,5.00,-5.00",
                "duplicate,open,004512,0001,2026-08,0.00,50.00,-50.00",
                "matched,closed,004512,0001,2026-10,50.00,50.00,0.00",
                "not_due,closed,004512,0001,2026-11,0.00,0.00,0.00",
            ])
        // What is said is what an adding machine says of the rows.
        let outcome = try scratch.broker(
            "commissions", "reconcile", "--format", "json", "--columns", "expected,paid,difference")
        let check = try scratch.python(
            """
            import json, sys
            from decimal import Decimal as D
            r = json.loads(sys.argv[1]); s = lambda k: sum(D(x[k]) for x in r)
            assert s('expected') - s('paid') == s('difference')
            assert s('paid') == D('200.00'), s('paid')
            assert f"due {s('expected')}, paid {s('paid')}, difference {s('difference')};" in sys.argv[2]
            """, outcome.output, outcome.errors)
        #expect(check.status == 0, "\(check.errors) \(outcome.errors)")
    }

    @Test func reasonNamesTheRateAndTheMonth() throws {
        var lines = Self.lines
        lines[1] = Self.row(Self.september, 2, "004512,0001", "2026-09", "1000.00", "65.00")
        let scratch = try store(lines, agreements: "broker_id: '0010431'\nschedules:\n  - {percent: [6.5, 5]}\n")
        let reason = try scratch.answer(
            "commissions", "reconcile", "--quiet", "--verdict", "over_paid", "--format", "csv", "--no-header",
            "--columns", "reason")
        #expect(reason.contains("6.5 % of 1000.00 would explain it") && reason.contains("5 % of 1000.00 (policy year"))
    }

    @Test func exitCodeMonthAndStatement() throws {
        let scratch = try store(Self.lines)
        #expect(try scratch.broker("commissions", "reconcile", "--exit-code", "--quiet").status == 1)
        #expect(
            try scratch.broker("commissions", "reconcile", "--verdict", "matched", "--exit-code", "--quiet").status == 0
        )
        #expect(try rows(scratch, "--month", "2026-10", "--verdict", "matched").count == 1)
        #expect(
            try rows(scratch, "--statement", Self.september.lowercased()).filter { $0.contains("2026-08") }.count == 1)
        #expect(try scratch.broker("commissions", "reconcile", "--statement", "none").status == 1)
        #expect(try scratch.broker("commissions", "reconcile", "--month", "2026-13").status == 64)
        // A larger tolerance lets the 5.00 pass.
        #expect(try rows(scratch, "--line-tolerance", "5.00", "--verdict", "short_paid").isEmpty)
    }

    @Test func aSettlementHoldsWhileTheFiguresStay() throws {
        let scratch = try store(Self.lines)
        let id = {
            try scratch.answer(
                "commissions", "reconcile", "--quiet", "--verdict", "short_paid", "--format", "csv", "--no-header",
                "--columns", "id"
            ).trimmingCharacters(in: .newlines)
        }
        let first = try id()
        #expect(first.utf8.count == 12)
        #expect(try id() == first)
        #expect(try scratch.broker("commissions", "reconcile", "--accept", first).status == 64)
        let done = try scratch.broker("commissions", "reconcile", "--accept", first, "--note", "paid by check 118")
        #expect(done.status == 0, "\(done.errors)")
        #expect(try rows(scratch, "--verdict", "short_paid").first?.hasPrefix("short_paid,settled") == true)
        #expect(try scratch.auditSQL("SELECT COUNT(*) FROM audit WHERE action = 'difference_settled'") == "1")
        // The carrier corrects the statement, still wrongly: the settlement was for other figures.
        var lines = Self.lines
        lines[1] = Self.row(Self.september, 2, "004512,0001", "2026-09", "1000.00", "44.00")
        try scratch.write(([Self.header] + lines).joined(separator: "\n") + "\n", to: "again.csv")
        #expect(try scratch.broker("import", "again.csv").status == 0)
        #expect(try rows(scratch, "--verdict", "short_paid").first?.hasPrefix("short_paid,open") == true)
        #expect(try id() == first)
        #expect(try scratch.broker("commissions", "reconcile", "--reopen", first).status == 0)
        #expect(try scratch.broker("commissions", "reconcile", "--accept", "nonsense", "--note", "x").status == 1)
    }

    @Test func disputeHoldsWhatIsOpen() throws {
        let scratch = try store(Self.lines)
        #expect(try scratch.broker("commissions", "reconcile", "--dispute").status == 64)
        #expect(try scratch.broker("commissions", "reconcile", "--dispute", "-o", "d.json").status == 64)
        #expect(try scratch.broker("commissions", "reconcile", "--dispute", "-o", "d.csv", "--quiet").status == 0)
        #expect(try scratch.broker("commissions", "reconcile", "--dispute", "-o", "d.xlsx", "--quiet").status == 0)
        let check = try scratch.python(
            """
            import csv, openpyxl
            rows = list(csv.DictReader(open('d.csv')))
            assert rows and not {r['verdict'] for r in rows} & {'matched', 'pending', 'not_due'}
            sheet = openpyxl.load_workbook('d.xlsx').active
            assert sheet.max_row == len(rows) + 1
            assert abs(sum(r[11].value for r in sheet.iter_rows(min_row=2)) - sum(float(r['difference']) for r in rows)) < 0.005
            """)
        #expect(check.status == 0, "\(check.errors)")
    }

    @Test func workbookHasASheetAVerdict() throws {
        let scratch = try store(Self.lines)
        let outcome = try scratch.broker("commissions", "reconcile", "-o", "r.xlsx")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let check = try scratch.python(
            """
            import openpyxl
            book = openpyxl.load_workbook('r.xlsx')
            names = book.sheetnames
            assert names[0] == 'Summary' and names[-1] == 'Statements', names
            assert {'Duplicate', 'Uncatalogued', 'Matched', 'Short-paid'} <= set(names), names
            assert book['Short-paid'].max_row == 2
            total = [r for r in book['Summary'].iter_rows(values_only=True)][-1]
            assert total[0] == 'total' and abs(total[3] - total[4] - total[5]) < 0.005, total
            """)
        #expect(check.status == 0, "\(check.errors)")
        #expect(try scratch.broker("commissions", "reconcile", "--limit", "1", "-o", "s.xlsx").status == 64)
    }

    @Test func anotherBrokersGroupIsSaidToBeSoAndNoMore() throws {
        let scratch = try Scratch.demo()
        let other = try scratch.sql(
            """
            SELECT p.number || ',' || g.suffix || ',' || g.name FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id
            JOIN group_brokers b ON b.group_id = g.id JOIN profiles f ON f.id = b.profile_id
            WHERE f.broker_id = '0030519' AND p.carrier_id = (SELECT carrier_id FROM profiles WHERE broker_id = '0010431') LIMIT 1
            """
        ).split(separator: ",", maxSplits: 2).map(String.init)
        try #require(other.count == 3)
        try scratch.write("broker_id: '0010431'\nschedules:\n  - {percent: 5}\n", to: "agreements.yaml")
        try scratch.write(
            "\(Self.header)\n\(Self.row(Self.october, 1, "\(other[0]),\(other[1])", "2026-10", "100.00", "5.00"))\n",
            to: "s.csv")
        #expect(try scratch.broker("import", "agreements.yaml", "s.csv").status == 0)
        let answer = try scratch.answer(
            "commissions", "reconcile", "--verdict", "mis_credited", "--quiet", "--format", "json", "--columns",
            "verdict,parent_group_id,group_name,premium,expected,reason")
        #expect(answer.contains("another Broker ID") && answer.contains(other[0]))
        #expect(!answer.contains("0030519") && !answer.contains(other[2]))
    }

    @Test func disclosureKnowsTheThousandDollars() throws {
        let agreements = """
            broker_id: '0010431'
            schedules:
              - {percent: 5}
            splits:
              - {group: 004512/0001, from: 2020-01-01, shares: {'0010431': 50, '0099001': 50}}
            overrides:
              - {to: '1002003', of: premium, percent: 1, paid_by: carrier}

            """
        let scratch = try store(
            [
                Self.row(Self.october, 1, "004512,0001", "2026-10", "40000.00", "1000.00"),
                Self.row(Self.september, 1, "004512,0001", "2026-09", "1000.00", "-0.01"),
            ], agreements: agreements)
        let answer = try scratch.answer(
            "commissions", "disclosure", "--year", "2026", "--format", "csv", "--columns",
            "parent_group_id,payee,source,direct,indirect,total,disclose")
        #expect(
            answer == """
                parent_group_id,payee,source,direct,indirect,total,disclose
                004512,0010431,statements,999.99,0.00,999.99,no
                004512,0099001,agreements,999.99,0.00,999.99,no
                004512,1002003,agreements,0.00,410.00,410.00,no

                """)
        #expect(try scratch.answer("commissions", "disclosure", "--year", "2025", "--format", "json") == "[]\n")
    }

    @Test func withoutAgreementsTheAnswerIsOne() throws {
        let outcome = try Scratch.demo().broker("commissions", "reconcile")
        #expect(outcome.status == 1 && outcome.errors.contains("agreements"))
    }
}
