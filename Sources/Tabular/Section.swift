/// What a section of an answer looks like, whatever it holds: declared before there are rows.
public struct SectionLayout: Sendable {
    /// The name for programs: the key in JSON.
    public let key: String
    /// The heading, and the name of the XLSX sheet.
    public let title: String
    /// The fields.
    public let columns: [Column]
    /// Whether it is one thing; it has one row then, or none.
    public let isObject: Bool
    /// The key of the column whose numbers a workbook shows as a chart, over the texts of the first one.
    public let chart: String?

    /// A layout.
    public init(key: String, title: String, columns: [Column], isObject: Bool = false, chart: String? = nil) {
        self.key = key
        self.title = title
        self.columns = columns
        self.isObject = isObject
        self.chart = chart
    }
}

/// A part of an answer that has several: one thing with its fields, or a table of things.
public struct Section {
    /// Its key, title and fields.
    public let layout: SectionLayout
    /// The things.
    public private(set) var rows: [RowBuffer] = []

    /// A section without rows.
    public init(_ layout: SectionLayout) { self.layout = layout }

    /// The key in JSON.
    public var key: String { layout.key }
    /// The heading.
    public var title: String { layout.title }
    /// The fields.
    public var columns: [Column] { layout.columns }
    /// Whether it is one thing.
    public var isObject: Bool { layout.isObject }
    /// The place of the column whose numbers a workbook shows as a chart.
    public var chartColumn: Int? { layout.chart.flatMap { key in columns.firstIndex { $0.key == key } } }

    /// Takes a copy of a row.
    public mutating func append(_ row: RowBuffer) {
        let copy = RowBuffer()
        copy.replace(with: row)
        rows.append(copy)
    }
}

extension Section {
    /// A section of values.
    public init<Value>(
        key: String, title: String, isObject: Bool = false, _ table: ValueTable<Value>, _ values: some Sequence<Value>
    ) throws {
        let layout = SectionLayout(key: key, title: title, columns: table.columns, isObject: isObject)
        try self.init(layout, table, values)
    }

    /// A section of values, whose columns are those of the layout.
    public init<Value>(_ layout: SectionLayout, _ table: ValueTable<Value>, _ values: some Sequence<Value>) throws {
        self.init(layout)
        let row = RowBuffer()
        for value in values {
            row.removeAll()
            try table.append(value, to: row)
            append(row)
        }
    }
}
