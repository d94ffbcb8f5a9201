import Foundation
import Testing

/// Statement files as a carrier would send them, and lines whose cents are random.
enum StatementFiles {
    static let header = """
        broker_id,statement,line,section,parent_group_id,group_suffix_id,group_name,coverage_month,premium,rate,commission,adjustment,\
        reason,opening_balance,paid,closing_balance,payment_method,payment_number,payment_date
        """

    /// A whole PDF, as far as an end mark makes one.
    static func pdf(_ text: String) -> String { "%PDF-1.4\n% \(text)\n%%EOF\n" }

    /// A line of a statement, in cents.
    struct Line {
        let parent: String
        let suffix: String
        let name: String
        let section: String
        let premium: Int
        let commission: Int
        let adjustment: Int
        var amount: Int { commission + adjustment }
    }

    struct Statement {
        let name: String
        var brokerID = "0010431"
        let opening: Int
        let paid: Int
        let lines: [Line]
        var total: Int { lines.reduce(0) { $0 + $1.amount } }

        var rows: [String] {
            lines.enumerated().map { index, line in
                let values = [
                    brokerID, name, "\(index + 1)", line.section, line.parent, line.suffix, "\"\(line.name)\"",
                    "2026-10", StatementFiles.text(line.premium), "6.5", StatementFiles.text(line.commission),
                    StatementFiles.text(line.adjustment), line.adjustment == 0 ? "" : "retro, \(index)",
                    StatementFiles.text(opening), StatementFiles.text(paid),
                    StatementFiles.text(opening + total - paid), "eft", "E-\(name)", "2026-11-10",
                ]
                return values.map { $0.hasPrefix("retro") ? "\"\($0)\"" : $0 }.joined(separator: ",")
            }
        }
    }

    /// The same seed gives the same statement.
    static func statement(seed: UInt64, name: String, groups: Int) -> Statement {
        var state = seed
        func random(_ range: Range<Int>) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + Int((state >> 33) % UInt64(range.count))
        }
        let names = ["=1+1 Calculators", "金山 Trading 有限公司", "Peña & Núñez", "O'Brien \"\"Bud\"\" & Sons", "Plain Co"]
        var lines: [Line] = []
        for group in 0..<groups {
            for _ in 0..<random(1..<6) {
                let isLate = random(0..<5) == 0
                lines.append(
                    Line(
                        parent: "00\(4_000 + group)", suffix: "000\(random(1..<3))", name: names[group % names.count],
                        section: ["commission", "commission", "override", "bonus"][random(0..<4)],
                        premium: random(0..<900_000_00), commission: random(-5_000_00..<40_000_00),
                        adjustment: isLate ? random(-100_00..<100_00) : 0))
            }
        }
        let sum = lines.reduce(0) { $0 + $1.amount }
        let opening = random(-500_00..<500_00)
        return Statement(name: name, opening: opening, paid: max(opening + sum - random(0..<3) * 1_01, 0), lines: lines)
    }

    static func csv(_ statements: [Statement]) -> String {
        ([header] + statements.flatMap(\.rows)).joined(separator: "\n") + "\n"
    }

    static func text(_ cents: Int) -> String {
        let rest = abs(cents) % 100
        return "\(cents < 0 ? "-" : "")\(abs(cents) / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Scratch {
    /// The demo with a year and a half of statements: files of two Broker IDs, old ones too.
    static func withStatements() throws -> Scratch {
        let scratch = try demo()
        for (brokerID, name) in [
            ("0010431", "BRK_GRP_STMNT_CA_2026-11-06"), ("0010431", "BRKSAPCHK_2026-11-10"),
            ("0010431", "BRK_IFP_STMNT_CA_2026-11-06"), ("0010431", "BRK_GRP_STMNT_CA_2026-10-07"),
            ("0010431", "BRK_GRP_STMNT_CA_2025-06-06"), ("0010431", "BRK_GRP_STMNT_CA_2021-12-07"),
            ("0010432", "BRK_GRP_STMNT_NV_2026-11-06"), ("0030519", "BRK_GRP_STMNT_CA_2026-11-05"),
        ] {
            try scratch.write(StatementFiles.pdf("\(brokerID) \(name)"), to: name + ".pdf")
            let loaded = try scratch.broker("import", "--quiet", "--broker-id", brokerID, name + ".pdf")
            try #require(loaded.status == 0, "\(loaded.errors)")
        }
        return scratch
    }

    /// The names that `commissions list` gives, sorted.
    func statements(_ options: String...) throws -> [String] {
        let outcome = try run(
            Scratch.binary,
            ["commissions", "list", "--format", "csv", "--no-header", "--columns", "statement"] + options, input: "",
            environment: [:])
        #expect(outcome.status == 0, "\(options) \(outcome.errors)")
        return outcome.output.split(separator: "\n").map(String.init).sorted()
    }
}
