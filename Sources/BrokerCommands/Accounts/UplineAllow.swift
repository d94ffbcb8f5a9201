internal import ArgumentParser
internal import BrokerPortal

/// Allows an agency to see the groups.
struct UplineAllow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "allow", abstract: "Allow an upline agency to see your groups.",
        discussion: Help.examples("broker upline allow 1002003"))

    @Argument(help: ArgumentHelp("The agency's NPN.", valueName: "npn"))
    var npn: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try UplineService(store: invocation.store, viewer: invocation.viewer()).allow(npn)
        invocation.note("\(npn) can see your groups")
    }
}
