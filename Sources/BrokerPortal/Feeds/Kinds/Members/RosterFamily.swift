/// The relatives that a roster may name in the subscriber's row.
enum RosterFamily {
    struct Relative {
        /// The beginning of their columns.
        let key: String
        let words: String
        let relationship: String
    }

    static let relatives =
        [Relative(key: "spouse", words: "spouse", relationship: "spouse")]
        + (1...8).map { Relative(key: "child_\($0)", words: "child \($0)", relationship: "child") }
}

/// A name as a roster has it in one column.
struct RosterName: Equatable {
    let last: String?
    let first: String?

    /// `Adler, Jo`, `Jo Adler`, or `Jo` alone, which has no last name.
    init(_ text: String) {
        let comma = text.split(separator: ",", maxSplits: 1).map(\.trimmed)
        if comma.count == 2 {
            (last, first) = (comma[0], comma[1])
            return
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        last = words.count > 1 ? words.last.map(String.init) : nil
        first = words.count > 1 ? words.dropLast().joined(separator: " ") : text.trimmed
    }
}
