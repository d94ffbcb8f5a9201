internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Shows a profile for editing.
struct SendersShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a sender profile as YAML, to edit and use with 'import --sender'.",
        discussion: Help.examples("broker senders show cigna-employer > sender.yaml"))

    @Argument(help: ArgumentHelp("The profile's name.", valueName: "name"))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = SenderService(store: invocation.store, operator: try invocation.operatorAccess())
        let text = try service.profile(named: name).text
        try context.output.write(text.hasSuffix("\n") ? text : text + "\n")
    }
}
