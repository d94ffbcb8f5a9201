/// Reads the table of a PDF as records: first the titles, then the rows of all pages, each with its page. Titles and letterhead that stand again on later
/// pages are left out.
public final class PDFRecords: RecordReader {
    private var records: [CSVRecord]
    private var position = 0

    /// Finds the table.
    ///
    /// - Parameter score: how many of these titles are those of the table; 0 where they are not its titles. The first page's best are taken.
    /// - Returns: `nil` where no rows of any page are; `titles(seen:)` tells what there is.
    public init?(_ pages: PDFPages, score: ([String]) -> Int) {
        let rows = pages.pages.map(PDFRow.rows)
        guard let (first, header) = Self.header(rows, score) else { return nil }
        let titles = CSVRecord(
            line: header.rows.lowerBound + 1, fields: header.names, place: "page \(first + 1)", page: first + 1)
        records = [titles]
        let letterhead = Set(rows[first][..<header.rows.lowerBound].map { Self.plain($0.text) })
        var current = header
        var parts: [(page: Int, header: PDFHeader, rows: [(number: Int, row: PDFRow)])] = []
        for page in first..<rows.count {
            let again = page == first ? header : Self.header(rows[page], like: header)
            current = again ?? current
            let body = rows[page].enumerated().filter { number, row in
                if again?.rows.contains(number) == true || (page == first && number < header.rows.lowerBound) {
                    return false
                }
                return row.hasText && !(page > first && letterhead.contains(Self.plain(row.text)))
            }
            parts.append((page, current, body.map { ($0.offset, $0.element) }))
        }
        for part in parts {
            let alike = parts.filter { $0.header.isAligned(with: part.header) }
            let columns = PDFColumns(part.header, rows: alike.flatMap { $0.rows.map(\.row) })
            for (number, row) in part.rows {
                records.append(
                    CSVRecord(
                        line: number + 1, fields: columns.cells(row), place: "page \(part.page + 1), row \(number + 1)",
                        page: part.page + 1))
            }
        }
    }

    /// The next record; `nil` at the end.
    public func next() -> CSVRecord? {
        guard position < records.count else { return nil }
        position += 1
        return records[position - 1]
    }

    private static func header(
        _ pages: [[PDFRow]], _ score: ([String]) -> Int
    ) -> (page: Int, header: PDFHeader)? {
        for (page, rows) in pages.enumerated() {
            var best: (score: Int, header: PDFHeader)?
            for candidate in rows.indices.flatMap({ PDFHeader.candidates(rows, at: $0) }) {
                let score = score(candidate.names)
                if score > best?.score ?? 0 { best = (score, candidate) }
            }
            if let best { return (page, best.header) }
        }
        return nil
    }

    private static func header(_ rows: [PDFRow], like header: PDFHeader) -> PDFHeader? {
        for start in rows.indices {
            let found = PDFHeader.candidates(rows, at: start).first { $0.isLike(header) }
            if let found { return found }
        }
        return nil
    }

    /// Without digits, so that the numbers of pages do not count.
    private static func plain(_ text: String) -> String { text.lowercased().filter { !$0.isNumber } }

    /// What may be the titles of a table: the row with the most words apart of all that hold no figures and have rows with figures below.
    public static func titles(seen pages: PDFPages) -> [String] {
        var best: [String] = []
        for rows in pages.pages.map(PDFRow.rows) {
            for (place, row) in rows.enumerated() {
                let names = row.segments.map(\.text)
                guard names.count > best.count, names.count > 1, !names.contains(where: hasFigures),
                    rows[place...].dropFirst().prefix(4).contains(where: {
                        $0.segments.count > 1 && hasFigures($0.text)
                    })
                else { continue }
                best = names
            }
        }
        return best
    }

    private static func hasFigures(_ text: String) -> Bool { text.contains(where: \.isNumber) }
}
