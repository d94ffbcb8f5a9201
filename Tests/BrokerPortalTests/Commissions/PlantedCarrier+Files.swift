import GRDB

@testable import BrokerPortal

/// The files of the planted carrier.
extension PlantedCarrier {
    static func name(_ statement: Int) -> String { "BRK_GRP_STMNT_CA_\(text(absolute(statement + 1)))-06" }

    var groups: String {
        var rows = [Carrier.groupsHeader]
        for group in 0..<count {
            let start = Self.text(Self.start(group)) + "-01"
            let broker = Self.slot(group) == 9 ? "2025-09-01" : start
            let cancelled = Self.slot(group) == 8 ? "2026-03-31" : ""
            rows.append(Self.row(Self.parent(group), "Group \(group)", start, cancelled, "00000011", broker))
        }
        for number in 0..<max(count / 40, 1) {
            rows.append(
                Self.row("7" + Self.padded(number, 6), "Other \(number)", "2024-01-01", "", "00000021", "2024-01-01"))
        }
        return rows.joined(separator: "\n")
    }

    /// The groups that pass to another broker.
    var moved: String {
        ([Carrier.groupsHeader]
            + (0..<count).filter { Self.slot($0) == 14 }.map {
                Self.row(
                    Self.parent($0), "Group \($0)", Self.text(Self.start($0)) + "-01", "", "00000021", "2026-05-01")
            }).joined(separator: "\n")
    }

    private static func row(
        _ parent: String, _ name: String, _ start: String, _ cancelled: String, _ broker: String, _ from: String
    ) -> String {
        "Test Health,\(parent),\(name),0001,\(name),active,\(start),\(start),\(start),2027-06-01,\(cancelled),P1=CA-SMALL - PPO - S,0782,Alameda,\(broker),\(from)"
    }

    var billing: String {
        var rows = [
            "parent_group_id,group_suffix_id,entry,number,date,amount,due_date,period_begin,period_end,balance_forward,payments,balance_due"
        ]
        for group in 0..<count {
            var forward = 0
            for month in 0..<Self.months {
                let begin = Self.text(Self.absolute(month))
                let premium = Self.premium(group, month)
                let paid = Self.slot(group) == 7 && month >= 16 ? 0 : premium
                let balance = forward + premium - paid
                rows.append(
                    "\(Self.parent(group)),0001,invoice,I\(month),\(begin)-01,\(Self.money(premium)),\(begin)-10,\(begin)-01,\(begin)-28,\(Self.money(forward)),\(Self.money(paid)),\(Self.money(balance))"
                )
                forward = balance
            }
        }
        return rows.joined(separator: "\n")
    }

    /// Every statement is paid by an EFT of just what its lines come to.
    var statementLines: String {
        var rows = [
            "broker_id,statement,line,parent_group_id,group_suffix_id,group_name,coverage_month,premium,commission,payment_method,payment_number,payment_date,payment_amount"
        ]
        for (index, lines) in statements.enumerated() where !lines.isEmpty {
            let sum = Self.money(lines.reduce(0) { $0 + $1.amount })
            let payment = "eft,E\(index),\(Self.text(Self.absolute(index + 1)))-06,\(sum)"
            for (number, line) in lines.enumerated() {
                rows.append(
                    "00000011,\(Self.name(index)),\(number + 1),\(line.text),\(Self.money(line.amount)),\(payment)")
            }
        }
        return rows.joined(separator: "\n")
    }

    var agreements: String {
        var rows = [
            "broker_id: '00000011'", "schedules:", "  - {percent: [6.5, 6.2, 5.9, 5.6, 5.3, 5.0]}",
        ]
        let terms = [
            "", "percent: 5", "percent: 6.5, above: {premium: 500000, percent: 0.8}", "per_subscriber: 30.00",
            "none: true",
            "graded: [{up_to: 3000, percent: 15}, {up_to: 8000, percent: 10}, {percent: 1}]",
        ]
        for group in 0..<count where Self.kind(group) > 0 {
            rows.append("  - {group: '\(Self.parent(group))/0001', \(terms[Self.kind(group)])}")
        }
        let split = (0..<count).filter(Self.isSplit)
        if !split.isEmpty { rows.append("splits:") }
        for group in split {
            rows.append(
                "  - {group: '\(Self.parent(group))', from: 2020-01-01, shares: {'00000011': 60, '00000099': 40}}")
        }
        return rows.joined(separator: "\n") + "\n"
    }

    /// Subscribers for the groups that are paid by the head; an 834 for them would test another part of the program.
    func addSubscribers(to store: Store) throws {
        try store.write { database in
            let groups = try Row.fetchAll(
                database, sql: "SELECT g.id, p.number FROM groups g JOIN parent_groups p ON p.id = g.parent_group_id")
            let ids = Dictionary(uniqueKeysWithValues: groups.map { ($0["number"] as String, $0["id"] as Int64) })
            for group in 0..<count where Self.kind(group) == 3 {
                for member in 0..<Self.subscribers(group) {
                    try database.execute(
                        sql: """
                            INSERT INTO members (carrier_id, subscriber_number, relationship, last_name, batch_id)
                            VALUES (1, ?, 'self', 'X', 1)
                            """, arguments: ["S\(group)-\(member)"])
                    try database.execute(
                        sql: """
                            INSERT INTO coverages (member_id, group_id, insurance_line, effective_on, ended_on, premium_cents, is_subscriber, batch_id)
                            VALUES (?, ?, 'HLT', '2021-01-01', '2026-10-31', 100, 1, 1)
                            """, arguments: [database.lastInsertedRowID, ids[Self.parent(group)]])
                }
            }
        }
    }
}
