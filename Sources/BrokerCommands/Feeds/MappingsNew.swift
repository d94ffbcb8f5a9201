internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// A mapping to start from.
struct MappingsNew: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Look at a file and print a mapping to start from.",
        discussion: Help.examples(
            "broker mappings new roster.xlsx --as members > roster.yaml",
            "broker import roster.xlsx --mapping roster.yaml --explain",
            prose: """
                Titles that are known or look alike are mapped; the others are listed, and so are needed columns without a title. Where a known layout has changed, \
                the mapping is that layout with the new titles. Nothing is loaded.
                """))

    @Argument(help: ArgumentHelp("The file: CSV or XLSX.", valueName: "file"), completion: .file())
    var file: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "The kind of the file: \(FeedKind.tables.map(\.name).joined(separator: ", ")).", valueName: "kind"))
    var kind: FeedKind?

    @Option(help: ArgumentHelp("The encoding of a CSV; else it is found out.", valueName: "encoding"))
    var encoding: String?

    @Option(help: ArgumentHelp("The sheet of a workbook.", valueName: "name"))
    var sheet: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let encoding, TextEncoding(name: encoding) == nil {
            throw ValidationError("The encoding '\(encoding)' is not known.")
        }
    }

    func run(_ context: CommandContext) throws {
        var options = ImportOptions(kind: kind)
        options.encoding = encoding.flatMap(TextEncoding.init(name:))
        options.sheet = sheet
        let name = file.split(separator: "/").last.map(String.init) ?? file
        try context.output.write(try MappingService.draft(file, fileName: name, options: options))
    }
}
