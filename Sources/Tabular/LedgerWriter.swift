import ByteStreams

/// Writes a ledger as a document: XLSX with totals that compute, PDF with page numbers.
public enum LedgerWriter {
    /// - Throws: as the writers of tables do.
    public static func write(
        _ ledger: Ledger, as format: TableFormat, options: WriterOptions, to output: TableOutput
    ) throws {
        if format == .xlsx { return try LedgerSheets.write(ledger, options: options, to: output) }
        try SectionsWriter.write(sections(ledger), as: format, options: options, to: output)
    }

    /// Letterhead, a table a group with its totals in the last row, the totals of all, and the account.
    private static func sections(_ ledger: Ledger) -> [Section] {
        var sections = [ledger.letterhead]
        for (number, group) in ledger.groups.enumerated() {
            var section = Section(
                key: "group_\(number + 1)", title: title(group), columns: ledger.columns, isObject: false)
            for row in group.rows { section.append(row) }
            section.append(totals(ledger, group))
            sections.append(section)
        }
        var total = Section(
            key: "total", title: "Total", columns: ledger.summed.map { ledger.columns[$0] }, isObject: true)
        let row = RowBuffer()
        for column in ledger.summed { row.append(integer: ledger.sum(column)) }
        total.append(row)
        return sections + [total] + account(ledger)
    }

    private static func title(_ group: Ledger.Group) -> String {
        let texts = (0..<group.heading.count).compactMap { index -> String? in
            guard group.heading.kind(at: index) != .null else { return nil }
            return String(decoding: group.heading.text(at: index), as: UTF8.self)
        }
        return texts.isEmpty ? "No group" : texts.joined(separator: "  ")
    }

    private static func totals(_ ledger: Ledger, _ group: Ledger.Group) -> RowBuffer {
        let row = RowBuffer()
        let label = ledger.columns.firstIndex { $0.type == .text }
        for index in ledger.columns.indices {
            if ledger.summed.contains(index) {
                row.append(integer: ledger.sum(index, of: group))
            } else if index == label {
                row.append("Total")
            } else {
                row.appendNull()
            }
        }
        return row
    }

    private static func account(_ ledger: Ledger) -> [Section] {
        guard let closing = ledger.closing else { return [] }
        let names = ledger.before.map(\.title) + ["Total"] + ledger.after.map(\.title) + [closing]
        let values = ledger.before.map(\.cents) + [ledger.total] + ledger.after.map(\.cents) + [ledger.rest]
        var section = Section(
            key: "account", title: "Account",
            columns: names.map { Column(key: $0, title: $0, type: .amount) }, isObject: true)
        let row = RowBuffer()
        for value in values { row.append(integer: value) }
        section.append(row)
        return [section]
    }
}
