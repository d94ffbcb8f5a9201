import Foundation
import Testing

@testable import BrokerPortal

/// Issue 6, 1: known faults of every verdict among 2,000 groups and 18 months; each is found with its verdict, and nothing else is raised.
@Suite struct PlantedFaultsTests {
    static func store(_ carrier: PlantedCarrier, _ scratch: Scratch) throws -> Store {
        let store = try scratch.store()
        let files = [
            ("contracts.csv", Carrier.contracts), ("groups.csv", carrier.groups), ("moved.csv", carrier.moved),
            ("billing.csv", carrier.billing), ("agreements.yaml", carrier.agreements),
            ("statements.csv", carrier.statementLines),
        ]
        for (name, text) in files {
            let (report, findings) = try scratch.load(text, as: name, into: store)
            guard case .loaded = report.outcome else {
                Issue.record("\(name): \(report.outcome) \(findings.prefix(3))")
                continue
            }
        }
        try carrier.addSubscribers(to: store)
        return store
    }

    @Test func everyPlantedFaultIsFoundAndNothingElse() throws {
        let count = ProcessInfo.processInfo.environment["BROKER_RECONCILE_GROUPS"].flatMap(Int.init) ?? 2_000
        let carrier = PlantedCarrier(count: count)
        let scratch = try Scratch()
        let store = try Self.store(carrier, scratch)
        let viewer = try store.viewer("ana.ruiz@example.com", profile: "00000011")
        let started = ContinuousClock.now
        let result = try ReconciliationService(store: store, viewer: viewer).reconcile()
        let time = ContinuousClock.now - started

        var expected = carrier.unpaid
        for (index, lines) in carrier.statements.enumerated() {
            for (number, line) in lines.enumerated() {
                expected["\(PlantedCarrier.name(index)) \(number + 1)"] = line.verdict
            }
        }
        var planted: [String: Int] = [:]
        for verdict in expected.values { planted[verdict, default: 0] += 1 }
        var found: [String: Int] = [:]
        var wrong: [String] = []
        let request = ListRequest(columns: [
            "verdict", "statement", "line", "parent_group_id", "coverage_month", "reason",
        ])
        _ = try result.rows(request) { row in
            let cells = row.strings
            let key = cells[1].isEmpty ? "\(cells[3]) \(cells[4])" : "\(cells[1]) \(cells[2])"
            if expected.removeValue(forKey: key) == cells[0] {
                found[cells[0], default: 0] += 1
            } else {
                wrong.append(cells.joined(separator: " | "))
            }
        }
        for verdict in Verdict.allCases.map(\.rawValue) {
            print("\(verdict): found \(found[verdict] ?? 0) of \(planted[verdict] ?? 0) planted")
            #expect(planted[verdict] ?? 0 > 0, "\(verdict)")
            #expect(found[verdict] == planted[verdict], "\(verdict)")
        }
        print("false: \(wrong.count); \(count) groups, reconciled in \(time)")
        let isRight = wrong.isEmpty && expected.isEmpty
        #expect(isRight, "\(wrong.prefix(5).joined(separator: "\n"))")
        #expect(result.problems.isEmpty, "\(result.problems.prefix(5))")
    }
}
