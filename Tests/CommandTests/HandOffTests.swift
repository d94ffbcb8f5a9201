import Foundation
import Testing

/// Links to the carrier's tools. Tokens are checked by PyJWT with the printed keys.
@Suite struct HandOffTests {
    private static let origin = "https://billing.example.com"

    private func clock(_ time: String) -> [String: String] { ["BROKER_CLOCK": "2026-11-23T\(time)Z"] }

    /// The demo store with both tools named, and the broker's accounts there ready.
    private func ready() throws -> Scratch {
        let scratch = try Scratch.demo()
        for (tool, url) in [("billing", Self.origin + "/sso?from=portal"), ("quoting", "https://quote.example.com/in")]
        {
            #expect(try scratch.broker("admin", "tools", "set", tool, url).status == 0)
        }
        #expect(try scratch.broker("billing", "open", "--print").status == 75)
        #expect(try scratch.broker("quote", "open", "--print").status == 75)
        for request in ["1", "2"] { #expect(try scratch.broker("admin", "tools", "confirm", request).status == 0) }
        return scratch
    }

    private func token(_ link: String) throws -> String {
        try #require(link.components(separatedBy: "token=").last).trimmingCharacters(in: .newlines)
    }

    private func verify(_ scratch: Scratch, _ token: String, at time: String = "00:00:10", _ more: String...) throws
        -> Outcome
    {
        try scratch.run(
            Scratch.binary, ["admin", "keys", "verify"] + more, input: token + "\n", environment: clock(time))
    }

    @Test func ELG_3_firstTimeTheAccountIsBeingSetUp() throws {
        let scratch = try Scratch.demo()
        let unknown = try scratch.broker("billing", "open", "--print")
        #expect(unknown.status == 78 && unknown.errors.contains("admin tools set billing"))
        #expect(
            try scratch.broker(
                "admin", "tools", "set", "billing", Self.origin + "/sso", "--setup-email", "desk@example.com"
            ).status == 0)
        let open = { (time: String) in
            try scratch.run(Scratch.binary, ["billing", "open", "--print"], input: "", environment: clock(time))
        }
        let first = try open("01:00:00")
        #expect(first.status == 75 && first.output == "")
        #expect(
            first.errors.contains("being set up") && first.errors.contains("try again; it takes at most 15 minutes"))
        #expect(try open("01:14:59").status == 75)
        // One request, one mail to the desk, which names no person.
        let mails = try scratch.shell("cat '\(scratch.store).outbox'/new/*")
        #expect(mails.output.components(separatedBy: "To: desk@example.com").count == 2)
        #expect(mails.output.contains("0010431") && !mails.output.contains("Lopez") && !mails.output.contains("maria"))
        let link = try open("01:15:00")
        #expect(link.status == 0 && link.errors == "" && link.output.hasPrefix(Self.origin + "/sso?token=ey"))
        // Returning: straight through. Another Broker ID is another account.
        #expect(try open("02:00:00").status == 0)
        #expect(try scratch.broker("billing", "open", "--print", "--profile", "0010433").status == 75)
        let requests = try scratch.answer(
            "admin", "tools", "requests", "--format", "csv", "--columns", "tool,broker_id,account,state")
        #expect(
            requests
                == "tool,broker_id,account,state\nbilling,0010433,maria.lopez@example.com,asked\nbilling,0010431,maria.lopez@example.com,ready\n"
        )
        #expect(try scratch.broker("admin", "tools", "confirm", "2").status == 0)
        #expect(try scratch.broker("admin", "tools", "confirm", "2").status == 1)
        #expect(try scratch.broker("billing", "open", "--print", "--profile", "0010433").status == 0)
    }

    @Test func ELG_3_atAnotherPlaceTheAccountIsSetUpAgain() throws {
        let scratch = try ready()
        #expect(try scratch.broker("admin", "tools", "set", "billing", Self.origin + "/other").status == 0)
        #expect(try scratch.broker("billing", "open", "--print").status == 0)
        #expect(try scratch.broker("admin", "tools", "set", "billing", "https://new.example.com/").status == 0)
        #expect(try scratch.broker("billing", "open", "--print").status == 75)
        #expect(try scratch.broker("admin", "tools", "remove", "quoting").status == 0)
        #expect(try scratch.broker("quote", "open", "--print").status == 78)
        #expect(
            try scratch.answer("admin", "tools", "list", "--format", "csv", "--columns", "tool,url")
                == "tool,url\nbilling,https://new.example.com/\n")
    }

    @Test func ELG_3_pyJWTVerifiesTheTokenForTheBrokerIDInForce() throws {
        let scratch = try ready()
        let link = try scratch.answer("billing", "open", "--print")
        #expect(link.hasPrefix(Self.origin + "/sso?from=portal&token="))
        let check = """
            import json, sys, jwt
            keys = jwt.PyJWKSet.from_dict(json.loads(sys.argv[2])).keys
            token = sys.argv[1]
            head = jwt.get_unverified_header(token)
            key = [k for k in keys if k.key_id == head['kid']][0]
            lax = {'verify_exp': False, 'verify_nbf': False, 'verify_iat': False}
            claims = jwt.decode(token, key.key, algorithms=['EdDSA'], audience=sys.argv[3], issuer='broker', options=lax)
            try:
                jwt.decode(token, key.key, algorithms=['EdDSA'], audience='https://else.example.com', options=lax)
                print('accepted')
            except jwt.InvalidAudienceError: pass
            print(head['alg'], claims['exp'] - claims['iat'], claims['broker_id'], claims['npn'], claims['tool'], sorted(claims))
            """
        let jwks = try scratch.answer("admin", "keys", "jwks")
        let outcome = try scratch.python(check, try token(link), jwks, Self.origin)
        #expect(
            outcome.output
                == "EdDSA 120 0010431 17650001 billing ['account', 'aud', 'broker_id', 'carrier', 'exp', 'iat', 'iss', 'jti', 'nbf', 'npn', 'profile', 'sub', 'tool']\n",
            "\(outcome.errors)")
        // The key as the store keeps it is sealed, and the token stands nowhere in it.
        let dump = try scratch.sql("SELECT hex(private_sealed) FROM signing_keys")
        #expect(dump.count > 64)
        #expect(
            try scratch.shell("strings -n 20 '\(scratch.store)' | grep -c \(token(link).suffix(40))").output == "0\n")
    }

    @Test func ELG_3_alteredExpiredForeignAndReusedTokensAreRefused() throws {
        let scratch = try ready()
        let fresh = { try token(scratch.answer("billing", "open", "--print")) }
        let good = try fresh()
        let parts = good.split(separator: ".").map(String.init)
        var body = try #require(Data(base64URL: parts[1]))
        body.replaceSubrange(try #require(body.range(of: Data("0010431".utf8))), with: Data("0010433".utf8))
        let altered = [parts[0], body.base64URL, parts[2]].joined(separator: ".")
        let cut = String(good.dropLast(2))
        let swapped = String(parts[2].prefix(10).reversed()) + parts[2].dropFirst(10)
        let none = Data("{\"alg\":\"none\",\"kid\":\"x\",\"typ\":\"JWT\"}".utf8).base64URL
        for (bad, status, word) in [
            (altered, Int32(1), "altered"), ("\(none).\(parts[1]).", 65, "not a hand-off token"),
            ("x", 65, "not a hand-off token"),
            (parts[0] + "." + parts[1] + "." + swapped, 1, "altered"), (cut, 1, "altered"),
        ] {
            let outcome = try verify(scratch, bad)
            #expect(outcome.status == status && outcome.output == "" && outcome.errors.contains(word), "\(outcome)")
        }
        #expect(try verify(scratch, good, at: "00:02:00").errors.contains("expired"))
        #expect(try verify(scratch, good, at: "00:01:59", "--audience", "https://quote.example.com").status == 1)
        // A refusal does not use it up; the first success does.
        let once = try verify(scratch, good, at: "00:01:59", "--audience", Self.origin)
        #expect(once.status == 0 && once.output.contains("\"broker_id\":\"0010431\""), "\(once.errors)")
        let twice = try verify(scratch, good, at: "00:01:59")
        #expect(twice.status == 1 && twice.errors.contains("already used"))
        // Of another store, with the same tools.
        let other = try ready()
        #expect(try verify(other, try fresh()).errors.contains("not signed by a key of this store"))
        // Sixteen at once: one of them.
        let race = try fresh()
        try scratch.write(race + "\n", to: "token")
        let racers = try scratch.shell(
            "for i in $(seq 16); do broker admin keys verify < token > out.$i 2>/dev/null & done; wait; cat out.* | wc -l"
        )
        #expect(racers.output == "1\n")
    }

    @Test func ELG_3_rotationKeepsTheFormerPublicKeyAsLongAsItsTokensLive() throws {
        let scratch = try ready()
        let old = try token(scratch.answer("billing", "open", "--print"))
        #expect(try scratch.broker("admin", "keys", "rotate").status == 0)
        let new = try token(scratch.answer("billing", "open", "--print"))
        #expect(old.split(separator: ".")[0] != new.split(separator: ".")[0])
        #expect(try verify(scratch, old).status == 0 && verify(scratch, new).status == 0)
        #expect(try scratch.sql("SELECT COUNT(*) FROM signing_keys WHERE private_sealed IS NOT NULL") == "1")
        let count = { (time: String) in
            let jwks = try scratch.run(
                Scratch.binary, ["admin", "keys", "jwks"], input: "", environment: clock(time)
            ).output
            return jwks.components(separatedBy: "\"kid\"").count - 1
        }
        #expect(try count("00:09:59") == 2 && count("00:10:00") == 1)
        let list = try scratch.run(
            Scratch.binary, ["admin", "keys", "list", "--format", "csv", "--columns", "state", "--no-header"],
            input: "",
            environment: clock("00:10:00"))
        #expect(list.output == "signing\nended\n")
        let purge = try scratch.run(
            Scratch.binary, ["admin", "purge", "--format", "csv"], input: "", environment: clock("12:00:00"))
        #expect(purge.output.contains("former signing keys,1\n") && purge.output.contains("used hand-off tokens,2\n"))
    }

    @Test func ELG_3_theBrowserGetsAPrivatePageAndNoTokenOnACommandLine() throws {
        let scratch = try ready()
        let nobody = try scratch.broker("billing", "open")
        #expect(nobody.status == 69 && nobody.errors.contains("--print") && !nobody.errors.contains("ey"))
        try scratch.write(
            "#!/bin/sh\nstat -c %a \"$1\" > \"$HOME/mode\"; cat \"$1\" > \"$HOME/page\"; echo \"$@\" > \"$HOME/args\"; env > \"$HOME/env\"\n",
            to: "browse")
        _ = try scratch.shell("chmod +x browse")
        for browser in [scratch.path("browse"), "/none/at/all:\(scratch.path("browse")) %s extra"] {
            let opened = try scratch.run(
                Scratch.binary, ["billing", "open"], input: "", environment: ["BROWSER": browser])
            #expect(opened.status == 0 && opened.output == "" && !opened.errors.contains("token"), "\(opened.errors)")
            let page = try scratch.shell("cat page").output
            #expect(page.contains("method=\"post\" action=\"\(Self.origin)/sso?from=portal\""))
            #expect(page.contains("name=\"token\" value=\"ey"))
            #expect(try scratch.shell("cat mode").output == "600\n")
            #expect(try !scratch.shell("cat args env").output.contains("eyJ"))
        }
        #expect(try scratch.shell("cat args").output.hasSuffix(".html extra\n"))
        let failing = try scratch.run(
            Scratch.binary, ["billing", "open"], input: "", environment: ["BROWSER": "/bin/false"])
        #expect(failing.status == 69)
        #expect(try scratch.shell("ls .local/state/broker/hand-off | wc -l").output == "2\n")
    }

    @Test func ELG_3_whoMayNot() throws {
        let scratch = try ready()
        let token = { (options: String) in
            try scratch.shell("broker token create $RANDOM$RANDOM \(options)").output.trimmingCharacters(in: .newlines)
        }
        for (options, status) in [
            ("--tools billing", Int32(0)), ("--tools billing --read-only", 77), ("--tools bob", 77),
            ("--tools quoting", 77),
        ] {
            let outcome = try scratch.run(
                Scratch.binary, ["billing", "open", "--print"], input: "",
                environment: ["BROKER_TOKEN": try token(options)])
            #expect(outcome.status == status, "\(options) \(outcome.errors)")
        }
        for url in [
            "http://billing.example.com", "https://", "https://a b", "ftp://x", "https://u@host/", "https://x/#f",
            "javascript:alert(1)",
        ] {
            #expect(try scratch.broker("admin", "tools", "set", "billing", url).status == 64, "\(url)")
        }
    }

    @Test func SAL_1_severalAddressesAreConfirmedFirst() throws {
        let scratch = try ready()
        #expect(try scratch.broker("quote", "open", "--print").status == 0)
        let load = { (text: String) in
            try scratch.write("broker_id,address_id,address,city,state,zip,status\n" + text, to: "addresses.csv")
            return try scratch.broker("import", "addresses.csv")
        }
        #expect(try load("0010431,A1,1 Harbor Way,Oakland,CA,94607,\n").status == 0)
        let claims = { (link: String) in
            try String(decoding: #require(Data(base64URL: String(token(link).split(separator: ".")[1]))), as: UTF8.self)
        }
        // One address needs no word.
        #expect(try claims(scratch.answer("quote", "open", "--print")).contains("\"address_id\":\"A1\""))
        #expect(
            try load("0010431,A1,1 Harbor Way,Oakland,CA,94607,\n0010431,A2,9 Elm St,San Diego,CA,92101,\n").status == 0
        )
        let refused = try scratch.broker("quote", "open", "--print")
        #expect(refused.status == 77 && refused.output == "" && refused.errors.contains("quote addresses list"))
        #expect(try scratch.broker("billing", "open", "--print").status == 0)
        #expect(
            try scratch.answer("quote", "addresses", "list", "--format", "csv")
                == "address_id,address,city,state,zip,confirmed\nA1,1 Harbor Way,Oakland,CA,94607,\nA2,9 Elm St,San Diego,CA,92101,\n"
        )
        #expect(try scratch.broker("quote", "addresses", "confirm", "A9").status == 1)
        #expect(try scratch.broker("quote", "addresses", "confirm", "A2").status == 0)
        #expect(try claims(scratch.answer("quote", "open", "--print")).contains("\"address_id\":\"A2\""))
        // The carrier moves it: it must be confirmed again. Another Broker ID has none.
        #expect(try load("0010431,A2,10 Elm St,San Diego,CA,92101,\n").status == 0)
        #expect(try scratch.broker("quote", "open", "--print").status == 77)
        #expect(
            try scratch.broker("quote", "addresses", "list", "--profile", "0010433", "--format", "json").output
                == "[]\n")
        #expect(try load("0010431,A1,1 Harbor Way,Oakland,CA,94607,ended\n").status == 0)
        #expect(try claims(scratch.answer("quote", "open", "--print")).contains("\"address_id\":\"A2\""))
        #expect(try load("9999999,A1,1 Harbor Way,Oakland,CA,94607,\n").status == 65)
    }
}

extension Data {
    init?(base64URL text: String) {
        let plain = text.replacingOccurrences(of: "-", with: "+").replacingOccurrences(of: "_", with: "/")
        self.init(base64Encoded: plain + String(repeating: "=", count: (4 - plain.count % 4) % 4))
    }

    var base64URL: String {
        base64EncodedString().replacingOccurrences(of: "+", with: "-").replacingOccurrences(of: "/", with: "_")
            .replacingOccurrences(of: "=", with: "")
    }
}
