import ByteStreams

/// Prints an answer of several sections, one below the other: the fields of one thing as lines, things as a table, with bars where the section
/// asks for a chart.
struct PDFSections {
    private let sections: [Section]
    private let options: WriterOptions
    private let document: PDFDocument
    private let typesetter: PDFTypesetter

    private static let size: Float = 9

    init(_ sections: [Section], _ options: WriterOptions) throws {
        (self.sections, self.options) = (sections, options)
        document = try PDFDocument(title: options.title, created: options.created)
        typesetter = try PDFTypesetter(document)
    }

    /// Writes the file, and gives what a person should be told of it.
    func write(to output: TableOutput) throws -> [String] {
        // One measure for the fields of all sections, so that their values are aligned.
        let fields = try fieldMeasures()
        let measures = try sections.map { $0.isObject ? fields : try tableMeasures($0) }
        let isUpright = zip(sections, measures).allSatisfy { section, measures in
            section.isObject || PDFLayout.fitsUpright(measures)
        }
        let flow = PDFFlow(document, typesetter, paper: isUpright ? .portrait : .landscape)
        try flow.beginPage()
        try flow.heading(options)
        for (section, measures) in zip(sections, measures) { try write(section, measures, flow) }
        try flow.finish(footer: options.footer)
        try document.save(to: output.sink)
        return typesetter.notes
    }

    private func write(_ section: Section, _ measures: [PDFColumnMeasure], _ flow: PDFFlow) throws {
        let table = try table(section, measures, flow)
        // A heading is never alone at the foot of a page.
        if flow.room < 30 || !table.fits { try flow.beginPage() }
        if !section.title.isEmpty { try flow.paragraph(section.title, bold: true, size: 11, below: 3) }
        if section.rows.isEmpty {
            try flow.paragraph("None", size: PDFSections.size, gray: 0.35)
        } else if section.isObject {
            for cells in fields(section) { try table.row(cells) }
        } else {
            table.header()
            for row in section.rows {
                let cells = PrintedCells.texts(row, section.columns)
                try table.row(cells, number: section.chartColumn.map { row.integer(at: $0) })
            }
        }
        flow.advance(14)
    }

    private func table(_ section: Section, _ measures: [PDFColumnMeasure], _ flow: PDFFlow) throws -> PDFTable {
        let columns = section.isObject ? PDFSections.fieldColumns : section.columns
        let reserved = section.chartColumn == nil ? 0 : PDFTable.barRoom
        let layout = try PDFLayout.choose(measures, on: [flow.paper], reserved: reserved)
        var table = try PDFTable(
            columns: columns, layout: layout, flow: flow, hasHeader: options.header && !section.isObject)
        if let column = section.chartColumn {
            let title = try typesetter.lines(section.columns[column].title, bold: true, width: .max, most: 1).first
            table.bars = (title, section.rows.map { $0.integer(at: column) }.max() ?? 0)
        }
        return table
    }

    private static let fieldColumns = [
        Column(key: "field", title: "", type: .text), Column(key: "value", title: "", type: .text),
    ]

    private func fields(_ section: Section) -> [[String]] {
        guard let row = section.rows.first else { return [] }
        let values = PrintedCells.texts(row, section.columns)
        return zip(section.columns, values).map { [$0.title, $1] }
    }

    private func fieldMeasures() throws -> [PDFColumnMeasure] {
        var measures = try typesetter.measures(PDFSections.fieldColumns, hasHeader: false)
        for section in sections where section.isObject {
            for cells in fields(section) { try typesetter.widen(&measures, for: cells) }
        }
        return measures
    }

    private func tableMeasures(_ section: Section) throws -> [PDFColumnMeasure] {
        var measures = try typesetter.measures(section.columns, hasHeader: options.header)
        for row in section.rows { try typesetter.widen(&measures, for: PrintedCells.texts(row, section.columns)) }
        return measures
    }
}
