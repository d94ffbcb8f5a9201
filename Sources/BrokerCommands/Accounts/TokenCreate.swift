internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Makes a token, and prints it once.
struct TokenCreate: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a token and print it, once.",
        discussion: Help.examples(
            "broker token create nightly --tools bob,commissions --expires 90d --read-only > token",
            prose: """
                The token goes to standard output and is not kept: the store has only its hash. It reaches no further than you do, and ends when you are disabled. \
                Tools: \(Permission.allCases.map(\.rawValue).joined(separator: ", ")). --profile limits it to one Broker ID.
                """))

    @Argument(help: ArgumentHelp("What you call it.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("The tools that it may use, separated by commas.", valueName: "tools"))
    var tools: PermissionNames

    @Option(help: ArgumentHelp("How long it lasts, such as 90d, 12h or 8w.", valueName: "time"))
    var expires = Lifetime(argument: "90d") ?? Lifetime(seconds: 0)

    @Flag(name: .customLong("read-only"), help: "It may read only.")
    var readOnly = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        var limits = TokenService.Limits(tools: tools.tools, expiresAt: context.now + expires.seconds)
        limits.profile = global.profile
        limits.isReadOnly = readOnly
        let token = try TokenService(store: invocation.store, viewer: invocation.viewer()).create(name, limits)
        try context.answer(line: token)
        invocation.note("keep it in a file that only you can read; it ends on \(limits.expiresAt)")
    }
}
