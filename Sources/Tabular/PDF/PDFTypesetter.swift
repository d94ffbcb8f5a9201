/// A character as it will be printed.
struct PDFGlyph {
    let scalar: Unicode.Scalar
    /// The index of its face.
    let face: UInt8
    /// Thousandths of the size.
    let width: Int32
    /// Whether a line may end behind it.
    let breaksAfter: Bool

    /// A line break of the text itself.
    static let lineEnd = PDFGlyph(scalar: "\n", face: 0, width: 0, breaksAfter: true)

    var isLineEnd: Bool { scalar == "\n" }
    var isSpace: Bool { scalar == " " }
}

/// Finds a font for every character, and says how wide texts are.
///
/// DejaVu has Latin, Greek, Cyrillic and more; what it lacks comes from a font for Chinese, Japanese and Korean where one is installed. What no
/// font has, and what cannot be seen (control and format characters), is spelled out as `<U+91D1>`: nothing turns into a question mark.
final class PDFTypesetter {
    private let document: PDFDocument
    private(set) var faces: [PDFFace]
    /// Fonts that no character has asked for as yet: reading one takes its time.
    private var unread: [PDFFontFile]
    /// What was spelled out because no font has it.
    private(set) var unshown: Set<Unicode.Scalar> = []

    private static let regular = 0
    private static let bold = 1

    init(
        _ document: PDFDocument, regular: PDFFontFile = .regular, bold: PDFFontFile = .bold,
        eastAsian: [PDFFontFile] = PDFFontFile.eastAsian
    ) throws {
        self.document = document
        unread = eastAsian
        faces = try [regular, bold].map { file in
            guard let face = try document.load(file) else {
                throw TabularError.pdfFontMissing(font: file.name, package: file.package)
            }
            return face
        }
    }

    /// The characters of a text. Line breaks stay, a tab is a blank.
    func glyphs(_ text: String, bold: Bool = false) throws -> [PDFGlyph] {
        var glyphs: [PDFGlyph] = []
        glyphs.reserveCapacity(text.utf8.count)
        var afterReturn = false
        for scalar in text.unicodeScalars {
            defer { afterReturn = scalar == "\r" }
            switch scalar {
            case "\n" where afterReturn: continue
            case "\n", "\r": glyphs.append(.lineEnd)
            case "\t": try append(" ", bold: bold, to: &glyphs)
            default: try append(scalar, bold: bold, to: &glyphs)
            }
        }
        return glyphs
    }

    private func append(_ scalar: Unicode.Scalar, bold: Bool, to glyphs: inout [PDFGlyph]) throws {
        let first = bold ? PDFTypesetter.bold : PDFTypesetter.regular
        if scalar.isASCII, scalar.value >= 0x20, scalar.value < 0x7F, let width = faces[first].width(scalar) {
            glyphs.append(glyph(scalar, first, width))
        } else if PDFTypesetter.isVisible(scalar), let (face, width) = try find(scalar, first: first) {
            glyphs.append(glyph(scalar, face, width))
        } else {
            for letter in "<U+\(PDFTypesetter.code(scalar))>".unicodeScalars {
                glyphs.append(glyph(letter, first, faces[first].width(letter) ?? 0))
            }
        }
    }

    private func find(_ scalar: Unicode.Scalar, first: Int) throws -> (face: Int, width: Int)? {
        if let width = faces[first].width(scalar) { return (first, width) }
        if unshown.contains(scalar) { return nil }
        var face = 0
        while try face < faces.count || readNext() {
            if let width = faces[face].width(scalar) { return (face, width) }
            face += 1
        }
        unshown.insert(scalar)
        return nil
    }

    /// Reads the next font that is installed.
    private func readNext() throws -> Bool {
        while !unread.isEmpty {
            guard let face = try document.load(unread.removeFirst()) else { continue }
            faces.append(face)
            return true
        }
        return false
    }

    private func glyph(_ scalar: Unicode.Scalar, _ face: Int, _ width: Int) -> PDFGlyph {
        let breaks: Bool
        switch scalar {
        case " ", "-", ">": breaks = true
        default: breaks = scalar.value >= 0x2E80
        }
        return PDFGlyph(scalar: scalar, face: UInt8(face), width: Int32(width), breaksAfter: breaks)
    }

    private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
        default: true
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    }
}

extension PDFTypesetter {
    /// What a person should be told, once the text is set.
    var notes: [String] {
        guard !unshown.isEmpty else { return [] }
        let codes = unshown.sorted { $0.value < $1.value }.map { "U+\(PDFTypesetter.code($0))" }
        let shown = codes.prefix(5).joined(separator: ", ") + (codes.count > 5 ? " and \(codes.count - 5) more" : "")
        let isFallbackMissing = faces.count == 2
        let missing = isFallbackMissing ? "; for Chinese, Japanese and Korean install fonts-wqy-microhei (Debian)" : ""
        return ["no installed font has \(shown): written as <U+0000> in the PDF\(missing)"]
    }

    /// The widths of a text in thousandths of the size: of its longest line, and of its longest part that no line may end in.
    func measure(_ text: String, bold: Bool = false) throws -> (line: Int, word: Int) {
        var (line, word, longestLine, longestWord) = (0, 0, 0, 0)
        for glyph in try glyphs(text, bold: bold) {
            if glyph.isLineEnd { line = 0 } else { line += Int(glyph.width) }
            if !glyph.isSpace, !glyph.isLineEnd { word += Int(glyph.width) }
            longestLine = max(longestLine, line)
            longestWord = max(longestWord, word)
            if glyph.breaksAfter { word = 0 }
        }
        return (longestLine, longestWord)
    }
}
