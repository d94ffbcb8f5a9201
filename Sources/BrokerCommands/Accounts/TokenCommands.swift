internal import ArgumentParser
internal import BrokerPortal

/// Tokens for cron and CI.
struct TokenCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Tokens for cron and CI: limited to tools, and in time.",
        discussion: Help.examples(
            "broker token create nightly --tools bob --expires 90d --read-only > ~/.config/broker/token",
            "BROKER_TOKEN_FILE=~/.config/broker/token broker bob list", "broker token list",
            "broker token revoke nightly"),
        subcommands: [TokenCreate.self, TokenList.self, TokenRevoke.self])

    @OptionGroup var global: GlobalOptions
}

/// Makes a token, and prints it once.
struct TokenCreate: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a token and print it, once.",
        discussion: Help.examples(
            "broker token create nightly --tools bob,commissions --expires 90d --read-only > token",
            prose: """
                The token goes to standard output and is not kept: the store has only its hash. It reaches no further than you do, and ends when you are disabled. \
                Tools: \(Tool.allCases.map(\.rawValue).joined(separator: ", ")). --profile limits it to one Broker ID.
                """))

    @Argument(help: ArgumentHelp("What you call it.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("The tools that it may use, separated by commas.", valueName: "tools"))
    var tools: ToolNames

    @Option(help: ArgumentHelp("How long it lasts, such as 90d, 12h or 8w.", valueName: "time"))
    var expires = Lifetime(argument: "90d") ?? Lifetime(seconds: 0)

    @Flag(name: .customLong("read-only"), help: "It may read only.")
    var readOnly = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        var limits = TokenService.Limits(tools: tools.tools, expiresAt: context.now + expires.seconds)
        limits.profile = global.profile
        limits.isReadOnly = readOnly
        let token = try TokenService(store: session.store, viewer: session.viewer()).create(name, limits)
        try context.answer(line: token)
        session.note("keep it in a file that only you can read; it ends on \(TimeText.utc(limits.expiresAt))")
    }
}

/// The account's tokens.
struct TokenList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your tokens, with their last use.",
        discussion: Help.examples("broker token list", "broker token list --format json"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: TokenService.columns, title: "Tokens") { session, request, write in
                try TokenService(store: session.store, viewer: session.viewer()).list(request, row: write)
            }
    }
}

/// Ends a token.
struct TokenRevoke: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke", abstract: "End a token at once.",
        discussion: Help.examples("broker token revoke nightly"))

    @Argument(help: ArgumentHelp("The token's name.", valueName: "name"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try TokenService(store: session.store, viewer: session.viewer()).revoke(name)
        session.note("the token '\(name)' has ended")
    }
}

/// `bob,commissions`.
struct ToolNames: ExpressibleByArgument {
    let tools: Set<Tool>

    init?(argument: String) {
        let names = argument.split(separator: ",").map(String.init)
        let tools = names.compactMap(Tool.init)
        guard !names.isEmpty, tools.count == names.count else { return nil }
        self.tools = Set(tools)
    }

    static var allValueStrings: [String] { Tool.allCases.map(\.rawValue) }
}

/// `90d`, `12h`, `8w`, at most ten years.
struct Lifetime: ExpressibleByArgument, CustomStringConvertible {
    let seconds: Int64

    init(seconds: Int64) { self.seconds = seconds }

    init?(argument: String) {
        let units: [Character: Int64] = ["h": 3_600, "d": 86_400, "w": 7 * 86_400]
        guard let unit = argument.last.flatMap({ units[$0] }), let count = Int64(argument.dropLast()),
            (1...87_600).contains(count), count * unit <= 3_653 * 86_400
        else { return nil }
        seconds = count * unit
    }

    var description: String { "\(seconds / 86_400)d" }
}
