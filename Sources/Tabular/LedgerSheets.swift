import CXLSXWriter

/// Writes a ledger as a workbook: a first sheet with letterhead, totals by group and the account, a second with the lines.
///
/// The totals are formulas over cells that this writes itself, with the values that they give; nothing of the data ever becomes a formula.
enum LedgerSheets {
    static func write(_ ledger: Ledger, options: WriterOptions, to output: TableOutput) throws {
        let place = try XLSXPlace(output, temporaryFolder: options.temporaryFolder)
        let book = try XLSXBook(place: place, created: options.created)
        let front = try XLSXSheet(book, named: XLSXSheetName.make(title: ledger.letterhead.title, number: 1))
        let lines = try XLSXSheet(book, named: linesName)
        try LedgerFront(ledger, sheet: front, ranges: writeLines(ledger, lines)).write()
        for sheet in [front, lines] { try sheet.fitColumns() }
        try book.close()
        try place.deliver()
    }

    static let linesName = "Lines"

    /// - Returns: the rows of each group, as a spreadsheet counts them.
    private static func writeLines(_ ledger: Ledger, _ sheet: XLSXSheet) throws -> [ClosedRange<Int>?] {
        try sheet.write(titles: ledger.columns.map(\.title), margin: 3)
        worksheet_freeze_panes(sheet.handle, 1, 0)
        try sheet.preparePrinting(hasHeader: true)
        sheet.row = 1
        var ranges: [ClosedRange<Int>?] = []
        for group in ledger.groups {
            let first = sheet.row + 1
            for row in group.rows {
                guard sheet.row < XLSXWriter.sheetRows - 1 else {
                    throw TabularError.xlsx(words: "it has more lines than a sheet has rows")
                }
                try sheet.write(row, columns: ledger.columns, number: sheet.row)
                sheet.row += 1
            }
            ranges.append(group.rows.isEmpty ? nil : first...sheet.row)
        }
        let last = sheet.row
        try XLSXBook.check(
            worksheet_autofilter(sheet.handle, 0, 0, UInt32(max(last - 1, 0)), UInt16(ledger.columns.count - 1)))
        guard last > 1 else { return ranges }
        try sheet.write(titles: ["Total"], margin: 0)
        for column in ledger.summed {
            let name = XLSXSheet.letters(column)
            try sheet.write(
                sum: "=SUM(\(name)2:\(name)\(last))", ledger.sum(column), ledger.columns[column].type, column: column)
        }
        return ranges
    }
}

/// The first sheet of a ledger.
private struct LedgerFront {
    let ledger: Ledger
    let sheet: XLSXSheet
    /// Where each group's lines are in the other sheet.
    let ranges: [ClosedRange<Int>?]

    init(_ ledger: Ledger, sheet: XLSXSheet, ranges: [ClosedRange<Int>?]) {
        (self.ledger, self.sheet, self.ranges) = (ledger, sheet, ranges)
    }

    func write() throws {
        try sheet.preparePrinting(hasHeader: false)
        try sheet.write(titles: [ledger.title], margin: 0)
        sheet.row += 2
        try writeLetterhead()
        sheet.row += 1
        let total = try writeGroups()
        if let closing = ledger.closing, let total { try writeAccount(closing, total: total) }
    }

    private func writeLetterhead() throws {
        guard let values = ledger.letterhead.rows.first else { return }
        let line = RowBuffer()
        for (index, column) in ledger.letterhead.columns.enumerated() where values.kind(at: index) != .null {
            line.removeAll()
            line.append(column.title)
            line.append(values, at: index)
            let name = Column(key: "field", title: "", type: .text)
            try sheet.write(line, columns: [name, column], number: index + 1)
            sheet.row += 1
        }
    }

    /// - Returns: the cell of the document's total.
    private func writeGroups() throws -> String? {
        let texts = ledger.groupColumns.count
        try sheet.write(
            titles: ledger.groupColumns.map(\.title) + ledger.summed.map { ledger.columns[$0].title }, margin: 1)
        sheet.row += 1
        let first = sheet.row + 1
        for (group, range) in zip(ledger.groups, ranges) {
            try sheet.write(group.heading, columns: ledger.groupColumns, number: sheet.row)
            for (place, column) in ledger.summed.enumerated() {
                guard let range else { continue }
                let name = XLSXSheet.letters(column)
                try sheet.write(
                    sum: "=SUM(\(LedgerSheets.linesName)!\(name)\(range.lowerBound):\(name)\(range.upperBound))",
                    ledger.sum(column, of: group), ledger.columns[column].type, column: texts + place, isBold: false)
            }
            sheet.row += 1
        }
        try sheet.write(titles: ["Total"], margin: 0)
        let last = sheet.row
        guard last >= first else { return nil }
        for (place, column) in ledger.summed.enumerated() {
            let name = XLSXSheet.letters(texts + place)
            try sheet.write(
                sum: "=SUM(\(name)\(first):\(name)\(last))", ledger.sum(column), ledger.columns[column].type,
                column: texts + place)
        }
        sheet.row += 1
        return "\(XLSXSheet.letters(texts + ledger.summed.count - 1))\(sheet.row)"
    }

    /// Opening + total - paid = closing, in the cells below the total.
    private func writeAccount(_ closing: String, total: String) throws {
        sheet.row += 1
        let amounts = [Column(key: "title", title: "", type: .text), Column(key: "cents", title: "", type: .amount)]
        var formula = "=\(total)"
        for balance in ledger.before + ledger.after {
            let line = RowBuffer()
            line.append(balance.title)
            line.append(integer: balance.cents)
            try sheet.write(line, columns: amounts, number: sheet.row)
            sheet.row += 1
            formula += "\(balance.sign < 0 ? "-" : "+")B\(sheet.row)"
        }
        try sheet.write(titles: [closing], margin: 0)
        try sheet.write(sum: formula, ledger.rest, .amount, column: 1)
        sheet.row += 1
    }
}

extension XLSXSheet {
    /// A formula over cells of our own, with its value: cents for an amount.
    func write(sum formula: String, _ value: Int64, _ type: ColumnType, column: Int, isBold: Bool = true) throws {
        let isAmount = type == .amount
        let format = isAmount ? (isBold ? book.boldAmount : book.amount) : (isBold ? book.bold : nil)
        try XLSXBook.check(
            worksheet_write_formula_num(
                handle, rowNumber, UInt16(column), formula, format, isAmount ? Double(value) / 100 : Double(value)))
        widen(column, to: XLSXSheet.width(amount: isAmount ? value : value * 100) + 1)
    }

    /// `A` for 0, `AA` for 26.
    static func letters(_ column: Int) -> String {
        let last = String(UnicodeScalar(UInt8(65 + column % 26)))
        return column < 26 ? last : letters(column / 26 - 1) + last
    }
}
