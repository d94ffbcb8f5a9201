import Foundation
import Testing

/// Statements listed, and the carrier's own files kept and fetched.
@Suite struct StatementTests {
    @Test func COM_1_profileInForceAlone() throws {
        let scratch = try Scratch.withStatements()
        #expect(try scratch.statements("--archive").count == 6)
        #expect(try scratch.statements("--archive", "--profile", "0010432") == ["BRK_GRP_STMNT_NV_2026-11-06"])
        _ = try scratch.broker("profile", "use", "0010432")
        #expect(try scratch.statements("--archive") == ["BRK_GRP_STMNT_NV_2026-11-06"])
    }

    /// What belongs to another Broker ID is reached by no option: nor by its name, nor from another profile of the broker's own.
    @Test func COM_1_otherBrokerIDCannotBeFetched() throws {
        let scratch = try Scratch.withStatements()
        for other in ["BRK_GRP_STMNT_CA_2026-11-05", "BRK_GRP_STMNT_NV_2026-11-06", "%", "BRK_GRP_STMNT_CA_2026-11-0_"]
        {
            for command in [["fetch"], ["show"], ["fetch", "--archive"], ["fetch", "--as", "pdf,xlsx", "--force"]] {
                let outcome = try scratch.run(
                    Scratch.binary, ["commissions"] + command + [other], input: "", environment: [:])
                #expect(outcome.status == 1 && outcome.output == "", "\(command) \(other)")
            }
        }
        let foreign = try scratch.broker("commissions", "fetch", "--archive", "--profile", "0030519")
        #expect(foreign.status == 1 && foreign.output == "")
        #expect(try scratch.broker("commissions", "fetch", "--archive", "-d", ".", "--force").status == 0)
        #expect(try scratch.shell("mkdir all && broker commissions fetch --archive -d all --quiet").status == 0)
        #expect(try scratch.shell("ls all | grep -c -e 11-05 -e NV").output == "0\n")
    }

    @Test func COM_1_toolIsNeeded() throws {
        let scratch = try Scratch.withStatements()
        let token = try scratch.broker("token", "create", "bob", "--tools", "bob", "--quiet").output
        let environment = ["BROKER_TOKEN": token.trimmingCharacters(in: .newlines)]
        for command in ["list", "fetch", "summary"] {
            #expect(try scratch.broker("commissions", command, environment: environment).status == 77, "\(command)")
        }
    }

    @Test func COM_2_mostRecentMonthAndWindow() throws {
        let scratch = try Scratch.withStatements()
        let november = ["BRKSAPCHK_2026-11-10", "BRK_GRP_STMNT_CA_2026-11-06", "BRK_IFP_STMNT_CA_2026-11-06"]
        let october = "BRK_GRP_STMNT_CA_2026-10-07"
        #expect(try scratch.statements() == november)
        #expect(try scratch.statements("--months", "6") == (november + [october]).sorted())
        #expect(try scratch.statements("--month", "2026-10") == [october])
        #expect(try scratch.statements("--from", "2025-05-23", "--to", "2025-12-31") == ["BRK_GRP_STMNT_CA_2025-06-06"])
        for period in [
            ["--from", "2025-05-22"], ["--to", "2021-12-31"], ["--month", "2021-12"], ["--months", "19"],
        ] {
            let outcome = try scratch.run(
                Scratch.binary, ["commissions", "list"] + period, input: "", environment: [:])
            #expect(outcome.status == 1 && outcome.output == "", "\(period)")
            #expect(outcome.errors.contains("18 months") && outcome.errors.contains("--archive"), "\(period)")
        }
        #expect(
            try scratch.statements("--archive", "--from", "2021-12-01", "--to", "2021-12-31")
                == ["BRK_GRP_STMNT_CA_2021-12-07"])
        for wrong in [["--from", "2026-11-02", "--to", "2026-11-01"], ["--month", "2026-13"], ["--months", "0"]] {
            let outcome = try scratch.run(
                Scratch.binary, ["commissions", "list"] + wrong, input: "", environment: [:])
            #expect(outcome.status == 64, "\(wrong)")
        }
    }

    @Test func COM_3_typeAndCategory() throws {
        let scratch = try Scratch.withStatements()
        #expect(try scratch.statements("--archive", "--type", "checks") == ["BRKSAPCHK_2026-11-10"])
        #expect(try scratch.statements("--archive", "--type", "statements").count == 5)
        #expect(try scratch.statements("--type", "all").count == 3)
        #expect(try scratch.statements("--category", "ifp") == ["BRK_IFP_STMNT_CA_2026-11-06"])
        #expect(try scratch.statements("--category", "group-ca") == ["BRK_GRP_STMNT_CA_2026-11-06"])
        #expect(try scratch.statements("--archive", "--category", "group-NV") == [])
        #expect(try scratch.broker("commissions", "list", "--category", "groups").status == 64)
    }

    @Test func COM_4_filesComeBackByteForByte() throws {
        let scratch = try Scratch.withStatements()
        let first = try scratch.broker("commissions", "fetch", "--archive", "-d", ".", "--format", "json")
        #expect(first.status == 0 && first.output.components(separatedBy: "\"unchanged\"").count == 7)
        let check = """
            mkdir new && broker commissions fetch --archive -d new --format csv --no-header --columns sha256,file > sums
            sed 's/,/  /' sums | (cd new && sha256sum --check --quiet) && for f in new/*.pdf; do cmp "$f" "$(basename "$f")"; done
            stat -c %a new/*.pdf | sort -u
            """
        let outcome = try scratch.shell(check)
        #expect(outcome.status == 0 && outcome.output == "600\n", "\(outcome.errors)")
    }

    @Test func COM_4_newAndUnchangedAndInTheWay() throws {
        let scratch = try Scratch.withStatements()
        let states = { (options: String) in
            try scratch.shell(
                "broker commissions fetch \(options) -d out --format csv --no-header --columns file,state --quiet"
            )
        }
        _ = try scratch.shell("mkdir out")
        #expect(try states("--month 2026-10 --new").output == "BRK_GRP_STMNT_CA_2026-10-07.pdf,written\n")
        #expect(try states("--month 2026-10 --new").output == "")
        #expect(try states("--month 2026-10").output == "BRK_GRP_STMNT_CA_2026-10-07.pdf,unchanged\n")
        #expect(try states("--new").output.split(separator: "\n").count == 4)
        #expect(try states("--new --archive").output == "BRK_GRP_STMNT_CA_2021-12-07.pdf,written\n")
        // Another account has not fetched them.
        #expect(try scratch.sql("SELECT COUNT(DISTINCT account_id) FROM statements_fetched") == "1")
        try scratch.write("mine", to: "out/BRK_GRP_STMNT_CA_2026-11-06.pdf")
        let other = try states("--latest")
        #expect(other.status == 73 && other.output.split(separator: "\n").count == 2)
        #expect(try scratch.shell("cat out/BRK_GRP_STMNT_CA_2026-11-06.pdf").output == "mine")
        #expect(try states("--latest --force").output.contains("BRK_GRP_STMNT_CA_2026-11-06.pdf,written"))
        #expect(
            try scratch.auditSQL(
                "SELECT COUNT(*) > 9 FROM audit WHERE action = 'export' AND subject LIKE '%statement=%'")
                == "1")
    }

    @Test func COM_4_alteredFileIsNeverDelivered() throws {
        for change in [
            "content = CAST('%PDF-' AS BLOB)", "content = x''", "sha256 = '\(String(repeating: "0", count: 64))'",
        ] {
            let scratch = try Scratch.withStatements()
            _ = try scratch.sql(
                """
                UPDATE statement_files SET \(change) WHERE statement_id =
                    (SELECT id FROM statements WHERE name = 'BRK_GRP_STMNT_CA_2026-11-06')
                """)
            let outcome = try scratch.shell("mkdir out; broker commissions fetch -d out")
            #expect(outcome.status == 74 && outcome.errors.contains("BRK_GRP_STMNT_CA_2026-11-06.pdf"), "\(change)")
            #expect(!outcome.output.contains("BRK_GRP_STMNT_CA_2026-11-06"))
            #expect(try scratch.shell("ls out").output == "BRKSAPCHK_2026-11-10.pdf\nBRK_IFP_STMNT_CA_2026-11-06.pdf\n")
        }
    }

    @Test func COM_4_alteredFileIsMendedByLoadingItAgain() throws {
        let scratch = try Scratch.withStatements()
        _ = try scratch.sql("UPDATE statement_files SET content = x'00'")
        let name = "BRK_GRP_STMNT_CA_2026-10-07"
        #expect(try scratch.broker("import", "--again", "--broker-id", "0010431", name + ".pdf").status == 0)
        #expect(try scratch.broker("commissions", "fetch", name, "-d", ".").status == 0)
    }

    @Test func COM_4_whoseAndWhichAFileIs() throws {
        let scratch = try Scratch.demo()
        let pdf = StatementFiles.pdf("x")
        let names = [
            "0010432/BRK_GRP_STMNT_NV_2026-11-06.pdf", "BRK_GRP_STMNT_CA_2026-11-06_0010431.pdf",
            "0010431/BRKSAPCHK_2026-11-06 (2).pdf",
        ]
        _ = try scratch.shell("mkdir 0010431 0010432 elsewhere")
        for (index, name) in names.enumerated() {
            try scratch.write(pdf + "\(index)", to: name)
            let loaded = try scratch.broker("import", name)
            #expect(loaded.status == 0, "\(name) \(loaded.errors)")
        }
        let kept = try scratch.sql(
            "SELECT p.broker_id, s.name, s.kind, s.category, s.state FROM statements s JOIN profiles p ON p.id = s.profile_id ORDER BY s.id"
        )
        #expect(
            kept == """
                0010432|BRK_GRP_STMNT_NV_2026-11-06|statement|group|NV
                0010431|BRK_GRP_STMNT_CA_2026-11-06|statement|group|CA
                0010431|BRKSAPCHK_2026-11-06|check||
                """)
        try scratch.write(pdf + "9", to: "elsewhere/BRK_GRP_STMNT_CA_2026-09-06.pdf")
        try scratch.write(pdf + "8", to: "0010431/October.pdf")
        #expect(try scratch.broker("import", "elsewhere/BRK_GRP_STMNT_CA_2026-09-06.pdf").status == 64)
        #expect(try scratch.broker("import", "0010431/October.pdf").status == 64)
        #expect(
            try scratch.broker("import", "--broker-id", "77", "0010431/October.pdf", "--statement-date", "2026-10-02")
                .status == 65)
        let given = ["--statement-date", "2026-10-02", "--category", "group-CA"]
        #expect(
            try scratch.run(Scratch.binary, ["import", "0010431/October.pdf"] + given, input: "", environment: [:])
                .status == 0)
        #expect(try scratch.statements("--category", "group-CA", "--month", "2026-10") == ["October"])
        let contradiction = try scratch.broker("import", names[1], "--statement-date", "2026-10-02", "--again")
        #expect(contradiction.status == 64)
    }

    @Test func COM_4_damagedAndChangedFilesAreRefused() throws {
        let scratch = try Scratch.withStatements()
        let name = "BRK_GRP_STMNT_CA_2026-11-06.pdf"
        let load = { (options: String) in
            try scratch.shell("broker import --broker-id 0010431 \(options) --quiet")
        }
        let before = try scratch.sql("SELECT group_concat(sha256) FROM statement_files")
        try scratch.write("%PDF-1.4\n no end", to: "BRK_GRP_STMNT_CA_2026-09-06.pdf")
        #expect(try load("BRK_GRP_STMNT_CA_2026-09-06.pdf").status == 65)
        try scratch.write("no pdf %%EOF", to: "BRK_GRP_STMNT_CA_2026-09-06.pdf")
        #expect(try load("--as statement-file BRK_GRP_STMNT_CA_2026-09-06.pdf").status == 65)
        let workbook = """
            import openpyxl; openpyxl.Workbook().save('BRK_GRP_STMNT_CA_2026-08-06.xlsx')
            data = open('BRK_GRP_STMNT_CA_2026-08-06.xlsx', 'rb').read()
            open('whole', 'wb').write(data)
            for cut in (4, 30, 1000, len(data) - 1, len(data) - 22): open('cut%d' % cut, 'wb').write(data[:cut])
            """
        #expect(try scratch.python(workbook).status == 0)
        let cuts = try scratch.shell("ls cut*").output.split(separator: "\n")
        #expect(cuts.count == 5)
        for cut in cuts {
            let refused = try scratch.shell(
                "mkdir -p t && cp \(cut) t/BRK_GRP_STMNT_CA_2026-08-06.xlsx && broker import --broker-id 0010431 t/*.xlsx"
            )
            #expect(refused.status == 65, "\(cut) \(refused.errors)")
        }
        #expect(try load("BRK_GRP_STMNT_CA_2026-08-06.xlsx").status == 0)
        // Other content under the same name; then said to be meant.
        try scratch.write(StatementFiles.pdf("changed"), to: name)
        let refused = try load(name)
        #expect(refused.status == 65 && refused.errors.contains("--again"))
        #expect(
            try scratch.sql(
                "SELECT group_concat(sha256) FROM (SELECT sha256 FROM statement_files WHERE format = 'pdf' ORDER BY id)"
            ) == before)
        #expect(try load("--again " + name).status == 0)
        #expect(
            try scratch.sql("SELECT COUNT(*) FROM changes WHERE entity = 'statement_file' AND field = 'sha256'") == "1")
        // The same file twice changes nothing.
        let again = try scratch.broker("import", "--broker-id", "0010431", "--verbose", name)
        #expect(again.status == 0 && again.errors.contains("already loaded"))
    }
}
