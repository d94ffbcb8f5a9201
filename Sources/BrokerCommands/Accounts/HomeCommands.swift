internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The landing page (HOME-1 to HOME-4).
struct HomeCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "home", abstract: "Show the landing page: profile, figures, alerts, recent activity.",
        discussion: Help.examples("broker home", "broker home --format json | jq .alerts"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    static let columns = [
        Column(key: "section", title: "Section", type: .text), Column(key: "item", title: "Item", type: .text),
        Column(key: "value", title: "Value", type: .text),
    ]

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: "Home")
        let session = try Session(context, global)
        let page = try HomeService(store: session.store, viewer: session.viewer()).page()
        switch table.chosenFormat {
        case .json, .ndjson: try table.renderText { try $0.write(HomePage.json(page)) }
        case .table: try table.renderText { try $0.write(HomePage.text(page, forTerminal: table.isTerminal)) }
        default:
            try table.render { write in
                let row = RowBuffer()
                for line in HomePage.rows(page) {
                    row.removeAll()
                    for column in table.columns {
                        row.append(column.key == "section" ? line.0 : column.key == "item" ? line.1 : line.2)
                    }
                    try write(row)
                }
            }
        }
    }
}

/// The landing page in its formats.
enum HomePage {
    static func rows(_ page: HomeService.Page) -> [(String, String, String)] {
        [("profile", "viewing", page.profile)] + page.figures.map { ("figures", $0.key, "\($0.count)") }
            + page.alerts.map { ("alerts", $0.alert, "\($0.groups)") }
            + page.activity.map { ("activity", $0.at, $0.what) }
    }

    static func text(_ page: HomeService.Page, forTerminal: Bool) -> String {
        var lines = ["Viewing dashboard for: \(page.profile)", ""]
        lines += page.figures.map { "  \($0.title): \($0.count)" }
        lines += ["", "Alerts"]
        lines += page.alerts.isEmpty ? ["  none"] : page.alerts.map { "  \($0.alert): \(counted($0.groups, "group"))" }
        lines += ["", "Recent activity"] + page.activity.map { "  \($0.at)  \($0.what)" }
        lines += [
            "",
            "Next: broker bob list, broker eligibility check, broker commissions list, broker forms list, broker staff list, broker help",
        ]
        return lines.map { DisplayText.safe($0, forTerminal: forTerminal) + "\n" }.joined()
    }

    static func json(_ page: HomeService.Page) -> String {
        let figures = page.figures.map { "\"\($0.key)\": \($0.count)" }.joined(separator: ", ")
        let alerts = page.alerts.map { "\"\($0.alert)\": \($0.groups)" }.joined(separator: ", ")
        let activity = page.activity.map { "{\"at\": \(JSON.string($0.at)), \"action\": \(JSON.string($0.what))}" }
        return """
            {"profile": \(JSON.string(page.profile)), "figures": {\(figures)}, "alerts": {\(alerts)}, "activity": [\(activity.joined(separator: ", "))]}

            """
    }
}

/// HOME-3.
struct ActivityCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "activity", abstract: "List what your account did, the newest first.",
        discussion: Help.examples("broker activity --limit 20", "broker activity --format csv"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: ActivityService.columns, title: "Activity") { session, request, write in
                try ActivityService(store: session.store, viewer: session.viewer()).list(request, row: write)
            }
    }
}
