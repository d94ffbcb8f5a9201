internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Which account, profile and expiry are in force.
struct WhoamiCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "whoami", abstract: "Show who is logged in, and for which profile.",
        discussion: Help.examples("broker whoami", "broker whoami --format json | jq -r .broker_id"))

    static let answer = Answer.object("Session", table.columns)

    private struct Asker {
        let viewer: Viewer
        let source: String
        let store: String
    }

    private static let table: ValueTable<Asker> = [
        ValueColumn("email", "E-mail", .text) { $0.viewer.email },
        ValueColumn("npn", "NPN", .identifier) { $0.viewer.npn.description },
        ValueColumn("broker_id", "Broker ID", .identifier) { $0.viewer.profile.brokerID },
        ValueColumn("profile", "Viewing Dashboard For", .text) { $0.viewer.profile.label },
        ValueColumn("tools", "Tools", .list) { asker in
            Permission.allCases.filter(asker.viewer.tools.contains).map(\.rawValue)
        },
        ValueColumn("expires_at", "Session Ends", .text) { $0.viewer.expiresAt.description },
        ValueColumn("account", "Account", .text) { $0.viewer.kind.rawValue },
        ValueColumn("access", "Access", .text) {
            $0.viewer.isUpline ? "groups" : $0.viewer.isReadOnly ? "read" : "full"
        },
        ValueColumn("credential", "Credential", .text) { credential($0.viewer, $0.source) },
        ValueColumn("store", "Store", .text) { $0.store },
    ]

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try table(context)
        let invocation = try Invocation(context, global)
        let asker = Asker(
            viewer: try invocation.viewer(),
            source: try Credential(invocation.settings, invocation.storePath).source, store: invocation.storePath)
        try table.renderObject(asker, Self.table)
    }
}

extension WhoamiCommand {
    /// `session`, or which token from where.
    private static func credential(_ viewer: Viewer, _ source: String) -> String {
        if case .token(let name) = viewer.credential { "token '\(name)' from \(source)" } else { source }
    }
}
