/// A text that a person wrote and that is kept: UTF-8, with something in it, of a sensible size.
enum PlainText {
    /// - Returns: the text with LF line ends, without white space at its end.
    /// - Throws: `BrokerError` of kind `badData`; the words hold nothing of the text.
    static func check(_ bytes: [UInt8], limit: Int, what: String) throws -> String {
        guard bytes.count <= limit else {
            throw BrokerError(.textTooLong, "\(what) is longer than \(limit / 1_000) KB")
        }
        guard let text = String(validating: bytes, as: UTF8.self), !text.utf8.contains(0) else {
            throw BrokerError(
                .textNotUTF8, "\(what) is no text in UTF-8", hint: "send it as an attached file")
        }
        var lines = text.split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\n" || $0 == "\r" }
        while let last = lines.last, last.allSatisfy(\.isWhitespace) { lines.removeLast() }
        guard !lines.isEmpty else { throw BrokerError(.textEmpty, "\(what) is empty") }
        return lines.joined(separator: "\n")
    }
}
