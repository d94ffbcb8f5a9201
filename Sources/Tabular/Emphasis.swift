/// How much a cell should strike the eye. A workbook shows it as a color behind the cell.
public enum Emphasis: Int, Comparable, Sendable {
    /// Good to know: light blue.
    case slight = 1
    /// Something to do: light amber.
    case medium = 2
    /// Something that cannot wait: light red.
    case strong = 3

    /// Whether the left strikes the eye less.
    public static func < (left: Emphasis, right: Emphasis) -> Bool { left.rawValue < right.rawValue }
}
