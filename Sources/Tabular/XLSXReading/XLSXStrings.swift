/// The shared strings of a workbook: the runs of a rich text joined, phonetic hints left out.
final class XLSXStrings: XMLHandler {
    /// All together, and how many: what a book of a million rows has, many times over.
    static let byteLimit = 256 << 20
    static let countLimit = 8 << 20

    private(set) var strings: [String] = []
    private var collector = XLSXTextCollector()
    private var bytes = 0

    func begin(_ name: String, _ attributes: XMLAttributes) throws {
        if name == "si" { collector.reset() } else { collector.begin(name) }
    }

    func end(_ name: String) throws {
        guard name == "si" else { return collector.end(name) }
        let text = collector.text
        bytes += text.utf8.count
        guard strings.count < XLSXStrings.countLimit, bytes <= XLSXStrings.byteLimit else {
            throw ZipArchive.error("its shared strings take more than \(XLSXStrings.byteLimit >> 20) MB")
        }
        strings.append(text)
    }

    func text(_ text: UnsafeBufferPointer<UInt8>) throws { try collector.take(text) }
}

/// Gathers the text of `t` elements.
struct XLSXTextCollector {
    private var bytes: [UInt8] = []
    private var isInText = false
    private var isInPhonetic = false

    /// As of a CSV field.
    static let limit = 1 << 20

    mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        (isInText, isInPhonetic) = (false, false)
    }

    mutating func begin(_ name: String) {
        if name == "rPh" { isInPhonetic = true }
        if name == "t" { isInText = !isInPhonetic }
    }

    mutating func end(_ name: String) {
        if name == "rPh" { isInPhonetic = false }
        if name == "t" { isInText = false }
    }

    mutating func take(_ text: UnsafeBufferPointer<UInt8>) throws {
        if isInText { try takeAll(text) }
    }

    mutating func takeAll(_ text: UnsafeBufferPointer<UInt8>) throws {
        guard bytes.count + text.count <= XLSXTextCollector.limit else {
            throw ZipArchive.error("a text is longer than 1 MB")
        }
        bytes.append(contentsOf: text)
    }

    /// The text, with Excel's escapes (`_x000D_`) resolved.
    var text: String {
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "_"), let scalar = escape(at: index) {
                result.append(contentsOf: String(scalar).utf8)
                index += 7
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private func escape(at index: Int) -> Unicode.Scalar? {
        guard index + 7 <= bytes.count, bytes[index + 1] == UInt8(ascii: "x"), bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        let digits = String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self)
        guard digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
    }
}
