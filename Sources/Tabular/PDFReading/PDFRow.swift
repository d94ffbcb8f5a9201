/// The words of a page that stand on one line, from left to right.
struct PDFRow {
    private(set) var words: [PDFWord]

    /// Words with no more between them than a blank, joined.
    struct Segment: Equatable {
        var text: String
        let left: Double
        var right: Double
    }

    /// The rows of a page, from top to bottom. Words of one line may differ a little in height.
    static func rows(_ words: [PDFWord]) -> [PDFRow] {
        var rows: [PDFRow] = []
        var middle = 0.0
        for word in words.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
            if !rows.isEmpty, word.middle - middle < word.height * 0.5 {
                rows[rows.count - 1].words.append(word)
            } else {
                rows.append(PDFRow(words: [word]))
                middle = word.middle
            }
        }
        return rows.map { PDFRow(words: $0.words.sorted { $0.left < $1.left }) }
    }

    var segments: [Segment] {
        var segments: [Segment] = []
        for word in words {
            if let last = segments.last, word.left - last.right < word.height {
                segments[segments.count - 1].text += " " + word.text
                segments[segments.count - 1].right = max(last.right, word.right)
            } else {
                segments.append(Segment(text: word.text, left: word.left, right: word.right))
            }
        }
        return segments
    }

    var middle: Double { words.first?.middle ?? 0 }
    var height: Double { words.map(\.height).max() ?? 0 }

    var text: String { words.map(\.text).joined(separator: " ") }

    /// Whether it says anything: a rule of dashes does not.
    var hasText: Bool { words.contains { $0.text.contains { $0.isLetter || $0.isNumber } } }
}
