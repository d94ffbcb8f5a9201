/// Turns the XML of a sheet into rows, as they come.
final class XLSXSheetParser: XMLHandler {
    private let name: String
    private let strings: [String]
    private let styles: XLSXStyles
    private let since1904: Bool

    /// Rows that are complete and were not fetched yet.
    private(set) var rows: [XLSXRow] = []

    private var row = 0
    private var column = -1
    private var cells: [XLSXRow.Place] = []
    private var isInCell = false
    private var isInValue = false
    private var type: String?
    private var style: Int?
    private var value = XLSXTextCollector()
    private var hasValue = false

    init(name: String, strings: [String], styles: XLSXStyles, since1904: Bool) {
        (self.name, self.strings, self.styles, self.since1904) = (name, strings, styles, since1904)
    }

    func takeRows() -> [XLSXRow] {
        defer { rows = [] }
        return rows
    }

    func begin(_ name: String, _ attributes: XMLAttributes) throws {
        switch name {
        case "row": try beginRow(attributes["r"])
        case "c": try beginCell(attributes)
        case "v" where isInCell:
            isInValue = true
            hasValue = true
        case "is" where isInCell: hasValue = true
        default: if isInCell { value.begin(name) }
        }
    }

    func end(_ name: String) throws {
        switch name {
        case "row":
            rows.append(XLSXRow(number: row, cells: cells))
            cells = []
        case "c": try endCell()
        case "v": isInValue = false
        default: if isInCell { value.end(name) }
        }
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) throws {
        guard isInCell else { return }
        if isInValue { try value.takeAll(text) } else { try value.take(text) }
    }

    private func beginRow(_ number: String?) throws {
        let next = number.map { Int($0) ?? -1 } ?? row + 1
        guard (1...XLSXWriter.sheetRows).contains(next) else { throw error("a row number is not valid in Excel") }
        guard next > row else { throw error("row \(next) is repeated or out of order") }
        (row, column, cells) = (next, -1, [])
    }

    private func beginCell(_ attributes: XMLAttributes) throws {
        var next = column + 1
        if let reference = attributes["r"] {
            guard let place = XLSXColumn.parse(reference), place.row == row else {
                throw error("row \(row): a cell's reference names another row")
            }
            next = place.column
        }
        guard next < XLSXColumn.limit else { throw error("row \(row): there are more columns than Excel allows") }
        guard next > column else { throw error("cell \(XLSXColumn.name(next))\(row) is repeated or out of order") }
        column = next
        (isInCell, isInValue, hasValue) = (true, false, false)
        type = attributes["t"]
        style = attributes["s"].flatMap { Int($0) }
        value.reset()
    }

    private func endCell() throws {
        guard isInCell else { return }
        isInCell = false
        guard hasValue else { return }
        let cell = try makeCell()
        if cell != .empty { cells.append(XLSXRow.Place(column: column, cell: cell)) }
    }

    private func makeCell() throws -> XLSXCell {
        let text = value.text
        switch type ?? "n" {
        case "s":
            guard let index = Int(text), strings.indices.contains(index) else {
                throw cellError("refers to a missing shared string")
            }
            return strings[index].isEmpty ? .empty : .text(strings[index])
        case "inlineStr", "str": return text.isEmpty ? .empty : .text(text)
        case "b": return .boolean(text == "1" || text == "true")
        // A file could hold anything there, and the words of an error are shown.
        case "e": return .error(XLSXSheetParser.errors.contains(text) ? text : "#ERROR!")
        case "d": return .date(text.hasSuffix("T00:00:00") ? String(text.dropLast(9)) : text)
        case "n": return text.isEmpty ? .empty : try number(text)
        default: throw cellError("has an unknown cell type")
        }
    }

    private static let errors: Set<String> = [
        "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    ]

    private func number(_ text: String) throws -> XLSXCell {
        guard let number = XLSXNumber(text) else { throw cellError("does not contain the expected number") }
        switch styles.kind(style: style) {
        case .plain: return .number(number.text)
        case .date: return number.date(since1904: since1904).map { .date($0) } ?? .number(number.text)
        case .padded(let count): return .number(number.padded(to: count) ?? number.text)
        }
    }

    private func cellError(_ words: String) -> TabularError {
        error("cell \(XLSXColumn.name(column))\(row) \(words)")
    }

    private func error(_ words: String) -> TabularError { .workbook(place: "sheet \(name)", words: words) }
}
