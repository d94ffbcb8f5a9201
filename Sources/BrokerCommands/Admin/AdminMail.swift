internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Mails that wait.
struct AdminMail: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Hand over the mails that wait, or list them.",
        discussion: Help.examples(
            "broker admin mail", "broker admin mail --list", "broker admin mail --list --all",
            prose: "The status is 69 when some could not be handed over; they stay."))

    @Flag(name: .customLong("list"), help: "List the mails that wait, and send nothing.")
    var lists = false

    @Flag(help: "With --list: those that were sent too.")
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
        invocation.note("\(counted(done.sent, "mail")) sent, \(done.waiting) waiting")
        guard done.waiting == 0 else {
            throw Failure(
                .mailNotSent,
                "\(counted(done.waiting, "mail")) could not be handed over",
                hint: "see why: broker admin mail --list; the transport: broker admin settings mail")
        }
    }
}
