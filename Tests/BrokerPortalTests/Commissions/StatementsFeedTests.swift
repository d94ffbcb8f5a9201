import Tabular
import Testing

@testable import BrokerPortal

/// Statement lines from CSV: names, sums, and all or nothing a statement.
@Suite struct StatementsFeedTests {
    static let header =
        "broker_id,statement,line,parent_group_id,group_suffix_id,coverage_month,premium,rate,commission,adjustment,opening_balance,paid,closing_balance,payment_method,payment_number,payment_date,payment_amount"
    static let name = "BRK_GRP_STMNT_CA_2026-11-06"
    static let payment = "eft,E-1,2026-11-06,"

    static func row(
        _ line: Int, _ commission: String, name: String = name, balances: String = ",,", payment: String = ",,,"
    ) -> String { "00000011,\(name),\(line),004512,0001,2026-10,1000.00,6.5,\(commission),,\(balances),\(payment)" }

    private func load(
        _ rows: [String], options: ImportOptions = ImportOptions()
    ) throws -> (Store, ImportReport, [FeedFinding], Scratch) {
        let scratch = try Scratch()
        let store = try scratch.carrierStore()
        let (report, findings) = try scratch.load(
            ([Self.header] + rows).joined(separator: "\n"), as: "statements.csv", into: store, options: options)
        return (store, report, findings, scratch)
    }

    @Test func COM_4_nameTellsKindCategoryStateAndDay() throws {
        let name = try #require(StatementName("BRK_GRP_STMNT_CA_2019-08-07"))
        #expect(name.kind == .statement && name.category == .group && name.state == "CA")
        #expect(name.day.description == "2019-08-07")
        let check = try #require(StatementName("BRKSAPCHK_2019-08-07"))
        #expect(check.kind == .check && check.category == nil && check.state == nil)
        for other in ["BRK_GRP_STMNT_CA_2019-02-30", "BRK_GRP_STMNT_CAL_2019-08-07", "STMNT", "", "_", "BRKSAPCHK"] {
            #expect(StatementName(other) == nil)
        }
    }

    @Test func linesMakeAStatement() throws {
        let balances = "-10.00,120.00,10.00"
        let payment = Self.payment + "120.00"
        let (store, report, findings, _) = try load([
            Self.row(1, "65.00", balances: balances, payment: payment),
            Self.row(2, "75.00", balances: balances, payment: payment),
        ])
        #expect(findings.isEmpty && report.kind == .statements)
        #expect(
            try store.count(
                """
                SELECT COUNT(*) FROM statements WHERE kind = 'statement' AND category = 'group' AND state = 'CA' AND total_cents = 14000
                    AND opening_cents = -1000 AND paid_cents = 12000 AND closing_cents = 1000 AND statement_on = '2026-11-06'
                """) == 1)
        #expect(
            try store.count(
                "SELECT COUNT(*) FROM statement_lines WHERE rate_millionths = 65000 AND coverage_month = '2026-10-01'")
                == 2)
        #expect(try store.count("SELECT amount_cents FROM commission_payments") == 12000)
    }

    @Test func sumsThatDoNotAddUpAreRefusedWithTheSums() throws {
        let (_, report, findings, _) = try load([Self.row(1, "65.00", balances: "0,60.00,0")])
        #expect(report.outcome == .refused)
        let reason = try #require(findings.first?.reason)
        #expect(findings.first?.field == "closing_balance" && reason.contains("65.00") && reason.contains("5.00"))
        let (_, second, paid, _) = try load([Self.row(1, "65.00", payment: Self.payment + "64.99")])
        #expect(second.outcome == .refused && paid.first?.field == "payment_amount")
        #expect(paid.first?.reason.contains("65.00") == true && paid.first?.reason.contains("64.99") == true)
        let (_, third, left, _) = try load([Self.row(1, "65.00", balances: "0,60.00,")])
        #expect(third.outcome == .refused && left.first?.field == "paid")
    }

    @Test func allOrNothingAStatement() throws {
        let options = ImportOptions(acceptPartial: true)
        let (store, report, _, _) = try load(
            [
                Self.row(1, "65.00"), Self.row(2, "x"), Self.row(3, "1.00"),
                Self.row(1, "5.00", name: "BRK_GRP_STMNT_CA_2026-12-04"),
            ], options: options)
        #expect(report.rejected == 2)
        #expect(try store.count("SELECT COUNT(*) FROM statement_lines") == 1)
        // Of two statements that one payment pays, one is refused: the payment no longer adds up.
        let payment = Self.payment + "70.00"
        let (other, _, _, _) = try load(
            [
                Self.row(1, "65.00", balances: "0,64.00,0", payment: payment),
                Self.row(1, "5.00", name: "BRK_GRP_STMNT_CA_2026-12-04", payment: payment),
            ], options: options)
        #expect(try other.count("SELECT COUNT(*) FROM statements") == 0)
        #expect(try other.count("SELECT COUNT(*) FROM commission_payments") == 0)
    }

    @Test func aCorrectedStatementReplacesItsLines() throws {
        let (store, _, _, scratch) = try load([Self.row(1, "65.00"), Self.row(2, "1.00")])
        let again = [Self.header, Self.row(1, "66.00")].joined(separator: "\n")
        let (report, _) = try scratch.load(again, as: "again.csv", into: store)
        #expect(try store.count("SELECT COUNT(*) FROM statement_lines WHERE commission_cents = 6600") == 1)
        #expect(try store.count("SELECT COUNT(*) FROM statement_lines") == 1)
        #expect(report.counts.contains(EntityCount(entity: "statement_line", added: 0, changed: 1, ended: 1)))
    }

    @Test func rowsOfAStatementAgree() throws {
        let (_, _, findings, _) = try load([Self.row(1, "65.00"), Self.row(2, "1.00", balances: "1.00,,")])
        #expect(findings.first?.field == "statement" && findings.first?.reason.contains("line 2") == true)
        let (_, _, twice, _) = try load([Self.row(1, "65.00"), Self.row(1, "1.00")])
        #expect(twice.first?.field == "line")
        let (_, _, unknown, _) = try load([Self.row(1, "65.00").replacing("00000011", with: "9")])
        #expect(unknown.first?.field == "broker_id")
    }
}
