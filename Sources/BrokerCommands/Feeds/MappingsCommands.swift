internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// How carriers name the columns of their statements.
struct MappingsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mappings",
        abstract: "Mappings of other carriers' columns: names, dates and amounts of statement lines.",
        discussion: Help.examples(
            "broker mappings list", "broker mappings show hcsc-detail > mapping.yaml",
            "broker import --mapping mapping.yaml --explain lines.csv"),
        subcommands: [MappingsList.self, MappingsShow.self, MappingsRemove.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
