import Foundation
import Testing

/// The exit statuses and the form of errors that scripts rely on.
@Suite struct StatusTests {
    @Test func fullDiskIs74() throws {
        let scratch = try Scratch.demo()
        for format in ["table", "csv", "json", "xlsx"] {
            let outcome = try scratch.shell("broker bob list --quiet --format \(format) > /dev/full")
            #expect(outcome.status == 74, "\(format)")
            #expect(outcome.errors.hasPrefix("broker: "), "\(format)")
        }
        #expect(try scratch.shell("broker help exit-codes > /dev/full").status == 74)
        #expect(try scratch.shell("broker --help > /dev/full").status == 74)
    }

    @Test func closedStandardOutputIsNoSuccess() throws {
        #expect(try Scratch.demo().shell("broker bob list --quiet >&-").status == 74)
    }

    @Test func readerThatGoesAwayIsMetInSilence() throws {
        let scratch = try Scratch.demo()
        let outcome = try scratch.shell(
            "for i in 1 2 3; do broker bob export --subscribers --quiet | head -1 >/dev/null; s=${PIPESTATUS[0]}; [[ $s == 0 || $s == 141 ]] || echo $s; done"
        )
        #expect(outcome.output == "" && outcome.errors == "")
    }

    @Test func existingOutputIsKeptWithoutForce() throws {
        let scratch = try Scratch.demo()
        let path = try scratch.write("precious", to: "book.csv")
        let refused = try scratch.broker("bob", "list", "-o", path)
        #expect(refused.status == 73)
        #expect(refused.errors == "broker: \(path): the file already exists\nhint: use --force to replace it\n")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
        #expect(try scratch.broker("bob", "list", "-o", path, "--force").status == 0)
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("group_name,"))
    }

    /// Arguments, status, and what the error must name.
    private static let cases: [([String], Int32, String)] = [
        (["bob", "list", "-o", "none/book.csv"], 73, "no such folder"),
        (["bob", "list", "-o", "book.xls"], 64, "book.xlsx"),
        (["bob", "lst"], 64, "broker bob list"), (["bbo", "list"], 64, "broker bob"), (["bob"], 64, "list"),
        ([], 64, "import"),
        (["bob", "list", "--name", ""], 64, "--name"), (["bob", "list", "--parent="], 64, "--parent="),
        (["bob", "list", "--columns", "group_nam"], 64, "group_name"),
        (["bob", "list", "--sort", "nme"], 64, "columns:"),
        (["bob", "list", "--limit", "-1"], 64, "--limit"), (["bob", "list", "--status", "activ"], 64, "active"),
        (["bob", "list", "--renewal-from", "2026-02-30"], 64, "2026-02-30"),
        (["bob", "list", "--filter", "none"], 1, "none"),
        (["bob", "list", "--renewal-from", "2027-01-01", "--renewal-to", "2026-01-01"], 64, "--renewal-from"),
        (["bob", "list", "--profile", "0030519"], 1, "0030519"), (["import", "missing.csv"], 66, "missing.csv"),
        (["bob", "list", "--store", "/dev/null/store"], 78, "broker init"), (["imports", "show", "99"], 1, "99"),
        (["login", "a@example.com"], 64, "--password-stdin"), (["help", "exit-cods"], 64, "exit-codes"),
        (["profile", "use", "0030519"], 1, "0030519"),
        (["admin", "account", "a@example.com", "--no-input"], 64, "--password-stdin"),
    ]

    @Test func errorsHaveTheirStatusAndTheNextStep() throws {
        let scratch = try Scratch.demo()
        for (arguments, status, words) in Self.cases {
            let outcome = try scratch.run(Scratch.binary, arguments, input: "", environment: [:])
            #expect(outcome.status == status, "\(arguments): \(outcome.status) \(outcome.errors)")
            #expect(outcome.output == "", "\(arguments)")
            #expect(
                outcome.errors.hasPrefix("broker: ") && outcome.errors.contains(words),
                "\(arguments): \(outcome.errors)")
            let lines = outcome.errors.split(separator: "\n")
            #expect(
                lines.count == 1 || (lines.count == 2 && lines[1].hasPrefix("hint: ")),
                "\(arguments): \(outcome.errors)")
        }
    }

    @Test func errorsAreObjectsWhereAsked() throws {
        let scratch = try Scratch.demo()
        let outcome = try scratch.broker("bob", "lst", environment: ["BROKER_ERRORS": "json"])
        let data = try #require(try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8)) as? [String: Any])
        #expect(data["exit"] as? Int == 64)
        #expect(data["code"] as? String == "usage")
        #expect((data["hint"] as? String)?.contains("broker bob list") == true)
    }

    @Test func environmentThatIsWrongIs78() throws {
        let scratch = try Scratch.demo()
        for environment in [
            ["BROKER_CLOCK": "yesterday"], ["HOME": ""], ["BROKER_FORMAT": "yaml"], ["BROKER_STORE": "/dev/null/s"],
        ] {
            let outcome = try scratch.broker("bob", "list", environment: environment)
            #expect(outcome.status == 78, "\(environment) \(outcome.errors)")
        }
        try FileManager.default.createDirectory(
            atPath: scratch.path(".config/broker"), withIntermediateDirectories: true)
        try scratch.write("stoer = /x\n", to: ".config/broker/config")
        let outcome = try scratch.broker("bob", "list")
        #expect(outcome.status == 78 && outcome.errors.contains("config: line 1"))
    }

    @Test func busyStoreIs75() throws {
        let scratch = try Scratch.demo()
        let outcome = try scratch.shell(
            """
            python3 -c "import sqlite3,time; d=sqlite3.connect('\(scratch.store)'); d.execute('BEGIN IMMEDIATE'); print('locked', flush=True); time.sleep(9)" | {
                read -r _; broker import '\(Scratch.root)/Examples/data/groups.csv'; echo "status $?"; }
            """)
        #expect(outcome.output == "status 75\n")
        #expect(outcome.errors.contains("busy"))
    }

    @Test func globalOptionsStandInAnyPlace() throws {
        let scratch = try Scratch.demo()
        for arguments in [
            ["--profile", "0010432", "bob", "list"], ["bob", "--profile", "0010432", "list"],
            ["bob", "list", "--profile", "0010432"],
        ] {
            let outcome = try scratch.run(Scratch.binary, arguments + ["--verbose"], input: "", environment: [:])
            #expect(outcome.errors.hasSuffix("\n5 groups, 52 active subscribers\n"), "\(arguments) \(outcome.errors)")
        }
    }

    @Test func errorsTowardsATerminalAreEscaped() throws {
        let scratch = try Scratch.demo()
        let line = #"script -qec "broker bob $'lis\e[31mt\u202e'" /dev/null"#
        let terminal = try scratch.shell(line, environment: ["LC_ALL": "C.UTF-8", "SHELL": "/bin/bash"]).output
        #expect(terminal.contains("\\u{1B}[31mt\\u{202E}"), "\(terminal)")
        #expect(!terminal.contains("\u{1B}[31m") && !terminal.contains("\u{202E}"))
        // Whatever an argument holds, an error is one line.
        #expect(try scratch.broker("bob", "li\nst").errors.hasPrefix("broker: 'broker bob' has no command 'li\\nst'\n"))
    }

    @Test func badClockIsReportedAsJSONToo() throws {
        let environment = ["BROKER_CLOCK": "noon", "BROKER_ERRORS": "json"]
        let outcome = try Scratch().broker("whoami", environment: environment)
        #expect(outcome.status == 78)
        let data = try #require(try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8)) as? [String: Any])
        #expect(data["code"] as? String == "clock_malformed" && data["exit"] as? Int == 78)
    }

    @Test func columnNamedTwiceIs64() throws {
        let outcome = try Scratch.demo().broker(
            "bob", "list", "--columns", "status,group_name,status", "--format", "json")
        #expect(
            outcome.status == 64 && outcome.output.isEmpty && outcome.errors.contains("--columns names 'status' twice"))
    }

    @Test func completionScriptsComeFromTheProgramToo() throws {
        let scratch = try Scratch()
        for shell in ["bash", "zsh", "fish"] {
            #expect(try scratch.answer("--generate-completion-script", shell).contains("broker"))
        }
    }

    @Test func schemaOfTheSubscriberList() throws {
        let scratch = try Scratch()
        let schema = try scratch.answer("schema", "bob", "export", "--subscribers")
        #expect(schema.contains("\"subscriber_id\""))
        #expect(try scratch.answer("schema", "bob export --subscribers") == schema)
        #expect(try !scratch.answer("schema", "bob", "export").contains("\"subscriber_id\""))
    }
}
