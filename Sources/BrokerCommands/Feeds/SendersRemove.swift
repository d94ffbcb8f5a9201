internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Forgets a profile.
struct SendersRemove: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove", abstract: "Take a profile out of the store.",
        discussion: Help.examples("broker senders remove bcbs-employer"))

    @Argument(help: ArgumentHelp("The name of the profile.", valueName: "name"), completion: Completions.kept(.senders))
    var name: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        try invocation.service(SenderService.init).remove(name)
        invocation.note("forgot the sender profile '\(name)'")
    }
}
