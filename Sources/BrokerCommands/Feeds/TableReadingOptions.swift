internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// What is said of a table that its file does not tell.
struct TableReadingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The encoding of a CSV: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")); else it is found out.",
            valueName: "encoding"))
    var encoding: String?

    @Option(help: ArgumentHelp("The sheet of a workbook; else every sheet that has the columns.", valueName: "name"))
    var sheet: String?

    @Option(
        help: ArgumentHelp(
            "The day of the file, over what it says itself. A list older than one that was loaded is refused.",
            valueName: "date"))
    var dated: CalendarDate?

    @Flag(help: "The list has everybody within its Broker IDs: what it lacks is reported.")
    var full = false

    @Flag(help: "The list is a part: what it lacks is not reported.")
    var partial = false

    func validate() throws {
        if full, partial { throw ValidationError("--full and --partial exclude each other.") }
        guard let encoding, TextEncoding(name: encoding) == nil else { return }
        let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("The encoding '\(encoding)' is not known; it is one of \(names).")
    }

    func apply(to options: inout ImportOptions) throws {
        options.encoding = encoding.flatMap(TextEncoding.init(name:))
        options.sheet = sheet
        options.dated = dated
        options.extent = full ? .full : partial ? .partial : nil
    }
}
