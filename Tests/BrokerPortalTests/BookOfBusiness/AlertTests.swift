import GRDB
import Tabular
import Testing

@testable import BrokerPortal

/// Every alert, in every place that shows alerts, on a book where each is raised once at least.
@Suite struct AlertTests {
    /// The groups of the small carrier, and rows that raise what it lacks. The day is 2026-11-23.
    private static let plants = """
        UPDATE groups SET cancelled_on = '2026-12-31' WHERE id = 1;
        UPDATE profiles SET license_expires_on = '2026-12-01';
        INSERT INTO group_brokers (group_id, profile_id, effective_on, batch_id)
            SELECT 2, (SELECT MAX(id) FROM profiles), '2020-01-01', 1;
        UPDATE group_brokers SET effective_on = '2026-11-01' WHERE group_id = 2 AND effective_on = '2021-06-01';
        INSERT INTO invoices VALUES (1, 1, 'I1', '2026-10-15', '2026-11-01', '2026-11-01', '2026-11-30', 0, 5000, 0, 0, 5000, 1);
        INSERT INTO members (id, carrier_id, subscriber_number, person_key, relationship, last_name, birth_on, batch_id) VALUES
            (1, 1, 'S1', '', 'self', 'Adams', '1980-01-01', 1), (2, 1, 'S1', 'spouse', 'spouse', 'Adams', '1961-12-24', 1),
            (3, 1, 'S1', 'child', 'child', 'Adams', '2000-12-24', 1), (4, 1, 'S2', '', 'self', 'Baker', '1985-01-01', 1),
            (5, 1, 'S3', '', 'self', 'Cole', '1985-01-01', 1);
        INSERT INTO coverages (member_id, group_id, insurance_line, effective_on, ended_on, is_subscriber, batch_id) VALUES
            (1, 1, 'HMO', '2020-01-01', NULL, 1, 1), (2, 1, 'HMO', '2020-01-01', NULL, 0, 1), (3, 1, 'HMO', '2020-01-01', NULL, 0, 1),
            (4, 1, 'HMO', '2020-01-01', '2026-10-31', 1, 1), (4, 1, 'DEN', '2020-01-01', '2026-11-15', 1, 1),
            (5, 2, 'HMO', '2026-12-01', NULL, 1, 1);
        """

    private struct Book {
        let scratch: Scratch
        let store: Store
        let viewer: Viewer

        init(more: String = "", asOf: String = "2026-11-23") throws {
            scratch = try Scratch()
            store = try scratch.carrierStore()
            try store.write { try $0.execute(sql: AlertTests.plants + more) }
            viewer = try store.viewer("ana.ruiz@example.com", profile: "00000011", asOf: asOf)
        }

        /// Alert, group and member, as 'bob alerts' lists them.
        func rows(_ alerts: Set<Alert> = []) throws -> [[String]] {
            var filter = AlertService.Filter()
            filter.alerts = alerts
            var rows: [[String]] = []
            let request = ListRequest(columns: ["alert", "group_suffix_id", "subscriber_id", "due_date"])
            _ = try AlertService(store: store, viewer: viewer).list(filter, request) { rows.append($0.strings) }
            return rows
        }

        func cells(_ columns: [String], alerts: [Alert] = []) throws -> [[String]] {
            var filter = GroupFilter()
            filter.alerts = alerts
            var rows: [[String]] = []
            _ = try BookOfBusinessService(store: store, viewer: viewer)
                .groups(ListRequest(columns: columns), filter: filter) { rows.append($0.strings) }
            return rows
        }

        func tree() throws -> [[String]] {
            var rows: [[String]] = []
            _ = try BookOfBusinessService(store: store, viewer: viewer)
                .tree(ListRequest(columns: ["group_suffix_id", "alerts"]), filter: GroupFilter(), isIndented: false) {
                    rows.append($0.strings)
                }
            return rows
        }
    }

    private func has(_ alert: Alert, _ cell: String) -> Bool {
        cell.split(separator: "\u{1F}").contains { $0 == alert.name }
    }

    /// An alert that this book does not raise is one that nobody has tested.
    @Test func everyAlertIsRaisedAndSaidAlikeEverywhere() throws {
        let book = try Book()
        let all = try book.rows()
        let table = try book.cells(["group_suffix_id", "alerts"])
        let tree = try book.tree()
        let page = try GroupService(store: book.store, viewer: book.viewer)
            .show(#require(GroupNumber(parent: "004512", suffix: "0001")))
        let status = try #require(page.sections.first { $0.key == "status" })
        let column = try #require(status.columns.firstIndex { $0.key == "alerts" })
        for alert in Alert.all {
            let listed = all.filter { $0[0] == alert.name }
            #expect(!listed.isEmpty, "\(alert.name)")
            #expect(try book.rows([alert]) == listed)
            // What is about the profile is about each of its groups.
            let groups = alert.subject == .profile ? ["0001", "0002"] : Set(listed.map { $0[1] }).sorted()
            #expect(table.filter { has(alert, $0[1]) }.map { $0[0] }.sorted() == groups, "\(alert.name)")
            #expect(tree.filter { has(alert, $0[1]) }.map { $0[0] }.sorted() == [""] + groups, "\(alert.name)")
            #expect(try book.cells(["group_suffix_id"], alerts: [alert]).map { $0[0] }.sorted() == groups)
            #expect(has(alert, status.rows[0].strings[column]) == groups.contains("0001"), "\(alert.name)")
        }
        let home = try HomeService(store: book.store, viewer: book.viewer).page()
        #expect(home.alerts.map(\.alert) == Alert.all)
    }

    @Test func everyAlertIsDeclaredWhole() throws {
        #expect(Set(Alert.all.map(\.name)).count == Alert.all.count)
        #expect(Set(Alert.all.map(\.title)).count == Alert.all.count)
        #expect(Alert.all.map(\.severity.rawValue) == Alert.all.map(\.severity.rawValue).sorted())
        for alert in Alert.all {
            #expect(alert.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" })
            #expect(alert.meaning.hasSuffix(".") && !alert.source.isEmpty)
            #expect(StoreSetting(key: "alert_\(alert.name)_days")?.standard == String(alert.days))
            for word in ["BOB-", "GRP-", "SUB-", "ACC-", "portal", "domain"] {
                #expect(!alert.source.contains(word) && !alert.meaning.contains(word), "\(alert.name)")
            }
        }
    }

    /// The threshold was taken in one place and forgotten in the other.
    @Test(arguments: Alert.all.filter { $0.days > 0 }.map(\.name)) func aThresholdCountsEverywhere(name: String) throws
    {
        let alert = try #require(Alert(named: name))
        let book = try Book()
        let operatorAccess = try book.store.operatorAccess(userName: "tester")
        let setting = try #require(StoreSetting(key: "alert_\(name)_days"))
        try SettingsService(store: book.store, operator: operatorAccess).set(setting, to: "1", now: 0)
        let viewer = try book.store.viewer("ana.ruiz@example.com", profile: "00000011")
        var filter = GroupFilter()
        filter.alerts = [alert]
        var groups = 0
        _ = try BookOfBusinessService(store: book.store, viewer: viewer)
            .groups(ListRequest(columns: ["alerts"]), filter: filter) { _ in groups += 1 }
        var wanted = AlertService.Filter()
        wanted.alerts = [alert]
        let listed = try AlertService(store: book.store, viewer: viewer)
            .list(wanted, ListRequest(columns: ["alert"])) { _ in }
        #expect(listed.rows == 0 && groups == 0)
    }

    @Test func aSpouseTurning65IsAnAlertOfGroupAndFamily() throws {
        let book = try Book()
        let age65 = try #require(Alert(named: "age_65"))
        #expect(try book.rows([age65]) == [["age_65", "0001", "S1", "2026-12-24"]])
        var families: [[String]] = []
        _ = try BookOfBusinessService(store: book.store, viewer: book.viewer)
            .subscribers(ListRequest(columns: ["subscriber_id", "alerts"])) { families.append($0.strings) }
        #expect(
            families == [
                ["S1", "age_65\u{1F}age_26"], ["S2", "terminated_subscriber"], ["S3", "new_subscriber"],
            ])
    }

    /// Of two coverages that ended, the later one counts.
    @Test func terminationIsThatOfTheLastCoverage() throws {
        let alert = try #require(Alert(named: "terminated_subscriber"))
        #expect(try Book().rows([alert]) == [["terminated_subscriber", "0001", "S2", "2026-11-15"]])
        #expect(try Book(asOf: "2027-01-15").rows([alert]) == [])
    }

    @Test(arguments: ["NULL", "'2026-11-01'"]) func aCancelledGroupRaisesNothingAboutDaysToCome(day: String) throws {
        let book = try Book(more: "UPDATE groups SET status = 'cancelled', cancelled_on = \(day);")
        #expect(
            try Set(book.rows().map { $0[0] })
                == ["past_due", "license_expiring", "broker_changed", "terminated_subscriber"])
    }

    /// No question about groups may walk a table that grows with other brokers' rows.
    @Test func questionsSeekTheViewersRows() throws {
        let book = try Book()
        var statements: [String] = []
        let service = try BookOfBusinessService(store: book.store, viewer: book.viewer)
        var groups = ListRequest(columns: BookOfBusinessService.groupColumns.map(\.key))
        groups.explain = { statements.append($0) }
        _ = try service.groups(groups) { _ in }
        var families = ListRequest(columns: BookOfBusinessService.subscriberColumns.map(\.key))
        families.explain = groups.explain
        _ = try service.subscribers(families) { _ in }
        var alerts = ListRequest(columns: AlertService.defaultColumns)
        alerts.explain = groups.explain
        _ = try AlertService(store: book.store, viewer: book.viewer).list(AlertService.Filter(), alerts) { _ in }
        #expect(statements.count == 3)
        for statement in statements {
            let plan = try book.store.read {
                try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN " + statement).map { $0["detail"] as String }
            }
            let walked = plan.filter {
                $0.hasPrefix("SCAN") && ["i", "c", "m", "y", "o", "d"].contains($0.split(separator: " ")[1])
            }
            #expect(walked.isEmpty, "\(walked)")
        }
    }
}
