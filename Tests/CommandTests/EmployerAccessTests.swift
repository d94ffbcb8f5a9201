import Foundation
import Testing

/// ELG-4: a group's administrator, whose account is of a kind of its own, lets brokers into its billing and enrollment.
@Suite struct EmployerAccessTests {
    private static let email = "benefits.004512@example.com"
    private static let password = "four quiet lamps"

    /// The employer's own state folder, so that his session and the broker's live side by side.
    private func employer(_ scratch: Scratch) -> [String: String] { ["XDG_STATE_HOME": scratch.path("employer")] }

    private func act(_ scratch: Scratch, _ words: String...) throws -> Outcome {
        try scratch.run(Scratch.binary, words, input: "", environment: employer(scratch))
    }

    /// The demo store; the administrator of the group 004512 has registered and logged in.
    private func invited() throws -> Scratch {
        let scratch = try Scratch.demo()
        let sent = try scratch.broker("admin", "employer", "004512/0001", "--verbose")
        #expect(sent.status == 0 && sent.errors.contains("b…@example.com"), "\(sent.errors)")
        let done = try scratch.run(
            Scratch.binary,
            [
                "register", "complete", "--code-stdin", "--password-stdin", "--answers-stdin", "--question",
                "First street?", "--question", "First school?", "--question", "First car?",
            ], input: "\(scratch.code(to: Self.email))\n\(Self.password)\nelm\nhill\nvolvo\n", environment: [:])
        try #require(done.status == 0, "\(done.errors)")
        let login = try scratch.run(
            Scratch.binary, ["login", Self.email, "--password-stdin", "--verbose"], input: Self.password + "\n",
            environment: employer(scratch))
        try #require(login.status == 0 && login.errors.contains("the groups you administer"), "\(login.errors)")
        return scratch
    }

    @Test func ELG_4_noGroupAccessUntilTheEmployerGrantsIt() throws {
        let scratch = try invited()
        let none = try scratch.broker("access", "list", "--format", "csv", "--verbose")
        #expect(none.status == 0 && none.errors == "no group access assigned\n")
        #expect(none.output == "group_name,parent_group_id,group_suffix_id,npn,broker_id,broker,granted_on\n")
        _ = try scratch.broker("admin", "tools", "set", "billing", "https://billing.example.com/sso")
        let refused = try scratch.broker("billing", "open", "--group", "004512/0001", "--print")
        #expect(refused.status == 77 && refused.errors.contains("no group access assigned"))
        // He administers two suffixes, and names one.
        #expect(try act(scratch, "access", "grant", "--broker", "17650001/0010431").status == 64)
        let granted = try act(scratch, "access", "grant", "--broker", "17650001/0010431", "--group", "004512/0001")
        #expect(granted.status == 0, "\(granted.errors)")
        let list = try scratch.broker("access", "list", "--format", "csv", "--no-header")
        #expect(
            list.output.hasPrefix("\"Bay Bridge Bakery, Inc.\",004512,0001,17650001,0010431,")
                && list.output.hasSuffix(",2026-11-23\n") && list.errors == "", "\(list)")
        #expect(try scratch.broker("access", "list", "--profile", "0010433", "--format", "json").output == "[]\n")
        #expect(try scratch.broker("billing", "open", "--group", "004512/0001", "--print").status == 75)
        #expect(try scratch.broker("admin", "tools", "confirm", "1").status == 0)
        let link = try scratch.answer("billing", "open", "--group", "004512/0001", "--print")
        let body = try #require(
            link.components(separatedBy: "token=").last?.split(separator: ".").dropFirst().first.map(String.init))
        #expect(String(decoding: Data(base64URL: body) ?? Data(), as: UTF8.self).contains("\"group\":\"004512/0001\""))
        #expect(try scratch.broker("billing", "open", "--group", "004512/0002", "--print").status == 77)
        let revoked = try act(scratch, "access", "revoke", "--broker", "17650001/0010431", "--group", "004512/0001")
        #expect(revoked.status == 0, "\(revoked.errors)")
        #expect(try scratch.broker("billing", "open", "--group", "004512/0001", "--print").status == 77)
        #expect(
            try act(scratch, "access", "revoke", "--broker", "17650001/0010431", "--group", "004512/0001").status == 1)
        let audit = try scratch.answer(
            "admin", "audit", "--actor", Self.email, "--format", "csv", "--columns", "action")
        #expect(audit.contains("access_granted\n") && audit.contains("access_revoked\n"))
    }

    @Test func ELG_4_theEmployerSeesHisGroupsAlone() throws {
        let scratch = try invited()
        _ = try act(scratch, "access", "grant", "--broker", "18880002/0020871", "--group", "004512/0002")
        let list = try act(
            scratch, "access", "list", "--format", "csv", "--columns", "parent_group_id,group_suffix_id,npn,broker_id")
        #expect(
            list.output
                == "parent_group_id,group_suffix_id,npn,broker_id\n004512,0001,,\n004512,0002,18880002,0020871\n",
            "\(list)")
        for (words, status) in [
            (["--broker", "17650001/0010431", "--group", "004649/0001"], Int32(1)),
            (["--broker", "17650001/0020871", "--group", "004512/0001"], 1),
            (["--broker", "9990004/0007777", "--group", "004512/0001"], 1), (["--broker", "17650001"], 64),
        ] {
            let outcome = try scratch.run(
                Scratch.binary, ["access", "grant"] + words, input: "", environment: employer(scratch))
            #expect(outcome.status == status, "\(words) \(outcome.errors)")
        }
        // The carrier puts another administrator on file: the groups are no longer his.
        _ = try scratch.sql("UPDATE groups SET admin_email = 'new@example.com' WHERE admin_email = '\(Self.email)'")
        #expect(try act(scratch, "access", "list", "--format", "json").output == "[]\n")
        #expect(try act(scratch, "access", "grant", "--broker", "17650001/0010431").status == 1)
    }

    @Test func ELG_4_theEmployerMayDoNothingElse() throws {
        let scratch = try invited()
        for line in [
            "bob list", "bob export --subscribers", "bob alerts", "bob changes --since last", "bob summary",
            "group show 004512",
            "subscribers list 004512/0001", "home", "activity", "whoami", "account show", "profile list",
            "profile use 0010431", "token list", "token create x --tools bob", "staff list", "upline list",
            "billing open --print", "quote open --print", "quote addresses list",
        ] {
            let outcome = try scratch.run(
                Scratch.binary, line.split(separator: " ").map(String.init), input: "", environment: employer(scratch))
            #expect(outcome.status == 77 && outcome.output == "", "\(line): \(outcome)")
        }
        #expect(try act(scratch, "logout").status == 0)
        #expect(try act(scratch, "access", "list").status == 77)
    }

    @Test func ELG_4_aBrokerHasNoWayToDoItForTheEmployer() throws {
        let scratch = try Scratch.demo()
        for verb in ["grant", "revoke"] {
            let outcome = try scratch.broker("access", verb, "--broker", "17650001/0010431", "--group", "004512/0001")
            #expect(outcome.status == 77 && outcome.errors.contains("only the group's administrator"), "\(outcome)")
            let token = try scratch.answer("token", "create", verb, "--tools", "billing", "--quiet")
            let byToken = try scratch.run(
                Scratch.binary, ["access", verb, "--broker", "17650001/0010431"], input: "",
                environment: ["BROKER_TOKEN": token.trimmingCharacters(in: .newlines)])
            #expect(byToken.status == 77)
        }
        // An invitation goes to the address on file, never to a broker's or his staff's.
        for address in ["maria.lopez@example.com", "david.nguyen@example.com"] {
            _ = try scratch.sql("UPDATE groups SET admin_email = '\(address)' WHERE suffix = '0001'")
            #expect(try scratch.broker("admin", "employer", "004512/0001", "--verbose").status == 77)
        }
        #expect(try scratch.broker("admin", "employer", "000000/0001").status == 1)
        _ = try scratch.sql("UPDATE groups SET admin_email = NULL WHERE suffix = '0001'")
        #expect(try scratch.broker("admin", "employer", "004512/0001", "--verbose").status == 1)
        #expect(try scratch.sql("SELECT COUNT(*) FROM accounts WHERE kind = 'employer'") == "0")
    }
}
