/// Fits the columns of a text table to a terminal.
enum ColumnFitting {
    /// Blanks between two columns.
    static let gap = 2
    /// How far text is cut before the titles of other columns are, and how far at the most.
    private static let textFloors = (first: 10, last: 3)

    /// Takes from the widest columns until the line fits: first from texts and lists, down to ten cells; then from the titles of
    /// the other columns, down to their data; then from texts again, down to three.
    ///
    /// Identifiers, numbers and dates themselves are never cut: half of one is worse than a line that wraps.
    static func fit(_ widths: [Int], data: [Int], types: [ColumnType], to terminalWidth: Int) -> [Int] {
        let isText = types.map { $0 == .text || $0 == .list }
        let floors = { (text: Int) in
            widths.indices.map { isText[$0] ? text : max(data[$0], textFloors.last) }
        }
        let textOnly = widths.indices.map { isText[$0] ? textFloors.first : widths[$0] }
        var fitted = widths
        for floor in [textOnly, floors(textFloors.first), floors(textFloors.last)] {
            shrink(&fitted, to: terminalWidth, floors: floor)
        }
        return fitted
    }

    private static func shrink(_ widths: inout [Int], to terminalWidth: Int, floors: [Int]) {
        var excess = widths.reduce(0, +) + gap * max(widths.count - 1, 0) - terminalWidth
        while excess > 0 {
            let candidates = widths.indices.filter { widths[$0] > floors[$0] }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
            excess -= 1
        }
    }
}
