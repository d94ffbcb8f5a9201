internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// One profile, as it can be edited and given back.
struct SendersShow: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print a profile as YAML, to be edited and given to 'import --sender'.",
        discussion: Help.examples("broker senders show cigna-employer > sender.yaml"))

    @Argument(help: ArgumentHelp("The name of the profile.", valueName: "name"), completion: Completions.senders)
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = try invocation.service(SenderService.init)
        let text = try service.profile(named: name).text
        try context.output.write(text.hasSuffix("\n") ? text : text + "\n")
    }
}
