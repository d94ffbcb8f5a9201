internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// ACC-3: the profiles with their licenses.
struct ProfileList: ListingCommand, DatedCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List your profiles, with license and expiration.",
        discussion: Help.examples("broker profile list", "broker profile list --format json"))

    static let answer = Answer.list("Profiles", ProfileService.columns)

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        try invocation.service(ProfileService.init).list(request, row: write)
    }
}
