import Foundation
import Testing

/// Eligibility from outside: the example book, where R10024381 is Jessica Haddad and R10024382 the Flores family with its twins.
@Suite struct EligibilityTests {
    private static let columns =
        "status,reason,member_name,subscriber_id,parent_group_id,group_suffix_id,plan_type,effective_date"

    private func check(_ scratch: Scratch, _ arguments: String..., columns: String = columns) throws -> Outcome {
        try scratch.run(
            Scratch.binary,
            ["eligibility", "check", "--quiet", "--format", "csv", "--no-header", "--columns", columns] + arguments,
            input: "", environment: [:])
    }

    private func batch(_ scratch: Scratch, _ text: String, _ arguments: String...) throws -> Outcome {
        try scratch.write(text, to: "people.csv")
        return try scratch.run(
            Scratch.binary, ["eligibility", "check", "--batch", "people.csv", "--format", "csv"] + arguments, input: "",
            environment: [:])
    }

    @Test func ELG_1_aCoveredSubscriberByNumber() throws {
        let scratch = try Scratch.demo()
        let rows = """
            covered,,"HADDAD, JESSICA",R10024381,004512,0001,PPO,2016-01-01
            covered,,"HADDAD, JESSICA",R10024381,004512,0002,PPO,2017-01-01

            """
        for number in ["R10024381", " r-1002 4381 ", "R1002438100"] {
            let outcome = try check(scratch, "--member", number, "--dob", "1982-04-22")
            #expect(outcome.status == 0 && outcome.errors == "" && outcome.output == rows, "\(number) \(outcome)")
        }
    }

    @Test func ELG_1_aLastNameInAnySpelling() throws {
        let scratch = try Scratch.demo()
        _ = try scratch.sql("UPDATE members SET last_name = 'GARCÍA-LÓPEZ' WHERE member_number = 'R1002438100'")
        for name in ["García López", "garcia-lopez", "GARCIALOPEZ"] {
            let outcome = try check(
                scratch, "--last-name", name, "--dob", "1982-04-22", columns: "status,subscriber_id")
            #expect(outcome.status == 0, "\(name)")
            #expect(outcome.output == "covered,R10024381\ncovered,R10024381\n")
        }
        #expect(try check(scratch, "--last-name", "Garcia", "--dob", "1982-04-22").status == 1)
    }

    @Test func ELG_1_aDependentIsAnsweredAsOne() throws {
        let scratch = try Scratch.demo()
        let columns = "status,member_name,relationship,subscriber_id"
        for arguments in [["--member", "R10024382"], ["--member", "R1002438201"], ["--last-name", "Flores"]] {
            let outcome = try scratch.run(
                Scratch.binary,
                ["eligibility", "check", "--quiet", "--format", "csv", "--no-header", "--columns", columns, "--dob"]
                    + ["1987-03-23"] + arguments, input: "", environment: [:])
            #expect(outcome.output == "covered,\"FLORES, NOAH\",spouse,R10024382\n", "\(arguments)")
        }
    }

    @Test func ELG_1_severalMatchesAreListedSparingly() throws {
        let scratch = try Scratch.demo()
        let twins = try check(scratch, "--member", "R10024382", "--dob", "2006-10-09")
        #expect(twins.status == 1)
        #expect(
            twins.output == """
                ambiguous,several_match,"FLORES, INÉS",R10024382,,,,
                ambiguous,several_match,"FLORES, LUCAS",R10024382,,,,

                """)
        let whole = try scratch.broker(
            "eligibility", "check", "--last-name", "Flores", "--dob", "2006-10-09", "--format", "json")
        #expect(!whole.output.contains("2006-10-09") && whole.errors.contains("--first-name"))
        for arguments in [["--member", "R10024382"], ["--last-name", "FLORES"]] {
            let one = try scratch.run(
                Scratch.binary,
                ["eligibility", "check", "--first-name", "ines", "--dob", "2006-10-09", "--format", "csv", "--quiet"]
                    + ["--columns", "status,member_name", "--no-header"] + arguments, input: "", environment: [:])
            #expect(one.status == 0 && one.output == "covered,\"FLORES, INÉS\"\n", "\(arguments)")
        }
    }

    @Test func ELG_1_notCoveredHasItsReason() throws {
        let scratch = try Scratch.demo()
        let member = "(SELECT id FROM members WHERE member_number = 'R1002438200')"
        let ask = { (day: String) in
            try self.check(
                scratch, "--member", "R10024382", "--dob", "1984-07-13", "--as-of", day, columns: "status,reason")
        }
        let expect = { (day: String, answer: String) in
            let outcome = try ask(day)
            #expect(
                outcome.output == answer + "\n" && outcome.status == (answer.hasPrefix("covered") ? 0 : 1), "\(day)")
        }
        try expect("2025-03-31", "not_covered,not_yet_effective")
        try expect("2025-04-01", "covered,")
        _ = try scratch.sql("UPDATE coverages SET ended_on = '2026-10-31' WHERE member_id = \(member)")
        try expect("2026-10-31", "covered,")
        try expect("2026-11-01", "not_covered,ended")
        _ = try scratch.sql("UPDATE coverages SET ended_on = '2025-04-01' WHERE member_id = \(member)")
        try expect("2025-04-01", "not_covered,never_effective")
        _ = try scratch.sql("UPDATE coverages SET ended_on = NULL WHERE member_id = \(member)")
        _ = try scratch.sql("UPDATE members SET died_on = '2026-11-01' WHERE id = \(member)")
        try expect("2026-11-01", "covered,")
        try expect("2026-11-02", "not_covered,deceased")
        _ = try scratch.sql("UPDATE members SET died_on = NULL WHERE id = \(member)")
        _ = try scratch.sql(
            "UPDATE groups SET cancelled_on = '2026-09-30' WHERE id IN (SELECT group_id FROM coverages WHERE member_id = \(member))"
        )
        try expect("2026-09-30", "covered,")
        try expect("2026-10-01", "not_covered,group_cancelled")
    }

    @Test func ELG_1_notFoundHasItsReasonAndNothingElse() throws {
        let scratch = try Scratch.demo()
        let reasons = [
            (["--member", "R99999999", "--dob", "1982-04-22"], "no_match"),
            (["--last-name", "Nobody", "--dob", "1982-04-22"], "no_match"),
            (["--member", "R10024381", "--dob", "1982-04-23"], "birth_date_differs"),
            (["--member", "R10024381", "--last-name", "Flores", "--dob", "1982-04-22"], "name_differs"),
        ]
        for (arguments, reason) in reasons {
            let outcome = try scratch.run(
                Scratch.binary, ["eligibility", "check", "--format", "json"] + arguments, input: "", environment: [:])
            #expect(outcome.status == 1)
            let parsed = try scratch.python(
                "import json, sys\nr = json.loads(sys.argv[1])\nprint(len(r), {k: v for k, v in r[0].items() if v is not None})",
                outcome.output)
            #expect(parsed.output == "1 {'status': 'not_found', 'reason': '\(reason)'}\n", "\(arguments)")
        }
    }

    /// Another broker's member, and one of this broker's other profiles, is as unknown as one that nobody has.
    @Test func ELG_1_anotherBrokersMemberIsUnknown() throws {
        let scratch = try Scratch.demo()
        let others = try scratch.sql(
            """
            SELECT m.subscriber_number || '|' || m.last_name || '|' || m.birth_on FROM members m WHERE m.relationship = 'self' AND m.id NOT IN (
            SELECT c.member_id FROM coverages c JOIN group_brokers b ON b.group_id = c.group_id JOIN profiles f ON f.id = b.profile_id
            WHERE f.broker_id = '0010431') ORDER BY m.id LIMIT 4
            """
        ).split(separator: "\n").map { $0.split(separator: "|").map(String.init) }
        #expect(others.count == 4)
        let unknown = try scratch.broker(
            "eligibility", "check", "--member", "R99999999", "--dob", "1982-04-22", "--format", "json")
        for other in others {
            for arguments in [["--member", other[0]], ["--last-name", other[1]]] {
                for dob in [other[2], "1900-01-01"] {
                    let outcome = try Scratch.demo().run(
                        Scratch.binary, ["eligibility", "check", "--format", "json", "--dob", dob] + arguments,
                        input: "",
                        environment: ["BROKER_STORE": ""])
                    #expect(outcome.status == 1 && outcome.output == unknown.output && outcome.errors == unknown.errors)
                }
            }
        }
    }

    @Test func ELG_1_theBirthDateIsNeededAndCanStayOffTheCommandLine() throws {
        let scratch = try Scratch.demo()
        let asked = try scratch.broker(
            "eligibility", "check", "--member", "R10024381", "--dob-stdin", "--quiet", input: "1982-04-22\n")
        #expect(asked.status == 0 && asked.output.contains("covered"))
        let wrong: [([String], String)] = [
            (["--member", "R10024381"], ""), (["--dob", "1982-04-22"], ""), ([], ""),
            (["--member", "R10024381", "--dob-stdin"], "22.4.1982\n"), (["--member", "R1", "--dob", "1982-02-30"], ""),
            (["--member", "R1", "--dob", "2027-01-01"], ""), (["--member", "--", "--dob", "1982-04-22"], ""),
            (["--member", "R1", "--dob", "1982-04-22", "--dob-stdin"], ""),
            (["--batch", "x.csv", "--member", "R1"], ""), (["--last-name", "'-", "--dob", "1982-04-22"], ""),
            (["--member", "R1", "--dob", "1982-04-22", "--control-number", "7"], ""),
            (["--member", "R1", "--dob", "1982-04-22", "--as-of", "1982-04-21"], ""),
        ]
        for (arguments, input) in wrong {
            let outcome = try scratch.run(
                Scratch.binary, ["eligibility", "check"] + arguments, input: input, environment: [:])
            #expect(outcome.status == 64 && outcome.output == "", "\(arguments) \(outcome)")
            #expect(!outcome.errors.contains("22.4"), "\(outcome.errors)")
        }
    }

    @Test func HOME_2_aQuickCheckShowsInTheActivityWithoutTheName() throws {
        let scratch = try Scratch.demo()
        _ = try check(scratch, "--member", "R10024381", "--dob", "1982-04-22")
        _ = try check(scratch, "--last-name", "Zebedee", "--dob", "1899-07-17")
        _ = try batch(scratch, "last_name,date_of_birth\nZebedee,1899-07-17\nHaddad,1982-04-22\n")
        let activity = try scratch.answer("activity", "--format", "csv")
        #expect(activity.contains("eligibility_check") && activity.contains("eligibility_batch"))
        let log = try scratch.auditSQL(
            "SELECT actor || ' ' || action || ' ' || subject FROM audit WHERE action LIKE 'elig%' ORDER BY id")
        let id = try scratch.sql("SELECT id FROM members WHERE member_number = 'R1002438100'")
        #expect(
            log == """
                maria.lopez@example.com eligibility_check by=number member=\(id) result=covered
                maria.lopez@example.com eligibility_check by=name result=not_found
                maria.lopez@example.com eligibility_batch_begun kind=csv
                maria.lopez@example.com eligibility_batch checks=2 covered=1 kind=csv not_found=1
                """)
        // Nothing of who was asked about is kept anywhere in the store, in clear.
        let dump = try scratch.shell("sqlite3 '\(scratch.store)' .dump | grep -c -i -e zebedee -e 1899-07-17")
        #expect(dump.output == "0\n")
        #expect(try scratch.broker("admin", "audit", "--verify").status != 70)
    }

    @Test func ELG_1_missesAreSlowedDown() throws {
        let scratch = try Scratch.demo()
        for _ in 0..<11 { #expect(try check(scratch, "--last-name", "Nobody", "--dob", "1982-04-22").status == 1) }
        let refused = try check(scratch, "--member", "R10024381", "--dob", "1982-04-22")
        #expect(refused.status == 75 && refused.output == "" && refused.errors.contains("try again in 2 seconds"))
        #expect(try batch(scratch, "member_id,date_of_birth\nR10024381,1982-04-22\n").status == 75)
        let later = try scratch.broker(
            "eligibility", "check", "--member", "R10024381", "--dob", "1982-04-22", "--quiet",
            environment: ["BROKER_CLOCK": "2026-11-23T00:00:03Z"])
        #expect(later.status == 0)
        #expect(try scratch.auditSQL("SELECT subject FROM audit WHERE action = 'eligibility_slowed'") == "seconds=2")
    }

    @Test func ELG_1_aBatchThatGuessesIsCutShort() throws {
        let scratch = try Scratch.demo()
        let guesses = (0..<250).map { "Haddad,19\(60 + $0 / 12 % 20)-\(10 + $0 % 3)-\(10 + $0 % 19)\n" }.joined()
        let outcome = try batch(
            scratch, "last_name,date_of_birth\n" + guesses + "Haddad,1982-04-22\n", "--columns", "status,reason")
        #expect(outcome.status == 75)
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count == 252 && lines.last == "error,too_many_misses")
        #expect(lines.filter { $0 == "not_found,no_match" }.count == 200)
        #expect(try check(scratch, "--member", "R10024381", "--dob", "1982-04-22").status == 75)
        // Two hundred misses among more hits are no guessing.
        let mixed = try Scratch.demo()
        let rows = (0..<250).map { _ in "R10024381,1982-04-22\nR99999999,1982-04-22\n" }.joined()
        #expect(try batch(mixed, "member_id,date_of_birth\n" + rows, "-o", "out.csv").status == 0)
        #expect(try check(mixed, "--member", "R10024381", "--dob", "1982-04-22").status == 0)
    }
}
