/// Where one column ends and the next begins: in the gap between the words of the rows, not of the titles alone.
struct PDFColumns {
    /// Between each two columns.
    private let edges: [Double]

    /// - Parameter rows: those below the header.
    init(_ header: PDFHeader, rows: [PDFRow]) {
        let needed = max(2, header.titles.count / 2)
        let words = rows.filter { $0.segments.count >= needed }.flatMap(\.words)
        edges = zip(header.titles, header.titles.dropFirst()).map { left, right in
            Self.edge(from: (left.left + left.right) / 2, to: (right.left + right.right) / 2, words)
        }
    }

    /// The middle of the widest place that the fewest words cover.
    private static func edge(from start: Double, to end: Double, _ words: [PDFWord]) -> Double {
        let steps = max(1, Int(end - start))
        var best = (cover: Int.max, length: 0, middle: (start + end) / 2)
        var run = (cover: -1, from: 0)
        let covers = (0...steps).map { step in
            let place = start + Double(step)
            return words.count { $0.left < place && place < $0.right }
        }
        for (step, cover) in (covers + [-1]).enumerated() where cover != run.cover {
            let length = step - run.from
            if run.cover >= 0, (run.cover, -length) < (best.cover, -best.length) {
                best = (run.cover, length, start + Double(run.from + step - 1) / 2)
            }
            run = (cover, step)
        }
        return best.middle
    }

    /// The cells of a row. Words that stand together and alone on a row are one cell, whatever columns they reach over.
    func cells(_ row: PDFRow) -> [String] {
        var cells = Array(repeating: "", count: edges.count + 1)
        let segments = row.segments
        if segments.count == 1 {
            cells[place(segments[0].left + 1)] = segments[0].text
            return cells
        }
        for word in row.words {
            let place = place(word.center)
            cells[place] += cells[place].isEmpty ? word.text : " " + word.text
        }
        return cells
    }

    private func place(_ position: Double) -> Int { edges.firstIndex { position < $0 } ?? edges.count }
}
