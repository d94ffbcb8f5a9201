import Foundation
import Testing

/// Log-in, profiles, and who can read what.
@Suite struct SessionTests {
    private func mode(_ path: String) throws -> Int {
        (try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0) & 0o777
    }

    @Test func filesArePrivate() throws {
        let scratch = try Scratch.demo()
        _ = try scratch.broker("bob", "export", "-o", "book.xlsx")
        for path in [
            scratch.store, scratch.store + ".key", scratch.path(".local/state/broker/session"),
            scratch.path("book.xlsx"),
        ] {
            #expect(try mode(path) == 0o600, "\(path)")
        }
        for path in [".local/share/broker", ".local/state/broker"] {
            #expect(try mode(scratch.path(path)) == 0o700, "\(path)")
        }
    }

    @Test func logInAndOut() throws {
        let scratch = try Scratch.demo()
        #expect(try scratch.answer("logout") == "")
        let nobody = try scratch.broker("bob", "list")
        #expect(nobody.status == 77 && nobody.errors.contains("broker login"))
        let wrong = try scratch.broker(
            "login", "maria.lopez@example.com", "--password-stdin", input: "wrong password\n")
        let unknown = try scratch.broker("login", "nobody@example.com", "--password-stdin", input: "wrong password\n")
        #expect(wrong.status == 77 && wrong.errors == unknown.errors)
        let right = try scratch.broker(
            "login", "maria.lopez@example.com", "--password-stdin", "--verbose", input: "synthetic data only\r\n")
        #expect(right.status == 0 && right.errors.contains("0010431"))
        #expect(
            try scratch.answer("whoami", "--format", "csv", "--columns", "email,expires_at", "--no-header")
                == "maria.lopez@example.com,2026-11-23T12:00:00Z\n")
        let later = try scratch.broker("whoami", environment: ["BROKER_CLOCK": "2026-11-23T12:00:00Z"])
        #expect(later.status == 77)
    }

    @Test func profilesSeeTheirOwnGroups() throws {
        let scratch = try Scratch.demo()
        let groups = { (more: [String]) in
            Set(
                try scratch.run(
                    Scratch.binary,
                    ["bob", "list", "--quiet", "--format", "ndjson", "--columns", "parent_group_id,group_suffix_id"]
                        + more,
                    input: "", environment: [:]
                ).output.split(separator: "\n"))
        }
        let first = try groups([])
        let second = try groups(["--profile", "0010432"])
        #expect(!first.isEmpty && !second.isEmpty && first.isDisjoint(with: second))
        #expect(try scratch.broker("profile", "use", "0010432").status == 0)
        #expect(try groups([]) == second)
        #expect(
            try scratch.run(Scratch.binary, ["bob", "list"], input: "", environment: ["BROKER_PROFILE": "0010431"])
                .output.contains("Bay Bridge"))
    }

    @Test func passwordIsTypedWithoutEcho() throws {
        let scratch = try Scratch.demo()
        let program = """
            import pexpect, sys, os
            child = pexpect.spawn(sys.argv[1], ['login', 'maria.lopez@example.com'], env=dict(os.environ), encoding='utf-8', timeout=30)
            child.expect('Password: '); child.sendline('synthetic data only'); child.expect(pexpect.EOF); child.close()
            print(child.exitstatus, 'synthetic' in child.before, 'logged in' in child.before)
            """
        #expect(try scratch.python(program, Scratch.binary).output == "0 False True\n")
    }

    @Test func tableFitsTheTerminalAndIsSafeThere() throws {
        let scratch = try Scratch.demo()
        let header =
            "carrier,parent_group_id,parent_group_name,group_suffix_id,group_name,status,original_effective_date,broker_id,broker_effective_date"
        try scratch.write(
            header
                + "\nGolden Coast Health Plan,1,Parent,1,\"evil \u{1B}[31m red \u{202E}txt\",active,2020-01-01,0010431,2020-01-01\n",
            to: "evil.csv")
        try #require(try scratch.broker("import", "evil.csv", "--quiet").status == 0)
        let terminal = try scratch.shell("COLUMNS=80 script -qec 'broker bob list --quiet' /dev/null").output
        #expect(terminal.contains("…"))
        #expect(!terminal.contains("\u{1B}[31m") && !terminal.contains("\u{202E}"))
        let program =
            "import sys, wcwidth; print(max(wcwidth.wcswidth(l.rstrip('\\r\\n')) for l in open(sys.argv[1], encoding='utf-8')))"
        try scratch.write(
            terminal.replacingOccurrences(of: "\u{1B}[1m", with: "").replacingOccurrences(of: "\u{1B}[0m", with: ""),
            to: "screen")
        let width = try scratch.python(program, scratch.path("screen"))
        #expect((Int(width.output.trimmingCharacters(in: .newlines)) ?? 999) <= 80, "\(width.output)\(width.errors)")
        #expect(try scratch.answer("bob", "list", "--quiet").contains("\u{202E}"))
    }
}
