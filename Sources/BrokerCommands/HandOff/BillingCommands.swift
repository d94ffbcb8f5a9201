internal import ArgumentParser
internal import BrokerPortal

/// The carrier's billing and enrolment tool (ELG-3).
struct BillingCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "billing", abstract: "The carrier's billing and enrolment tool.",
        discussion: Help.examples("broker billing open", "broker billing open --group 004512/0001 --print"),
        subcommands: [BillingOpen.self])

    @OptionGroup var global: GlobalOptions
}

/// ELG-3.
struct BillingOpen: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the carrier's billing and enrolment tool for your Broker ID.",
        discussion: Help.examples(
            "broker billing open", "broker billing open --group 004512/0001", "broker billing open --print",
            prose: """
                The first time an account there is set up: the status is 75, try again; it takes at most fifteen minutes. With --group the tool opens at a group, once \
                its administrator has granted you access (broker access list). \(HandOffOptions.prose)
                """))

    @Option(help: ArgumentHelp("Open the tool at this group.", valueName: "parent/suffix"))
    var group: GroupNumber?

    @OptionGroup var handOff: HandOffOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let link = try HandOffService(store: session.store, viewer: session.viewer()).open(.billing, group: group)
        try handOff.follow(link, session)
    }
}

/// SAL-1.
struct QuoteOpen: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "open", abstract: "Open the carrier's quoting tool for your Broker ID.",
        discussion: Help.examples(
            "broker quote open", "broker quote open --print",
            prose: """
                Where several addresses stand under the Broker ID, confirm the right one first (broker quote addresses). The first time an account there is set up: \
                the status is 75, try again; it takes at most fifteen minutes. \(HandOffOptions.prose)
                """))

    @OptionGroup var handOff: HandOffOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let link = try HandOffService(store: session.store, viewer: session.viewer()).open(.quoting)
        try handOff.follow(link, session)
    }
}

/// What is done with a link.
struct HandOffOptions: ParsableArguments {
    static let prose = """
        The link holds a token that is a secret: it ends after two minutes and is good once. It is not put on a command line: the browser ($BROWSER, else \
        xdg-open) gets a page of yours alone that sends the token on, and the page is gone after a minute. --print writes the link to standard output instead.
        """

    @Flag(name: .customLong("print"), help: "Print the link instead of opening it.")
    var prints = false

    func follow(_ link: HandOffService.Link, _ session: Session) throws {
        guard !prints else { return try session.context.answer(line: link.address) }
        try Browser(session).open(link)
        session.note("opened \(link.url)")
    }
}
