internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// STF-3.
struct StaffShow: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a staff user.",
        discussion: Help.examples("broker staff show pat@example.com"))

    static let answer = Answer.object("Staff", StaffService.columns)

    @Argument(help: ArgumentHelp("The user's e-mail.", valueName: "email"), completion: Completions.stored(.staff))
    var email: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try table(context)
        let staff = try Invocation(context, global).service(StaffService.init)
        try table.renderObject { row in try staff.show(email, table.request) { row.replace(with: $0) } }
    }
}
