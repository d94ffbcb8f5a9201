import Foundation
import Testing

/// GRP and SUB of the portal; figures are counted again by sqlite3.
@Suite struct GroupTests {
    private func json(_ scratch: Scratch, _ program: String, _ arguments: String...) throws -> String {
        let answer = try scratch.run(Scratch.binary, arguments + ["--format", "json"], input: "", environment: [:])
        #expect(answer.status == 0, "\(answer.errors)")
        let outcome = try scratch.python("import json, sys\no = json.loads(sys.argv[1])\n" + program, answer.output)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    @Test func GRP_1_contact() throws {
        let scratch = try Scratch.demo()
        let text = try scratch.answer("group", "show", "004512/0001")
        for line in [
            "Contact Information", "  Group Administrator  Alice Moreno", "  Group Number         004512/0001",
        ] {
            #expect(text.contains("\n\(line)\n"), "\(line)")
        }
        #expect(
            try json(
                scratch, "print(o['contact']['group_number'], o['contact']['state'])", "group", "show", "004512/0001")
                == "004512/0001 CA\n")
    }

    @Test func GRP_2_statusAndCounts() throws {
        let scratch = try Scratch.demo()
        let counts = try scratch.sql(
            """
            SELECT COUNT(DISTINCT CASE WHEN c.is_subscriber THEN c.member_id END) || ' ' || COUNT(DISTINCT c.member_id) FROM coverages c
            JOIN groups g ON g.id = c.group_id JOIN parent_groups p ON p.id = g.parent_group_id WHERE p.number = '004512' AND g.suffix = '0001'
            AND c.effective_on <= '2026-11-23' AND (c.ended_on IS NULL OR c.ended_on >= '2026-11-23')
            """)
        let shown = try json(
            scratch, "s = o['status']; print(s['active_subscribers'], s['active_members'])", "group", "show",
            "004512/0001")
        #expect(shown == counts + "\n")
        let earlier = try json(
            scratch, "print(o['status']['active_subscribers'])", "group", "show", "004512/0001", "--as-of", "2015-12-31"
        )
        #expect(earlier == "0\n")
    }

    @Test func GRP_4_renewal() throws {
        let scratch = try Scratch.demo()
        let premium = try scratch.sql(
            """
            SELECT SUM(premium_cents) FROM coverages c JOIN groups g ON g.id = c.group_id JOIN parent_groups p ON p.id = g.parent_group_id
            WHERE p.number = '004512' AND g.suffix = '0001' AND c.effective_on <= '2026-11-23' AND (c.ended_on IS NULL OR c.ended_on >= '2026-11-23')
            """)
        let shown = try json(
            scratch, "r = o['renewal']; print(r['premium'].replace('.', ''), r['renewal_month'], r['waiting_period'])",
            "group", "show", "004512/0001")
        #expect(shown == "\(premium) January first of month after 60 days\n")
    }

    @Test func GRP_5_workbookWithASheetASection() throws {
        let scratch = try Scratch.demo()
        #expect(try scratch.answer("group", "export", "004512/0001", "-o", "g.xlsx") == "")
        let sheets = try scratch.python(
            """
            import openpyxl
            book = openpyxl.load_workbook('g.xlsx')
            print(book.sheetnames)
            row = dict(zip(*list(book['Status and Key Dates'].iter_rows(values_only=True))))
            assert row['SIC Code'] == '2051' and row['Suffix Effective Date'].year == 2016, row
            """)
        #expect(
            sheets.output
                == "['Contact Information', 'Status and Key Dates', 'Billing and Payment', 'Renewal and Enrollment', 'Payments']\n",
            "\(sheets.errors)")
        #expect(try scratch.broker("group", "export", "004512/0001", "-o", "g.xlsx").status == 73)
        #expect(try scratch.broker("group", "show", "004512/0001", "--columns", "x").status == 64)
    }

    @Test func GRP_6_wayBack() throws {
        let scratch = try Scratch.demo()
        let text = try scratch.answer("group", "show", "004512/0001")
        #expect(
            text.hasPrefix("Book of Business / Bay Bridge Bakery, Inc. / 0001  (back: broker group show 004512)\n\n"))
        let parent = try scratch.answer("group", "show", "004512")
        #expect(parent.contains("(back: broker bob list)") && parent.contains("Bay Bridge Bakery, Inc. - Dental"))
    }

    @Test func GRP_othersAreNotFound() throws {
        let scratch = try Scratch.demo()
        for number in ["009033/0001", "009033", "004512/0009", "none"] {
            #expect(try scratch.broker("group", "show", number).status == 1, "\(number)")
            #expect(try scratch.broker("subscribers", "list", number).status == 1, "\(number)")
        }
        #expect(try scratch.broker("group", "show", "a/b/c").status == 64)
    }

    @Test func SUB_1_listOfAGroup() throws {
        let scratch = try Scratch.demo()
        let list = try scratch.broker("subscribers", "list", "004512/0001", "--format", "csv", "--verbose")
        let lines = list.output.split(separator: "\n")
        #expect(lines[0] == "subscriber_name,subscriber_id,plan_type,plan_name,status,alerts")
        #expect(list.errors.hasSuffix("\(lines.count - 1) subscribers\n"))
        let whole = try scratch.broker("subscribers", "list", "004512", "--format", "csv").output.split(separator: "\n")
            .count
        #expect(whole > lines.count)
        let exported = try scratch.broker("subscribers", "export", "004512/0001", "--format", "csv", "--quiet")
        #expect(exported.output.hasPrefix("parent_group_id,group_suffix_id,subscriber_name") && exported.errors == "")
        let sorted = try scratch.broker(
            "subscribers", "list", "004512/0001", "--sort", "subscriber_id:desc", "--limit", "1", "--format", "csv")
        #expect(sorted.errors.contains("more rows than --limit"))
    }

    @Test func SUB_2_oneSubscriberWithHisFamily() throws {
        let scratch = try Scratch.demo()
        let id = try scratch.sql(
            """
            SELECT m.subscriber_number FROM members m JOIN coverages c ON c.member_id = m.id JOIN groups g ON g.id = c.group_id
            JOIN parent_groups p ON p.id = g.parent_group_id WHERE p.number = '004512' AND m.relationship = 'child' ORDER BY 1 LIMIT 1
            """)
        let expected = try scratch.sql(
            """
            SELECT (SELECT COUNT(*) FROM members WHERE subscriber_number = '\(id)' AND relationship <> 'self') || ' ' ||
            (SELECT COUNT(*) FROM coverages c JOIN members m ON m.id = c.member_id WHERE m.subscriber_number = '\(id)')
            """)
        let shown = try json(
            scratch,
            "assert o['subscriber']['birth_date'] and o['subscriber']['county']; print(len(o['dependents']), len(o['coverages']))",
            "subscribers", "show", id)
        #expect(shown == expected + "\n")
        #expect(try scratch.broker("subscribers", "show", id, "--profile", "0010432").status == 1)
        #expect(try scratch.broker("subscribers", "show", "nobody").status == 1)
        #expect(
            try scratch.answer("admin", "audit", "--action", "subscribers_viewed", "--format", "csv").contains(
                "member="))
    }
}
