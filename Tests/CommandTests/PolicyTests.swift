import Foundation
import Testing

/// POL-1 to POL-3 at the command line, from the layouts' examples.
@Suite struct PolicyTests {
    private func loaded() throws -> Scratch {
        let scratch = try PolicyLayoutTests.loaded()
        for layout in PolicyLayoutTests.layouts { _ = try PolicyLayoutTests.load(layout, into: scratch) }
        return scratch
    }

    private func run(_ scratch: Scratch, _ arguments: String...) throws -> Outcome {
        try scratch.run(Scratch.binary, arguments, input: "")
    }

    private func json(_ scratch: Scratch, _ arguments: String...) throws -> Any {
        let outcome = try scratch.run(
            Scratch.binary, arguments + ["--format", "json", "--quiet"], input: "")
        #expect(outcome.status == 0, "\(arguments) \(outcome.errors)")
        return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    }

    @Test func POL_1_allProfilesHaveTheirOwnersAndNoRowTwice() throws {
        let scratch = try loaded()
        let rows = try #require(try json(scratch, "policies", "list", "--profile", "all") as? [[String: Any]])
        #expect(rows.count == PolicyLayoutTests.layouts.map(\.policies.count).reduce(0, +))
        #expect(
            Set(rows.compactMap { $0["broker_id"] as? String }) == Set(PolicyLayoutTests.layouts.map(\.brokerID)))
        #expect(Set(rows.compactMap { $0["carrier"] as? String }) == Set(PolicyLayoutTests.layouts.map(\.carrier)))
        let one = try #require(try json(scratch, "policies", "list", "--profile", "0020101") as? [[String: Any]])
        #expect(one.allSatisfy { $0["carrier"] == nil && $0["broker_id"] == nil })
        #expect(try run(scratch, "policies", "list").output.contains("U7001") == false)
    }

    @Test func POL_1_filtersSortAndFormats() throws {
        let scratch = try loaded()
        let list = { (arguments: String...) in
            let outcome = try scratch.run(
                Scratch.binary,
                [
                    "policies", "list", "--profile", "all", "--columns", "policy_number", "--no-header", "--quiet",
                    "--format", "csv",
                ]
                    + arguments, input: "")
            #expect(outcome.status == 0, "\(outcome.errors)")
            return outcome.output.split(whereSeparator: \.isNewline).map(String.init)
        }
        #expect(
            try list("--status", "in_grace", "--sort", "policy_number") == ["OSC70020002", "U70010005", "W700800002"])
        #expect(try list("--line", "dental") == ["H70050003"])
        #expect(try list("--name", "ávila") == ["OSC70020003"])
        #expect(try list("--alert", "past_due", "--carrier", "cigna") == ["070030003"])
        #expect(try list("--state", "FL", "--effective-from", "2027-01-01") == ["H70050005"])
        #expect(
            try list("--termination-to", "2026-03-31", "--sort", "termination_date") == [
                "U70010004", "070030004", "970040003",
            ])
        #expect(try list("--paid-through-to", "2026-02-28") == ["W700800003"])
        #expect(try list("--number", "u70010001", "--as-of", "2025-12-31", "--status", "pending") == ["U70010001"])
        #expect(
            try run(scratch, "policies", "list", "--effective-from", "2026-02-01", "--effective-to", "2026-01-01")
                .status == 64)
        #expect(try run(scratch, "policies", "list", "--status", "gone").status == 64)
        for format in ["xlsx", "pdf", "ndjson", "tsv"] {
            let file = scratch.path("policies.\(format)")
            #expect(try run(scratch, "policies", "export", "--profile", "all", "-o", file).status == 0)
            #expect(FileManager.default.fileExists(atPath: file))
        }
    }

    @Test func POL_2_showTellsOnePolicy() throws {
        let scratch = try loaded()
        let page = try #require(
            try json(scratch, "policies", "show", "H70070001", "--profile", "0020107") as? [String: Any])
        let holder = try #require(page["holder"] as? [String: Any])
        #expect(holder["holder_name"] as? String == "Tom Usher" && holder["birth_date"] as? String == "1982-04-22")
        let members = try #require(page["members"] as? [[String: Any]])
        #expect(members.map { $0["name"] as? String } == ["Tom Usher", "Una Usher", "Vic Usher"])
        #expect(members.map { $0["effective_date"] as? String } == ["2026-01-01", "2026-01-01", "2026-03-01"])
        let agents = try #require(page["agents"] as? [[String: Any]])
        #expect(agents.first?["agent_npn"] as? String == "17650001")
        // The person's number: the part tells which.
        #expect(try run(scratch, "policies", "show", "H70050003", "--profile", "0020105").status == 64)
        #expect(
            try run(scratch, "policies", "show", "H70050003", "--part", "humana dental value", "--profile", "0020105")
                .status == 0)
        #expect(try run(scratch, "policies", "show", "U70010001").status == 1)
    }

    @Test func POL_3_homeAlertsChangesAndSummaryKnowPolicies() throws {
        let scratch = try loaded()
        let home = try #require(try json(scratch, "home", "--profile", "0020101") as? [String: Any])
        let figures = try #require(home["figures"] as? [String: Any])
        #expect(figures["policies"] as? Int == 5 && figures["active_policies"] as? Int == 2)
        #expect((home["alerts"] as? [String: Int])?["past_due"] == 1)
        let alerts = try #require(
            try json(
                scratch, "bob", "alerts", "--profile", "0020101", "--columns",
                "alert,policy_number,member_name,due_date,paid_through")
                as? [[String: Any]])
        #expect(alerts.map { $0["alert"] as? String } == ["past_due"])
        #expect(alerts.first?["policy_number"] as? String == "U70010005")
        #expect(alerts.first?["due_date"] as? String == "2026-10-01")
        let changes = try run(
            scratch, "bob", "changes", "--since", "2026-11-23", "--profile", "0020101", "--columns",
            "entity,policy_number",
            "--format", "csv", "--no-header", "--quiet")
        #expect(changes.output.split(whereSeparator: \.isNewline).first == "policy,U70010001")
        let summary = try #require(try json(scratch, "bob", "summary", "--profile", "all") as? [String: Any])
        let totals = try #require(summary["policies"] as? [String: Any])
        #expect(totals["policies"] as? Int == PolicyLayoutTests.layouts.map(\.policies.count).reduce(0, +))
        #expect((summary["policy_carrier"] as? [[String: Any]])?.count == 8)
    }

    @Test func ELG_1_eligibilityKnowsPolicies() throws {
        let scratch = try loaded()
        let check = { (number: String, born: String, profile: String) in
            let outcome = try scratch.run(
                Scratch.binary,
                [
                    "eligibility", "check", "--member", number, "--dob", born, "--profile", profile, "--format", "csv",
                    "--no-header",
                    "--quiet", "--columns", "status,reason,member_name,policy_number,plan_name",
                ], input: "")
            return "\(outcome.status) \(outcome.output.trimmingCharacters(in: .newlines))"
        }
        #expect(
            try check("H70070001", "2015-06-30", "all") == "0 covered,,\"Usher, Vic\",H70070001,BlueOptions Silver 1443"
        )
        #expect(try check("H70070001", "2015-06-30", "0020101").hasPrefix("1 not_found"))
        #expect(try check("W700800003", "1995-10-10", "all").hasPrefix("1 not_covered,ended"))
    }

    @Test func allProfilesAnswerForGroupsToo() throws {
        let scratch = try Scratch.demo()
        let rows = try #require(
            try json(
                scratch, "bob", "list", "--profile", "all", "--columns",
                "carrier,broker_id,parent_group_id,group_suffix_id,subscribers,premium")
                as? [[String: Any]])
        #expect(rows.count == 30)
        #expect(Set(rows.map { "\($0["parent_group_id"] ?? "")/\($0["group_suffix_id"] ?? "")" }).count == 30)
        var subscribers = 0
        for brokerID in ["0010431", "0010432", "0010433"] {
            let own = try #require(
                try json(scratch, "bob", "list", "--profile", brokerID, "--columns", "group_name,subscribers")
                    as? [[String: Any]])
            #expect(own.count == rows.filter { $0["broker_id"] as? String == brokerID }.count)
            subscribers += own.compactMap { $0["subscribers"] as? Int }.reduce(0, +)
        }
        #expect(rows.compactMap { $0["subscribers"] as? Int }.reduce(0, +) == subscribers)
        let people = try run(
            scratch, "bob", "export", "--subscribers", "--profile", "all", "--format", "csv", "--no-header")
        #expect(people.output.split(whereSeparator: \.isNewline).count >= subscribers)
        // What works on one Broker ID says so.
        let refused = try run(scratch, "messages", "list", "--profile", "all")
        #expect(refused.status == 64 && refused.errors.contains("this answers for one profile"))
        #expect(try run(scratch, "profile", "use", "all").status == 1)
    }

    @Test func bookListShowsMoneyOnRequest() throws {
        let scratch = try Scratch.demo()
        let billing = Scratch.root + "/Examples/billing/billing-2026-11.csv"
        #expect(try run(scratch, "import", billing).status == 0)
        let rows = try #require(
            try json(
                scratch, "bob", "list", "--columns",
                "group_name,premium,members,balance_due,paid_through,next_bill_date", "--limit", "1")
                as? [[String: Any]])
        let first = try #require(rows.first)
        #expect(
            Set(first.keys) == ["group_name", "premium", "members", "balance_due", "paid_through", "next_bill_date"])
        let bakery = try run(
            scratch, "bob", "list", "--group", "004512/0001", "--columns", "paid_through,next_bill_date", "--format",
            "csv",
            "--no-header", "--quiet")
        #expect(bakery.output == "2026-10-31,2026-12-01\n")
        let sums = try run(
            scratch, "bob", "list", "--columns", "premium,members", "--format", "csv", "--no-header", "--quiet")
        let summary = try #require(try json(scratch, "bob", "summary") as? [String: Any])
        let totals = try #require(summary["totals"] as? [String: Any])
        let cells = sums.output.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        #expect(cells.compactMap { Int($0[1]) }.reduce(0, +) == totals["members"] as? Int)
        let cents = cells.compactMap { Int($0[0].replacing(".", with: "")) }.reduce(0, +)
        #expect("\(cents)" == (totals["premium"] as? String)?.replacing(".", with: ""))
    }
}
