internal import Tabular

/// Tells by a file's header what it is: one of our kinds by their own names, a known layout, or one of our kinds by carriers' names for the columns.
struct HeaderRecognition {
    let options: ImportOptions

    func recognize(_ preview: TablePreview) -> RecognizedFile? {
        if let kind = ownKind(preview) { return RecognizedFile(kind: kind) }
        if let layout = layout(preview, share: 0.8), let kind = layout.kind {
            return RecognizedFile(kind: kind, layout: layout)
        }
        return kindByTitles(preview).map { RecognizedFile(kind: $0) }
    }

    private var kinds: [FeedKind] { options.kind.map { [$0] } ?? FeedKind.tables }

    private func ownKind(_ preview: TablePreview) -> FeedKind? {
        let headers = preview.tables.flatMap(\.records).map { Set($0.fields.map(CSVFeed.normalized)) }
        return kinds.first { kind in headers.contains { $0.isSuperset(of: kind.marks) } }
    }

    /// The layout that has most of its titles in a row of the file.
    /// - Parameter least: the share that must be there.
    func layout(_ preview: TablePreview, share least: Double) -> ColumnMapping? {
        let headers = preview.tables.flatMap(\.records).map { Set($0.fields.map(ColumnMapping.plain)) }
        var best: (layout: ColumnMapping, share: Double)?
        for layout in KnownLayouts.all where kinds.contains(where: { $0 == layout.kind }) {
            let known = layout.knownTitles
            let share = headers.map { Double(known.intersection($0).count) / Double(known.count) }.max() ?? 0
            if share >= least, share > best?.share ?? 0 { best = (layout, share) }
        }
        return best?.layout
    }

    /// The row that looks most like a header, of the kind that it has most columns of, and the rows below it.
    func best(_ preview: TablePreview, layout: ColumnMapping?) -> (kind: FeedKind, titles: [String], rows: [CSVRecord])?
    {
        var best: (kind: FeedKind, titles: [String], rows: [CSVRecord], count: Int)?
        for part in preview.tables {
            for (place, record) in part.records.prefix(HeaderSearch.preamble).enumerated() {
                let titles = record.fields.map { CellText.line($0.trimmed) }
                for kind in layout?.kind.map({ [$0] }) ?? kinds {
                    let count = TitleGuess(kind: kind, titles: titles, layout: layout).run().count
                    guard count > 1, count > best?.count ?? 0 else { continue }
                    best = (kind, titles, Array(part.records[(place + 1)...]), count)
                }
            }
        }
        return best.map { ($0.kind, $0.titles, $0.rows) }
    }

    private func kindByTitles(_ preview: TablePreview) -> FeedKind? {
        kinds.first { kind in
            var table = TableDescription(kind: kind, columns: kind.columns)
            if let carrier = options.carrier { table.defaults["carrier"] = (carrier, "--carrier") }
            if let broker = options.statement.brokerID { table.defaults["broker_id"] = (broker, "--broker-id") }
            let search = HeaderSearch(
                mapping: .own(kind, kind.columns), table: table, reading: ReadingContext())
            return preview.tables.contains { part in
                var records = part.records.makeIterator()
                guard case .some(.found) = try? search.run({ records.next() }) else { return false }
                return true
            }
        }
    }
}

extension ColumnMapping {
    /// The titles of the layout, with those that it ignores, without regard to case and blanks.
    var knownTitles: Set<String> {
        Set(rules.values.compactMap(\.titles.first).map(ColumnMapping.plain)).union(ignored)
    }
}
