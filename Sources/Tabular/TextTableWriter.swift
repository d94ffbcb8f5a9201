import ByteStreams

final class TextTableWriter: TableWriter {
    init(columns: [Column], options: WriterOptions, sink: any ByteSink) throws {}
    func write(_ row: RowBuffer) throws {}
    func finish() throws {}
}
