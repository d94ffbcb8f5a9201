internal import ArgumentParser
internal import BrokerPortal

/// Ends that.
struct UplineRevoke: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Keep an agency from seeing your groups.",
        discussion: Help.examples("broker upline revoke 1002003"))

    @Argument(help: ArgumentHelp("The agency's NPN.", valueName: "npn"))
    var npn: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.service(UplineService.init).revoke(npn)
        invocation.note("\(npn) does not see your groups any more")
    }
}
