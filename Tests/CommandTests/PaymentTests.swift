import Foundation
import Testing

/// Premium by X12 820 (005010X218): what a group pays comes off its balance.
@Suite struct PaymentTests {
    /// An 820 of the demo's carrier; `remittances` are its segments from the first ENT on.
    private static func file(
        amount: String, trace: String = "TRACE1", date: String = "20261120", handling: String = "C",
        remittances: [String]
    ) -> String {
        let body =
            [
                "ST*820*0001*005010X218", "BPR*\(handling)*\(amount)*C*ACH************\(date)", "TRN*1*\(trace)",
                "N1*PE*Golden Coast Health Plan*FI*941234567", "N1*PR*Bay Bridge Bakery*FI*123456789",
            ] + remittances
        return
            ([
                "ISA*00*          *00*          *ZZ*BAKERY         *ZZ*GOLDENCOAST    *261120*1200*^*00501*000000077*0*T*:",
                "GS*RA*BAKERY*GOLDENCOAST*20261120*1200*77*X*005010X218",
            ] + body + ["SE*\(body.count + 1)*0001", "GE*1*77", "IEA*1*000000077"]).joined(separator: "~\n") + "~\n"
    }

    private static let billing = """
        parent_group_id,group_suffix_id,entry,number,date,amount,due_date,period_begin,period_end,balance_forward,adjustments,payments,balance_due
        004512,0001,invoice,I-1,2026-11-15,1000.00,2026-12-01,2026-12-01,2026-12-31,0,0,0,1000.00
        004512,0002,invoice,I-2,2026-11-15,500.00,2026-12-01,2026-12-01,2026-12-31,0,0,0,500.00

        """

    private func demo(_ file: String) throws -> (Scratch, Outcome) {
        let scratch = try Scratch.demo()
        try scratch.write(Self.billing, to: "billing.csv")
        try scratch.write(file, to: "paid.edi")
        #expect(try scratch.broker("import", "billing.csv", "--quiet").status == 0)
        return (scratch, try scratch.broker("import", "paid.edi"))
    }

    private func balances(_ scratch: Scratch) throws -> String {
        try ["004512/0001", "004512/0002"].map { group in
            let answer = try scratch.answer("group", "show", group, "--format", "json")
            return try scratch.python(
                "import json, sys; b = json.loads(sys.argv[1])['billing']; print(b['payments'], b['balance_due'], b['last_payment_date'])",
                answer
            ).output
        }.joined()
    }

    @Test func GRP_3_paymentsByInvoiceGroupAndBoth() throws {
        let (scratch, loaded) = try demo(
            Self.file(
                amount: "750.25",
                remittances: [
                    // The invoice's number; the number with its suffix; the parent with REF*17; an adjustment of an earlier payment.
                    "ENT*1*2L*FI*123456789", "ADX*-10.5*52", "RMR*IK*I-1*PI*400.5", "RMR*1L*004512-0002*PI*300",
                    "RMR*11*004512*PI*60.25", "REF*17*0002",
                ]))
        #expect(loaded.status == 0, "\(loaded.errors)")
        #expect(try balances(scratch) == "390.00 610.00 2026-11-20\n360.25 139.75 2026-11-20\n")
        #expect(
            try scratch.sql("SELECT reference, SUM(amount_cents) FROM payments GROUP BY reference") == "TRACE1|75025")
        #expect(try scratch.sql("SELECT kind FROM batches ORDER BY id DESC LIMIT 1") == "payments")
        // The same file, and the same payment in other bytes, change nothing.
        #expect(try scratch.broker("import", "--verbose", "paid.edi").errors.contains("already loaded"))
        let text = try String(contentsOfFile: scratch.path("paid.edi"), encoding: .utf8)
        try scratch.write(text.replacingOccurrences(of: "~\n", with: "~"), to: "again.edi")
        #expect(try scratch.broker("import", "again.edi", "--quiet").status == 0)
        #expect(try scratch.sql("SELECT SUM(amount_cents) FROM payments") == "75025")
    }

    @Test func GRP_3_listBillIsThePersonsSum() throws {
        let (scratch, loaded) = try demo(
            Self.file(
                amount: "300",
                remittances: [
                    "ENT*1*2J*EI*R10024381", "NM1*IL*1*HADDAD*JESSICA", "RMR*1L*004512/0001**100",
                    "ENT*2*2J*EI*R10024391",
                    "NM1*IL*1*WHITE*LUIS", "RMR*1L*004512/0001**200",
                ]))
        #expect(loaded.status == 0, "\(loaded.errors)")
        #expect(try balances(scratch) == "300.00 700.00 2026-11-20\n0.00 500.00 None\n")
    }

    @Test func whatDoesNotAddUpIsRefusedWithTheSum() throws {
        let remittances = ["ENT*1*2L*FI*123456789", "RMR*IK*I-1*PI*400.5"]
        let (scratch, refused) = try demo(Self.file(amount: "400", remittances: remittances))
        #expect(refused.status == 65)
        #expect(
            refused.errors.contains(
                "BPR02: does not add up: remittances 400.5 + adjustments of earlier payments 0 = 400.5, and the payment is 400"
            ), "\(refused.errors)")
        #expect(try scratch.sql("SELECT COUNT(*) FROM payments") == "0")
        for (file, words) in [
            (
                Self.file(amount: "1", remittances: ["ENT*1*2L*FI*1", "RMR*IK*none*PI*1"]),
                "RMR02: names no group or invoice"
            ),
            (Self.file(amount: "1", remittances: ["ENT*1*2L*FI*1", "RMR*1L*004512*PI*1"]), "several suffixes"),
            (
                Self.file(amount: "0.005", remittances: ["ENT*1*2L*FI*1", "RMR*IK*I-1*PI*0.005"]),
                "no amount in whole cents"
            ),
            (Self.file(amount: "1", date: "", remittances: ["ENT*1*2L*FI*1", "RMR*IK*I-1*PI*1"]), "BPR16: is needed"),
            (Self.file(amount: "1", trace: "", remittances: ["ENT*1*2L*FI*1", "RMR*IK*I-1*PI*1"]), "TRN02"),
        ] {
            try scratch.write(file, to: "bad.edi")
            let outcome = try scratch.broker("import", "bad.edi")
            #expect(outcome.status == 65 && outcome.errors.contains(words), "\(outcome.errors)")
        }
        try scratch.write(
            Self.file(amount: "1", handling: "P", remittances: ["ENT*1*2L*FI*1", "RMR*IK*I-1*PI*1"]), to: "prenote.edi")
        #expect(try scratch.broker("import", "prenote.edi").errors.contains("prenote"))
        #expect(try scratch.sql("SELECT COUNT(*) FROM payments") == "0")
    }

    /// Each month and each person is kept, and shown with its group and its subscriber.
    @Test func monthsAndPersonsAreKept() throws {
        let file = Self.file(
            amount: "450",
            remittances: [
                "ENT*1*2J*EI*R10024381", "NM1*IL*1*HADDAD*JESSICA****N*R10024381", "RMR*AZ*004512/0001**300*350",
                "DTM*582****RD8*20261001-20261031", "ADX*-50*H6",
                "ENT*2*2J*34*531120001", "NM1*IL*1*DOE*JO****34*531120001", "RMR*AZ*004512/0001**150",
                "DTM*582****RD8*20261101-20261130",
            ])
        let (scratch, loaded) = try demo(file)
        #expect(loaded.status == 0, "\(loaded.errors)")
        #expect(
            try scratch.sql(
                """
                SELECT kind, period_begin, period_end, amount_cents, billed_cents, reasons, member_id IS NOT NULL FROM payment_parts ORDER BY position
                """) == "premium|2026-10-01|2026-10-31|30000|35000|H6|1\npremium|2026-11-01|2026-11-30|15000|||0")
        // A Social Security number is not kept, and the amount of who has none else is.
        #expect(try scratch.sql("SELECT COUNT(*) FROM payment_parts WHERE member_number LIKE '%531120001%'") == "0")
        let group = try scratch.answer("group", "show", "004512/0001", "--format", "json")
        let months = try scratch.python(
            "import json, sys; print([(p['period_begin'], p['persons'], p['amount']) for p in json.loads(sys.argv[1])['payments']])",
            group)
        #expect(months.output == "[('2026-10-01', 1, '300.00'), ('2026-11-01', 1, '150.00')]\n")
        let person = try scratch.answer("subscribers", "show", "R10024381", "--format", "json")
        let paid = try scratch.python(
            "import json, sys; print([(p['period_begin'], p['billed'], p['amount']) for p in json.loads(sys.argv[1])['payments']])",
            person)
        #expect(paid.output == "[('2026-10-01', '350.00', '300.00')]\n")
        let changes = try scratch.answer("bob", "changes", "--since", "2000-01-01", "--format", "csv", "--quiet")
        #expect(changes.contains("payment_part") && !changes.contains("payment_id"))
        // The same payment with one part less takes the part away.
        let shorter =
            file.replacingOccurrences(of: "BPR*C*450", with: "BPR*C*300")
            .components(separatedBy: "ENT*2").first ?? ""
        try scratch.write(shorter + "SE*11*0001~\nGE*1*77~\nIEA*1*000000077~\n", to: "less.edi")
        let less = try scratch.broker("import", "less.edi")
        #expect(less.status == 0, "\(less.errors)")
        #expect(try scratch.sql("SELECT COUNT(*), SUM(amount_cents) FROM payment_parts") == "1|30000")
        #expect(
            try scratch.sql("SELECT COUNT(*) FROM changes WHERE entity = 'payment_part' AND kind = 'ended'") == "1")
    }

    /// Less than nothing is owed: nothing was paid, and the imbalance is told.
    @Test func aNegativeTotalIsTold() throws {
        let remittances = ["ENT*1*2L*FI*123456789", "RMR*1L*004512/0001*PI*-200", "DTM*582****RD8*20261001-20261031"]
        let (scratch, loaded) = try demo(Self.file(amount: "0", remittances: remittances))
        #expect(loaded.status == 0 || loaded.status == 65)
        #expect(loaded.errors.contains("BPR02: does not add up"), "\(loaded.errors)")
        #expect(try scratch.sql("SELECT amount_cents FROM payment_parts") == "-20000")
        let check = try scratch.broker("edi", "check", "paid.edi", "--format", "csv")
        #expect(check.output.contains("payment-total"))
    }

    /// With --accept-partial, what does not add up is taken as its parts say, and the status says so.
    @Test func acceptPartialKeepsTheParts() throws {
        let (scratch, refused) = try demo(
            Self.file(amount: "500", remittances: ["ENT*1*2L*FI*123456789", "RMR*1L*004512/0001*PI*200"]))
        #expect(refused.status == 65)
        #expect(try scratch.sql("SELECT COUNT(*) FROM payments") == "0")
        _ = try scratch.broker("import", "paid.edi", "--accept-partial")
        #expect(try scratch.sql("SELECT amount_cents FROM payments") == "20000")
    }

    /// Where a sender names the group elsewhere, its profile says so.
    @Test func placesAreTheSendersMatter() throws {
        let (scratch, refused) = try demo(
            Self.file(
                amount: "10",
                remittances: ["ENT*1*2L*FI*123456789", "RMR*ZZ*X*PI*10", "REF*E9*PFX004512", "REF*LB*0002"]))
        #expect(refused.status == 65)
        try scratch.write(
            """
            name: bakery
            match: {isa_sender: BAKERY}
            payment: {group: {places: [2300 REF*E9], cut: {start: 4}}, suffix: {places: [2300 REF*LB]}}

            """, to: "bakery.yaml")
        let loaded = try scratch.broker("import", "paid.edi", "--sender", "bakery.yaml")
        #expect(loaded.status == 0, "\(loaded.errors)")
        #expect(try scratch.sql("SELECT g.suffix FROM payments p JOIN groups g ON g.id = p.group_id") == "0002")
    }
}
