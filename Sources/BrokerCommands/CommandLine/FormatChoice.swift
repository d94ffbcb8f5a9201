internal import ArgumentParser
internal import BrokerPortal
internal import Tabular

/// Which format an answer has, and how it is named to the user.
enum FormatChoice {
    /// `--format`; else the extension of the output's path; else `BROKER_FORMAT` or the configuration file; else a table.
    ///
    /// - Parameter note: is told what a person should know of the file.
    /// - Throws: `Failure` with status 64 for an extension that is no format, or one that `--format` contradicts.
    static func format(_ options: OutputOptions, _ settings: Settings, note: (String) -> Void) throws -> TableFormat {
        let named = try options.format.map(table)
        if let path = options.output, let ending = ending(of: path) {
            return try format(path, ending: ending, named: named, note: note)
        }
        if let named { return named }
        guard let name = settings.value("format") else { return .table }
        guard let format = TableFormat(name: name) else {
            throw Failure(
                .formatUnknown, "BROKER_FORMAT or the setting 'format' is not a format: '\(name)'",
                hint: "use one of \(names)")
        }
        return format
    }

    /// What follows the last dot of a file's name, in lower case; `nil` where there is none.
    static func ending(of path: String) -> String? {
        let name = path.split(separator: "/").last.map(String.init) ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
        return name[name.index(after: dot)...].lowercased()
    }

    private static func format(
        _ path: String, ending: String, named: TableFormat?, note: (String) -> Void
    ) throws -> TableFormat {
        if ending == "xls" {
            guard named == .xlsx else {
                throw Failure.usage(
                    "'.xls' is Excel's old format, which is not written",
                    hint: "name the file '\(path)x', or give --format xls to write XLSX under this name")
            }
            note("\(path) holds XLSX, which Excel may open only when its name ends in .xlsx")
            return .xlsx
        }
        guard let format = TableFormat(pathExtension: ending) else {
            throw Failure.usage(
                "'.\(ending)' is not an output format", hint: "end the file's name in one of \(endings), or in nothing")
        }
        guard named == nil || named == format else {
            throw Failure.usage(
                "--format \(named?.rawValue ?? "") contradicts the extension of '\(path)'",
                hint: "leave out --format, or give the file another name")
        }
        return format
    }

    private static func table(_ name: FormatName) throws -> TableFormat {
        guard let format = name.table else {
            throw Failure.usage("only 'broker bob renewals' writes ics", hint: "use one of \(names)")
        }
        return format
    }

    private static var names: String { TableFormat.allCases.map(\.rawValue).joined(separator: ", ") }
    private static var endings: String {
        (["txt"] + TableFormat.allCases.filter { $0 != .table }.map(\.rawValue)).map { ".\($0)" }.joined(
            separator: ", ")
    }
}

/// A format by its name.
struct FormatName: ExpressibleByArgument {
    /// The format of a table; `nil` for a calendar.
    let table: TableFormat?

    init(_ table: TableFormat) { self.table = table }

    init?(argument: String) {
        table = TableFormat(name: argument)
        if table == nil, argument.lowercased() != "ics" { return nil }
    }

    static var allValueStrings: [String] { TableFormat.allCases.map(\.rawValue) }
    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
