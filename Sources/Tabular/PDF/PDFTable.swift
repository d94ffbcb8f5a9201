/// Draws the rows of a table below one another, and its header again on every page.
struct PDFTable {
    let columns: [Column]
    let layout: PDFLayout
    let flow: PDFFlow
    let hasHeader: Bool
    /// The title of numbers that are shown as bars behind the rows, and the largest of them.
    var bars: (title: PDFLine?, largest: Int64)?

    /// What bars take beside the table, in points.
    static let barRoom: Float = 110

    private var size: Float { layout.size }
    private var leading: Float { size * 1.25 }
    private var padding: Float { size * 0.35 }

    /// Where a column begins.
    private let starts: [Float]
    private let titles: [[PDFLine]]

    init(columns: [Column], layout: PDFLayout, flow: PDFFlow, hasHeader: Bool) throws {
        (self.columns, self.layout, self.flow, self.hasHeader) = (columns, layout, flow, hasHeader)
        var x = flow.left
        starts = layout.widths.map { width in
            defer { x += width + layout.gap }
            return x
        }
        titles = try zip(columns, layout.widths).map { column, width in
            guard hasHeader else { return [] }
            return try flow.typesetter.lines(
                column.title, bold: true, width: Int(width / layout.size * 1_000), most: 6)
        }
    }

    /// Whether the header and a row still fit on the page.
    var fits: Bool { flow.room >= headerHeight + leading * 2 + padding * 2 + 20 }

    private var headerHeight: Float {
        hasHeader ? Float(titles.map(\.count).max() ?? 0) * leading + padding * 2 : 0
    }

    func header() {
        guard hasHeader, !columns.isEmpty else { return }
        let height = headerHeight
        flow.fill(x: flow.left - 2, y: flow.y - height, width: layout.width + 4, height: height, gray: 0.92)
        // Titles of one line are below, next to their cells.
        draw(titles, height: height, alignsBelow: true)
        if let title = bars?.title {
            flow.draw(title, x: barStart, baseline: flow.y - height + leading - size + padding, size: size, gray: 0.35)
        }
        flow.advance(height)
        flow.rule(x: flow.left - 2, y: flow.y, width: layout.width + 4, height: 0.75, gray: 0.35)
    }

    /// Writes one row. A row is never parted by the end of a page; what would be longer than a page ends in `…`.
    func row(_ cells: [String], number: Int64? = nil, bold: Bool = false) throws {
        let most = Int((flow.pageRoom - headerHeight - 30 - padding * 2) / leading)
        let lines = try zip(cells, layout.widths).map { cell, width in
            try flow.typesetter.lines(cell, bold: bold, width: thousandths(width), most: most)
        }
        let height = Float(max(lines.map(\.count).max() ?? 0, 1)) * leading + padding * 2
        if flow.room < height {
            try flow.beginPage()
            header()
        }
        draw(lines, height: height, alignsBelow: false)
        if let bars, bars.largest > 0, let number, number > 0 {
            let width = (PDFTable.barRoom - 14) * Float(number) / Float(bars.largest)
            flow.rule(
                x: barStart, y: flow.y - height + padding, width: width,
                height: size, gray: 0.6)
        }
        flow.advance(height)
        flow.rule(x: flow.left - 2, y: flow.y, width: layout.width + 4, height: 0.3, gray: 0.8)
    }

    private var barStart: Float { flow.left + layout.width + 14 }

    private func draw(_ cells: [[PDFLine]], height: Float, alignsBelow: Bool) {
        for (index, lines) in cells.enumerated() {
            let free = alignsBelow ? height - padding * 2 - Float(lines.count) * leading : 0
            var baseline = flow.y - padding - free - size
            for line in lines {
                flow.draw(line, x: x(of: line, in: index), baseline: baseline, size: size)
                baseline -= leading
            }
        }
    }

    /// Numbers stand to the right.
    private func x(of line: PDFLine, in column: Int) -> Float {
        switch columns[column].type {
        case .integer, .amount: starts[column] + layout.widths[column] - Float(line.width) * size / 1_000
        case .text, .identifier, .date, .list: starts[column]
        }
    }

    private func thousandths(_ width: Float) -> Int { Int(width / size * 1_000) }
}

/// Cells as they are printed.
enum PrintedCells {
    static func texts(_ row: RowBuffer, _ columns: [Column]) -> [String] {
        columns.indices.map { text(row, $0, columns[$0].type) }
    }

    private static func text(_ row: RowBuffer, _ index: Int, _ type: ColumnType) -> String {
        switch row.kind(at: index) {
        case .null: return ""
        case .integer:
            let value = row.integer(at: index)
            switch type {
            case .amount: return DisplayText.amount(value)
            case .integer: return DisplayText.count(value)
            case .text, .identifier, .date, .list: return String(value)
            }
        case .ascii, .unicode:
            let text = String(decoding: row.text(at: index), as: UTF8.self)
            return type == .list ? text.split(separator: "\u{1F}").joined(separator: ", ") : text
        }
    }
}

extension PDFTypesetter {
    /// The columns, without a cell as yet.
    func measures(_ columns: [Column], hasHeader: Bool) throws -> [PDFColumnMeasure] {
        try columns.map { column in
            let title = hasHeader ? try measure(column.title, bold: true) : (line: 0, word: 0)
            let isText = column.type == .text || column.type == .list
            return PDFColumnMeasure(isText: isText, title: title)
        }
    }

    /// Widens the columns for the cells of a row.
    func widen(_ measures: inout [PDFColumnMeasure], for cells: [String], bold: Bool = false) throws {
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
            let width = try measure(cell, bold: bold)
            measures[index].line = max(measures[index].line, width.line)
            measures[index].word = max(measures[index].word, width.word)
        }
    }
}
