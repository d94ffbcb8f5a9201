internal import ArgumentParser
internal import BrokerPortal

/// STF-6.
struct UplineCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "upline", abstract: "Let the general agency above you see your groups, never your subscribers.",
        discussion: Help.examples("broker upline list", "broker upline allow 1002003", "broker upline revoke 1002003"),
        subcommands: [UplineList.self, UplineAllow.self, UplineRevoke.self])

    @OptionGroup var global: GlobalOptions
}

/// The agencies above.
struct UplineList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the agencies above you, and what they may see.",
        discussion: Help.examples("broker upline list"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: UplineService.columns, title: "Upline") { session, request, write in
                try UplineService(store: session.store, viewer: session.viewer()).list(request, row: write)
            }
    }
}

/// Lets an agency see the groups.
struct UplineAllow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "allow", abstract: "Let an agency above you see your groups.",
        discussion: Help.examples("broker upline allow 1002003"))

    @Argument(help: ArgumentHelp("The agency's NPN.", valueName: "npn"))
    var npn: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try UplineService(store: session.store, viewer: session.viewer()).allow(npn)
        session.note("\(npn) may see your groups")
    }
}

/// Ends that.
struct UplineRevoke: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "Keep an agency from seeing your groups.",
        discussion: Help.examples("broker upline revoke 1002003"))

    @Argument(help: ArgumentHelp("The agency's NPN.", valueName: "npn"))
    var npn: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try UplineService(store: session.store, viewer: session.viewer()).revoke(npn)
        session.note("\(npn) does not see your groups any more")
    }
}
