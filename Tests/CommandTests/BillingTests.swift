import Foundation
import Testing

/// Billing and its alerts: invoices and payments from a CSV; every figure is computed again here.
@Suite struct BillingTests {
    private static let header =
        "parent_group_id,group_suffix_id,entry,number,date,amount,due_date,period_begin,period_end,balance_forward,adjustments,payments,balance_due"

    private static let lines = [
        "004512,0001,invoice,I-1,2026-09-15,1000.00,2026-10-01,2026-10-01,2026-10-31,0,0,0,1000.00",
        "004512,0001,payment,EFT-1,2026-09-28,1000.00,,,,,,,",
        "004512,0001,invoice,I-2,2026-10-15,1000.00,2026-11-01,2026-11-01,2026-11-30,1000.00,-50.00,1000.00,950.00",
        "004512,0001,invoice,I-3,2026-11-15,1100.00,2026-12-01,2026-12-01,2026-12-31,950.00,0,0,2050.00",
        "004512,0001,payment,EFT-2,2026-11-20,100.00,,,,,,,",
    ]

    private func demo(_ lines: [String] = Self.lines) throws -> (Scratch, Outcome) {
        let scratch = try Scratch.demo()
        try scratch.write(([Self.header] + lines).joined(separator: "\n") + "\n", to: "billing.csv")
        return (scratch, try scratch.broker("import", "billing.csv"))
    }

    private func billing(_ scratch: Scratch, asOf: String, _ expression: String) throws -> String {
        let answer = try scratch.answer("group", "show", "004512/0001", "--as-of", asOf, "--format", "json")
        let outcome = try scratch.python(
            "import json, sys\nb = json.loads(sys.argv[1])['billing']\nprint(\(expression))", answer)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.trimmingCharacters(in: .newlines)
    }

    @Test func GRP_3_balanceOnAnyDay() throws {
        let (scratch, loaded) = try demo()
        #expect(loaded.status == 0 && loaded.errors.isEmpty, "\(loaded.errors)")
        let figures = "b['balance_due'], b['due_date'], b['paid_through'], b['last_payment_amount']"
        #expect(try billing(scratch, asOf: "2026-09-14", figures) == "None None None None")
        #expect(try billing(scratch, asOf: "2026-09-20", figures) == "1000.00 2026-10-01 2026-09-30 None")
        #expect(try billing(scratch, asOf: "2026-09-28", figures) == "0.00 2026-10-01 2026-10-31 1000.00")
        #expect(try billing(scratch, asOf: "2026-10-15", figures) == "950.00 2026-11-01 2026-10-31 1000.00")
        #expect(try billing(scratch, asOf: "2026-11-23", figures) == "1950.00 2026-12-01 2026-10-31 100.00")
        let identity =
            "sum(round(float(b[k]) * 100) * s for k, s in [('balance_forward', 1), ('current_amount_due', 1), ('adjustments', 1), ('payments', -1), ('balance_due', -1)])"
        for day in ["2026-09-20", "2026-10-15", "2026-11-23"] {
            #expect(try billing(scratch, asOf: day, identity) == "0")
        }
    }

    @Test func BOB_7_pastDueAndGrace() throws {
        let (scratch, _) = try demo()
        let alerts = { (day: String) in
            try scratch.broker(
                "bob", "alerts", "--alert", "past_due", "--alert", "in_grace", "--as-of", day, "--quiet", "--format",
                "csv", "--no-header", "--columns",
                "alert,parent_group_id,due_date,days,amount,paid_through"
            ).output
        }
        #expect(try alerts("2026-11-01") == "")
        #expect(
            try alerts("2026-11-23")
                == "past_due,004512,2026-11-01,-22,850.00,2026-10-31\nin_grace,004512,2026-11-30,7,850.00,2026-10-31\n"
        )
        #expect(
            try scratch.broker(
                "bob", "list", "--alert", "in_grace", "--format", "csv", "--no-header", "--columns",
                "parent_group_id,alerts"
            ).output == "004512,past_due;in_grace;age_65;renewal_due;age_26;new_subscriber\n")
        // Of 1950.00, the bill of December (1100.00) was not due yet. Now it is; grace is over, the debt is not.
        #expect(try alerts("2026-12-15") == "past_due,004512,2026-11-01,-44,1950.00,2026-10-31\n")
    }

    @Test func contradictionsAreRefusedWithTheSum() throws {
        var lines = Self.lines
        lines[3] = lines[3].replacingOccurrences(of: "2050.00", with: "2051.00")
        let (scratch, refused) = try demo(lines)
        #expect(refused.status == 65)
        #expect(
            refused.errors.contains(
                "line 5, balance_due: does not add up: forward 950.00 + current 1100.00 + adjustments 0.00 - payments 0.00 = 2050.00"
            ))
        #expect(try scratch.sql("SELECT COUNT(*) FROM invoices") == "0")
        lines = Self.lines
        lines[3] = lines[3].replacingOccurrences(of: "950.00,0,0,2050.00", with: "900.00,0,0,2000.00")
        #expect(try demo(lines).1.errors.contains("contradicts the previous invoice, which left 950.00"))
        for (old, new) in [
            ("1000.00,2026-10-01", "1e3,2026-10-01"), ("004512,0001,payment", "999999,0001,payment"),
            ("2026-09-28", "2026-09-31"),
        ] {
            let bad = Self.lines.map { $0.replacingOccurrences(of: old, with: new) }
            #expect(try demo(bad).1.status == 65, "\(old)")
        }
    }

    @Test func sameFileTwiceAndChangesTellOfIt() throws {
        let (scratch, _) = try demo()
        #expect(try scratch.broker("import", "billing.csv", "--verbose").errors.contains("batch 7"))
        let changes = try scratch.answer(
            "bob", "changes", "--since", "6", "--quiet", "--format", "csv", "--columns", "kind,entity,parent_group_id")
        #expect(
            changes == "kind,entity,parent_group_id\n" + String(repeating: "added,invoice,004512\n", count: 1)
                + "added,payment,004512\n" + "added,invoice,004512\nadded,invoice,004512\nadded,payment,004512\n")
    }

    /// Whatever order the invoices come in, each carries forward what the one before left, and the group's entries are loaded together or not at all.
    @Test func invoicesContradictInNoOrder() throws {
        let (scratch, _) = try demo(Self.lines.reversed())
        #expect(try scratch.sql("SELECT COUNT(*) FROM invoices") == "3")
        // One that lies before known ones.
        let earlier = "004512,0001,invoice,I-0,2026-08-15,40.00,2026-09-01,2026-09-01,2026-09-30,0,0,0,40.00"
        let other = "004512,0002,invoice,D-1,2026-08-15,40.00,2026-09-01,2026-09-01,2026-09-30,0,0,0,40.00"
        try scratch.write([Self.header, earlier, other].joined(separator: "\n"), to: "earlier.csv")
        let refused = try scratch.broker("import", "earlier.csv", "--accept-partial")
        #expect(refused.status == 65)
        #expect(
            refused.errors.contains(
                "line 2, balance_forward: contradicts the previous invoice, which left 40.00, while this one carries 0.00 forward"
            ),
            "\(refused.errors)")
        #expect(
            try scratch.sql("SELECT group_concat(number) FROM (SELECT number FROM invoices ORDER BY number)")
                == "D-1,I-1,I-2,I-3")
    }
}
