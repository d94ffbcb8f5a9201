import Foundation
import Testing

/// Secure messages with the carrier.
@Suite struct MessageTests {
    private static let secret = "The zebra bill is wrong.\nPlease look: ±5 € 🦓"

    private func list(_ scratch: Scratch, _ words: [String], _ environment: [String: String] = [:]) throws -> String {
        let arguments = words + ["--format", "csv", "--columns", "thread,subject,group,state,messages,unread"]
        let outcome = try scratch.run(Scratch.binary, arguments, input: "", environment: environment)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").dropFirst().joined(separator: "\n")
    }

    /// An account of its own, logged in beside that of the demo.
    private func login(_ email: String, _ scratch: Scratch) throws -> [String: String] {
        let password = "synthetic data only\n"
        let environment = ["XDG_STATE_HOME": scratch.path(email)]
        #expect(try scratch.broker("admin", "account", email, "--password-stdin", input: password).status == 0)
        let outcome = try scratch.run(
            Scratch.binary, ["login", email, "--password-stdin"], input: password, environment: environment)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return environment
    }

    private func sent(_ scratch: Scratch, _ more: String...) throws -> Outcome {
        try scratch.run(
            Scratch.binary, ["messages", "send", "--subject", "Zebra subject"] + more, input: Self.secret,
            environment: [:])
    }

    @Test func SUP_2_aWholeConversation() throws {
        let scratch = try Scratch.demo()
        #expect(
            try scratch.shell("head -c 3000000 /dev/urandom > big.bin; printf 'text' | gzip > small.gz; : > empty")
                .status == 0)
        let first = try sent(
            scratch, "--group", "004512/0001", "--attach", scratch.path("big.bin"), "--attach",
            scratch.path("small.gz"), "--attach", scratch.path("empty"))
        #expect(first.status == 0 && first.output == "1\n", "\(first.errors)")
        #expect(try list(scratch, ["messages", "list"]) == "1,Zebra subject,004512/0001,open,1,0")
        #expect(try list(scratch, ["messages", "list", "--unread"]) == "")
        #expect(try list(scratch, ["admin", "messages", "list", "--unread"]) == "1,Zebra subject,004512/0001,open,1,1")
        #expect(try scratch.broker("admin", "messages", "show", "1").status == 0)
        #expect(try list(scratch, ["admin", "messages", "list", "--unread"]) == "")
        for (number, name) in [("1", "big.bin"), ("2", "small.gz"), ("3", "empty")] {
            let target = scratch.path("out" + number)
            #expect(try scratch.broker("admin", "messages", "fetch", "1", number, "-o", target).status == 0)
            #expect(try scratch.shell("cmp '\(target)' \(name)").status == 0)
        }
        try scratch.write("A letter", to: "letter.txt")
        let letter = scratch.path("letter.txt")
        let answer = try scratch.broker(
            "admin", "messages", "reply", "1", "--attach", letter, input: "Ostrich answer\n")
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(try list(scratch, ["messages", "list", "--unread"]) == "1,Zebra subject,004512/0001,open,2,1")
        let page = try scratch.answer("messages", "show", "1", "--format", "json")
        let check = try scratch.python(
            """
            import json, sys
            page = json.loads(sys.argv[1])
            assert [m['author'] for m in page['messages']] == ['broker', 'carrier'], page
            assert [m['text'] for m in page['messages']] == [sys.argv[2], 'Ostrich answer'], page
            assert [(a['name'], a['bytes'], a['message']) for a in page['attachments']] == [
                ('big.bin', 3000000, 1), ('small.gz', page['attachments'][1]['bytes'], 1), ('empty', 0, 1), ('letter.txt', 8, 2)]
            """, page, Self.secret)
        #expect(check.status == 0, "\(check.errors)")
        let lines = try scratch.answer("messages", "show", "1").split(separator: "\n")
        #expect(lines.contains { $0.hasSuffix("  The zebra bill is wrong.") })
        #expect(lines.contains { $0.trimmingCharacters(in: .whitespaces) == "Please look: ±5 € 🦓" })
        #expect(try list(scratch, ["messages", "list", "--unread"]) == "")
        #expect(try scratch.broker("messages", "fetch", "1", "4", "-o", scratch.path("back")).status == 0)
        #expect(try scratch.shell("cmp back letter.txt").status == 0)
        #expect(try scratch.broker("messages", "fetch", "1", "4", "-o", scratch.path("back")).status == 73)
        #expect(try scratch.broker("messages", "fetch", "1", "5", "-o", scratch.path("none")).status == 1)
        #expect(try scratch.broker("messages", "reply", "1", input: "Thanks").status == 0)
        #expect(try list(scratch, ["admin", "messages", "list"]) == "1,Zebra subject,004512/0001,open,3,1")
        #expect(try scratch.broker("admin", "messages", "close", "1").status == 0)
        #expect(try scratch.broker("admin", "messages", "close", "1").status == 1)
        #expect(try scratch.broker("messages", "reply", "1", input: "More").status == 1)
        #expect(try list(scratch, ["messages", "list"]) == "1,Zebra subject,004512/0001,closed,3,0")
        let audit = try scratch.answer("admin", "audit", "--format", "csv", "--columns", "action")
        for action in ["message_sent", "messages_read", "message_answered", "thread_closed"] {
            #expect(audit.contains(action), "\(action)")
        }
        // Nothing readable in the store, nothing in the mail.
        let places = "'\(scratch.store)'* '\(scratch.store).outbox'/new/*"
        #expect(try scratch.shell("grep -d skip -aiE 'zebra|ostrich|big\\.bin|a letter' \(places)").status == 1)
        let mail = try scratch.shell("cat '\(scratch.store).outbox'/new/*").output
        #expect(mail.contains("To: maria.lopez@example.com") && mail.contains("Subject: You have a new message"))
    }

    @Test func SUP_2_othersSeeNothing() throws {
        let scratch = try Scratch.demo()
        try scratch.write("A file", to: "file")
        #expect(try sent(scratch, "--attach", scratch.path("file")).status == 0)
        let calls = [
            ["messages", "show", "1"], ["messages", "reply", "1"],
            ["messages", "fetch", "1", "1", "-o", scratch.path("stolen")],
        ]
        let other = try login("grace.oconnor@example.com", scratch)
        #expect(try list(scratch, ["messages", "list"], other) == "")
        for call in calls {
            let outcome = try scratch.run(Scratch.binary, call, input: "x", environment: other)
            #expect(outcome.status == 1 && outcome.errors.contains("the thread does not exist"), "\(call)")
        }
        // Another profile of the same broker has threads of its own.
        #expect(try scratch.broker("messages", "show", "1", "--profile", "0010432").status == 1)
        #expect(try scratch.broker("upline", "allow", "1002003").status == 0)
        let upline = try login("ruth.whitaker@example.com", scratch)
        for call in calls + [["messages", "list"]] {
            let outcome = try scratch.run(
                Scratch.binary, call + ["--profile", "0010431"], input: "x", environment: upline)
            #expect(outcome.status == 77, "\(call) \(outcome.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: scratch.path("stolen")))
    }

    @Test func SUP_2_aReadOnlyTokenReads() throws {
        let scratch = try Scratch.demo()
        #expect(try sent(scratch).status == 0)
        #expect(try scratch.broker("admin", "messages", "reply", "1", input: "Yes").status == 0)
        let made = try scratch.broker(
            "token", "create", "reader", "--tools", "messages", "--expires", "30d", "--read-only")
        let token = ["BROKER_TOKEN": made.output.trimmingCharacters(in: .newlines)]
        #expect(try scratch.broker("messages", "show", "1", environment: token).status == 0)
        #expect(try list(scratch, ["messages", "list", "--unread"], token).hasSuffix(",2,1"))
        #expect(try scratch.broker("messages", "reply", "1", input: "x", environment: token).status == 77)
        let send = try scratch.broker("messages", "send", "--subject", "S", input: "x", environment: token)
        #expect(send.status == 77)
    }

    @Test func SUP_2_hostileTextsAndLimits() throws {
        let scratch = try Scratch.demo()
        let name = "e\u{1B}[2J\u{202E}=cmd.csv"
        try scratch.write("x", to: name)
        let hostile = try scratch.broker(
            "messages", "send", "--subject", "\u{202E}=1+1", "--attach", scratch.path(name),
            input: "a\u{1B}]0;title\u{7}b\r\n=HYPERLINK(1)")
        #expect(hostile.status == 0, "\(hostile.errors)")
        for words in [["messages", "show", "1"], ["messages", "list"], ["admin", "messages", "show", "1"]] {
            let table = try scratch.shell("script -qec 'broker \(words.joined(separator: " "))' /dev/null")
            #expect(table.status == 0 && table.output.contains("1+1"))
            #expect(
                !table.output.contains("\u{1B}]0") && !table.output.contains("\u{1B}[2J")
                    && !table.output.contains("\u{202E}"), "\(table.output)")
        }
        let sheet = try scratch.answer("messages", "list", "--format", "csv", "--columns", "subject")
        #expect(!sheet.contains("\n="))
        let refused = [
            ("head -c 65537 /dev/zero | tr '\\0' a", "", Int32(65)), ("printf 'a\\0b'", "", 65),
            ("printf '\\377\\376'", "", 65), ("printf ' \\n'", "", 65), ("printf x", "--attach none", 66),
            ("printf x", "--attach huge", 65), ("printf x", "--attach .", 66),
            ("printf x", String(repeating: "--attach small ", count: 11), 65),
            ("printf x", "--group 999999/0001", 1),
        ]
        _ = try scratch.shell("head -c 10485761 /dev/zero > huge; echo a > small")
        for (source, more, status) in refused {
            let outcome = try scratch.shell("\(source) | broker messages send --subject S \(more)")
            #expect(outcome.status == status, "\(source) \(more): \(outcome.errors)")
        }
        let subject = try scratch.broker("messages", "send", "--subject", "a\nb", input: "x")
        #expect(subject.status == 64)
        #expect(try scratch.sql("SELECT COUNT(*) FROM messages") == "1")
        let full = try scratch.shell(
            "head -c 65536 /dev/zero | tr '\\0' a | broker messages send --subject S "
                + String(repeating: "--attach small ", count: 10))
        #expect(full.status == 0, "\(full.errors)")
    }

    @Test func SUP_2_anAlteredAttachmentIsNotDelivered() throws {
        let scratch = try Scratch.demo()
        try scratch.write("one", to: "one")
        try scratch.write("two", to: "two")
        #expect(try sent(scratch, "--attach", scratch.path("one"), "--attach", scratch.path("two")).status == 0)
        _ = try scratch.sql("UPDATE message_attachments SET content = zeroblob(40) WHERE number = 1")
        _ = try scratch.sql(
            """
            UPDATE message_attachments SET sha256 = (SELECT sha256 FROM message_attachments WHERE number = 1) WHERE number = 2
            """)
        for number in ["1", "2"] {
            let target = scratch.path("out")
            let fetch = try scratch.broker("messages", "fetch", "1", number, "-o", target)
            #expect(fetch.status == 74 && fetch.errors.contains("cannot be delivered"), "\(fetch.errors)")
            #expect(!FileManager.default.fileExists(atPath: target))
        }
    }
}
