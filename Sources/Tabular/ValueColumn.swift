/// A column of a table of values, with what its cells are taken from.
public struct ValueColumn<Value>: Sendable {
    /// Its key, title and type.
    public let column: Column
    @usableFromInline let fill: @Sendable (Value, RowBuffer) throws -> Void

    /// Describes a column and its cells, as in `ValueColumn("npn", "NPN", .identifier) { $0.npn }`.
    @inlinable
    public init<Cell: CellContent & SendableMetatype>(
        _ key: String, _ title: String, _ type: ColumnType, emphasis: [String: Emphasis] = [:],
        _ cell: @escaping @Sendable (Value) throws -> Cell
    ) {
        column = Column(key: key, title: title, type: type, emphasis: emphasis)
        fill = { try cell($0).append(to: $1) }
    }

    /// Appends the value's cell to a row.
    public func append(_ value: Value, to row: RowBuffer) throws { try fill(value, row) }
}

/// The columns of a table of values. A row is filled without asking a column for its key.
public struct ValueTable<Value>: Sendable, ExpressibleByArrayLiteral {
    private let all: [ValueColumn<Value>]

    /// A table with these columns.
    public init(_ columns: [ValueColumn<Value>]) { all = columns }

    /// A table with these columns.
    public init(arrayLiteral columns: ValueColumn<Value>...) { all = columns }

    /// The columns, without their values.
    public var columns: [Column] { all.map(\.column) }

    /// The columns with these keys, in this order.
    /// - Throws: ``TabularError`` for a key that no column has.
    public func selecting(_ keys: [String]) throws -> ValueTable {
        ValueTable(
            try keys.map { key in
                guard let column = all.first(where: { $0.column.key == key }) else {
                    throw TabularError.columnUnknown(key)
                }
                return column
            })
    }

    /// Both tables' columns, these first.
    public static func + (left: ValueTable, right: ValueTable) -> ValueTable { ValueTable(left.all + right.all) }

    /// Appends a cell for every column to a row.
    public func append(_ value: Value, to row: RowBuffer) throws {
        for column in all { try column.append(value, to: row) }
    }

    /// The value as a JSON object on one line.
    public func json(_ value: Value) throws -> String {
        let row = RowBuffer()
        try append(value, to: row)
        return try SingleObject.json(row, columns: columns)
    }
}
