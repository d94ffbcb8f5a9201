import Foundation
import Testing

/// Quotes from a census; every premium is computed again by hand or by Python's decimals.
@Suite struct QuoteTests {
    private static let census = """
        Employee ID,Relationship,Date of Birth,Tier,Waived,Tobacco,Name
        E1,employee,1986-05-10,,,,"SYNTHETIC, ANNA"
        E1,spouse,1987-12-31,,,yes,
        E1,child,2010-01-02,,,,
        E1,child,2012-03-04,,,,
        E1,child,2014-05-06,,,,
        E1,child,2016-07-08,,,,
        E1,child,2003-01-01,,,,
        E2,employee,1962-01-01,Employee only,,,
        E2,spouse,1963-01-01,,,,
        E3,employee,2006-02-02,,,,
        E4,employee,1990-01-01,waived,,,
        E5,employee,1977-01-02,Employee + Child(ren),,,
        E5,child,2006-01-01,,,,

        """

    private static let plans = """
        carrier,plan_id,plan_name,plan_type,metal,area,base_rate,effective_from,effective_to
        Golden Coast,GC-S,CA S PPO 2250/50,PPO,Silver,19,401.23,2027-01-01,2027-03-31
        Golden Coast,GC-S,CA S PPO 2250/50,PPO,Silver,19,411.23,2027-04-01,2027-06-30
        Golden Coast,GC-G,CA G HMO 500/30,HMO,Gold,,455.55,,

        """

    private func scratch(_ census: String = Self.census, _ plans: String = Self.plans) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(census, to: "census.csv")
        try scratch.write(plans, to: "plans.csv")
        return scratch
    }

    private func quote(_ scratch: Scratch, _ more: String, effective: String = "2027-01-01") throws -> Outcome {
        try scratch.shell("broker quote group census.csv --plans plans.csv --effective \(effective) \(more)")
    }

    /// E1: 40, 39, 16, 14, 12, the fourth child under 21 is free, 24. E2 alone at 65. E3 at 20. E5: 49 and 21.
    @Test func handComputedFamilies() throws {
        let scratch = try scratch()
        let outcome = try quote(scratch, "--county 'San Diego' --members --format csv --verbose")
        #expect(outcome.status == 0 && outcome.errors == "2 plans, 4 covered employees\n", "\(outcome.errors)")
        let premiums = outcome.output.split(separator: "\n").filter {
            $0.hasPrefix("members_gc_s,") && $0.contains(",premium,")
        }
        #expect(
            premiums.map { $0.split(separator: ",")[3] } == [
                "512.77", "506.35", "344.66", "306.94", "306.94", "0.00", "401.23", "1203.69", "389.19", "684.50",
                "401.23",
            ])
        for line in [
            "employees,1,premium_gc_s,2378.89", "employees,2,premium_gc_s,1203.69", "employees,3,premium_gc_s,389.19",
            "employees,4,premium_gc_s,1085.73", "plans,1,monthly_premium,5057.50", "plans,1,annual_premium,60690.00",
            "plans,2,monthly_premium,5742.21", "proposal,1,rating_area,19", "proposal,1,covered_employees,4",
            "proposal,1,members,11",
        ] { #expect(outcome.output.contains("\n\(line)\n"), "\(line)") }
    }

    @Test func pythonComputesTheSame() throws {
        let scratch = try scratch()
        let json = try quote(scratch, "--area 19 --format json --quiet").output
        let check = """
            import csv, json, sys, datetime
            from decimal import Decimal as D, ROUND_HALF_UP
            q = json.loads(sys.argv[1])
            factors = json.loads(sys.argv[2])
            people = [r for r in csv.DictReader(open('census.csv'))]
            eff = datetime.date(2027, 1, 1)
            def age(r):
                b = datetime.date.fromisoformat(r['Date of Birth'])
                return eff.year - b.year - ((eff.month, eff.day) < (b.month, b.day))
            for key, base in (('members_gc_s', D('401.23')), ('members_gc_g', D('455.55'))):
                seen = 0
                for line in q[key]:
                    f = D(factors[str(min(max(line['age'], 14), 64))])
                    want = (base * f).quantize(D('0.01'), ROUND_HALF_UP) if line['charged'] == 'yes' else D('0.00')
                    assert D(line['premium']) == want, line
                    seen += want
                row = [p for p in q['plans'] if p['plan_id'].lower().replace('-', '_') == key[8:]][0]
                assert D(row['monthly_premium']) == seen, row
            ages = [l['age'] for l in q['members_gc_s'] if l['employee_id'] == 'E1']
            assert ages == [age(r) for r in people if r['Employee ID'] == 'E1'], ages
            print('same')
            """
        let factors = """
            {"14": "0.765", "16": "0.859", "20": "0.970", "21": "1", "24": "1", "39": "1.262", "40": "1.278", "49": "1.706", "64": "3"}
            """
        let outcome = try scratch.python(check, json, factors)
        #expect(outcome.output == "same\n", "\(outcome.errors)")
    }

    /// Three employees of 40, 49 and 21, one spouse, two families with children: means of 512.77, 684.50, 401.23 and so on.
    @Test func compositesKeepTheTotal() throws {
        let census = """
            employee_id,relationship,date_of_birth
            A,employee,1986-05-10
            A,child,2020-01-01
            A,child,2021-01-01
            B,employee,1977-01-02
            C,employee,2005-12-01
            C,spouse,1987-12-31
            C,child,2010-01-02

            """
        let scratch = try scratch(census)
        let tiers = try quote(scratch, "--area 19 --composite tiers --format csv --raw --quiet").output
        // Employees (512.77 + 684.50 + 401.23) / 3 = 532.83; spouse 506.35; children (2 x 306.94 + 344.66) / 2 = 479.27.
        for line in [
            "composite,1,premium,532.83", "composite,2,premium,1039.18", "composite,3,premium,1012.10",
            "composite,4,premium,1518.45", "plans,1,member_premium,3063.39", "plans,1,monthly_premium,3063.38",
            "plans,1,rounding,-0.01",
        ] { #expect(tiers.contains("\n\(line)\n"), "\(line)") }
        let average = try quote(scratch, "--area 19 --composite average --format csv --quiet").output
        // Of 21 or older (1598.50 + 506.35) / 4 = 526.2125; under 21 958.54 / 3 = 319.5133.
        for line in ["composite,1,premium,526.21", "composite,2,premium,319.51", "employees,3,premium_gc_s,1371.93"] {
            #expect(average.contains("\n\(line)\n"), "\(line)")
        }
    }

    @Test func contributionsNeverPassThePremium() throws {
        let scratch = try scratch()
        let own = try quote(scratch, "--area 19 --contribution 75% --contribution-dependents 50% --format csv --quiet")
            .output
        // E1: 75 % of 512.77 is 384.5775, half of 1866.12 is 933.06: of 2378.89 the employee pays 1061.25.
        #expect(own.contains("\nemployees,1,employee_pays_gc_s,1061.25\n"))
        #expect(own.contains("\nemployees,2,employee_pays_gc_s,300.92\n"))
        let fixed = try quote(scratch, "--area 19 --contribution 1000 --format csv --quiet").output
        #expect(fixed.contains("\nemployees,3,employee_pays_gc_s,0.00\n"))
        let reference = try quote(scratch, "--area 19 --contribution 100% --reference-plan GC-S --format csv --quiet")
            .output
        // E2: 1366.65 in the gold plan, and the employer pays what silver costs.
        #expect(reference.contains("\nemployees,2,employee_pays_gc_g,162.96\n"))
        #expect(try quote(scratch, "--area 19 --contribution 1% --reference-plan NONE").status == 64)
        #expect(try quote(scratch, "--area 19 --contribution 101%").status == 64)
    }

    @Test func workbookHasASheetAPlan() throws {
        let scratch = try scratch()
        #expect(try quote(scratch, "--area 19 -o proposal.xlsx --quiet").status == 0)
        let outcome = try scratch.python(
            """
            import openpyxl
            book = openpyxl.load_workbook('proposal.xlsx')
            print([s.title for s in book], book['Employees']['D2'].value, book['CA S PPO 2250-50'].max_row)
            """)
        #expect(
            outcome.output
                == "['Proposal', 'Plans', 'Employees', 'CA S PPO 2250-50', 'CA G HMO 500-30'] 2378.89 12\n",
            "\(outcome.output) \(outcome.errors)")
    }

    @Test func proposalIsPrinted() throws {
        let scratch = try scratch()
        #expect(try quote(scratch, "--area 19 -o proposal.pdf --quiet").status == 0)
        let text = try scratch.shell("pdftotext -layout proposal.pdf - 2>/dev/null").output
        #expect(text.contains("Group Quote") && text.contains("2,378.89") && text.contains("CA G HMO 500/30"))
    }

    @Test func periodsAndAreasDecide() throws {
        let scratch = try scratch()
        let spring = try quote(scratch, "--area 19 --format csv --quiet", effective: "2027-04-01").output
        #expect(spring.contains("\nplans,1,rate_at_21,411.23\n"))
        let elsewhere = try quote(scratch, "--area 4 --format csv")
        #expect(elsewhere.errors.contains("plan GC-S has no rate in rating area 4 on 2027-01-01 and is left out"))
        #expect(elsewhere.output.contains("\nplans,1,plan_id,GC-G\n"))
        for (more, status) in [
            ("", Int32(64)), ("--area 20", 64), ("--county 'Los Angeles'", 64), ("--county Nowhere", 64),
            ("--county 'Los Angeles' --zip 90012", 0), ("--state ZZ --area 1", 64), ("--area 1 --county Kern", 64),
            ("--area 19 --columns x", 64),
        ] { #expect(try quote(scratch, more).status == status, "\(more)") }
    }

    @Test func badRowsAreNamedByLineAndNeverByValue() throws {
        let census = """
            employee_id,relationship,date_of_birth,tier,tobacco
            E1,employee,1986-02-31,,
            E2,cousin,1986-02-01,,
            E3,employee,2030-01-01,,
            E4,employee,1890-01-01,,
            E5,employee,1986-02-01,family,
            E6,employee,1986-02-01,,maybe
            E7,employee,1986-02-01,,
            E7,employee,1987-02-01,,
            123-45-6789,employee,1986-02-01,,
            E8,employee,1986-02-01
            E9,employee,1986-02-01,platinum,

            """
        let outcome = try quote(scratch(census), "--area 19")
        #expect(outcome.status == 65 && outcome.output == "")
        for word in [
            "line 2, date_of_birth", "line 3, relationship", "line 4, date_of_birth", "line 5, date_of_birth",
            "line 6, tier: covers a spouse", "line 6, tier: covers children", "line 7, tobacco", "line 9, employee_id",
            "line 10, employee_id", "line 11: has 3 fields", "line 12, tier",
        ] { #expect(outcome.errors.contains("census.csv: reject: \(word)"), "\(word)") }
        for value in ["1986-02-31", "cousin", "6789", "platinum", "maybe"] { #expect(!outcome.errors.contains(value)) }
        let orphan = try quote(scratch("employee_id,relationship,date_of_birth\nE1,child,2020-01-01\n"), "--area 19")
        #expect(orphan.status == 65 && orphan.errors.contains("line 2, relationship: is that of a dependent"))
        let twice = Self.plans + "Golden Coast,GC-G,CA G HMO 500/30,HMO,Gold,19,1.00,,\n"
        #expect(
            try quote(scratch(Self.census, twice), "--area 19").errors.contains("plans.csv: reject: line 5, base_rate"))
        #expect(try quote(scratch("employee_id\n"), "--area 19").status == 65)
        #expect(try quote(scratch(""), "--area 19").status == 65)
        #expect(
            try scratch().shell("broker quote group none.csv --plans plans.csv --effective 2027-01-01").status == 66)
    }

    @Test func namesAndBirthDaysAreNotShown() throws {
        let scratch = try scratch()
        for format in ["table", "csv", "json", "ndjson", "tsv"] {
            let plain = try quote(scratch, "--area 19 --members --format \(format)").output
            #expect(!plain.contains("ANNA") && !plain.contains("1986-05-10"), "\(format)")
            #expect(try quote(scratch, "--area 19 --members --names --format \(format)").output.contains("ANNA"))
            #expect(plain == (try quote(scratch, "--area 19 --members --format \(format)").output))
        }
    }

    @Test func theExampleIsQuoted() throws {
        let folder = Scratch.root + "/Examples/quote"
        let outcome = try scratch().shell(
            "broker quote group \(folder)/census.csv --plans \(folder)/plans.csv --effective 2027-01-01 --county 'San Diego' --format csv --quiet"
        )
        #expect(outcome.status == 0 && outcome.errors == "" && outcome.output.contains("\nplans,3,plan_id,GC-G500\n"))
    }

    @Test func aGroupHasNoDefaultCommand() throws {
        let scratch = try scratch()
        let outcome = try scratch.broker("quote", "census.csv", "--plans", "plans.csv")
        #expect(outcome.status == 64 && outcome.errors.contains("has no command"))
        let deeper = try scratch.broker("quote", "addresses", "lst")
        #expect(deeper.status == 64 && deeper.errors.contains("did you mean 'broker quote addresses list'?"))
    }
}
