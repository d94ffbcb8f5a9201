import Foundation
import Testing

/// What no portal answers: alerts that are new, and what changed.
@Suite struct QuestionTests {
    private static let data = Scratch.root + "/Examples/data"

    private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

    @Test func BOB_7_alertsAreThoseThatSQLFinds() throws {
        let scratch = try Scratch.demo()
        let list = try scratch.broker(
            "bob", "alerts", "--format", "csv", "--columns",
            "alert,parent_group_id,group_suffix_id,subscriber_id,due_date", "--verbose")
        #expect(list.status == 0 && list.errors == "\(lines(list.output).count - 1) alerts\n")
        let scope = """
            SELECT g.id FROM groups g JOIN group_brokers b ON b.group_id = g.id JOIN profiles f ON f.id = b.profile_id WHERE f.broker_id = '0010431'
            """
        let renewals = try scratch.sql(
            """
            SELECT 'renewal_due,' || p.number || ',' || g.suffix || ',,' || g.renewal_on FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id
            WHERE g.id IN (\(scope)) AND g.renewal_on BETWEEN '2026-11-23' AND '2027-01-22' AND g.cancelled_on IS NULL ORDER BY g.renewal_on, p.number, g.suffix
            """)
        #expect(lines(list.output).filter { $0.hasPrefix("renewal_due") } == lines(renewals))
        let children = try scratch.sql(
            """
            SELECT COUNT(*) FROM (SELECT DISTINCT c.member_id, c.group_id FROM coverages c JOIN members m ON m.id = c.member_id WHERE c.group_id IN (\(scope))
            AND m.relationship = 'child' AND c.effective_on <= '2026-11-23' AND (c.ended_on IS NULL OR c.ended_on >= '2026-11-23')
            AND date(m.birth_on, '+26 years') BETWEEN '2025-11-24' AND '2027-01-22')
            """)
        #expect(lines(list.output).filter { $0.hasPrefix("age_26") }.count == Int(children))
        let future = try scratch.broker(
            "bob", "alerts", "--alert", "renewal_due", "--to", "2026-12-31", "--format", "csv", "--columns", "due_date",
            "--no-header")
        #expect(lines(future.output).allSatisfy { $0 <= "2026-12-31" } && !future.output.isEmpty)
        #expect(try scratch.broker("bob", "alerts", "--alert", "nonsense").status == 64)
        #expect(try scratch.answer("bob", "alerts", "--legend").contains("42 CFR 407.14"))
    }

    @Test func BOB_7_thresholdsAreTheOperators() throws {
        let scratch = try Scratch.demo()
        let due = {
            lines(
                try scratch.broker("bob", "alerts", "--alert", "renewal_due", "--format", "csv", "--no-header").output
            ).count
        }
        let marked = {
            lines(try scratch.broker("bob", "list", "--alert", "renewal_due", "--format", "csv", "--no-header").output)
                .count
        }
        #expect(try due() == marked())
        let before = try due()
        #expect(try scratch.broker("admin", "settings", "alert_renewal_due_days", "365").status == 0)
        #expect(try due() > before && due() == marked())
        #expect(try scratch.broker("admin", "settings", "alert_renewal_due_days", "soon").status == 64)
    }

    /// With `BROKER_LARGE_BOOK` (make soak) one of a hundred thousand groups too, for which a release build is wanted (`BROKER_BINARY`).
    private static let books =
        [0, 10, 1_000] + (ProcessInfo.processInfo.environment["BROKER_LARGE_BOOK"] == nil ? [] : [100_000])

    /// Summary, list and SQL of the test's own agree, on the example and on generated books of ten and of a thousand groups.
    @Test(arguments: books) func summaryAgreesWithTheListAndWithSQL(groups: Int) throws {
        let scratch = try groups == 0 ? Scratch.demo() : Scratch()
        if groups > 0 {
            let made = try scratch.shell(
                """
                set -euo pipefail
                generate-carrier --out carrier --subscribers \(groups * 4) --groups \(groups)
                broker init --quiet && broker import --quiet carrier/contracts.csv carrier/groups.csv carrier/enrollment.edi
                echo 'synthetic data only' | broker admin account maria.lopez@example.com --password-stdin --quiet
                echo 'synthetic data only' | broker login maria.lopez@example.com --password-stdin --quiet
                """)
            try #require(made.status == 0, "\(made.errors)")
        }
        let summary = try scratch.answer("bob", "summary", "--format", "json")
        let list = try scratch.broker("bob", "list", "--format", "json", "--quiet").output
        try scratch.write(summary, to: "summary.json")
        try scratch.write(list, to: "list.json")
        let sql = try scratch.sql(
            """
            SELECT COUNT(DISTINCT CASE WHEN c.is_subscriber THEN c.member_id || '/' || c.group_id END) || ' ' || COUNT(DISTINCT c.member_id || '/' || c.group_id)
                || ' ' || printf('%.2f', SUM(c.premium_cents) / 100.0)
            FROM coverages c JOIN group_brokers b ON b.group_id = c.group_id JOIN profiles f ON f.id = b.profile_id
            WHERE f.broker_id = '0010431' AND c.effective_on <= '2026-11-23' AND (c.ended_on IS NULL OR c.ended_on >= '2026-11-23')
            """)
        let checked = try scratch.python(
            """
            import json, sys
            from collections import Counter
            from decimal import Decimal
            s, rows = json.load(open('summary.json')), json.load(open('list.json'))
            t = s['totals']
            assert t['groups'] == len(rows) and t['subscribers'] == sum(r['subscribers'] for r in rows), t
            assert f"{t['subscribers']} {t['members']} {t['premium']}" == sys.argv[1], (t, sys.argv[1])
            assert {r['status']: r['groups'] for r in s['status']} == Counter(r['status'] for r in rows)
            for key in ['status', 'county', 'renewal_month']:
                for column in ['groups', 'subscribers', 'members']:
                    assert sum(r[column] for r in s[key]) == t[column], (key, column)
                assert sum(Decimal(r['premium']) for r in s[key]) == Decimal(t['premium']), key
            assert sum(Decimal(r['premium']) for r in s['plan_type']) == Decimal(t['premium'])
            """, sql)
        #expect(checked.status == 0, "\(checked.errors)")
    }

    @Test func summaryHasChartsInExcel() throws {
        let scratch = try Scratch.demo()
        #expect(try scratch.answer("bob", "summary", "-o", "s.xlsx") == "")
        let sheets = try scratch.python(
            "import openpyxl; print([(w.title, len(w._charts)) for w in openpyxl.load_workbook('s.xlsx').worksheets])")
        #expect(
            sheets.output
                == "[('Totals', 0), ('By Status', 1), ('By Plan Type', 1), ('By County', 1), ('By Renewal Month', 1)]\n"
        )
        let opened = try scratch.shell("soffice --headless --convert-to csv s.xlsx > /dev/null 2>&1; cat s.csv")
        #expect(opened.output.hasPrefix("Groups,Subscribers,Members,Premium\n18,256,"), "\(opened.output)")
        #expect(try scratch.answer("bob", "summary").contains("████████████████████"))
        #expect(
            try scratch.answer("bob", "summary", "--as-of", "2000-01-01", "--format", "json").contains(
                "\"subscribers\":0"))
    }

    @Test func renewalsAreACalendarThatOthersRead() throws {
        let scratch = try Scratch.demo()
        let list = try scratch.broker("bob", "renewals", "--format", "csv", "--no-header")
        #expect(list.status == 0 && lines(list.output) == lines(list.output).sorted { $0.prefix(10) < $1.prefix(10) })
        #expect(try scratch.broker("bob", "renewals", "-o", "r.ics").errors == "\(lines(list.output).count) renewals\n")
        #expect(try scratch.broker("bob", "renewals", "--format", "ics", "-o", "r.ics").status == 73)
        let read = try scratch.python(
            """
            import icalendar
            data = open('r.ics', 'rb').read()
            assert all(len(line) <= 75 for line in data.split(b'\\r\\n'))
            events = icalendar.Calendar.from_ical(data).walk('VEVENT')
            assert len({str(e['UID']) for e in events}) == len(events)
            for e in sorted(events, key=lambda e: e['DTSTART'].dt): print(e['DTSTART'].dt.isoformat(), str(e['SUMMARY']), sep='|')
            """)
        #expect(read.status == 0, "\(read.errors)")
        #expect(lines(read.output).map { $0.prefix(10) } == lines(list.output).map { $0.prefix(10) })
        #expect(
            read.output.contains("Renewal: O'Brien, \"Bud\" & Sons") && read.output.contains("=1+1 Calculators LLC"))
        #expect(try scratch.broker("bob", "renewals", "--format", "pptx").status == 64)
    }

    /// The nightly digest: once a day, and nothing twice.
    @Test func BOB_7_digestRepeatsNothing() throws {
        let scratch = try Scratch.demo()
        let run = {
            try scratch.broker("bob", "alerts", "--since-last", "--mail", "--quiet", "--format", "csv", "--no-header")
        }
        let first = try run()
        #expect(first.status == 0 && lines(first.output).count > 5)
        #expect(try run().output == "")
        let mails = try scratch.shell("cat .local/share/broker/store.sqlite.outbox/new/*").output
        #expect(mails.components(separatedBy: "Subject: ").count == 2 && mails.contains("license 0H00102"))
        let names = try scratch.sql("SELECT DISTINCT last_name FROM members").split(separator: "\n").map(String.init)
        #expect(Set(mails.split { !$0.isLetter }.map(String.init)).isDisjoint(with: names))
        // A day later the next birthdays and renewals have come near.
        let later = try scratch.broker(
            "bob", "alerts", "--since-last", "--quiet", "--format", "csv", "--no-header",
            environment: ["BROKER_CLOCK": "2026-11-23T03:59:00Z"])
        #expect(later.output == "")
    }

    /// A digest that waits to be mailed is not mailed again the next night.
    @Test func BOB_7_digestThatWaitsIsSentOnce() throws {
        let scratch = try Scratch.demo()
        _ = try scratch.shell("broker admin settings mail sendmail; broker admin settings sendmail_path /bin/false")
        let run = {
            try scratch.broker("bob", "alerts", "--since-last", "--mail", "--quiet", "--format", "csv", "--no-header")
        }
        #expect(try run().status == 69)
        let again = try run()
        #expect(again.status == 0 && again.output == "")
        _ = try scratch.shell("broker admin settings mail outbox")
        #expect(try scratch.broker("admin", "mail").status == 0)
        #expect(
            try scratch.shell("cat .local/share/broker/store.sqlite.outbox/new/* | grep -c ^Subject").output == "1\n")
    }

    @Test func changesTellWhatAFileDid() throws {
        let scratch = try Scratch.demo()
        #expect(try scratch.broker("bob", "changes", "--since", "last", "--exit-code", "--quiet").status == 1)
        let none = try scratch.broker("bob", "changes", "--since", "last", "--exit-code", "--format", "json")
        #expect(none.status == 0 && none.output == "[]\n")
        let batch = try scratch.sql("SELECT MAX(id) FROM batches")
        let groups = try String(contentsOfFile: Self.data + "/groups.csv", encoding: .utf8)
        try scratch.write(
            groups.replacingOccurrences(of: "Alice Moreno", with: "Alicia Moreno").replacingOccurrences(
                of: "009033", with: "009033"), to: "groups.csv")
        #expect(try scratch.broker("import", "groups.csv").status == 0)
        let changed = try scratch.answer(
            "bob", "changes", "--since", batch, "--quiet", "--format", "csv", "--columns",
            "kind,entity,parent_group_id,group_suffix_id,field,old_value,new_value")
        #expect(changed.contains("changed,group,004512,0001,admin_name,Alice Moreno,Alicia Moreno\n"), "\(changed)")
        let logged = try scratch.sql(
            "SELECT COUNT(*) FROM changes h JOIN group_brokers b ON b.group_id = h.entity_id WHERE h.batch_id > \(batch) AND h.entity = 'group' AND b.profile_id = 2"
        )
        #expect(lines(changed).count - 1 == Int(logged))
        #expect(try scratch.broker("bob", "changes", "--since", "last", "--exit-code", "--quiet").status == 1)
        #expect(try scratch.answer("bob", "changes", "--since", "2026-11-24", "--quiet", "--format", "json") == "[]\n")
        #expect(
            try scratch.answer("bob", "changes", "--since", "0", "--until", "1", "--quiet", "--format", "json")
                == "[]\n")
        #expect(try scratch.broker("bob", "changes", "--since", "never").status == 64)
        #expect(try scratch.broker("bob", "changes").status == 64)
    }

    /// The changes of one broker hold nothing of another's.
    @Test func changesAreTheProfilesOwn() throws {
        let scratch = try Scratch.demo()
        let seen = { (profile: String) in
            Set(
                lines(
                    try scratch.answer(
                        "bob", "changes", "--since", "0", "--quiet", "--format", "csv", "--no-header", "--columns",
                        "parent_group_id,group_suffix_id", "--profile", profile)))
        }
        let own = { (profile: String) in
            Set(
                lines(
                    try scratch.answer(
                        "bob", "list", "--quiet", "--format", "csv", "--no-header", "--columns",
                        "parent_group_id,group_suffix_id", "--profile", profile)))
        }
        for profile in ["0010431", "0010432"] {
            let groups = try own(profile)
            let parents = Set(groups.map { $0.split(separator: ",")[0] + "," })
            #expect(try seen(profile).subtracting(groups).subtracting(parents) == [","])
        }
    }
}
