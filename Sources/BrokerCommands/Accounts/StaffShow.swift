internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Show a staff user.
struct StaffShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a staff user.",
        discussion: Help.examples("broker staff show pat@example.com"))

    @Argument(help: ArgumentHelp("The user's e-mail.", valueName: "email"))
    var email: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let columns = StaffService.columns
        let table = try Output(context, global, output, columns: columns, defaults: columns.map(\.key), title: "Staff")
        let invocation = try Invocation(context, global)
        let staff = try StaffService(store: invocation.store, viewer: invocation.viewer())
        try table.renderObject { row in try staff.show(email, table.request) { row.replace(with: $0) } }
    }
}
