import Foundation
import Testing

/// What was paid by month, category and carrier, against sums made here.
@Suite struct CommissionSummaryTests {
    private static let statements = [
        ("BRK_GRP_STMNT_CA_2026-09-07", 31), ("BRK_IFP_STMNT_CA_2026-09-14", 32), ("BRK_GRP_STMNT_CA_2026-10-07", 33),
        ("BRK_GRP_STMNT_CA_2024-10-07", 34),
    ].map { StatementFiles.statement(seed: UInt64($0.1), name: $0.0, groups: 9) }

    private func loaded() throws -> Scratch {
        let scratch = try Scratch.demo()
        let foreign = StatementFiles.Statement(
            name: "BRK_GRP_STMNT_NV_2026-10-07", brokerID: "0010432", opening: 0, paid: Self.statements[0].total,
            lines: Self.statements[0].lines)
        try scratch.write(StatementFiles.csv(Self.statements + [foreign]), to: "lines.csv")
        let outcome = try scratch.broker("import", "lines.csv")
        try #require(outcome.status == 0, "\(outcome.errors)")
        return scratch
    }

    @Test func COM_3_paidByMonthCategoryAndCarrier() throws {
        let scratch = try loaded()
        let paid = Self.statements.map { StatementFiles.text($0.paid) }
        let sum = { (places: [Int]) in StatementFiles.text(places.reduce(0) { $0 + Self.statements[$1].paid }) }
        try scratch.write(try scratch.answer("commissions", "summary", "--format", "json"), to: "summary.json")
        let read = """
            import json
            s = json.load(open('summary.json'))
            for part, key in [('month', 'month'), ('category', 'category'), ('carrier', 'carrier')]:
                print(*(r[key] + ' ' + str(r['statements']) + ' ' + r['paid'] for r in s[part]), sep='; ')
            print(s['totals']['paid'], s['totals']['first_statement'])
            """
        #expect(
            try scratch.python(read).output == """
                2026-10 1 \(paid[2]); 2026-09 2 \(sum([0, 1]))
                Group - CA 2 \(sum([0, 2])); IFP - CA 1 \(paid[1])
                Golden Coast Health Plan 3 \(sum([0, 1, 2]))
                \(sum([0, 1, 2])) 2026-09-07

                """)
        let all = try scratch.answer("commissions", "summary", "--archive", "--format", "json")
        #expect(all.contains("\"paid\":\"\(sum([0, 1, 2, 3]))\""))
        #expect(try scratch.broker("commissions", "summary", "--from", "2024-10-01").status == 1)
        let category = try scratch.answer("commissions", "summary", "--category", "ifp", "--format", "csv")
        #expect(category.contains("totals,1,paid,\(paid[1])\n"))
    }

    @Test func barsAndCharts() throws {
        let scratch = try loaded()
        let text = try scratch.answer("commissions", "summary")
        #expect(text.contains("████████████████████\n") && text.contains("By Month"))
        #expect(try scratch.broker("commissions", "summary", "-o", "s.xlsx").status == 0)
        let charts = try scratch.python(
            """
            import openpyxl
            book = openpyxl.load_workbook('s.xlsx')
            print(*(s.title + str(len(s._charts)) for s in book))
            """)
        #expect(charts.output == "Totals0 By Month1 By Category1 By Carrier1\n", "\(charts.output)")
        #expect(try scratch.broker("commissions", "summary", "-o", "s.pdf").status == 0)
        #expect(try scratch.shell("pdftotext s.pdf - 2>/dev/null").output.contains("By Category"))
    }
}
