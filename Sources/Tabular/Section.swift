/// A part of an answer that has several: one thing with its fields, or a table of things.
public struct Section {
    /// The name for programs: the key in JSON.
    public let key: String
    /// The heading, and the name of the XLSX sheet.
    public let title: String
    /// The fields.
    public let columns: [Column]
    /// Whether it is one thing; it has one row then, or none.
    public let isObject: Bool
    /// The column whose numbers a workbook shows as a chart, over the texts of the first one.
    public var chartColumn: Int?
    /// The things.
    public private(set) var rows: [RowBuffer] = []

    /// A section without rows.
    public init(key: String, title: String, columns: [Column], isObject: Bool) {
        self.key = key
        self.title = title
        self.columns = columns
        self.isObject = isObject
    }

    /// Takes a copy of a row.
    public mutating func append(_ row: RowBuffer) {
        let copy = RowBuffer()
        copy.replace(with: row)
        rows.append(copy)
    }
}
