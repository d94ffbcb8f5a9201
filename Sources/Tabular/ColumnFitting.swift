/// Fits the columns of a text table to a terminal.
enum ColumnFitting {
    /// Blanks between two columns.
    static let gap = 2
    /// No text column is cut below this, if that can be avoided; and never below the second.
    private static let floors = [10, 3]

    /// Takes from the widest text and list columns until the line fits. Identifiers, numbers and dates are never cut: half
    /// of one is worse than a line that wraps.
    static func fit(_ widths: [Int], types: [ColumnType], to terminalWidth: Int) -> [Int] {
        var widths = widths
        var excess = widths.reduce(0, +) + gap * max(widths.count - 1, 0) - terminalWidth
        for floor in floors {
            while excess > 0 {
                let candidates = widths.indices.filter {
                    (types[$0] == .text || types[$0] == .list) && widths[$0] > floor
                }
                guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
                widths[widest] -= 1
                excess -= 1
            }
        }
        return widths
    }
}
