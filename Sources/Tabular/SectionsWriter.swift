import ByteStreams

/// Writes an answer of several sections: as text under headings, one JSON object, a workbook with a sheet a section, pages to
/// print, or lines of section, item, field and value.
public enum SectionsWriter {
    /// - Returns: what a person should be told of the answer, a sentence each.
    /// - Throws: as the writers of tables do.
    @discardableResult
    public static func write(
        _ sections: [Section], as format: TableFormat, options: WriterOptions, to output: TableOutput
    ) throws -> [String] {
        switch format {
        case .table: try writeText(sections, options, output)
        case .json, .ndjson: try writeJSON(sections, isPretty: format == .json, output)
        case .csv, .tsv: try writeLines(sections, format, options, output)
        case .xlsx: try writeSheets(sections, options, output)
        case .pdf: return try PDFSections(sections, options).write(to: output)
        }
        return []
    }

    private static func writeText(_ sections: [Section], _ options: WriterOptions, _ output: TableOutput) throws {
        let sink = output.sink
        for (index, section) in sections.enumerated() {
            let title = DisplayText.safe(section.title, forTerminal: options.terminalWidth != nil)
            try sink.write((index == 0 ? "" : "\n") + (options.color ? "\u{1B}[1m\(title)\u{1B}[0m\n" : "\(title)\n"))
            guard !section.rows.isEmpty else {
                try sink.write("  none\n")
                continue
            }
            guard section.isObject else {
                let writer = try TextTableWriter(columns: section.columns, options: options, sink: sink)
                for row in section.rows { try writer.write(row) }
                try writer.finish()
                continue
            }
            try writeFields(section.rows[0], columns: section.columns, indent: "  ", options, sink)
        }
    }

    private static func writeJSON(_ sections: [Section], isPretty: Bool, _ output: TableOutput) throws {
        var out = OutputBuffer(sink: output.sink)
        let (gap, inner) = isPretty ? ("\n  ", "\n    ") : ("", "")
        try out.write("{")
        for (index, section) in sections.enumerated() {
            try out.write("\(index == 0 ? "" : ",")\(gap)\(JSONText.quoted(section.key)): ")
            let encoder = JSONRowEncoder(columns: section.columns, pretty: false)
            if section.isObject {
                if let row = section.rows.first { try encoder.encode(row, to: &out) } else { try out.write("null") }
                continue
            }
            try out.write("[")
            for (number, row) in section.rows.enumerated() {
                try out.write((number == 0 ? "" : ",") + inner)
                try encoder.check(row, number: number + 1)
                try encoder.encode(row, to: &out)
            }
            try out.write(section.rows.isEmpty ? "]" : "\(gap)]")
        }
        try out.write(isPretty ? "\n}\n" : "}\n")
        try out.flush()
    }

    private static func writeLines(
        _ sections: [Section], _ format: TableFormat, _ options: WriterOptions, _ output: TableOutput
    ) throws {
        let columns = [
            Column(key: "section", title: "Section", type: .text), Column(key: "item", title: "Item", type: .integer),
            Column(key: "field", title: "Field", type: .text), Column(key: "value", title: "Value", type: .text),
        ]
        let writer = try format.makeWriter(columns: columns, options: options, to: output)
        let line = RowBuffer()
        for section in sections {
            for (number, row) in section.rows.enumerated() {
                for (index, column) in section.columns.enumerated() {
                    line.removeAll()
                    line.append(section.key)
                    line.append(number + 1)
                    line.append(column.key)
                    line.append(text(row, index, column, listSeparator: ";"))
                    try writer.write(line)
                }
            }
        }
        try writer.finish()
    }

    private static func writeSheets(_ sections: [Section], _ options: WriterOptions, _ output: TableOutput) throws {
        guard let first = sections.first else { return }
        var options = options
        options.title = first.title
        let writer = try XLSXWriter(columns: first.columns, options: options, output: output)
        for (index, section) in sections.enumerated() {
            if index > 0 { try writer.beginSection(columns: section.columns, title: section.title) }
            for row in section.rows { try writer.write(row) }
            if let column = section.chartColumn { try writer.insertChart(of: column, title: section.title) }
        }
        try writer.finish()
    }

    /// A cell as CSV has it; `nil` for nothing.
    private static func text(_ row: RowBuffer, _ index: Int, _ column: Column, listSeparator: String) -> String? {
        switch row.kind(at: index) {
        case .null: return nil
        case .integer:
            let value = row.integer(at: index)
            guard column.type == .amount else { return String(value) }
            let cents = value.magnitude % 100
            return "\(value < 0 ? "-" : "")\(value.magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
        case .ascii, .unicode:
            let text = String(decoding: row.text(at: index), as: UTF8.self)
            return column.type == .list ? text.split(separator: "\u{1F}").joined(separator: listSeparator) : text
        }
    }

    /// Writes the fields of one thing for a person: a line a field, its title and its value.
    static func writeFields(
        _ row: RowBuffer, columns: [Column], indent: String, _ options: WriterOptions, _ sink: any ByteSink
    ) throws {
        var options = options
        options.header = false
        let names = [Column(key: "field", title: "", type: .text), Column(key: "value", title: "", type: .text)]
        let writer = try TextTableWriter(columns: names, options: options, sink: sink)
        let line = RowBuffer()
        for (index, column) in columns.enumerated() {
            line.removeAll()
            line.append(indent + column.title)
            line.append(text(row, index, column, listSeparator: ", "))
            try writer.write(line)
        }
        try writer.finish()
    }
}
