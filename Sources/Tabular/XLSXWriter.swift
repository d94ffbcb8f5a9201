import ByteStreams

final class XLSXWriter: TableWriter {
    init(columns: [Column], options: WriterOptions, output: TableOutput) throws {}
    func write(_ row: RowBuffer) throws {}
    func finish() throws {}
}
