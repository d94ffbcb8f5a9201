internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// The options of a command that answers with a table.
struct OutputOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The format: table, csv, tsv, json, ndjson, xlsx or pdf.", valueName: "format"))
    var format: FormatName?

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("Write to this file; its extension can name the format.", valueName: "path"),
        completion: .file())
    var output: String?

    @Option(help: ArgumentHelp("The columns to show, by their keys, separated by commas.", valueName: "keys"))
    var columns: String?

    @Flag(name: .customLong("no-header"), help: "Leave out the header line.")
    var noHeader = false

    @Flag(help: "Leave CSV and TSV cells exact that a spreadsheet would run as formulas.")
    var raw = false

    @Flag(help: "Replace an existing output file.")
    var force = false
}

/// The options of a command that answers with a list.
struct ListOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Sort by this column; descending with key:desc. May be repeated.", valueName: "key"))
    var sort: [SortKey] = []

    @Option(parsing: .unconditional, help: ArgumentHelp("Give at most this many rows.", valueName: "count"))
    var limit: Int?

    @Option(parsing: .unconditional, help: ArgumentHelp("Leave out this many rows first.", valueName: "count"))
    var offset: Int = 0

    func validate() throws {
        if let limit, limit < 0 { throw ValidationError("--limit takes a count of 0 or more.") }
        if offset < 0 { throw ValidationError("--offset takes a count of 0 or more.") }
    }
}

/// A table format by its name.
struct FormatName: ExpressibleByArgument {
    let format: TableFormat

    init?(argument: String) {
        guard let format = TableFormat(name: argument) else { return nil }
        self.format = format
    }

    static var allValueStrings: [String] { TableFormat.allCases.map(\.rawValue) }
}
