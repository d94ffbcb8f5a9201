internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Which account, profile and expiry are in force.
struct WhoamiCommand: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "whoami", abstract: "Show who is logged in, and for which profile.",
        discussion: Help.examples("broker whoami", "broker whoami --format json | jq -r .broker_id"))

    static let columns = [
        Column(key: "email", title: "E-mail", type: .text), Column(key: "npn", title: "NPN", type: .identifier),
        Column(key: "broker_id", title: "Broker ID", type: .identifier),
        Column(key: "profile", title: "Viewing Dashboard For", type: .text),
        Column(key: "tools", title: "Tools", type: .list),
        Column(key: "expires_at", title: "Invocation Ends", type: .text),
        Column(key: "account", title: "Account", type: .text),
        Column(key: "access", title: "Access", type: .text),
        Column(key: "credential", title: "Credential", type: .text),
        Column(key: "store", title: "Store", type: .text),
    ]

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: Self.columns, defaults: Self.columns.map(\.key), title: "Invocation")
        let invocation = try Invocation(context, global)
        let viewer = try invocation.viewer()
        let source = try Credential(invocation.settings, invocation.storePath).source
        try table.renderObject { row in
            for column in table.columns {
                switch column.key {
                case "email": row.append(viewer.email)
                case "npn": row.append(viewer.npn.description)
                case "broker_id": row.append(viewer.profile.brokerID)
                case "profile": row.append(viewer.profile.label)
                case "tools": row.append(list: Permission.allCases.filter(viewer.tools.contains).map(\.rawValue))
                case "expires_at": row.append(viewer.expiresAt.description)
                case "account": row.append(viewer.kind.rawValue)
                case "access": row.append(viewer.isUpline ? "groups" : viewer.isReadOnly ? "read" : "full")
                case "credential": row.append(Self.credential(viewer, source))
                default: row.append(invocation.storePath)
                }
            }
        }
    }
}

extension WhoamiCommand {
    /// `session`, or which token from where.
    private static func credential(_ viewer: Viewer, _ source: String) -> String {
        if case .token(let name) = viewer.credential { "token '\(name)' from \(source)" } else { source }
    }
}
