/// What a person is shown of a text.
public enum DisplayText {
    /// Line breaks become `\n` and `\r`, as a row is a line; towards a terminal also every character that could move the
    /// cursor, run a command of the terminal or turn the reading direction is shown as `\u{202E}`.
    public static func safe(_ text: String, forTerminal: Bool) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 10: shown.append(contentsOf: "\\n".unicodeScalars)
            case 13: shown.append(contentsOf: "\\r".unicodeScalars)
            case 9 where forTerminal: shown.append(contentsOf: "\\t".unicodeScalars)
            case _ where forTerminal && isDangerous(scalar.value):
                shown.append(contentsOf: escape(scalar).unicodeScalars)
            default: shown.append(scalar)
            }
        }
        return String(shown)
    }

    /// A character that is not shown as it is, as `\u{202E}`.
    static func escape(_ scalar: Unicode.Scalar) -> String {
        "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }

    /// C0, DEL, C1 and the bidi controls (Unicode's Bidi_Control property).
    static func isDangerous(_ value: UInt32) -> Bool {
        switch value {
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return true
        default: return false
        }
    }

    /// Cents as `2,835.66`.
    static func amount(_ cents: Int64) -> String {
        let rest = cents.magnitude % 100
        // The sign of -0.05 would be lost with its whole dollars.
        return (cents < 0 ? "-" : "") + grouped(cents.magnitude / 100) + (rest < 10 ? ".0" : ".") + String(rest)
    }

    /// A count as `12,345`.
    static func count(_ value: Int64) -> String { (value < 0 ? "-" : "") + grouped(value.magnitude) }

    private static func grouped(_ value: UInt64) -> String {
        let digits = Array(String(value).utf8)
        var grouped: [UInt8] = []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
            grouped.append(digit)
        }
        return String(decoding: grouped, as: UTF8.self)
    }
}
