import Glibc

/// How many cells of a terminal a text takes.
///
/// glibc knows the width of every character, but only in a UTF-8 locale, and under cron there is none: so we make C.UTF-8
/// ourselves and lend it to the thread for the call.
enum DisplayWidth {
    private typealias WidthFunction = @convention(c) (wchar_t) -> Int32

    private nonisolated(unsafe) static let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

    /// `wcwidth`, which the module map of Glibc hides behind a feature macro.
    private static let wcwidth: WidthFunction? = dlsym(nil, "wcwidth").map {
        unsafeBitCast($0, to: WidthFunction.self)
    }

    /// The width of a text: ASCII and most scripts 1 a character, CJK and emoji 2, combining marks 0.
    static func measure(_ text: String) -> Int {
        withLocale { text.reduce(0) { $0 + measure($1) } }
    }

    /// As much of the text as fits, with `…` for what doesn't.
    static func cut(_ text: String, to width: Int) -> (text: String, width: Int) {
        withLocale {
            var kept = ""
            var used = 0
            for character in text {
                let more = measure(character)
                if used + more > width - 1 { break }
                kept.append(character)
                used += more
            }
            return (kept + "…", used + 1)
        }
    }

    private static func withLocale<Result>(_ body: () -> Result) -> Result {
        guard let locale else { return body() }
        let previous = uselocale(locale)
        defer { uselocale(previous) }
        return body()
    }

    private static func measure(_ character: Character) -> Int {
        if character.isASCII { return character.asciiValue.map { $0 >= 0x20 && $0 != 0x7F } == false ? 0 : 1 }
        let scalars = character.unicodeScalars
        // A cluster that is drawn as one picture takes the room of one, whatever its parts would take.
        if scalars.count > 1, scalars.contains(where: isPicturePart) { return 2 }
        return scalars.reduce(0) { $0 + measure($1) }
    }

    private static func measure(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) { return 0 }
        let width = wcwidth?(wchar_t(scalar.value)) ?? 1
        // -1: newer than the C library's tables.
        return width < 0 ? 1 : Int(width)
    }

    /// Joiner, emoji presentation, flag letter or skin tone.
    private static func isPicturePart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x200D, 0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF: return true
        default: return false
        }
    }
}
