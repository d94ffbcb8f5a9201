/// A line of text as it will be printed.
struct PDFLine {
    /// A piece of it in one font.
    struct Run {
        let face: PDFFace
        let text: String
        /// Where it begins, in thousandths of the size.
        let start: Int
    }

    private(set) var runs: [Run] = []
    /// Thousandths of the size.
    private(set) var width = 0

    init(_ glyphs: ArraySlice<PDFGlyph>, faces: [PDFFace]) {
        let glyphs = PDFLine.inVisualOrder(glyphs)
        var index = glyphs.startIndex
        while index < glyphs.endIndex {
            let (face, start) = (glyphs[index].face, width)
            var text = String.UnicodeScalarView()
            while index < glyphs.endIndex, glyphs[index].face == face {
                text.append(glyphs[index].scalar)
                width += Int(glyphs[index].width)
                index += 1
            }
            runs.append(Run(face: faces[Int(face)], text: String(text), start: start))
        }
    }

    /// Hebrew and Arabic read from the right: libharu prints what it is given from left to right, so each stretch of them is turned round.
    private static func inVisualOrder(_ glyphs: ArraySlice<PDFGlyph>) -> ArraySlice<PDFGlyph> {
        guard glyphs.contains(where: isFromRight) else { return glyphs }
        var result = glyphs
        var index = glyphs.startIndex
        while index < glyphs.endIndex {
            guard isFromRight(glyphs[index]) else {
                index += 1
                continue
            }
            let end = glyphs[index...].firstIndex { !isFromRight($0) && !$0.isSpace } ?? glyphs.endIndex
            let last = (glyphs[index..<end].lastIndex(where: isFromRight) ?? index) + 1
            result[index..<last].reverse()
            index = end
        }
        return result
    }

    private static func isFromRight(_ glyph: PDFGlyph) -> Bool {
        switch glyph.scalar.value {
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
        default: false
        }
    }
}

/// Breaks a text into lines.
enum PDFLineBreaking {
    /// The lines of a text that are at most `width` thousandths of the size wide: ended at blanks, hyphens and the like, and inside a word only
    /// where it is wider than a line.
    ///
    /// - Parameter most: more lines are cut, with `…` at the end of the last.
    static func lines(_ glyphs: [PDFGlyph], width: Int, most: Int) -> [ArraySlice<PDFGlyph>] {
        var lines: [ArraySlice<PDFGlyph>] = []
        var (start, lastBreak, used, index) = (0, 0, 0, 0)
        func end(at end: Int, next: Int) {
            lines.append(trimmed(glyphs[start..<end]))
            (start, lastBreak, used, index) = (next, next, 0, next)
        }
        while index < glyphs.count, lines.count <= most {
            let glyph = glyphs[index]
            if glyph.isLineEnd {
                end(at: index, next: index + 1)
                continue
            }
            // A blank may hang over the edge: it is not seen. A mark stays with its letter.
            if used + Int(glyph.width) > width, index > start, !glyph.isSpace, glyph.width > 0 {
                let at = lastBreak > start ? lastBreak : index
                end(at: at, next: at)
                while index < glyphs.count, glyphs[index].isSpace { index += 1 }
                (start, lastBreak) = (index, index)
                continue
            }
            used += Int(glyph.width)
            index += 1
            if glyph.breaksAfter { lastBreak = index }
        }
        if start < glyphs.count, lines.count <= most { lines.append(trimmed(glyphs[start...])) }
        return lines
    }

    private static func trimmed(_ line: ArraySlice<PDFGlyph>) -> ArraySlice<PDFGlyph> {
        var line = line
        while line.last?.isSpace == true { line.removeLast() }
        return line
    }
}

extension PDFTypesetter {
    /// The lines of a text, at most `most` of them; `…` ends the last where there would be more.
    /// - Parameter width: in thousandths of the size.
    func lines(_ text: String, bold: Bool = false, width: Int, most: Int) throws -> [PDFLine] {
        guard !text.isEmpty else { return [] }
        var lines = PDFLineBreaking.lines(try glyphs(text, bold: bold), width: width, most: most)
        if lines.count > most, let ellipsis = try glyphs("…", bold: bold).first {
            lines.removeLast(lines.count - most)
            var last = lines.removeLast()
            while !last.isEmpty, last.reduce(0, { $0 + Int($1.width) }) + Int(ellipsis.width) > width {
                last.removeLast()
            }
            lines.append(last + [ellipsis])
        }
        return lines.map { PDFLine($0, faces: faces) }
    }
}
