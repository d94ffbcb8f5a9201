internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// An attachment.
struct MessagesFetch: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "Write an attachment to a file.",
        discussion: Help.examples(
            "broker messages fetch 3 1 -o letter.pdf",
            prose:
                "It is checked against the SHA-256 of what was sent; one that differs is not written, and the status is 74."
        ))

    @Argument(
        help: ArgumentHelp("The number of the thread.", valueName: "thread"), completion: Completions.stored(.threads))
    var thread: Int64

    @Argument(help: ArgumentHelp("The number of the attachment in it.", valueName: "number"))
    var number: Int64

    @OptionGroup var target: AttachmentOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let service = try invocation.service(MessageService.init)
        try target.write(service.attachment(number, of: thread), context)
    }
}
