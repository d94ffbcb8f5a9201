internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// STF-1.
struct StaffCreate: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "create", abstract: "Make a staff user, who gets a registration e-mail.",
        discussion: Help.examples("broker staff create pat@example.com --last-name Kim --tools bob"))

    @Argument(help: ArgumentHelp("The user's e-mail.", valueName: "email"))
    var email: String

    @Option(name: .customLong("last-name"), help: ArgumentHelp("The last name.", valueName: "name"))
    var lastName: String

    @Option(name: .customLong("first-name"), help: ArgumentHelp("The first name.", valueName: "name"))
    var firstName: String?

    @Option(help: ArgumentHelp("The tools that the user may use, separated by commas.", valueName: "tools"))
    var tools: PermissionNames?

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.service(StaffService.init)
            .create(email: email, lastName: lastName, firstName: firstName, tools: tools?.tools ?? [])
        invocation.note("made \(email); the registration e-mail is on its way")
    }
}
