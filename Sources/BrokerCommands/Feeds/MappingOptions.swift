internal import ArgumentParser
internal import Tabular

/// How a carrier's own columns are read.
struct MappingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How the carrier names the columns: a mapping's file, or the name of a known one.",
            valueName: "mapping"), completion: .file(extensions: ["yaml"]))
    var mapping: String?

    @Flag(help: "Refuse a file of a known layout whose columns differ from those of the last one.")
    var strict = false

    @Flag(help: "Show how each column was understood; load nothing.")
    var explain = false

    @Option(
        help: ArgumentHelp("json: one object per file. With --explain, any format of a table.", valueName: "format"))
    var format: FormatName?

    /// Whether the answer is a JSON object per file.
    var isJSON: Bool { !explain && format?.format == .json }

    func validate() throws {
        guard explain || format == nil || isJSON else { throw ValidationError("Without --explain, --format is json.") }
    }
}
