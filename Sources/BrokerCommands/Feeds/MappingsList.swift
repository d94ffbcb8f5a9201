internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// The mappings by name.
struct MappingsList: ListingCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the mappings of the store, then those that come with the program.",
        discussion: Help.examples("broker mappings list", "broker mappings list --format json"))

    static let answer = Answer.list("Mappings", table.columns, defaults: ["name", "source"])

    private static let table: ValueTable<(mapping: ColumnMapping, source: String)> = [
        ValueColumn("name", "Name", .identifier) { $0.mapping.name },
        ValueColumn("source", "Source", .text) { $0.source },
        ValueColumn("columns", "Columns", .list) { $0.mapping.titles },
    ]

    @OptionGroup var list: ListOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var global: GlobalOptions

    func rows(_ invocation: Invocation, _ request: ListRequest, _ write: RowSink) throws -> Bool {
        let kept = try invocation.service(MappingService.init).kept().map { (mapping: $0, source: "store") }
        let shipped = MappingService.shipped.map { (mapping: $0, source: "program") }
        return try Self.table.list(kept + shipped, request, row: write)
    }
}
