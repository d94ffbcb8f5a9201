import ByteStreams

/// Prints a ledger: letterhead, the lines under the heading of their group with its totals, the totals of all, the account; page numbers at the foot.
struct LedgerPages {
    private let ledger: Ledger
    private let options: WriterOptions
    private let document: PDFDocument
    private let typesetter: PDFTypesetter
    /// The columns of a line without those of its group's heading, which are above it.
    private let columns: [Column]
    private let hidden: Int

    private static let fieldColumns = [
        Column(key: "field", title: "", type: .text), Column(key: "value", title: "", type: .text),
    ]

    init(_ ledger: Ledger, _ options: WriterOptions) throws {
        (self.ledger, self.options) = (ledger, options)
        document = try PDFDocument(title: options.title, created: options.created)
        typesetter = try PDFTypesetter(document)
        hidden = ledger.groupColumns.count
        columns = Array(ledger.columns.dropFirst(hidden))
    }

    func write(to output: TableOutput) throws {
        let layout = try PDFLayout.choose(measures(), on: [.portrait, .landscape])
        let flow = PDFFlow(document, typesetter, paper: layout.paper)
        try flow.beginPage()
        try flow.heading(options)
        try writeFields(letterhead, flow)
        let table = try PDFTable(columns: columns, layout: layout, flow: flow, hasHeader: true)
        table.header()
        for group in ledger.groups { try write(group, table) }
        flow.advance(6)
        try table.row(totals("Total") { ledger.sum($0) }, bold: true)
        flow.advance(14)
        try writeFields(account, flow)
        try flow.finish(footer: options.footer)
        try document.save(to: output.sink)
    }

    private func write(_ group: Ledger.Group, _ table: PDFTable) throws {
        // A heading is never alone at the foot of a page.
        if table.flow.room < 60 {
            try table.flow.beginPage()
            table.header()
        }
        table.flow.advance(5)
        try table.flow.paragraph(group.title, bold: true, size: table.layout.size)
        for row in group.rows { try table.row(cells(row)) }
        try table.row(totals("Group Total") { ledger.sum($0, of: group) }, bold: true)
    }

    private func cells(_ row: RowBuffer) -> [String] {
        Array(PrintedCells.texts(row, ledger.columns).dropFirst(hidden))
    }

    private func totals(_ title: String, _ sum: (Int) -> Int64) -> [String] {
        let label = columns.firstIndex { $0.type == .text } ?? 0
        return columns.indices.map { index in
            let place = index + hidden
            guard ledger.summed.contains(place) else { return index == label ? title : "" }
            let value = sum(place)
            return columns[index].type == .amount ? DisplayText.amount(value) : DisplayText.count(value)
        }
    }

    private func measures() throws -> [PDFColumnMeasure] {
        var measures = try typesetter.measures(columns, hasHeader: true)
        for group in ledger.groups {
            for row in group.rows { try typesetter.widen(&measures, for: cells(row)) }
            try typesetter.widen(&measures, for: totals("Group Total") { ledger.sum($0, of: group) }, bold: true)
        }
        try typesetter.widen(&measures, for: totals("Total") { ledger.sum($0) }, bold: true)
        return measures
    }

    private var letterhead: [[String]] {
        guard let row = ledger.letterhead.rows.first else { return [] }
        return zip(ledger.letterhead.columns, PrintedCells.texts(row, ledger.letterhead.columns))
            .filter { !$1.isEmpty }.map { [$0.title, $1] }
    }

    private var account: [[String]] {
        guard let closing = ledger.closing else { return [] }
        let lines =
            ledger.before.map { ($0.title, $0.cents) } + [("Total", ledger.total)]
            + ledger.after.map { ($0.title, $0.cents) } + [(closing, ledger.rest)]
        return lines.map { [$0.0, DisplayText.amount($0.1)] }
    }

    private func writeFields(_ fields: [[String]], _ flow: PDFFlow) throws {
        guard !fields.isEmpty else { return }
        var measures = try typesetter.measures(Self.fieldColumns, hasHeader: false)
        for cells in fields { try typesetter.widen(&measures, for: cells) }
        let layout = try PDFLayout.choose(measures, on: [flow.paper])
        let table = try PDFTable(columns: Self.fieldColumns, layout: layout, flow: flow, hasHeader: false)
        for cells in fields { try table.row(cells) }
        flow.advance(14)
    }
}
