internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// How carriers name the columns of their files.
struct MappingsCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mappings",
        abstract: "Mappings: how the columns of other files are read, and known layouts.",
        discussion: Help.examples(
            "broker mappings list", "broker mappings new book.xlsx > mapping.yaml",
            "broker mappings show hcsc-detail > mapping.yaml",
            "broker import --mapping mapping.yaml --explain lines.csv"),
        subcommands: [MappingsList.self, MappingsShow.self, MappingsNew.self, MappingsRemove.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
