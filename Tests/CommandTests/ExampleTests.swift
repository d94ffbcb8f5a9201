import Foundation
import Testing

/// The scripts of Examples, run as their users run them.
@Suite struct ExampleTests {
    private static let folder = Scratch.root + "/Examples"

    @Test func nightlyExportRunsTwiceFromCronsBareEnvironment() throws {
        let scratch = try Scratch.demo()
        _ = try scratch.shell(
            "broker token create nightly --tools bob --read-only --quiet > token; broker logout; chmod 600 token")
        let line = "mkdir -p outbox; '\(Self.folder)/nightly-export.sh' '\(Self.folder)/data' outbox token"
        for _ in 1...2 {
            let outcome = try scratch.shell(line)
            #expect(outcome.status == 0 && outcome.output == "" && outcome.errors == "", "\(outcome.errors)")
        }
        // The second run repeats nothing.
        let once = try scratch.shell(
            "ls outbox/changes-*.csv | wc -l; ls .local/share/broker/store.sqlite.outbox/new | wc -l")
        #expect(once.output == "1\n1\n")
        let check = """
            import openpyxl, sys
            print(*(openpyxl.load_workbook(sys.argv[1] + name).active.max_row for name in ['/book.xlsx', '/subscribers.xlsx']))
            """
        let rows = try scratch.python(check, scratch.path("outbox")).output.split(separator: " ").compactMap {
            Int($0.trimmingCharacters(in: .newlines))
        }
        #expect(rows.count == 2 && rows[0] == 19 && rows[1] > 250)
    }

    /// The bills and payments of Examples/billing, on the demo's book.
    @Test func billsAndPaymentsAddUp() throws {
        let scratch = try Scratch.demo()
        #expect(try scratch.shell("broker import --quiet '\(Self.folder)'/billing/*").status == 0)
        let owed = try scratch.broker(
            "bob", "alerts", "--alert", "past_due", "--format", "csv", "--no-header", "--quiet", "--columns",
            "parent_group_id,group_suffix_id,days,amount,paid_through")
        #expect(owed.output == "004786,0001,-53,29819.82,2026-09-30\n004512,0002,-22,2279.80,2026-10-31\n")
        #expect(
            try scratch.sql("SELECT SUM(amount_cents) FROM payments WHERE reference = 'EFT2026112001'") == "5237224")
    }

    @Test func monthlyCommissionsLeaveStatementsAndADispute() throws {
        let scratch = try Scratch.demo()
        let lines = """
            broker_id,statement,line,parent_group_id,group_suffix_id,coverage_month,commission
            0010431,BRK_GRP_STMNT_CA_2026-11-06,1,004512,0001,2026-10,12.34

            """
        try scratch.write(lines, to: "statements.csv")
        _ = try scratch.shell(
            "cp '\(Self.folder)/agreements.yaml' .; broker token create monthly --tools commissions --quiet > token; broker logout; chmod 600 token; mkdir outbox"
        )
        let line = "'\(Self.folder)/monthly-commissions.sh' . outbox token; echo $?; ls outbox"
        let month = try scratch.shell("date +%Y-%m").output.trimmingCharacters(in: .newlines)
        for _ in 1...2 {
            let outcome = try scratch.shell(line)
            #expect(outcome.errors == "")
            #expect(
                outcome.output
                    == "1\nBRK_GRP_STMNT_CA_2026-11-06.pdf\nBRK_GRP_STMNT_CA_2026-11-06.xlsx\ndispute-\(month).xlsx\n")
        }
        let rows = try scratch.python(
            "import openpyxl, glob; print(openpyxl.load_workbook(glob.glob('outbox/dispute*')[0]).worksheets[0].max_row > 1)"
        )
        #expect(rows.output == "True\n", "\(rows.errors)")
    }

    @Test func batchJobTellsByItsStatus() throws {
        let scratch = try Scratch.demo()
        let job = "'\(Self.folder)/ci-job.sh'"
        let alerts = try scratch.shell("\(job) '\(Self.folder)/data/groups.csv'")
        #expect(alerts.status == 1 && alerts.output.contains("\"renewal_due\""))
        try scratch.write("npn,broker_id\n1,2\n", to: "bad.csv")
        let bad = try scratch.shell("\(job) bad.csv")
        #expect(bad.status == 65 && bad.errors.contains("\"exit\": 65"))
    }

    @Test func cronFileHasALineThatNamesTheScript() throws {
        let text = try String(contentsOfFile: Self.folder + "/broker.cron", encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.contains("=") }
        #expect(lines.count == 1 && lines[0].hasPrefix("30 2 * * *") && lines[0].contains("nightly-export.sh"))
    }
}
