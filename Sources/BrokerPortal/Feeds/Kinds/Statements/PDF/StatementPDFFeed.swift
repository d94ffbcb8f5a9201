internal import ByteStreams
internal import GRDB
internal import Tabular

/// Reads the lines of a PDF statement by the places of its words, and keeps the PDF itself byte for byte.
struct StatementPDFFeed: Feed {
    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let bytes = try StatementFileFeed().content(of: source, fileName: fileName)
        let pages = try PDFTextProgram.pages(of: bytes, fileName: fileName)
        let empty = pages.pages.indices.filter { pages.pages[$0].isEmpty }.map { $0 + 1 }
        guard empty.count < pages.pages.count else {
            throw BrokerError(
                .pdfScanned,
                "\(fileName): the PDF has no text on any page: it is a scanned picture, which cannot be read",
                hint: "ask the carrier for a CSV or XLSX, or keep the file alone: broker import --as statement-file")
        }
        for page in empty {
            try batch.warn(
                place: "page \(page)", field: nil, reason: "has no text: it is scanned or empty, and is not read")
        }
        let mapping = batch.options.mapping ?? .usualStatement
        guard let records = PDFRecords(pages, score: { Self.score($0, mapping) }) else {
            throw Self.noHeader(pages, mapping, fileName: fileName)
        }
        try read(records, mapping, fileName: fileName, into: batch)
        guard batch.explanation == nil, batch.rejected == 0 else { return }
        try StatementFileFeed().keep(bytes, fileName: fileName, in: batch)
    }

    private func read(
        _ records: PDFRecords, _ mapping: ColumnMapping, fileName: String, into batch: Batch
    ) throws {
        let collector = StatementCollector()
        var csv = CSVFeed(.statements)
        csv.defaults = try StatementDefaults.values(mapping, fileName: fileName, batch: batch)
        csv.counted = "line"
        csv.isStatement = true
        var strict = mapping
        strict.sheet.totals = mapping.sheet.totals ?? .expected
        csv.onFault = collector.taint
        csv.onRefusal = collector.refuse
        try csv.read(records, through: strict, fileName: fileName, into: batch, collector.add)
        try collector.finish(into: batch)
    }

    /// How many of the mapping's columns the titles are; 0 where they are too few for a header.
    private static func score(_ titles: [String], _ mapping: ColumnMapping) -> Int {
        let table = TableDescription(kind: .statements, columns: FeedKind.statements.columns)
        let header = MappedHeader(mapping, titles: titles.map { [$0] }, of: table, reading: ReadingContext())
        guard header.fields.contains(where: { $0.name == "commission" }) else { return 0 }
        let found = mapping.rules.count - header.absent.count
        if mapping.text.isEmpty {
            let names = Set(header.fields.map(\.name))
            return found >= 3 && !names.isDisjoint(with: ["coverage_month", "premium"]) ? found : 0
        }
        return header.absent.count * 2 <= mapping.rules.count ? found : 0
    }

    private static func noHeader(_ pages: PDFPages, _ mapping: ColumnMapping, fileName: String) -> BrokerError {
        let seen = PDFRecords.titles(seen: pages)
        let columns = seen.isEmpty ? "no columns were seen" : "the columns seen are \(seen.joined(separator: ", "))"
        return BrokerError(
            .headerMissing,
            "\(fileName): no row of the PDF is a header \(mapping.text.isEmpty ? "with known titles" : "of the mapping '\(mapping.name)'"); \(columns)",
            hint: "name them in a mapping: broker import --mapping FILE.yaml; 'broker mappings show hcsc-detail' is one"
        )
    }
}
