/// A word on a page, with its place in points from the top left corner.
public struct PDFWord: Hashable, Sendable {
    /// What it says.
    public let text: String
    /// Its left edge.
    public let left: Double
    /// Its right edge.
    public let right: Double
    /// Its upper edge.
    public let top: Double
    /// Its lower edge.
    public let bottom: Double

    /// A word at a place.
    public init(_ text: String, left: Double, right: Double, top: Double, bottom: Double) {
        (self.text, self.left, self.right, self.top, self.bottom) = (text, left, right, top, bottom)
    }

    var middle: Double { (top + bottom) / 2 }
    var center: Double { (left + right) / 2 }
    var height: Double { bottom - top }
}
