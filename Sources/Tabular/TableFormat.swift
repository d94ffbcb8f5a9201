/// The formats that an answer can be given in.
public enum TableFormat: String, CaseIterable, Hashable, Sendable {
    /// Aligned columns for a person.
    case table
    /// Comma-separated values, RFC 4180.
    case csv
    /// Tab-separated values.
    case tsv
    /// A JSON array of objects.
    case json
    /// A JSON object a line.
    case ndjson
    /// An Excel workbook.
    case xlsx
    /// Pages to print.
    case pdf

    /// Reads a format's name as a person gives it; `xls` is taken for `xlsx`.
    public init?(name: String) {
        let name = name.lowercased()
        self.init(rawValue: name == "xls" ? "xlsx" : name)
    }

    /// The format that a file's extension (without the dot) asks for; `txt` is a table. `xls` is `nil`: an Excel of old would refuse the file.
    public init?(pathExtension: String) {
        let name = pathExtension.lowercased()
        guard name != "table", let format = name == "txt" ? .table : TableFormat(rawValue: name) else { return nil }
        self = format
    }

    /// Whether the bytes are no text, and so shouldn't go to a terminal.
    public var isBinary: Bool { self == .xlsx || self == .pdf }
}
