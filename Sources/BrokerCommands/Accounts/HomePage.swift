internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The landing page in its formats.
enum HomePage {
    static func rows(_ page: HomeService.Page) -> [(String, String, String)] {
        [("profile", "viewing", page.profile)] + page.figures.map { ("figures", $0.key, "\($0.count)") }
            + page.alerts.map { ("alerts", $0.alert.name, "\($0.groups)") }
            + page.activity.map { ("activity", $0.at, $0.what) }
    }

    static func text(_ page: HomeService.Page, forTerminal: Bool) -> String {
        var lines = ["Viewing dashboard for: \(page.profile)", ""]
        lines += page.figures.map { "  \($0.title): \($0.count)" }
        lines += ["", "Alerts"]
        lines +=
            page.alerts.isEmpty ? ["  none"] : page.alerts.map { "  \($0.alert.title): \(counted($0.groups, "group"))" }
        lines += ["", "Recent activity"] + page.activity.map { "  \($0.at)  \($0.what)" }
        lines += [
            "",
            "Next: broker bob list, broker eligibility check, broker commissions list, broker forms list, broker staff list, broker help",
        ]
        return lines.map { DisplayText.safe($0, forTerminal: forTerminal) + "\n" }.joined()
    }

    static func json(_ page: HomeService.Page) -> String {
        let figures = page.figures.map { "\"\($0.key)\": \($0.count)" }.joined(separator: ", ")
        let alerts = page.alerts.map { "\"\($0.alert.name)\": \($0.groups)" }.joined(separator: ", ")
        let activity = page.activity.map { "{\"at\": \(JSON.string($0.at)), \"action\": \(JSON.string($0.what))}" }
        return """
            {"profile": \(JSON.string(page.profile)), "figures": {\(figures)}, "alerts": {\(alerts)}, "activity": [\(activity.joined(separator: ", "))]}

            """
    }
}
