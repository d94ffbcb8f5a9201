/// Cells of a text table as they will be shown, with their widths; rows lie one after another.
struct RenderedCells {
    private let types: [ColumnType]
    private let forTerminal: Bool
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var widths: [Int] = []
    private var headings: [Bool] = []

    init(types: [ColumnType], forTerminal: Bool) {
        self.types = types
        self.forTerminal = forTerminal
    }

    /// How many rows are held.
    var rows: Int { types.isEmpty ? 0 : ends.count / types.count }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        widths.removeAll(keepingCapacity: true)
        headings.removeAll(keepingCapacity: true)
    }

    /// Whether the row heads those that follow.
    func isHeading(row: Int) -> Bool { headings[row] }

    func width(row: Int, column: Int) -> Int { widths[row * types.count + column] }

    func bytes(row: Int, column: Int) -> ArraySlice<UInt8> {
        let index = row * types.count + column
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    mutating func append(_ row: RowBuffer) {
        headings.append(row.isHeading)
        for (index, type) in types.enumerated() {
            switch row.kind(at: index) {
            case .null: append("", width: 0)
            case .integer:
                let value = row.integer(at: index)
                let text = type == .amount ? DisplayText.amount(value) : String(value)
                append(text, width: text.utf8.count)
            case .ascii where isPlain(row.text(at: index)):
                bytes.append(contentsOf: row.text(at: index))
                ends.append(bytes.count)
                widths.append(row.text(at: index).count)
            case .ascii, .unicode:
                appendMeasured(String(decoding: row.text(at: index), as: UTF8.self), type: type)
            }
        }
    }

    private mutating func appendMeasured(_ text: String, type: ColumnType) {
        let items = type == .list ? text.split(separator: "\u{1F}").joined(separator: ", ") : text
        let shown = DisplayText.safe(items, forTerminal: forTerminal)
        append(shown, width: DisplayWidth.measure(shown))
    }

    private mutating func append(_ text: String, width: Int) {
        bytes.append(contentsOf: text.utf8)
        ends.append(bytes.count)
        widths.append(width)
    }

    /// Whether an ASCII text has no control character, so that its width is its length.
    private func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
}
