internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// ACC-1.
struct AccountShow: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show what the carrier has on file for you.",
        discussion: Help.examples("broker account show", "broker account show --format json"))

    static let answer = Answer.object("Account", AccountService.columns)

    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try table(context)
        let service = try Invocation(context, global).service(AccountService.init)
        try table.renderObject { row in try service.show(table.keys, into: row) }
    }
}
