/// Follows the line breaks of a file, to tell a wrapped file from a break inside the data.
struct LineTracker {
    private var lineStart = 0
    /// The width of the file's first line; in a wrapped file every line but the last has it.
    private(set) var width: Int?

    /// Notes a break; gives the width of the line that ends, 0 for the second half of CR LF.
    @discardableResult
    mutating func lineBreak(at offset: Int) -> Int {
        let length = offset - lineStart
        lineStart = offset + 1
        if length > 0, width == nil { width = length }
        return length
    }

    mutating func start(at offset: Int) {
        lineStart = offset
        width = nil
    }

    /// Whether a break inside a segment belongs to a wrapped file.
    mutating func isWrap(at offset: Int) -> Bool {
        let length = lineBreak(at: offset)
        return length == 0 || length == width
    }

    /// Whether the line at hand is longer than a wrapped file's may be.
    func isTooLong(at offset: Int) -> Bool {
        guard let width else { return false }
        return offset - lineStart > width
    }
}
