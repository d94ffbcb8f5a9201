internal import ArgumentParser
internal import BrokerPortal

/// The agencies above.
struct UplineList: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the agencies above you, and what they may see.",
        discussion: Help.examples("broker upline list"))

    static let answer = Answer.list("Upline", UplineService.columns)

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try invocation.service(UplineService.init).list(request, row: write)
    }
}
