internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Queued mail.
struct AdminMail: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Send queued mail, or list it.",
        discussion: Help.examples(
            "broker admin mail", "broker admin mail --list", "broker admin mail --list --all",
            prose: "The status is 69 if some mail could not be sent. It stays queued."))

    @Flag(name: .customLong("list"), help: "List queued mail and send nothing.")
    var lists = false

    @Flag(help: "With --list, include mail that was sent.")
    var all = false

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        guard lists else { return try send(context) }
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: MailService.columns, title: "Mails") { invocation, request, write in
                try MailService(store: invocation.store, operator: invocation.operatorAccess())
                    .list(all: all, request, row: write)
            }
    }

    private func send(_ context: CommandContext) throws {
        let invocation = try Invocation(context, global)
        let done = try MailService(store: invocation.store, operator: invocation.operatorAccess()).retry(
            now: context.now)
        invocation.note("\(counted(done.sent, "message")) sent, \(done.waiting) queued")
        guard done.waiting == 0 else {
            throw Failure(
                .mailNotSent,
                "\(counted(done.waiting, "message")) could not be sent",
                hint: "list them with 'broker admin mail --list'; check 'broker admin settings mail'")
        }
    }
}
