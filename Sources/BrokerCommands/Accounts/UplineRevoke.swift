internal import ArgumentParser
internal import BrokerPortal

/// Revokes an agency's access.
struct UplineRevoke: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Stop an upline agency from seeing your groups.",
        discussion: Help.examples("broker upline revoke 1002003"))

    @Argument(help: ArgumentHelp("The agency's NPN.", valueName: "npn"))
    var npn: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try UplineService(store: invocation.store, viewer: invocation.viewer()).revoke(npn)
        invocation.note("\(npn) can no longer see your groups")
    }
}
