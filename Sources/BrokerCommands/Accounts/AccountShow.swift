internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Show what the carrier has on file for you.
struct AccountShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what the carrier has on file for you.",
        discussion: Help.examples("broker account show", "broker account show --format json"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let columns = AccountService.columns
        let table = try Output(
            context, global, output, columns: columns, defaults: columns.map(\.key), title: "Account")
        let invocation = try Invocation(context, global)
        let service = AccountService(store: invocation.store, viewer: try invocation.viewer())
        try table.renderObject { row in try service.show(table.columns.map(\.key), into: row) }
    }
}
