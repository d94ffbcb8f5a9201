internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// One mapping, as it can be edited and given back.
struct MappingsShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a mapping as YAML, to edit and to give to --mapping.",
        discussion: Help.examples("broker mappings show ga-ledger > mapping.yaml"))

    @Argument(help: ArgumentHelp("The name of the mapping.", valueName: "name"), completion: Completions.mappings)
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = try invocation.service(MappingService.init)
        let text = try service.mapping(named: name).text
        try context.output.write(text.hasSuffix("\n") ? text : text + "\n")
    }
}
