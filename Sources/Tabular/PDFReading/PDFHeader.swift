/// The titles of a table on a page, each with the place where it stands. A title may go over several rows.
struct PDFHeader {
    /// So many rows of a page may make up the titles.
    static let tallest = 3

    let titles: [PDFRow.Segment]
    /// Its rows on the page.
    let rows: Range<Int>

    var names: [String] { titles.map(\.text) }

    /// What may be a header from a row on: that row, and the same with one or two more below it.
    static func candidates(_ rows: [PDFRow], at start: Int) -> [PDFHeader] {
        (1...tallest).compactMap { count in
            guard start + count <= rows.count else { return nil }
            let range = start..<(start + count)
            // Titles of several rows stand close together.
            let isClose = range.dropLast().allSatisfy { rows[$0 + 1].middle - rows[$0].middle < rows[$0].height * 2 }
            guard isClose else { return nil }
            return PDFHeader(titles: merged(rows[range].map(\.segments)), rows: range)
        }
    }

    /// What stands above each other belongs together.
    private static func merged(_ rows: [[PDFRow.Segment]]) -> [PDFRow.Segment] {
        var titles: [PDFRow.Segment] = []
        for segment in rows.flatMap({ $0 }) {
            guard let above = titles.firstIndex(where: { $0.left < segment.right && segment.left < $0.right }) else {
                titles.append(segment)
                continue
            }
            titles[above] = PDFRow.Segment(
                text: titles[above].text + " " + segment.text, left: min(titles[above].left, segment.left),
                right: max(titles[above].right, segment.right))
        }
        return titles.sorted { $0.left < $1.left }
    }

    /// Whether the titles are the same, at places that may differ.
    func isLike(_ other: PDFHeader) -> Bool { names == other.names }

    /// Whether the columns are at the same places too.
    func isAligned(with other: PDFHeader) -> Bool {
        isLike(other) && zip(titles, other.titles).allSatisfy { abs($0.left - $1.left) < 3 }
    }
}
