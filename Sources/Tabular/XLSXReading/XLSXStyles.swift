/// What a workbook's styles say of the numbers in its cells: which are dates, and which are shown with zeros in front.
final class XLSXStyles: XMLHandler {
    enum Kind {
        case plain
        case date
        /// The format is so many zeros: `00000`, as of ZIP codes.
        case padded(Int)
    }

    private var custom: [Int: String] = [:]
    private var formats: [Int] = []
    private var isInCellFormats = false
    private var kinds: [Kind] = []

    private static let limit = 65_536

    func begin(_ name: String, _ attributes: XMLAttributes) throws {
        switch name {
        case "numFmt":
            guard let id = attributes["numFmtId"].flatMap({ Int($0) }), let code = attributes["formatCode"] else {
                return
            }
            guard custom.count < XLSXStyles.limit else { throw ZipArchive.error("it has too many number formats") }
            custom[id] = code
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
            guard formats.count < XLSXStyles.limit else { throw ZipArchive.error("it has too many styles") }
            formats.append(attributes["numFmtId"].flatMap { Int($0) } ?? 0)
        default: break
        }
    }

    func end(_ name: String) throws {
        if name == "cellXfs" { isInCellFormats = false }
        if name == "styleSheet" { kinds = formats.map(kind) }
    }

    func kind(style: Int?) -> Kind {
        guard let style, kinds.indices.contains(style) else { return .plain }
        return kinds[style]
    }

    /// ECMA-376, part 1, 18.8.30: 14 to 22 and 45 to 47 are dates and times, 27 to 36 and 50 to 58 are those of East Asia.
    private func kind(_ format: Int) -> Kind {
        if let code = custom[format] { return XLSXStyles.kind(code: code) }
        switch format {
        case 14...22, 27...36, 45...47, 50...58: return .date
        default: return .plain
        }
    }

    static func kind(code: String) -> Kind {
        let bytes = Array(code.utf8)
        if !bytes.isEmpty, bytes.count <= 20, bytes.allSatisfy({ $0 == UInt8(ascii: "0") }) {
            return .padded(bytes.count)
        }
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""): index = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
            case UInt8(ascii: "["):
                let end = bytes[index...].firstIndex(of: UInt8(ascii: "]")) ?? bytes.count
                // [h], [mm], [ss] are durations; [Red], [$-409] and [>100] are not.
                let inside = bytes[(index + 1)..<end]
                if !inside.isEmpty, inside.allSatisfy({ "hmsHMS".utf8.contains($0) }) { return .date }
                index = end
            case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
            // The second half of a format is for negative numbers and text.
            case UInt8(ascii: ";"): return .plain
            case let byte where "ymdhsYMDHS".utf8.contains(byte): return .date
            case UInt8(ascii: "G"), UInt8(ascii: "g"): return .plain
            default: break
            }
            index += 1
        }
        return .plain
    }
}
