internal import ArgumentParser
internal import Tabular

/// How a carrier's own columns are read.
struct MappingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How the carrier names the columns of its statement lines: a mapping's file, or the name of a known one.",
            valueName: "mapping"), completion: .file(extensions: ["yaml"]))
    var mapping: String?

    @Flag(help: "Refuse a mapped file whose columns differ from those of the last one.")
    var strict = false

    @Flag(help: "Show how each column was understood; load nothing.")
    var explain = false

    @Option(help: ArgumentHelp("The format of what --explain shows.", valueName: "format"))
    var format: FormatName?

    func validate() throws {
        if strict, mapping == nil { throw ValidationError("--strict goes with --mapping.") }
        if format != nil, !explain { throw ValidationError("--format goes with --explain.") }
    }
}
