import ByteStreams
import Tabular
import Testing

@Suite("Pipelined writer")
struct PipelinedWriterTests {
    private static let columns = [
        Column(key: "n", title: "N", type: .integer), Column(key: "text", title: "Text", type: .text),
    ]

    @Test("long and short lists give the bytes that the writer alone gives", arguments: [0, 1, 511, 512, 513, 20_000])
    func sameBytes(rows: Int) throws {
        var bytes: [[UInt8]] = []
        for pipelined in [false, true] {
            let sink = MemorySink()
            let plain = try TableFormat.json.makeWriter(columns: Self.columns, to: .sink(sink))
            let writer: any TableWriter = pipelined ? PipelinedWriter(plain) : plain
            let row = RowBuffer()
            for number in 0..<rows {
                row.removeAll()
                row.append(number)
                row.append(number % 7 == 0 ? nil : String(repeating: "é\"x", count: number % 900))
                try writer.write(row)
            }
            try writer.finish()
            bytes.append(sink.bytes)
        }
        #expect(bytes[0] == bytes[1])
    }

    @Test("an error of the other thread reaches the caller")
    func errorArrives() throws {
        let plain = try TableFormat.csv.makeWriter(columns: Self.columns, to: .sink(FullSink()))
        let writer = PipelinedWriter(plain)
        let row = RowBuffer()
        row.append(1)
        row.append(String(repeating: "x", count: 1_000))
        #expect(throws: ByteStreamError.self) {
            for _ in 0..<10_000 { try writer.write(row) }
        }
        #expect(throws: ByteStreamError.self) { try writer.finish() }
    }
}

/// A full disk.
private final class FullSink: ByteSink {
    func write(_ bytes: UnsafeRawBufferPointer) throws {
        throw ByteStreamError.writeFailed(path: "disk", errno: 28)
    }
    func flush() throws {}
}
