internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams

/// Lists them.
struct AdminKeysList: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the signing keys.", discussion: Help.examples("broker admin keys list"))

    static let answer = Answer.list("Keys", SigningKeyService.columns)

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try invocation.service(SigningKeyService.init)
            .list(request, now: invocation.context.now, row: write)
    }
}
