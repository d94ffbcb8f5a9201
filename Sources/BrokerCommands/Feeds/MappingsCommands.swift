internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Mappings of carriers' columns.
struct MappingsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mappings",
        abstract: "Manage mappings of carriers' columns, dates and amounts.",
        discussion: Help.examples(
            "broker mappings list", "broker mappings show hcsc-detail > mapping.yaml",
            "broker import --mapping mapping.yaml --explain lines.csv"),
        subcommands: [MappingsList.self, MappingsShow.self, MappingsRemove.self])

    @OptionGroup var global: GlobalOptions
}
