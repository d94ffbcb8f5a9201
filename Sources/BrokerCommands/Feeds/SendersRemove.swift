internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Removes a profile.
struct SendersRemove: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Remove a sender profile from the store.",
        discussion: Help.examples("broker senders remove bcbs-employer"))

    @Argument(help: ArgumentHelp("The profile's name.", valueName: "name"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try SenderService(store: invocation.store, operator: try invocation.operatorAccess()).remove(name)
        invocation.note("removed the sender profile '\(name)'")
    }
}
