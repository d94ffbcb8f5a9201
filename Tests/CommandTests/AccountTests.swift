import Foundation
import Testing

/// REG, LOG, HOME, ACC and STF of the portal, as a shell drives them; mails are read where they arrive.
@Suite struct AccountTests {
    private static let data = Scratch.root + "/Examples/data"
    private static let questions = [
        "--question", "First street?", "--question", "First school?", "--question", "First car?",
    ]
    private static let password = "a quiet harbour"

    /// A store with the example's contracts and groups, and nobody registered.
    private func fresh() throws -> Scratch {
        let scratch = try Scratch()
        let made = try scratch.shell(
            "broker init && broker import --quiet \(Self.data)/contracts.csv \(Self.data)/groups.csv \(Self.data)/enrollment-nguyen.edi"
        )
        try #require(made.status == 0, "\(made.errors)")
        return scratch
    }

    private func code(_ scratch: Scratch, to address: String) throws -> String { try scratch.code(to: address) }

    private func complete(_ scratch: Scratch, _ code: String) throws -> Outcome {
        try scratch.run(
            Scratch.binary,
            ["register", "complete", "--verbose", "--code-stdin", "--password-stdin", "--answers-stdin"]
                + Self.questions,
            input: "\(code)\n\(Self.password)\nelm\nhill\nvolvo\n", environment: [:])
    }

    @Test func REG_fromImportToTheFirstList() throws {
        let scratch = try fresh()
        let taxID = "95-0000202\n"
        let look = try scratch.broker(
            "register", "lookup", "18880002", "--tax-id-stdin", "--format", "csv", input: taxID)
        #expect(look.status == 0 && look.output.contains("david.nguyen@example.com,Nguyen,David,**-***0202,18880002"))
        #expect(
            try scratch.broker("register", "status", "18880002", "--tax-id-stdin", input: taxID).output.contains(
                "not begun"))
        #expect(try scratch.broker("register", "resend", "18880002", "--tax-id-stdin", input: taxID).status == 1)
        let sent = try scratch.broker("register", "send", "18880002", "--tax-id-stdin", "--verbose", input: taxID)
        #expect(sent.status == 0 && sent.errors.contains("d…@example.com") && !sent.errors.contains("david"))
        let first = try code(scratch, to: "david.nguyen@example.com")
        #expect(try scratch.broker("register", "resend", "18880002", "--tax-id-stdin", input: taxID).status == 0)
        let second = try code(scratch, to: "david.nguyen@example.com")
        #expect(first != second && !(sent.output + sent.errors).contains(first))
        #expect(try complete(scratch, first).status == 77)
        let done = try complete(scratch, second)
        #expect(done.status == 0 && done.errors.contains("broker login david.nguyen@example.com"), "\(done.errors)")
        #expect(try complete(scratch, second).status == 77)
        let login = try scratch.broker(
            "login", "david.nguyen@example.com", "--password-stdin", input: Self.password + "\n")
        #expect(login.status == 0)
        #expect(try scratch.broker("bob", "list", "--verbose").errors.contains("active subscribers"))
        #expect(try scratch.answer("account", "show", "--format", "json").contains("\"tax_id\": \"**-***0202\""))
        #expect(
            try scratch.answer("activity", "--format", "csv", "--columns", "action").hasPrefix(
                "action\nlogin\nregistered\n"))
    }

    @Test func REG_refusals() throws {
        let scratch = try fresh()
        let wrong = try scratch.broker("register", "lookup", "18880002", "--tax-id-stdin", input: "950000203\n")
        #expect(wrong.status == 1 && wrong.output == "" && !wrong.errors.contains("950000203"))
        let ended = try scratch.broker("register", "send", "9990004", "--tax-id-stdin", input: "123450004\n")
        #expect(ended.status == 77 && ended.errors.contains("not active") && ended.errors.contains("hint: ask"))
        #expect(try scratch.broker("register", "lookup", "18880002").status == 64)
        #expect(try scratch.broker("register").status == 64)
        #expect(try scratch.broker("register", "complete", "--code-stdin", input: "ABC\n").status == 77)
        let corrected = try scratch.broker(
            "register", "correct", "18880002", "The phone is wrong", "--tax-id-stdin", input: "950000202\n")
        #expect(corrected.status == 0)
        #expect(
            try scratch.answer("admin", "corrections", "--format", "csv").contains("18880002,open,The phone is wrong"))
    }

    /// The same through a real sendmail program and SMTP.
    @Test func REG_mailThroughSendmail() throws {
        let scratch = try fresh()
        let sink = """
            import socket, time
            from aiosmtpd.controller import Controller
            class Sink:
                async def handle_DATA(self, server, session, envelope):
                    open('received', 'ab').write(envelope.rcpt_tos[0].encode() + b'\\n' + envelope.content)
                    return '250 OK'
            with socket.socket() as free:
                free.bind(('127.0.0.1', 0))
                port = free.getsockname()[1]
            controller = Controller(Sink(), hostname='127.0.0.1', port=port)
            controller.start()
            open('msmtprc', 'w').write(f'account default\\nhost 127.0.0.1\\nport {port}\\nfrom broker@example.com\\n')
            open('ready', 'w').write('x')
            time.sleep(60)
            """
        try scratch.write(sink, to: "sink.py")
        let outcome = try scratch.shell(
            """
            set -euo pipefail
            /usr/bin/python3 sink.py > sink.log 2>&1 & sink=$!
            trap 'kill -9 $sink' EXIT
            for _ in $(seq 100); do [[ -e ready ]] && break; sleep 0.1; done
            printf '#!/bin/sh\\nexec /usr/bin/msmtp --file="$HOME/msmtprc" "$@"\\n' > sendmail; chmod 700 sendmail msmtprc; chmod 600 msmtprc
            broker admin settings mail sendmail; broker admin settings sendmail_path "$HOME/sendmail"
            broker admin settings mail_from broker@example.com
            echo 950000202 | broker register send 18880002 --tax-id-stdin
            code=$(sed -n 's/^Your code: //p' received | tr -d '\\r')
            printf '%s\\n' "$code" 'a quiet harbour' elm hill volvo | broker register complete --code-stdin --password-stdin --answers-stdin \\
                --question 'First street?' --question 'First school?' --question 'First car?'
            printf 'a quiet harbour\\n' | broker login david.nguyen@example.com --password-stdin
            broker bob list --quiet --format csv | wc -l
            grep -c '^david.nguyen@example.com' received
            ls "$HOME/.local/share/broker"
            """)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let lines = outcome.output.split(separator: "\n").map(String.init)
        #expect(lines.count > 2 && (Int(lines[0]) ?? 0) > 10 && lines[1] == "2", "\(outcome.output)")
        #expect(!outcome.output.contains("outbox"))
    }

    @Test func REG_mailThatWaitsIs69AndGoesLater() throws {
        let scratch = try fresh()
        _ = try scratch.shell("broker admin settings mail sendmail; broker admin settings sendmail_path /bin/false")
        let sent = try scratch.broker("register", "send", "18880002", "--tax-id-stdin", input: "950000202\n")
        #expect(sent.status == 69 && sent.errors.contains("broker admin mail"))
        #expect(try scratch.broker("admin", "mail").status == 69)
        #expect(try scratch.answer("admin", "mail", "--list", "--format", "csv").contains("waiting,2"))
        _ = try scratch.shell("broker admin settings mail outbox")
        #expect(try scratch.broker("admin", "mail", "--verbose").errors.contains("1 message sent, 0 queued"))
        #expect(try complete(scratch, code(scratch, to: "david.nguyen@example.com")).status == 0)
    }

    @Test func LOG_fiveWrongPasswordsLockAndResetUnlocks() throws {
        let scratch = try Scratch.demo()
        let email = "maria.lopez@example.com"
        let set = try scratch.run(
            Scratch.binary, ["account", "questions", "--password-stdin", "--answers-stdin"] + Self.questions,
            input: "synthetic data only\nelm\nhill\nvolvo\n", environment: [:])
        #expect(set.status == 0, "\(set.errors)")
        let failures = try (1...5).map { _ in
            try scratch.broker("login", email, "--password-stdin", input: "wrong one\n")
        }
        #expect(failures.allSatisfy { $0.status == 77 && $0.errors == failures[0].errors })
        #expect(try scratch.broker("login", email, "--password-stdin", input: "synthetic data only\n").status == 77)
        #expect(try scratch.broker("bob", "list").status == 77)
        #expect(try scratch.sql("SELECT status FROM accounts WHERE email = '\(email)'") == "locked")

        let forgot = try scratch.broker("password", "forgot", email)
        let unknown = try scratch.broker("password", "forgot", "nobody@example.com")
        #expect(forgot.status == 0 && forgot.errors == unknown.errors)
        let mailed = try code(scratch, to: email)
        let question = try scratch.broker("password", "reset", "--show-question", "--code-stdin", input: mailed + "\n")
            .output
        let answer = ["First street?\n": "Elm", "First school?\n": "hill ", "First car?\n": "VOLVO"][question] ?? ""
        let flags = ["password", "reset", "--code-stdin", "--answers-stdin", "--password-stdin"]
        let wrong = try scratch.run(Scratch.binary, flags, input: "\(mailed)\nno\n\(Self.password)\n", environment: [:])
        #expect(wrong.status == 77)
        let weak = try scratch.run(Scratch.binary, flags, input: "\(mailed)\n\(answer)\npassword1\n", environment: [:])
        #expect(weak.status == 64 && weak.errors.contains("too common"))
        let reset = try scratch.run(
            Scratch.binary, flags, input: "\(mailed)\n\(answer)\n\(Self.password)\n", environment: [:])
        #expect(reset.status == 0, "\(reset.errors)")
        #expect(try scratch.broker("login", email, "--password-stdin", input: Self.password + "\n").status == 0)
        #expect(try scratch.broker("admin", "unlock", "nobody@example.com").status == 1)
    }

    @Test func ACC_passwordChangeEndsSessions() throws {
        let scratch = try Scratch.demo()
        let wrong = try scratch.broker("password", "change", "--password-stdin", input: "wrong\n\(Self.password)\n")
        #expect(wrong.status == 77)
        let changed = try scratch.broker(
            "password", "change", "--password-stdin", input: "synthetic data only\n\(Self.password)\n")
        #expect(changed.status == 0, "\(changed.errors)")
        #expect(try scratch.broker("whoami").status == 77)
        #expect(
            try scratch.broker("login", "maria.lopez@example.com", "--password-stdin", input: Self.password + "\n")
                .status == 0)
    }

    @Test func ACC_3_profilesAndThePrimaryOne() throws {
        let scratch = try Scratch.demo()
        let primary = {
            try scratch.answer(
                "profile", "list", "--columns", "broker_id,primary,license", "--format", "csv", "--no-header")
        }
        #expect(try primary().hasPrefix("0010431,yes,active\n0010432,,active\n"))
        #expect(try scratch.broker("profile", "primary", "0010432").status == 0)
        #expect(try primary().hasPrefix("0010431,,active\n0010432,yes,active\n"))
        let later = try scratch.broker(
            "profile", "list", "--as-of", "2027-08-02", "--columns", "broker_id,license", "--format", "csv")
        #expect(later.output.contains("0010432,expired"))
        #expect(try scratch.broker("profile", "primary", "0030519").status == 1)
    }

    @Test func HOME_landingPage() throws {
        let scratch = try Scratch.demo()
        let text = try scratch.answer("home")
        #expect(text.hasPrefix("Viewing dashboard for: Golden Coast Health Plan - Small Group - CA - 0010431\n"))
        let groups = try scratch.broker("bob", "list", "--format", "ndjson", "--quiet").output.split(separator: "\n")
            .count
        #expect(
            text.contains("  Groups: \(groups)\n") && text.contains("Recent activity\n  2026-11-23T00:00:00Z  login\n"))
        let json = try scratch.python(
            "import json, sys; print(json.loads(sys.argv[1])['figures']['groups'])",
            try scratch.answer("home", "--format", "json"))
        #expect(json.output == "\(groups)\n", "\(json.errors)")
    }

    @Test func tokensReachNoFurtherThanTheirMaker() throws {
        let scratch = try Scratch.demo()
        let made = try scratch.broker(
            "token", "create", "nightly", "--tools", "bob", "--expires", "30d", "--read-only", "--profile", "0010432")
        #expect(made.status == 0 && made.output.hasPrefix("brk_"))
        let token = made.output.trimmingCharacters(in: .newlines)
        #expect(try scratch.broker("logout").status == 0)
        let environment = ["BROKER_TOKEN": token]
        let who = try scratch.answer("whoami", "--format", "json", environment: environment)
        #expect(
            who.contains("\"broker_id\": \"0010432\"") && who.contains("token 'nightly' from BROKER_TOKEN")
                && who.contains("\"access\": \"read\""))
        #expect(try scratch.broker("bob", "list", environment: environment).status == 0)
        for arguments in [
            ["bob", "list", "--profile", "0010431"], ["bob", "filter", "--save", "x"], ["staff", "list"],
            ["token", "list"],
            ["profile", "use", "0010432"], ["password", "change", "--password-stdin"],
        ] {
            let outcome = try scratch.run(Scratch.binary, arguments, input: "a\nb\n", environment: environment)
            #expect(outcome.status == (arguments.last == "0010431" ? 1 : 77), "\(arguments): \(outcome.errors)")
            #expect(!outcome.errors.contains(token))
        }
        let later = ["BROKER_TOKEN": token, "BROKER_CLOCK": "2026-12-24"]
        #expect(try scratch.broker("bob", "list", environment: later).status == 77)
        try scratch.write(token + "\n", to: "token")
        let file = ["BROKER_TOKEN_FILE": scratch.path("token")]
        _ = try scratch.shell("chmod 644 token")
        #expect(try scratch.broker("bob", "list", environment: file).status == 77)
        _ = try scratch.shell("chmod 600 token")
        #expect(try scratch.broker("bob", "list", environment: file).status == 0)
        #expect(try scratch.broker("bob", "list", environment: ["BROKER_TOKEN_FILE": "/nowhere"]).status == 66)
        _ = try scratch.broker("login", "maria.lopez@example.com", "--password-stdin", input: "synthetic data only\n")
        #expect(try scratch.answer("token", "list", "--format", "csv").contains("nightly,bob,0010432,read,valid"))
        #expect(try scratch.broker("token", "revoke", "nightly").status == 0)
        #expect(try scratch.broker("bob", "list", environment: environment).status == 77)
    }

    @Test func STF_staffFromMailToDisabled() throws {
        let scratch = try Scratch.demo()
        let made = try scratch.broker(
            "staff", "create", "pat@example.com", "--last-name", "Kim", "--first-name", "Pat", "--tools", "eligibility")
        #expect(made.status == 0, "\(made.errors)")
        let listed = try scratch.broker(
            "staff", "list", "--status", "pending registration", "--format", "csv", "--verbose")
        #expect(listed.output.contains("pat@example.com,Kim,Pat,Pending Registration,2026-11-23,eligibility"))
        #expect(listed.errors.hasSuffix("1 item found\n"))
        #expect(try scratch.broker("staff", "create", "pat@example.com", "--last-name", "Kim").status == 64)
        #expect(try scratch.broker("staff", "create", "grace.oconnor@example.com", "--last-name", "O").status == 64)
        let first = try code(scratch, to: "pat@example.com")
        #expect(try scratch.broker("staff", "resend", "pat@example.com").status == 0)
        #expect(try complete(scratch, first).status == 77)
        #expect(try complete(scratch, code(scratch, to: "pat@example.com")).status == 0)
        #expect(try scratch.broker("staff", "resend", "pat@example.com").status == 1)

        let pat = try Scratch()
        let login = {
            try pat.run(
                Scratch.binary, ["login", "pat@example.com", "--password-stdin", "--store", scratch.store],
                input: Self.password + "\n", environment: [:])
        }
        let run = { (arguments: [String]) in
            try pat.run(Scratch.binary, arguments + ["--store", scratch.store, "--quiet"], input: "", environment: [:])
        }
        #expect(try login().status == 0)
        #expect(try run(["bob", "list"]).status == 77)
        #expect(try scratch.broker("staff", "manage", "pat@example.com", "--grant", "bob").status == 0)
        #expect(
            try run(["bob", "list", "--format", "csv"]).output
                == scratch.answer("bob", "list", "--quiet", "--format", "csv"))
        #expect(try run(["staff", "list"]).status == 77)
        #expect(try run(["account", "show", "--format", "json"]).output.contains("\"tax_id\": null"))
        #expect(
            try scratch.broker("staff", "manage", "pat@example.com", "--revoke", "bob", "--reset-password").status == 0)
        #expect(try run(["bob", "list"]).status == 77)
        #expect(try scratch.broker("staff", "manage", "pat@example.com", "--disable").status == 0)
        #expect(try run(["whoami"]).status == 77 && login().status == 77)
        #expect(try scratch.answer("staff", "show", "pat@example.com").contains("Disabled"))
        #expect(try scratch.broker("staff", "manage", "pat@example.com", "--enable").status == 0)
        #expect(try login().status == 0)
        #expect(try scratch.broker("staff", "manage", "pat@example.com").status == 64)
        #expect(try scratch.broker("staff", "show", "nobody@example.com").status == 1)
    }

    @Test func STF_6_uplineSeesGroupsAndNeverSubscribers() throws {
        let scratch = try Scratch.demo()
        let agency = try Scratch()
        let run = { (arguments: [String]) in
            try agency.run(
                Scratch.binary, arguments + ["--store", scratch.store], input: "agency password 1\n", environment: [:])
        }
        _ = try scratch.broker(
            "admin", "account", "ruth.whitaker@example.com", "--password-stdin", input: "agency password 1\n")
        #expect(try run(["login", "ruth.whitaker@example.com", "--password-stdin"]).status == 0)
        #expect(try run(["bob", "list", "--profile", "0010431"]).status == 1)
        #expect(
            try scratch.answer("upline", "list", "--format", "csv").contains(
                "1002003,Sierra Pacific General Agency,none"))
        #expect(try scratch.broker("upline", "allow", "17650001").status == 1)
        #expect(try scratch.broker("upline", "allow", "1002003").status == 0)
        let groups = try run(["bob", "list", "--profile", "0010431", "--format", "csv", "--quiet"])
        #expect(groups.output == (try scratch.answer("bob", "list", "--format", "csv", "--quiet")))
        #expect(
            try run(["profile", "list", "--format", "csv", "--columns", "broker_id,access"]).output.contains(
                "0010431,groups"))
        let subscribers = try run(["bob", "export", "--subscribers", "--profile", "0010431"])
        #expect(subscribers.status == 77 && subscribers.output == "")
        #expect(try scratch.broker("upline", "revoke", "1002003").status == 0)
        #expect(try run(["bob", "list", "--profile", "0010431"]).status == 1)
    }

    /// Nothing secret on the disk, in the log, or on standard error.
    @Test func secretsAreNowhereInClear() throws {
        let scratch = try fresh()
        let outcomes = [
            try scratch.broker("register", "send", "18880002", "--tax-id-stdin", input: "950000202\n"),
            try complete(scratch, code(scratch, to: "david.nguyen@example.com")),
            try scratch.broker("login", "david.nguyen@example.com", "--password-stdin", input: Self.password + "\n"),
            try scratch.broker("login", "david.nguyen@example.com", "--password-stdin", input: "s3cret typed wrong\n"),
        ]
        let token = try scratch.broker("token", "create", "t", "--tools", "bob").output.trimmingCharacters(
            in: .newlines)
        let session = try String(contentsOfFile: scratch.path(".local/state/broker/session"), encoding: .utf8).prefix(
            64)
        let used = try code(scratch, to: "david.nguyen@example.com")
        _ = try scratch.sql("PRAGMA wal_checkpoint(TRUNCATE)")
        let store = try scratch.shell("strings -a '\(scratch.store)' '\(scratch.store)-wal' 2>/dev/null; true").output
        let said = outcomes.map { $0.errors + $0.output }.joined() + (try scratch.answer("admin", "audit"))
        for secret in [
            "950000202", "95-0000202", Self.password, "s3cret", "volvo", token, String(session), used,
            used.filter { $0 != "-" },
        ] {
            #expect(!secret.isEmpty && !store.contains(secret) && !said.contains(secret), "\(secret.prefix(3))…")
        }
        #expect(store.contains("Nguyen"))
    }

    @Test func auditIsChainedAndTellsOfChanges() throws {
        let scratch = try Scratch.demo()
        _ = try scratch.broker("bob", "export", "--subscribers", "-o", "s.csv")
        _ = try scratch.broker("bob", "export", "-o", "b.csv")
        let log = try scratch.answer(
            "admin", "audit", "--actor", "maria.lopez@example.com", "--format", "csv", "--columns", "action,subject")
        #expect(log.hasPrefix("action,subject\nexport,profile=2\nsubscribers_viewed,profile=2\nlogin,"), "\(log)")
        #expect(try scratch.answer("admin", "audit", "--verify").contains("sound"))
        #expect(try scratch.broker("admin", "audit", "--action", "nonsense").status == 64)
        let changed = try scratch.shell(
            "sqlite3 '\(scratch.store).audit' \"UPDATE audit SET actor = 'x' WHERE id = 3\"")
        #expect(changed.status != 0)
        _ = try scratch.auditSQL(
            "DROP TRIGGER audit_is_not_changed; UPDATE audit SET actor = 'operator x' WHERE id = 3")
        let broken = try scratch.broker("admin", "audit", "--verify")
        #expect(broken.status == 74 && broken.errors.contains("row 3"))
        #expect(try scratch.broker("admin", "verify").status == 74)
    }

    @Test func operatorBacksUpAndPurges() throws {
        let scratch = try Scratch.demo()
        #expect(try scratch.broker("admin", "backup", "copy.sqlite").status == 0)
        #expect(try scratch.broker("admin", "backup", "copy.sqlite").status == 73)
        #expect(try scratch.broker("admin", "backup", "copy.sqlite", "--force").status == 0)
        #expect(
            try scratch.shell("stat -c %a copy.sqlite*; ls copy.sqlite*").output
                == "600\n600\ncopy.sqlite\ncopy.sqlite.audit\n")
        #expect(try scratch.shell("sqlite3 copy.sqlite 'PRAGMA integrity_check'").output == "ok\n")
        let copy = try scratch.shell(
            "cp .local/share/broker/store.sqlite.key copy.sqlite.key && broker bob list --store copy.sqlite")
        #expect(copy.status == 77)
        #expect(try scratch.answer("admin", "verify").hasPrefix("sound: version"))

        let before = try scratch.sql("SELECT COUNT(*) FROM coverages")
        let old = { (day: String) in try scratch.sql("SELECT COUNT(*) FROM coverages WHERE ended_on < '\(day)'") }
        let later = ["BROKER_CLOCK": "2030-12-31"]
        let dry = try scratch.answer(
            "admin", "purge", "--data", "--dry-run", "--quiet", "--format", "csv", environment: later)
        #expect(dry.contains("coverages,\(try old("2025-12-31"))\n"))
        let gone = try old("2026-01-01")
        let clock = ["BROKER_CLOCK": "2031-01-01"]
        let counted = try scratch.answer(
            "admin", "purge", "--data", "--dry-run", "--quiet", "--format", "csv", environment: clock)
        #expect(counted.contains("coverages,\(gone)\n"), "\(counted)")
        #expect(try scratch.sql("SELECT COUNT(*) FROM coverages") == before)
        _ = try scratch.answer("admin", "purge", "--data", "--quiet", environment: clock)
        #expect(Int(try scratch.sql("SELECT COUNT(*) FROM coverages")) == (Int(before) ?? 0) - (Int(gone) ?? 0))
        #expect(try scratch.answer("admin", "verify").hasPrefix("sound: version"))
    }

    /// A person at a terminal is led through all of it by 'broker register'.
    @Test func REG_interactive() throws {
        let scratch = try fresh()
        let outcome = try scratch.python(
            """
            import glob, os, pexpect, re, sys
            child = pexpect.spawn(sys.argv[1], ['register'], env=dict(os.environ, BROKER_CLOCK='2026-11-23'), encoding='utf-8', timeout=60)
            child.expect('NPN: '); child.sendline('18880002')
            child.expect('Tax ID: '); child.sendline('950000202')
            child.expect('Nguyen'); child.expect('Is this you'); child.sendline('yes')
            child.expect('Code: ')
            mail = open(glob.glob(sys.argv[2] + '/new/*')[0]).read()
            child.sendline(re.search('Your code: (.*)', mail).group(1))
            child.expect('New password: '); child.sendline('a quiet harbour')
            child.expect('New password again: '); child.sendline('a quiet harbour')
            for question, answer in [('First street?', 'elm'), ('First school?', 'hill'), ('First car?', 'volvo')]:
                child.expect('Secret question'); child.sendline(question)
                child.expect('Answer: '); child.sendline(answer)
            child.expect('activated the account'); child.expect(pexpect.EOF)
            child.close()
            assert child.exitstatus == 0, child.exitstatus
            seen = child.before or ''
            assert 'harbour' not in seen and '950000202' not in seen
            """, Scratch.binary, scratch.store + ".outbox")
        #expect(outcome.status == 0, "\(outcome.errors)")
    }
}
