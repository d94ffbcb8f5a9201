internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The landing page in its formats.
enum HomePage {
    static let layouts = [
        SectionLayout(key: "profile", title: "Profile", columns: profile.columns, isObject: true),
        SectionLayout(key: "figures", title: "Figures", columns: figures.columns, isObject: true),
        SectionLayout(key: "alerts", title: "Alerts", columns: alerts.columns),
        SectionLayout(key: "activity", title: "Recent Activity", columns: activity.columns),
    ]

    private static let profile: ValueTable<HomeService.Page> = [
        ValueColumn("viewing", "Viewing Dashboard For", .text) { $0.profile }
    ]
    private static let figures: ValueTable<[String: Int64]> = [
        ValueColumn("groups", "Groups", .integer) { $0["groups"] },
        ValueColumn("active_groups", "Active Groups", .integer) { $0["active_groups"] },
        ValueColumn("subscribers", "Active Subscribers", .integer) { $0["subscribers"] },
        ValueColumn("policies", "Policies", .integer) { $0["policies"] },
        ValueColumn("active_policies", "Policies in Force", .integer) { $0["active_policies"] },
    ]
    private static let alerts: ValueTable<(alert: Alert, groups: Int64, policies: Int64)> = [
        ValueColumn("alert", "Alert", .identifier) { $0.alert.name },
        ValueColumn("groups", "Groups", .integer) { $0.groups },
        ValueColumn("policies", "Policies", .integer) { $0.policies },
    ]
    private static let activity: ValueTable<(at: String, what: String)> = [
        ValueColumn("at", "At", .identifier) { $0.at }, ValueColumn("action", "Action", .text) { $0.what },
    ]

    static func sections(_ page: HomeService.Page) throws -> [Section] {
        let counts = page.figures.isEmpty ? [] : [page.figures.reduce(into: [:]) { $0[$1.key] = $1.count }]
        return [
            try Section(layouts[0], profile, [page]), try Section(layouts[1], figures, counts),
            try Section(layouts[2], alerts, page.alerts), try Section(layouts[3], activity, page.activity),
        ]
    }

    static func text(_ page: HomeService.Page, forTerminal: Bool) -> String {
        var lines = ["Viewing dashboard for: \(page.profile)", ""]
        lines += page.figures.map { "  \($0.title): \($0.count)" }
        lines += ["", "Alerts"]
        lines +=
            page.alerts.isEmpty ? ["  none"] : page.alerts.map { "  \($0.alert.title): \(counts($0))" }
        lines += ["", "Recent activity"] + page.activity.map { "  \($0.at)  \($0.what)" }
        lines += [
            "",
            "Next: broker bob list, broker eligibility check, broker commissions list, broker forms list, broker staff list, broker help",
        ]
        return lines.map { DisplayText.safe($0, forTerminal: forTerminal) + "\n" }.joined()
    }

    private static func counts(_ line: (alert: Alert, groups: Int64, policies: Int64)) -> String {
        [(line.groups, "group"), (line.policies, "policy")].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
            .joined(separator: ", ")
    }
}
