internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Forgets a mapping.
struct MappingsRemove: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a mapping out of the store.",
        discussion: Help.examples("broker mappings remove hcsc-detail"))

    @Argument(
        help: ArgumentHelp("The name of the mapping.", valueName: "name"), completion: Completions.kept(.mappings))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.service(MappingService.init).remove(name)
        invocation.note("forgot the mapping '\(name)'")
    }
}
