internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The profiles by name.
struct SendersList: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the profiles of the store, then those that come with the program.",
        discussion: Help.examples("broker senders list", "broker senders list --format json"))

    static let answer = Answer.list("Senders", table.columns)

    private static let table: ValueTable<(profile: SenderProfile, source: String)> = [
        ValueColumn("name", "Name", .identifier) { $0.profile.name },
        ValueColumn("source", "Source", .text) { $0.source },
        ValueColumn("absence", "Absence", .text) { $0.profile.absenceAction.rawValue },
    ]

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        let kept = try invocation.service(SenderService.init).kept().map { (profile: $0, source: "store") }
        let shipped = SenderService.shipped.map { (profile: $0, source: "program") }
        return try Self.table.list(kept + shipped, request, row: write)
    }
}
