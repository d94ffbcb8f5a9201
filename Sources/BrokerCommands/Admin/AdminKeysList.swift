internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// Lists them.
struct AdminKeysList: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the signing keys.", discussion: Help.examples("broker admin keys list"))

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        try Listing(context: context, global: global, output: output, list: list)
            .run(columns: SigningKeyService.columns, title: "Keys") { invocation, request, write in
                try SigningKeyService(store: invocation.store, operator: invocation.operatorAccess())
                    .list(request, now: context.now, row: write)
            }
    }
}
