internal import ArgumentParser
internal import BrokerPortal

/// Lets an agency see the groups.
struct UplineAllow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "allow", abstract: "Let an agency above you see your groups.",
        discussion: Help.examples("broker upline allow 1002003"))

    @Argument(help: ArgumentHelp("The agency's NPN.", valueName: "npn"))
    var npn: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.service(UplineService.init).allow(npn)
        invocation.note("\(npn) may see your groups")
    }
}
