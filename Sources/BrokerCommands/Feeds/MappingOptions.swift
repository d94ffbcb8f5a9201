internal import ArgumentParser
internal import Tabular

/// Options for reading a carrier's own columns.
struct MappingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The mapping of the carrier's columns: a file, or the name of a known mapping.",
            valueName: "mapping"), completion: .file(extensions: ["yaml"]))
    var mapping: String?

    @Flag(help: "Refuse a mapped file whose columns differ from the previous file's.")
    var strict = false

    @Flag(help: "Show how each column is read, without loading anything.")
    var explain = false

    @Option(help: ArgumentHelp("The format for --explain.", valueName: "format"))
    var format: FormatName?

    func validate() throws {
        if strict, mapping == nil { throw ValidationError("--strict needs --mapping.") }
        if format != nil, !explain { throw ValidationError("--format needs --explain.") }
    }
}
