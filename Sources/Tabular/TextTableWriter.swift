import ByteStreams

/// Columns aligned by blanks, for a person: titles above, numbers to the right, two blanks between.
///
/// The widths come from the first 10,000 rows, which are held back for it; a longer cell after them pushes its row to the
/// right rather than being cut. Only towards a terminal is anything cut (`…`), bold or escaped.
final class TextTableWriter: TableWriter {
    private let columns: [Column]
    private let options: WriterOptions
    private let measuredRows: Int
    private var pending: RenderedCells
    private var widths: [Int]?
    /// Which columns the terminal's width has cut.
    private var isCut: [Bool] = []
    private var line: [UInt8] = []
    private var out: OutputBuffer
    private var rows = 0

    init(columns: [Column], options: WriterOptions, sink: any ByteSink, measuredRows: Int = 10_000) throws {
        self.columns = columns
        self.options = options
        self.measuredRows = measuredRows
        pending = RenderedCells(types: columns.map(\.type), forTerminal: options.terminalWidth != nil)
        out = OutputBuffer(sink: sink)
    }

    func write(_ row: RowBuffer) throws {
        rows += 1
        guard row.count == columns.count else {
            throw TabularError.cellCount(row: rows, expected: columns.count, found: row.count)
        }
        pending.append(row)
        if widths != nil || pending.rows >= measuredRows { try emitPending() }
    }

    func finish() throws {
        try emitPending()
        try out.flush()
    }

    private func emitPending() throws {
        if widths == nil {
            let measured = measure()
            widths = measured
            if options.header { try emitHeader(measured) }
        }
        guard let widths else { return }
        for row in 0..<pending.rows {
            for column in columns.indices { appendCell(row: row, column: column, width: widths[column]) }
            try emitLine(bold: options.color && pending.isHeading(row: row))
        }
        pending.removeAll()
    }

    private func measure() -> [Int] {
        let titles = columns.map { options.header ? DisplayWidth.measure($0.title) : 0 }
        var natural = Array(repeating: 0, count: columns.count)
        for row in 0..<pending.rows {
            for column in columns.indices {
                natural[column] = max(natural[column], pending.width(row: row, column: column))
            }
        }
        let data = natural
        natural = zip(titles, data).map { max($0, $1) }
        isCut = Array(repeating: false, count: columns.count)
        guard let terminalWidth = options.terminalWidth else { return natural }
        let fitted = ColumnFitting.fit(natural, data: data, types: columns.map(\.type), to: terminalWidth)
        isCut = zip(natural, fitted).map { $0 > $1 }
        return fitted
    }

    private func emitHeader(_ widths: [Int]) throws {
        for (index, column) in columns.enumerated() {
            let width = DisplayWidth.measure(column.title)
            append(column.title.utf8, textWidth: width, column: index, width: widths[index])
        }
        try emitLine(bold: options.color)
    }

    private func appendCell(row: Int, column: Int, width: Int) {
        let textWidth = pending.width(row: row, column: column)
        append(pending.bytes(row: row, column: column), textWidth: textWidth, column: column, width: width)
    }

    private func append(_ text: some Collection<UInt8>, textWidth: Int, column: Int, width: Int) {
        if column > 0 { pad(ColumnFitting.gap) }
        if isCut[column], textWidth > width {
            let cut = DisplayWidth.cut(String(decoding: text, as: UTF8.self), to: width)
            line.append(contentsOf: cut.text.utf8)
            return pad(width - cut.width)
        }
        let blanks = max(width - textWidth, 0)
        switch columns[column].type {
        case .integer, .amount:
            pad(blanks)
            line.append(contentsOf: text)
        case .text, .identifier, .date, .list:
            line.append(contentsOf: text)
            pad(blanks)
        }
    }

    private func pad(_ count: Int) {
        for _ in 0..<count { line.append(UInt8(ascii: " ")) }
    }

    /// Writes the line without the blanks at its end.
    private func emitLine(bold: Bool) throws {
        while line.last == UInt8(ascii: " ") { line.removeLast() }
        try out.reserve(line.count + 16)
        if bold { out.append(Array("\u{1B}[1m".utf8)) }
        out.append(line)
        if bold { out.append(Array("\u{1B}[0m".utf8)) }
        out.append(10)
        line.removeAll(keepingCapacity: true)
    }
}
