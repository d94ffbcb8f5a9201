internal import ArgumentParser
internal import BrokerPortal

/// Where the carriers' tools are.
struct AdminTools: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tools",
        abstract: "Where the carriers' billing and quoting tools are, and accounts asked for there.",
        discussion: Help.examples(
            "broker admin tools set billing https://billing.example.com/sso", "broker admin tools list",
            "broker admin tools requests", "broker admin tools confirm 3"),
        subcommands: [
            AdminToolsList.self, AdminToolsSet.self, AdminToolsRemove.self, AdminToolsRequests.self,
            AdminToolsConfirm.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// Lists them.
struct AdminToolsList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the carriers' tools.", discussion: Help.examples("broker admin tools list")
    )

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: HandOffToolService.columns, title: "Tools") { session, request, write in
                try HandOffToolService(store: session.store, operator: session.operatorAccess())
                    .list(request, row: write)
            }
    }
}

/// Names one.
struct AdminToolsSet: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Say where a carrier's tool is.",
        discussion: Help.examples(
            "broker admin tools set billing https://billing.example.com/sso",
            "broker admin tools set quoting https://quote.example.com/in --setup-email=desk@example.com",
            prose: """
                The tool gets a token by POST, or in the link as 'token', and checks it with the keys of 'broker admin keys jwks'; its origin is the token's \
                audience. --setup-email is who is asked for an account there when a broker comes for the first time.
                """))

    @Argument(help: ArgumentHelp("The tool, billing or quoting.", valueName: "tool"))
    var tool: HandOffTool

    @Argument(help: ArgumentHelp("Its address, https.", valueName: "url"))
    var url: String

    @Option(name: .customLong("setup-email"), help: ArgumentHelp("Who sets accounts up there.", valueName: "email"))
    var setUpEmail: String?

    @Option(help: ArgumentHelp("The carrier, where the store has several.", valueName: "name"))
    var carrier: String?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try HandOffToolService(store: session.store, operator: session.operatorAccess())
            .set(tool, carrier: carrier, url: url, setUpEmail: setUpEmail, now: context.now)
        session.note("the \(tool.rawValue) tool is at \(url)")
    }
}

/// Forgets one.
struct AdminToolsRemove: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Forget a carrier's tool.",
        discussion: Help.examples("broker admin tools remove quoting"))

    @Argument(help: ArgumentHelp("The tool, billing or quoting.", valueName: "tool"))
    var tool: HandOffTool

    @Option(help: ArgumentHelp("The carrier, where the store has several.", valueName: "name"))
    var carrier: String?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try HandOffToolService(store: session.store, operator: session.operatorAccess())
            .remove(tool, carrier: carrier, now: context.now)
        session.note("the \(tool.rawValue) tool is forgotten")
    }
}

/// Accounts that were asked for.
struct AdminToolsRequests: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "requests", abstract: "List the accounts in carriers' tools that were asked for.",
        discussion: Help.examples("broker admin tools requests"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: HandOffToolService.requestColumns, title: "Requests") { session, request, write in
                try HandOffToolService(store: session.store, operator: session.operatorAccess())
                    .requests(request, row: write)
            }
    }
}

/// Says that one is ready.
struct AdminToolsConfirm: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Say that an account in a carrier's tool is ready.",
        discussion: Help.examples(
            "broker admin tools confirm 3", prose: "After fifteen minutes an account counts as ready without it."))

    @Argument(help: ArgumentHelp("The request.", valueName: "request"))
    var request: Int64

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try HandOffToolService(store: session.store, operator: session.operatorAccess())
            .confirm(request: request, now: context.now)
        session.note("the account of request \(request) is ready")
    }
}
