internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Removes a mapping.
struct MappingsRemove: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a mapping from the store.",
        discussion: Help.examples("broker mappings remove hcsc-detail"))

    @Argument(help: ArgumentHelp("The mapping's name.", valueName: "name"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try MappingService(store: invocation.store, operator: try invocation.operatorAccess()).remove(name)
        invocation.note("removed the mapping '\(name)'")
    }
}
