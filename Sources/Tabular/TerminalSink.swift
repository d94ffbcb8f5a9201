public import ByteStreams

/// Standard output towards a terminal: characters that could move the cursor, run a command of the terminal or turn the reading direction are shown
/// as escapes. Line feeds and tabs pass, as they are the layout of the text.
///
/// Writers that color their text escape their cells themselves and write past it.
public final class TerminalSink: ByteSink {
    /// How an escape is written.
    public enum Style: Sendable {
        /// `\u{202E}`, as in tables.
        case text
        /// `\u202e`, which keeps JSON valid and its values exact.
        case json
    }

    private let sink: any ByteSink
    private let style: Style
    private var pending: [UInt8] = []

    /// Writes on to `sink`.
    public init(_ sink: any ByteSink, style: Style = .text) {
        self.sink = sink
        self.style = style
    }

    /// Takes the bytes; a character that is not complete waits for the rest.
    ///
    /// - Throws: as `sink` does.
    public func write(_ bytes: UnsafeRawBufferPointer) throws {
        pending.append(contentsOf: bytes)
        let complete = pending.count - TerminalSink.openBytes(pending)
        try pass(pending[..<complete])
        pending.removeFirst(complete)
    }

    /// Writes everything that was taken.
    ///
    /// - Throws: as `sink` does.
    public func flush() throws {
        try pass(pending[...])
        pending.removeAll()
        try sink.flush()
    }

    private func pass(_ bytes: ArraySlice<UInt8>) throws {
        guard !bytes.isEmpty else { return }
        var shown = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if scalar != "\n", scalar != "\t", DisplayText.isDangerous(scalar.value) {
                shown.append(contentsOf: escape(scalar).unicodeScalars)
            } else {
                shown.append(scalar)
            }
        }
        try sink.write(String(shown))
    }

    private func escape(_ scalar: Unicode.Scalar) -> String {
        switch style {
        case .text: return DisplayText.escape(scalar)
        case .json:
            // All of them are in the basic plane.
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
    }

    /// How many bytes at the end begin a character whose rest is still to come.
    private static func openBytes(_ bytes: [UInt8]) -> Int {
        for (back, byte) in bytes.suffix(3).reversed().enumerated() {
            switch byte {
            case 0x80...0xBF: continue
            case 0xC2...0xDF: return back == 0 ? 1 : 0
            case 0xE0...0xEF: return back < 2 ? back + 1 : 0
            case 0xF0...0xF4: return back + 1
            default: return 0
            }
        }
        return 0
    }
}
