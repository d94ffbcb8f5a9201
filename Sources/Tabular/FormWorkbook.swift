internal import ByteStreams
internal import CXLSXWriter
internal import Glibc

/// A workbook to be filled in: a sheet with nothing but titles, lists to pick from where a column has allowed values, and a sheet that explains
/// the columns.
public struct FormWorkbook {
    /// A column to fill in.
    public struct Field: Sendable {
        let name: String
        let meaning: String
        let type: String
        let isNeeded: Bool
        let choices: [String]
        let example: String
        let isText: Bool

        /// Makes a column.
        ///
        /// - Parameters:
        ///   - name: the title in the header.
        ///   - meaning: what it holds, in a sentence.
        ///   - type: the kind of its values, in words.
        ///   - isNeeded: whether every row has a value.
        ///   - choices: the allowed values; empty for any.
        ///   - example: a value.
        ///   - isText: whether Excel is to keep what is typed as text, with zeros in front.
        public init(
            name: String, meaning: String, type: String, isNeeded: Bool, choices: [String], example: String,
            isText: Bool
        ) {
            (self.name, self.meaning, self.type, self.isNeeded) = (name, meaning, type, isNeeded)
            (self.choices, self.example, self.isText) = (choices, example, isText)
        }
    }

    /// The name of the sheet that explains the columns; whoever reads a filled form knows by it that no data are there.
    public static let explanationSheet = "About these columns"

    /// So many rows offer the lists.
    private static let rows: UInt32 = 10_000
    /// The letters that Excel takes for a list.
    private static let listLimit = 255

    private let sheet: String
    private let fields: [Field]
    private let notes: [String]

    /// - Parameters:
    ///   - sheet: the name of the sheet to fill in.
    ///   - notes: lines below the explanation of the columns.
    public init(sheet: String, fields: [Field], notes: [String]) {
        (self.sheet, self.fields, self.notes) = (sheet, fields, notes)
    }

    /// Writes the workbook.
    ///
    /// - Parameter created: the day it says it was made.
    /// - Throws: ``TabularError``; `ByteStreamError` where the bytes cannot be written.
    public func write(to output: TableOutput, created: CalendarDate, temporaryFolder: String = "/tmp") throws {
        let place = try XLSXPlace(output, temporaryFolder: temporaryFolder)
        let book = try XLSXBook(place: place, created: created)
        try writeForm(book)
        try writeExplanation(book)
        try book.close()
        try place.deliver()
    }

    private func writeForm(_ book: XLSXBook) throws {
        let form = try XLSXSheet(book, named: XLSXSheetName.make(title: sheet, number: 1))
        try form.write(titles: fields.map(\.name), margin: 3)
        worksheet_freeze_panes(form.handle, 1, 0)
        let text = try book.textFormat()
        for (index, field) in fields.enumerated() {
            let column = UInt16(index)
            try XLSXBook.check(
                worksheet_set_column(
                    form.handle, column, column, Double(max(field.name.count + 4, 12)), field.isText ? text : nil))
            try offer(field.choices, in: form, column: column)
        }
        form.row = 1
    }

    private func offer(_ choices: [String], in form: XLSXSheet, column: UInt16) throws {
        guard !choices.isEmpty, choices.joined(separator: ",").utf8.count <= Self.listLimit else { return }
        var texts: [UnsafeMutablePointer<CChar>?] = choices.map { strdup($0) } + [nil]
        defer { texts.forEach { free($0) } }
        try texts.withUnsafeMutableBufferPointer { texts in
            var validation = lxw_data_validation()
            validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
            validation.value_list = texts.baseAddress
            // Other words are known too, so a value that is not in the list is asked about, not refused.
            validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
            try XLSXBook.check(
                worksheet_data_validation_range(form.handle, 1, column, Self.rows, column, &validation))
        }
    }

    private func writeExplanation(_ book: XLSXBook) throws {
        let columns = ["Column", "Needed", "Type", "Meaning", "Allowed Values", "Example"].map {
            Column(key: $0, title: $0, type: .text)
        }
        let about = try XLSXSheet(book, named: Self.explanationSheet)
        try about.write(titles: columns.map(\.title), margin: 1)
        about.row = 1
        let row = RowBuffer()
        for field in fields {
            row.removeAll()
            let texts = [
                field.name, field.isNeeded ? "yes" : nil, field.type, field.meaning,
                field.choices.joined(separator: ", "),
                field.example,
            ]
            for text in texts { row.append(text) }
            try about.write(row, columns: columns, number: about.row)
            about.row += 1
        }
        about.row += 1
        for note in notes {
            row.removeAll()
            row.append(note)
            try about.write(row, columns: [columns[0]], number: about.row)
            about.row += 1
        }
        try about.fitColumns()
    }
}
