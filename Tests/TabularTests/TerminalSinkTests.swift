import ByteStreams
import Tabular
import Testing

@Suite struct TerminalSinkTests {
    private static let hostile = "a\u{1B}[31mb\u{9B}c\u{202E}d\u{7F}e\u{0}f\rg\u{2066}h é 李 👩‍👩‍👧 \tz\n"

    private func shown(_ text: String, style: TerminalSink.Style, piece: Int) throws -> String {
        let memory = MemorySink()
        let sink = TerminalSink(memory, style: style)
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: piece) {
            try bytes[start..<min(start + piece, bytes.count)].withUnsafeBytes { try sink.write($0) }
        }
        try sink.flush()
        return memory.text
    }

    @Test(arguments: [1, 2, 3, 5, 1_000]) func dangerousCharactersAreShownInWhateverPiecesTheyCome(piece: Int) throws {
        #expect(
            try shown(Self.hostile, style: .text, piece: piece)
                == "a\\u{1B}[31mb\\u{9B}c\\u{202E}d\\u{7F}e\\u{0}f\\u{D}g\\u{2066}h é 李 👩‍👩‍👧 \tz\n")
        #expect(try shown("\"\u{202E}\u{7F}\u{9B}\"", style: .json, piece: piece) == "\"\\u202e\\u007f\\u009b\"")
    }

    @Test func bytesThatAreNoTextDoNotReachTheTerminal() throws {
        let memory = MemorySink()
        let sink = TerminalSink(memory)
        try [UInt8]([0x9B, 0x41, 0xC3]).withUnsafeBytes { try sink.write($0) }
        try sink.flush()
        #expect(!memory.bytes.contains(0x9B))
    }
}
