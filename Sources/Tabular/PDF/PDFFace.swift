import CHaru

/// A font in a document, and which characters it has, how wide.
final class PDFFace {
    let font: HPDF_Font
    let definition: HPDF_FontDef
    /// By character, in thousandths of the size; `unknown` until it is asked for.
    private var widths = [Int16](repeating: PDFFace.unknown, count: 1 << 16)

    private static let unknown: Int16 = -1
    private static let none: Int16 = -2

    init?(font: HPDF_Font) {
        let attributes = font.pointee.attr?.assumingMemoryBound(to: _HPDF_FontAttr_Rec.self)
        guard let definition = attributes?.pointee.fontdef else { return nil }
        (self.font, self.definition) = (font, definition)
    }

    /// Thousandths of the size; `nil` where the font has no such character. libharu knows none above U+FFFF.
    @inline(__always)
    func width(_ scalar: Unicode.Scalar) -> Int? {
        guard scalar.value < 0xFFFE else { return nil }
        let index = Int(scalar.value)
        if widths[index] == PDFFace.unknown { widths[index] = measure(HPDF_UNICODE(scalar.value)) }
        return widths[index] < 0 ? nil : Int(widths[index])
    }

    /// To ask for the width puts the character into the file, so it is asked only for one that the font has.
    private func measure(_ character: HPDF_UNICODE) -> Int16 {
        let glyph = HPDF_TTFontDef_GetGlyphid(definition, character)
        guard glyph != 0 else { return PDFFace.none }
        let width = max(HPDF_TTFontDef_GetCharWidth(definition, character), 0)
        useComponents(of: Int(glyph))
        return width
    }
}
