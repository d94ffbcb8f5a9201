import Foundation
import Testing

/// The book on the command line, against SQL of the tests' own.
@Suite struct BookTests {
    private static let mine = """
        FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id JOIN group_brokers b ON b.group_id = g.id
        JOIN profiles f ON f.id = b.profile_id WHERE f.broker_id = '0010431'
        """
    private static let active = """
        SELECT COUNT(DISTINCT c.member_id || '/' || c.group_id) FROM coverages c JOIN group_brokers b USING (group_id)
        JOIN profiles f ON f.id = b.profile_id WHERE c.is_subscriber AND c.effective_on <= '2026-11-23'
        AND (c.ended_on IS NULL OR (c.ended_on >= '2026-11-23' AND c.ended_on > c.effective_on)) AND f.broker_id =
        """

    @Test(arguments: ["0010431", "0010432", "0010433"]) func BOB_1_totalsAgreeWithSQL(brokerID: String) throws {
        let scratch = try Scratch.demo()
        let groups = try scratch.sql(
            "SELECT COUNT(*) FROM group_brokers b JOIN profiles f ON f.id = b.profile_id WHERE f.broker_id = '\(brokerID)'"
        )
        let subscribers = try scratch.sql("\(Self.active) '\(brokerID)'")
        let outcome = try scratch.broker("bob", "list", "--profile", brokerID, "--verbose")
        #expect(outcome.status == 0)
        #expect(outcome.errors.hasSuffix("\n\(groups) groups, \(subscribers) active subscribers\n"))
        #expect(outcome.output.split(separator: "\n").count == 1 + (Int(groups) ?? 0))
    }

    @Test func BOB_2_sortsBothWaysByEveryColumn() throws {
        let scratch = try Scratch.demo()
        for key in [
            "group_name", "parent_group_id", "group_suffix_id", "status", "original_enrollment_date", "renewal_date",
            "plan_type",
            "plan_name", "subscribers", "alerts",
        ] {
            let column = { (sort: String) in
                try scratch.answer(
                    "bob", "list", "--quiet", "--format", "csv", "--raw", "--no-header", "--columns", key, "--sort",
                    sort
                )
                .split(separator: "\n").map(String.init)
            }
            let up = try column(key)
            let down = try column(key + ":desc")
            #expect(up.count == 18 && up.sorted() == down.sorted(), "\(key)")
            #expect(up == Array(down.reversed()) || Set(up).count < up.count, "\(key)")
            let folded = up.map { $0.lowercased() }
            if key == "subscribers" {
                #expect(up.compactMap { Int($0) } == up.compactMap { Int($0) }.sorted())
            } else if up.allSatisfy({ $0.utf8.allSatisfy { $0 < 128 } && !$0.contains("\"") }) {
                #expect(folded == folded.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }, "\(key)")
            }
        }
    }

    /// Each of the portal's nine filters, and SQL that says the same.
    private static let filters: [([String], String)] = [
        (["--name", "bakery"], "g.name LIKE '%bakery%'"), (["--parent", "004512"], "p.number = '004512'"),
        (["--suffix", "0002"], "g.suffix = '0002'"), (["--status", "suspended"], "g.status = 'suspended'"),
        (["--alert", "cancel_pending"], "g.cancelled_on >= '2026-11-23'"),
        (
            ["--plan-name", "plt 0/15"],
            "g.id IN (SELECT group_id FROM group_plans JOIN plans ON plans.id = plan_id WHERE name LIKE '%plt 0/15%')"
        ),
        (
            ["--plan-type", "hsp"],
            "g.id IN (SELECT group_id FROM group_plans JOIN plans ON plans.id = plan_id WHERE plan_type = 'HSP')"
        ),
        (
            ["--enrolled-from", "2018-01-01", "--enrolled-to", "2020-12-31"],
            "g.original_enrollment_on BETWEEN '2018-01-01' AND '2020-12-31'"
        ),
        (
            ["--renewal-from", "2026-12-01", "--renewal-to", "2027-01-31"],
            "g.renewal_on BETWEEN '2026-12-01' AND '2027-01-31'"
        ),
        (["--group", "004512/0002"], "p.number = '004512' AND g.suffix = '0002'"),
        (
            ["--name", "e", "--plan-type", "PPO", "--renewal-to", "2027-06-30"],
            "g.name LIKE '%e%' AND g.renewal_on <= '2027-06-30' AND g.id IN (SELECT group_id FROM group_plans JOIN plans ON plans.id = plan_id WHERE plan_type = 'PPO')"
        ),
    ]

    @Test func BOB_3_filtersAgreeWithSQL() throws {
        let scratch = try Scratch.demo()
        for (options, condition) in Self.filters {
            let expected = try scratch.sql(
                "SELECT p.number || ',' || g.suffix \(Self.mine) AND (\(condition)) ORDER BY 1")
            let outcome = try scratch.run(
                Scratch.binary,
                [
                    "bob", "filter", "--quiet", "--no-header", "--format", "csv", "--columns",
                    "parent_group_id,group_suffix_id",
                    "--sort", "parent_group_id",
                ] + options, input: "", environment: [:])
            #expect(
                outcome.output.split(separator: "\n").sorted() == expected.split(separator: "\n").sorted(), "\(options)"
            )
            #expect(!expected.isEmpty, "\(options) must match something")
        }
    }

    @Test func BOB_3_filtersAreSavedListedUsedAndDeleted() throws {
        let scratch = try Scratch.demo()
        #expect(
            try scratch.answer("bob", "filter", "--name", "bakery", "--status", "active", "--save", "bakeries") == "")
        #expect(
            try scratch.answer("bob", "filter", "--saved", "--format", "csv")
                == "name,filter\nbakeries,name=bakery;status=active\n")
        #expect(
            try scratch.broker("bob", "list", "--filter", "bakeries", "--verbose").errors.hasSuffix(
                "\n2 groups, 50 active subscribers\n"))
        #expect(try scratch.broker("bob", "export", "--filter", "BAKERIES", "-o", "b.csv").status == 0)
        #expect(try scratch.answer("bob", "filter", "--delete", "bakeries") == "")
        #expect(try scratch.broker("bob", "list", "--filter", "bakeries").status == 1)
    }

    @Test func BOB_5_subscribersOfAParentAGroupAndAll() throws {
        let scratch = try Scratch.demo()
        let count = { (more: [String]) in
            try scratch.run(
                Scratch.binary, ["bob", "export", "--subscribers", "--format", "ndjson"] + more, input: "",
                environment: [:]
            ).output.split(separator: "\n").count
        }
        let expected = { (condition: String) in
            Int(
                try scratch.sql(
                    """
                    SELECT COUNT(DISTINCT c.member_id || '/' || c.group_id) FROM coverages c JOIN groups g ON g.id = c.group_id
                    JOIN parent_groups p ON p.id = g.parent_group_id WHERE c.is_subscriber AND \(condition)
                    """))
        }
        #expect(try count(["--parent", "004512"]) == expected("p.number = '004512'"))
        #expect(try count(["--group", "004512/0002"]) == expected("p.number = '004512' AND g.suffix = '0002'"))
        #expect(try count([]) == expected("g.id IN (SELECT g.id \(Self.mine))"))
    }

    @Test func limitThatCutsSaysSo() throws {
        let scratch = try Scratch.demo()
        #expect(
            try scratch.broker("bob", "list", "--limit", "2").errors.hasSuffix("there are more rows than --limit\n")
        )
        #expect(try !scratch.broker("bob", "list", "--limit", "18").errors.contains("cut"))
        #expect(
            try scratch.answer("bob", "list", "--quiet", "--offset", "17", "--format", "ndjson").split(separator: "\n")
                .count == 1)
    }

    @Test func asOfAnswersForThatDay() throws {
        let scratch = try Scratch.demo()
        let status = { (day: String) in
            try scratch.answer(
                "bob", "list", "--quiet", "--as-of", day, "--name", "Mission Street Cycles", "--columns", "status",
                "--format", "csv", "--no-header")
        }
        #expect(try status("2026-12-31") == "Active\n")
        #expect(try status("2027-01-01") == "Cancelled\n")
    }

    /// A parent has a row with the totals of its groups, which stand under it; on a terminal it is bold.
    @Test func BOB_4_parentsExpandToTheirGroups() throws {
        let scratch = try Scratch.demo()
        let tree = try scratch.broker("bob", "list", "--tree", "--format", "json", "--verbose")
        try scratch.write(tree.output, to: "tree.json")
        try scratch.write(try scratch.answer("bob", "list", "--quiet", "--format", "json"), to: "list.json")
        let checked = try scratch.python(
            """
            import json
            tree, rows = json.load(open('tree.json')), json.load(open('list.json'))
            parents = [r for r in tree if r['group_suffix_id'] is None]
            children = [r for r in tree if r['group_suffix_id'] is not None]
            key = lambda r: (r['parent_group_id'], r['group_suffix_id'])
            assert sorted(children, key=key) == sorted(rows, key=key)
            assert [p['parent_group_id'] for p in parents] == list(dict.fromkeys(r['parent_group_id'] for r in tree)), 'each once, first'
            for p in parents:
                own = [c for c in children if c['parent_group_id'] == p['parent_group_id']]
                at = tree.index(p)
                assert tree[at + 1:at + 1 + len(own)] == own and own == sorted(own, key=key)
                assert p['subscribers'] == sum(c['subscribers'] for c in own), p
                assert set(p['alerts']) == {a for c in own for a in c['alerts']}, p
                assert p['status'] == (own[0]['status'] if len({c['status'] for c in own}) == 1 else None), p
            print(len(parents), len(children), sum(p['subscribers'] for p in parents))
            """)
        #expect(checked.status == 0, "\(checked.errors)")
        let counts = checked.output.split(separator: " ").map { $0.trimmingCharacters(in: .newlines) }
        try #require(counts.count == 3)
        #expect(
            tree.errors.hasSuffix(
                "\n\(counts[0]) parent groups, \(counts[1]) groups, \(counts[2]) active subscribers\n"))
        let text = try scratch.answer("bob", "list", "--tree", "--quiet", "--color", "always", "--parent", "004512")
        let lines = text.split(separator: "\n")
        #expect(
            lines[1].hasPrefix("\u{1B}[1mBay Bridge Bakery, Inc. ") && lines[2].hasPrefix("  Bay Bridge Bakery, Inc. "))
        let sorted = try scratch.answer(
            "bob", "list", "--tree", "--quiet", "--parent", "004512", "--sort", "subscribers", "--format", "csv",
            "--columns",
            "group_suffix_id,subscribers", "--no-header")
        #expect(sorted == ",50\n0002,20\n0001,30\n")
        #expect(try scratch.broker("bob", "list", "--tree", "--limit", "3").status == 64)
        #expect(
            try scratch.answer("bob", "list", "--tree", "--quiet", "--name", "nobody at all", "--format", "json")
                == "[]\n")
    }

    /// Print the list: what a person holds has the broker's name, the day, the header on every page and the pages' numbers.
    @Test func BOB_8_printedListAndTree() throws {
        let scratch = try Scratch.demo()
        #expect(try scratch.answer("bob", "list", "--quiet", "-o", "book.pdf") == "")
        let text = try scratch.shell("pdftotext -layout book.pdf - 2>&1").output
        let pages = text.split(separator: "\u{0C}").filter { $0.contains("Page ") }
        #expect(pages.count == 2)
        for (index, page) in pages.enumerated() {
            #expect(
                page.contains("Page \(index + 1) of 2") && page.contains("Subscribers") && page.contains("Group Name"))
            #expect(page.contains("Lopez Benefits") && page.contains("0010431") && page.contains("2026-11-23"))
        }
        let words = text.split { $0.isWhitespace }.joined(separator: " ")
        for name in ["Peña & Núñez Panadería", "金山 Trading 有限公司", "=1+1 Calculators LLC"] {
            #expect(name.split(separator: " ").allSatisfy { words.contains($0) }, "\(name)")
        }
        let rows = try scratch.answer("bob", "list", "--quiet", "--format", "json")
        let numbers = try scratch.python(
            "import json, sys; print(*{r['parent_group_id'] for r in json.loads(sys.argv[1])})", rows
        ).output.split { $0.isWhitespace }
        #expect(!numbers.isEmpty && numbers.allSatisfy { words.contains($0) })
        // The parents of a tree are bold in print and in Excel.
        #expect(try scratch.answer("bob", "list", "--tree", "--quiet", "-o", "tree.pdf") == "")
        #expect(try scratch.shell("pdffonts tree.pdf").output.contains("Bold"))
        #expect(try scratch.answer("bob", "list", "--tree", "--quiet", "-o", "tree.xlsx") == "")
        let bold = try scratch.python(
            """
            import openpyxl
            sheet = openpyxl.load_workbook('tree.xlsx').active
            print(all(bool(r[0].font.b) == (r[2].value is None) for r in sheet.iter_rows(min_row=2)), sheet.max_row)
            """)
        #expect(bold.output == "True 30\n", "\(bold.errors)")
        #expect(try scratch.answer("subscribers", "list", "004512/0001", "--quiet", "-o", "s.pdf") == "")
        let list = try scratch.answer(
            "subscribers", "list", "004512/0001", "--quiet", "--format", "csv", "--columns", "subscriber_id",
            "--no-header")
        let printed = try scratch.shell("pdftotext s.pdf - 2>/dev/null").output
        #expect(list.split(separator: "\n").allSatisfy { printed.contains($0) })
    }

    /// View List at a child is its subscriber list, and that of the child alone.
    @Test func BOB_6_viewListAtAChild() throws {
        let scratch = try Scratch.demo()
        let list = try scratch.answer(
            "subscribers", "list", "004512/0002", "--quiet", "--format", "csv", "--columns", "subscriber_id",
            "--no-header")
        let expected = try scratch.sql(
            """
            SELECT DISTINCT m.subscriber_number FROM coverages c JOIN members m ON m.id = c.member_id JOIN groups g ON g.id = c.group_id
            JOIN parent_groups p ON p.id = g.parent_group_id WHERE p.number = '004512' AND g.suffix = '0002' AND c.is_subscriber ORDER BY 1
            """)
        #expect(list.split(separator: "\n").sorted() == expected.split(separator: "\n").map { $0 })
    }
}
