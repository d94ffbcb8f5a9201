internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// ACC-3: the profiles with their licenses.
struct ProfileList: DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your profiles, with license and expiration.",
        discussion: Help.examples("broker profile list", "broker profile list --format json"))

    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let table = try Output(
            context, global, output, columns: ProfileService.columns, defaults: ProfileService.columns.map(\.key),
            title: "Profiles")
        let invocation = try Invocation(context, global)
        let profiles = ProfileService(store: invocation.store, viewer: try invocation.viewer())
        try table.render { write in try profiles.list(table.request, row: write) }
    }
}
