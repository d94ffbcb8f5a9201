/// The words of a PDF's pages, as `pdftotext -bbox-layout` of poppler-utils writes them.
public struct PDFPages: Sendable {
    /// By page, from the first on.
    public let pages: [[PDFWord]]

    /// Pages that are made in code.
    public init(pages: [[PDFWord]]) { self.pages = pages }

    /// Reads the program's XHTML, of which only `<page>` and `<word>` count.
    ///
    /// - Returns: `nil` where a word has no place: the text is not that of the program.
    public init?(boundingBoxes text: String) {
        var pages: [[PDFWord]] = []
        for line in text.split(separator: "\n") {
            let tag = line.drop { $0 == " " }
            if tag.hasPrefix("<page ") {
                pages.append([])
            } else if tag.hasPrefix("<word ") {
                guard !pages.isEmpty, let word = Self.word(tag) else { return nil }
                pages[pages.count - 1].append(word)
            }
        }
        self.pages = pages
    }

    private static func word(_ tag: Substring) -> PDFWord? {
        guard let open = tag.firstIndex(of: ">"), let close = tag.firstRange(of: "</word>") else { return nil }
        func number(_ name: String) -> Double? {
            guard let start = tag.firstRange(of: "\(name)=\"")?.upperBound else { return nil }
            return Double(tag[start...].prefix { $0 != "\"" })
        }
        guard let left = number("xMin"), let right = number("xMax"), let top = number("yMin"),
            let bottom = number("yMax"), open < close.lowerBound
        else { return nil }
        let text = plain(tag[tag.index(after: open)..<close.lowerBound])
        return PDFWord(text, left: left, right: right, top: top, bottom: bottom)
    }

    private static func plain(_ text: Substring) -> String {
        var plain = String(text)
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            plain = plain.replacing(entity, with: character)
        }
        return plain.replacing("\u{A0}", with: " ")
    }
}
