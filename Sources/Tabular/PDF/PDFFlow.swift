import ByteStreams
import CHaru

/// Pages that are filled from top to bottom.
final class PDFFlow {
    let typesetter: PDFTypesetter
    let paper: PDFPaper
    /// The upper edge of what is still free on the page, in points from below.
    private(set) var y: Float = 0

    private let document: PDFDocument
    private var pages: [HPDF_Page] = []
    private var isInText = false
    /// Drawn at the end of the page, so that text is not interrupted for each.
    private var rules: [Rule] = []

    private struct Rule {
        let x: Float
        let y: Float
        let width: Float
        let height: Float
        let gray: Float
    }

    private static let top: Float = 40
    private static let bottom: Float = 44

    init(_ document: PDFDocument, _ typesetter: PDFTypesetter, paper: PDFPaper) {
        (self.document, self.typesetter, self.paper) = (document, typesetter, paper)
    }

    var left: Float { PDFPaper.margin }
    /// What is free below `y`.
    var room: Float { y - PDFFlow.bottom }
    /// What a page holds.
    var pageRoom: Float { paper.height - PDFFlow.top - PDFFlow.bottom }

    func beginPage() throws {
        try endPage()
        pages.append(try document.addPage(width: paper.width, height: paper.height))
        y = paper.height - PDFFlow.top
    }

    func advance(_ height: Float) { y -= height }

    /// Writes a line with its foot at `baseline`.
    func draw(_ line: PDFLine, x: Float, baseline: Float, size: Float, gray: Float = 0) {
        guard let page = pages.last else { return }
        beginText(page)
        PDFFlow.show(line, on: page, x: x, baseline: baseline, size: size, gray: gray)
    }

    private static func show(
        _ line: PDFLine, on page: HPDF_Page, x: Float, baseline: Float, size: Float, gray: Float
    ) {
        HPDF_Page_SetGrayFill(page, gray)
        for run in line.runs {
            HPDF_Page_SetFontAndSize(page, run.face.font, size)
            HPDF_Page_SetTextMatrix(page, 1, 0, 0, 1, x + Float(run.start) * size / 1_000, baseline)
            HPDF_Page_ShowText(page, run.text)
        }
    }

    /// A colored area below the text that follows.
    func fill(x: Float, y: Float, width: Float, height: Float, gray: Float) {
        guard let page = pages.last else { return }
        endText(page)
        PDFFlow.fill(page, Rule(x: x, y: y, width: width, height: height, gray: gray))
    }

    /// A line or bar where no text stands.
    func rule(x: Float, y: Float, width: Float, height: Float = 0.5, gray: Float) {
        rules.append(Rule(x: x, y: y, width: width, height: height, gray: gray))
    }

    private static func fill(_ page: HPDF_Page, _ area: Rule) {
        HPDF_Page_SetGrayFill(page, area.gray)
        HPDF_Page_Rectangle(page, area.x, area.y, area.width, area.height)
        HPDF_Page_Fill(page)
    }

    private func beginText(_ page: HPDF_Page) {
        if !isInText { HPDF_Page_BeginText(page) }
        isInText = true
    }

    private func endText(_ page: HPDF_Page) {
        if isInText { HPDF_Page_EndText(page) }
        isInText = false
    }

    private func endPage() throws {
        guard let page = pages.last else { return }
        endText(page)
        for rule in rules { PDFFlow.fill(page, rule) }
        rules.removeAll(keepingCapacity: true)
        try document.check()
    }

    /// Writes the foot of every page, now that their number is known.
    func finish(footer: String) throws {
        try endPage()
        let size: Float = 7.5
        let width = Int((paper.room - 100) / size * 1_000)
        let footer = try typesetter.lines(footer, width: width, most: 1).first
        for (index, page) in pages.enumerated() {
            HPDF_Page_BeginText(page)
            if let footer {
                PDFFlow.show(footer, on: page, x: left, baseline: 26, size: size, gray: 0.4)
            }
            let number = "Page \(DisplayText.count(Int64(index + 1))) of \(DisplayText.count(Int64(pages.count)))"
            if let line = try typesetter.lines(number, width: .max, most: 1).first {
                let x = paper.width - PDFPaper.margin - Float(line.width) * size / 1_000
                PDFFlow.show(line, on: page, x: x, baseline: 26, size: size, gray: 0.4)
            }
            HPDF_Page_EndText(page)
        }
        try document.check()
    }
}

extension PDFFlow {
    /// A paragraph over the width of the page.
    func paragraph(_ text: String, bold: Bool = false, size: Float, gray: Float = 0, below: Float = 0) throws {
        for line in try typesetter.lines(text, bold: bold, width: Int(paper.room / size * 1_000), most: 4) {
            draw(line, x: left, baseline: y - size, size: size, gray: gray)
            advance(size * 1.3)
        }
        advance(below)
    }

    /// The heading of the document, on its first page.
    func heading(_ options: WriterOptions) throws {
        try paragraph(options.title, bold: true, size: 15, below: 1)
        if let subtitle = options.subtitle { try paragraph(subtitle, size: 9, gray: 0.35) }
        advance(8)
    }
}

extension WriterOptions {
    /// What is at the foot of a PDF's pages.
    var footer: String { [title, subtitle].compactMap { $0 }.joined(separator: " · ") }
}
