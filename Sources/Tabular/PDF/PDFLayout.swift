/// The paper, in points.
enum PDFPaper {
    /// US Letter, upright.
    case portrait
    /// US Letter, on its side.
    case landscape

    var width: Float { self == .portrait ? 612 : 792 }
    var height: Float { self == .portrait ? 792 : 612 }
    /// What is left between the margins.
    var room: Float { width - 2 * PDFPaper.margin }

    static let margin: Float = 36
}

/// How wide a column is, in thousandths of the size of its letters.
struct PDFColumnMeasure {
    let isText: Bool
    /// Its longest cell on one line.
    var line = 0
    /// The longest part of a cell that no line may end in.
    var word = 0
    /// Its title on one line, and the longest word of it.
    let title: (line: Int, word: Int)

    /// Wide enough for every cell; a title may take several lines.
    var natural: Int { max(line, title.word) }
    /// Where words are not yet cut. Numbers, dates and identifiers stay on one line.
    var comfortable: Int {
        isText ? min(natural, max(min(word, 14_000), min(natural, 6_000), title.word)) : natural
    }
    /// Where anything is cut.
    var least: Int { min(natural, 2_200) }
}

/// The paper, the size of the letters and the widths of the columns of a table.
struct PDFLayout {
    let paper: PDFPaper
    /// Of the letters, in points.
    let size: Float
    /// In points.
    let widths: [Float]

    /// Between two columns, in thousandths of the size.
    private static let gap = 1_200
    static let sizes: [Float] = [9, 8, 7, 6, 5]

    var gap: Float { size * Float(PDFLayout.gap) / 1_000 }
    var width: Float { widths.reduce(0, +) + gap * Float(max(widths.count - 1, 0)) }

    /// Whether a table fits upright without a cell that wraps.
    static func fitsUpright(_ columns: [PDFColumnMeasure]) -> Bool {
        fits(columns.map(\.natural), PDFPaper.portrait, size: 9)
    }

    /// The first that fits: upright; on its side; with texts that wrap; in smaller letters; at last with words that are cut.
    ///
    /// - Parameter reserved: what must stay free beside the table, in points.
    /// - Throws: `pdfTooManyColumns` where not even that fits.
    static func choose(_ columns: [PDFColumnMeasure], on papers: [PDFPaper], reserved: Float = 0) throws -> PDFLayout {
        let natural = columns.map(\.natural)
        for paper in papers {
            for size in sizes.prefix(paper == papers.last ? 2 : 1)
            where fits(natural, paper, size: size, reserved: reserved) {
                return widened(columns, natural, paper, size, reserved)
            }
        }
        let isNarrow = columns.count <= 5
        for size in sizes {
            for paper in isNarrow ? papers : papers.suffix(1) {
                let floors = columns.map(\.comfortable)
                guard fits(floors, paper, size: size, reserved: reserved) else { continue }
                return shrunk(natural, floors, paper, size, reserved)
            }
        }
        let (paper, size) = (papers.last ?? .landscape, sizes.last ?? 5)
        let floors = columns.map(\.least)
        guard fits(floors, paper, size: size, reserved: reserved) else {
            let most = (available(paper, size, reserved) + gap) / (2_200 + gap)
            throw TabularError.pdfTooManyColumns(columns: columns.count, most: most)
        }
        return shrunk(natural, floors, paper, size, reserved)
    }

    private static func available(_ paper: PDFPaper, _ size: Float, _ reserved: Float) -> Int {
        Int((paper.room - reserved) / size * 1_000)
    }

    private static func fits(_ widths: [Int], _ paper: PDFPaper, size: Float, reserved: Float = 0) -> Bool {
        widths.reduce(0, +) + gap * max(widths.count - 1, 0) <= available(paper, size, reserved)
    }

    /// Gives titles that wrap what room is left.
    private static func widened(
        _ columns: [PDFColumnMeasure], _ natural: [Int], _ paper: PDFPaper, _ size: Float, _ reserved: Float
    ) -> PDFLayout {
        var widths = natural
        for (index, column) in columns.enumerated() where column.title.line > widths[index] {
            let before = widths[index]
            widths[index] = column.title.line
            if !fits(widths, paper, size: size, reserved: reserved) { widths[index] = before }
        }
        return PDFLayout(paper: paper, size: size, widths: points(widths, size))
    }

    /// Takes from the widest columns, and from none more than its floor.
    private static func shrunk(
        _ natural: [Int], _ floors: [Int], _ paper: PDFPaper, _ size: Float, _ reserved: Float
    ) -> PDFLayout {
        let capped = { (cap: Int) in zip(natural, floors).map { max($1, min($0, cap)) } }
        var (low, high) = (0, natural.max() ?? 0)
        while low < high {
            let middle = (low + high + 1) / 2
            if fits(capped(middle), paper, size: size, reserved: reserved) { low = middle } else { high = middle - 1 }
        }
        return PDFLayout(paper: paper, size: size, widths: points(capped(low), size))
    }

    private static func points(_ widths: [Int], _ size: Float) -> [Float] {
        // A thousandth more, so that a cell as wide as its column is not wrapped by rounding.
        widths.map { Float($0 + 1) * size / 1_000 }
    }
}
