import Foundation
import Testing

/// ELG-2, SAL-2, SUP-1 and LOG-4: applications, forms, contacts and notices, on the samples of Examples/desk.
@Suite struct DeskTests {
    private static let data = Scratch.root + "/Examples/desk"

    /// The demo with the individual business of its broker.
    private func desk() throws -> Scratch {
        let scratch = try Scratch.demo()
        let loaded = try scratch.shell(
            """
            broker import --quiet '\(Self.data)/contracts-individual.csv' '\(Self.data)/applications.csv' '\(Self.data)/contacts.csv' \
                '\(Self.data)/documents/manifest.csv' && mkdir forms
            """)
        try #require(loaded.status == 0, "\(loaded.errors)")
        return scratch
    }

    private func list(_ scratch: Scratch, _ arguments: String...) throws -> String {
        try scratch.run(
            Scratch.binary, arguments + ["--quiet", "--format", "csv", "--no-header"], input: "", environment: [:]
        ).output
    }

    /// Every step and day computed again from the file by Python.
    @Test(arguments: ["2026-10-01", "2026-10-20", "2026-11-05", "2026-11-23"])
    func ELG_2_stepAndDaysAreThoseOfTheFile(day: String) throws {
        let scratch = try desk()
        let seen = try list(
            scratch, "applications", "list", "--profile", "0010434", "--as-of", day, "--columns",
            "application_id,step,days_in_step",
            "--sort", "application_id")
        let expected = try scratch.python(
            """
            import csv, sys
            from datetime import date
            day, rows = date.fromisoformat(sys.argv[2]), {}
            for r in csv.DictReader(open(sys.argv[1], encoding='utf-8')):
                if date.fromisoformat(r['step_date']) <= day: rows.setdefault(r['application_id'], []).append((r['step_date'], r['step']))
            for number, steps in sorted(rows.items()):
                steps.sort(key=lambda s: s[0])
                last, since = steps[-1][1], steps[-1][0]
                for on, step in reversed(steps):
                    if step != last: break
                    since = on
                print(number, last, (day - date.fromisoformat(since)).days, sep=',')
            """, Self.data + "/applications.csv", day)
        #expect(expected.status == 0 && seen == expected.output, "\(expected.errors)")
    }

    @Test func ELG_2_historyFiltersAndScope() throws {
        let scratch = try desk()
        let shown = try scratch.answer("applications", "show", "A-1002", "--profile", "0010434", "--format", "json")
        let checked = try scratch.python(
            """
            import json, sys
            o = json.loads(sys.argv[1])
            assert o['application']['applicant_name'] == "O'Neil, Patrick" and o['application']['days_in_step'] == 18, o
            assert [(h['step_date'], h['step'], h['days']) for h in o['history']] == [('2026-11-03', 'received', 2), \
                ('2026-11-05', 'pending_information', 7), ('2026-11-12', 'pending_information', 11)], o
            """, shown)
        #expect(checked.status == 0, "\(checked.errors)")
        let closed = try list(
            scratch, "applications", "list", "--profile", "0010434", "--step", "enrolled", "--step", "declined",
            "--columns",
            "application_id", "--sort", "application_id")
        #expect(closed == "A-1001\nA-1004\n")
        // The same file again changes nothing; another profile, and an unknown one, have none of it.
        #expect(
            try scratch.broker("import", "--verbose", Self.data + "/applications.csv").errors.contains("nothing to do"))
        #expect(try list(scratch, "applications", "list") == "")
        let other = try scratch.broker("applications", "show", "A-1002")
        let unknown = try scratch.broker("applications", "show", "A-9999", "--profile", "0010434")
        #expect(other.status == 1 && unknown.status == 1 && other.errors == unknown.errors)
        #expect(
            try scratch.answer("admin", "audit", "--action", "applications_viewed", "--format", "csv").contains(
                "application="))
    }

    @Test func ELG_2_badRowsAreRefusedWithoutNames() throws {
        let scratch = try desk()
        let header = "application_id,broker_id,applicant_name,plan,requested_effective_date,step,step_date,note\n"
        for row in [
            "B-1,0010434,\"Zzyzx, Zoe\",Plan,2027-01-01,lost,2026-11-01,",
            "B-1,0010434,\"Zzyzx, Zoe\",Plan,2027-01-01,received,soon,",
            "B-1,9999999,\"Zzyzx, Zoe\",Plan,2027-01-01,received,2026-11-01,",
            ",0010434,\"Zzyzx, Zoe\",Plan,2027-01-01,received,2026-11-01,",
        ] {
            try scratch.write(header + row + "\n", to: "bad.csv")
            let outcome = try scratch.broker("import", "bad.csv")
            #expect(
                outcome.status == 65 && outcome.errors.contains("line 2") && !outcome.errors.contains("Zzyzx"),
                "\(outcome.errors)")
        }
        #expect(try scratch.sql("SELECT COUNT(*) FROM applications WHERE number = 'B-1'") == "0")
    }

    @Test func SAL_2_formsAreListedAndFetchedByteForByte() throws {
        let scratch = try desk()
        let names = try list(scratch, "forms", "list", "--state", "CA", "--kind", "form", "--columns", "name")
        #expect(names == "enrollment-form-ca.pdf\nenrollment-form-ca-es.pdf\n")
        #expect(
            try list(scratch, "forms", "list", "--all-editions", "--columns", "name").split(separator: "\n").count == 7)
        // In another year another edition is in force.
        #expect(
            try list(
                scratch, "forms", "list", "--as-of", "2025-06-01", "--language", "en", "--kind", "form", "--columns",
                "name")
                == "enrollment-form-ca-2025.pdf\n")
        #expect(
            try list(scratch, "forms", "fetch", "--all", "-d", "forms", "--columns", "result")
                == String(repeating: "written\n", count: 5))
        #expect(
            try list(scratch, "forms", "fetch", "--all", "-d", "forms", "--columns", "result")
                == String(repeating: "present\n", count: 5))
        #expect(
            try scratch.shell(
                "for f in forms/*; do cmp \"$f\" '\(Self.data)'/documents/\"${f#forms/}\" || exit 1; done"
            ).status == 0)
        #expect(try scratch.shell("stat -c %a forms/* | sort -u").output == "600\n")
        try scratch.write("mine", to: "forms/portal-manual.pdf")
        #expect(try scratch.broker("forms", "fetch", "portal-manual.pdf", "-d", "forms").status == 73)
        #expect(try scratch.shell("cat forms/portal-manual.pdf").output == "mine")
        #expect(try scratch.broker("forms", "fetch", "no-such.pdf", "-d", "forms").status == 1)
        #expect(try scratch.broker("forms", "fetch", "portal-manual.pdf", "-d", "nowhere").status == 73)
    }

    @Test func SAL_2_alteredOrUnsafeIsNeverDelivered() throws {
        let scratch = try desk()
        _ = try scratch.sql(
            "UPDATE document_contents SET content = x'00' WHERE sha256 = (SELECT sha256 FROM documents WHERE file_name = 'portal-manual.pdf')"
        )
        let altered = try scratch.broker("forms", "fetch", "portal-manual.pdf", "-d", "forms")
        #expect(altered.status == 74 && altered.errors.contains("portal-manual.pdf"))
        #expect(try scratch.shell("ls -A forms").output == "")
        let header = "file,kind,title,state,language,edition,line,effective_from,effective_to,sha256\n"
        try scratch.write("secret", to: "outside.pdf")
        let sum = try scratch.shell("sha256sum outside.pdf | cut -c1-64; mkdir box").output.trimmingCharacters(
            in: .newlines)
        for name in ["../outside.pdf", "/etc/passwd", ".", "..", "a/b.pdf", "x\u{1B}[2J.pdf"] {
            try scratch.write(header + "\(name),form,T,CA,en,1,,2026-01-01,,\(sum)\n", to: "box/manifest.csv")
            #expect(try scratch.broker("import", "box/manifest.csv").status == 65, "\(name)")
        }
        // A wrong sum, and a file that is not there.
        try scratch.write("other", to: "box/a.pdf")
        try scratch.write(header + "a.pdf,form,T,CA,en,1,,2026-01-01,,\(sum)\n", to: "box/manifest.csv")
        #expect(try scratch.broker("import", "box/manifest.csv").status == 65)
        try scratch.write(header + "b.pdf,form,T,CA,en,1,,2026-01-01,,\(sum)\n", to: "box/manifest.csv")
        #expect([65, 66].contains(try scratch.broker("import", "box/manifest.csv").status))
        #expect(try scratch.sql("SELECT COUNT(*) FROM documents WHERE title = 'T'") == "0")
    }

    @Test func SUP_1_contactsByTopic() throws {
        let scratch = try desk()
        #expect(try list(scratch, "contacts", "--columns", "name").split(separator: "\n").count == 6)
        #expect(
            try list(scratch, "contacts", "--topic", "contracting", "--columns", "name,phone")
                == "Producer Contracting,800-555-0112\nCertification Help Desk,800-555-0113\n")
        #expect(try scratch.broker("import", "--verbose", Self.data + "/contacts.csv").errors.contains("nothing to do"))
    }

    /// Without a session, and without a name of a broker.
    @Test func LOG_4_noticesWithoutLoggingIn() throws {
        let scratch = try desk()
        #expect(try scratch.broker("admin", "notices", "set", "terms", Self.data + "/terms.txt").status == 0)
        #expect(try scratch.broker("logout").status == 0)
        let text = try String(contentsOfFile: Self.data + "/terms.txt", encoding: .utf8)
        let shown = try scratch.answer("notices", "show", "terms")
        #expect(shown.contains(text.trimmingCharacters(in: .newlines)) && shown.contains("2026-11-23"))
        #expect(
            try scratch.answer("notices", "list", "--quiet", "--format", "csv", "--columns", "name")
                == "name\nterms\n")
        #expect(try scratch.broker("notices", "show", "privacy").status == 1)
        #expect(try scratch.broker("notices", "show", "cookies").status == 64)
        #expect(try scratch.broker("contacts").status == 77)
    }
}
