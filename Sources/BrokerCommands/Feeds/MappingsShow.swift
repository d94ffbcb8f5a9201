internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Shows a mapping for editing.
struct MappingsShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a mapping as YAML, to edit and use with --mapping.",
        discussion: Help.examples("broker mappings show ga-ledger > mapping.yaml"))

    @Argument(help: ArgumentHelp("The mapping's name.", valueName: "name"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = MappingService(store: invocation.store, operator: try invocation.operatorAccess())
        let text = try service.mapping(named: name).text
        try context.output.write(text.hasSuffix("\n") ? text : text + "\n")
    }
}
