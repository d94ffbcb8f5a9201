internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// A new thread.
struct MessagesSend: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "send", abstract: "Write to the carrier's desk: begins a thread.",
        discussion: Help.examples(
            "broker messages send --subject 'Late bill' --group 004512/0001 < text",
            "broker messages send --subject Census --attach census.xlsx --body-file text",
            prose: """
                The text is UTF-8, up to 64 KB, from standard input or a file; at a terminal it is asked for. The thread's number goes to standard output. \
                Text and attachments are kept encrypted.
                """))

    @Option(help: ArgumentHelp("What it is about, on one line.", valueName: "text"))
    var subject: String

    @Option(help: ArgumentHelp("The group it is about, with its suffix.", valueName: "parent/suffix"))
    var group: GroupNumber?

    @OptionGroup var message: MessageOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = try invocation.service(MessageService.init)
        let thread = try service.send(message.draft(invocation), subject: subject, group: group)
        try context.answer(line: "\(thread)")
        invocation.note("sent as thread \(thread)")
    }
}
