internal import Tabular

/// Reads a carrier's file through a mapping: finds its header, compares the layout with the last one, and gives rows of our own columns.
struct MappedReading {
    /// So many lines may stand before the header: a letterhead.
    private static let preamble = 50

    let mapping: ColumnMapping
    let required: [String]
    let defaults: [String: (value: String, from: String)]
    let counted: String?

    /// The header: the first line that has at least half of the titles.
    /// - Throws: `BrokerError` of kind `badData` where there is none, or one of our needed columns has no source.
    func header(
        fileName: String, kind: String, batch: Batch, next: () throws -> CSVRecord?
    ) throws -> (header: MappedHeader, place: String) {
        for _ in 0..<Self.preamble {
            guard let record = try next() else { break }
            let header = MappedHeader(mapping, titles: record.fields, defaults: defaults, counted: counted)
            guard header.isOwn || header.absent.count * 2 <= mapping.rules.count else { continue }
            if !mapping.text.isEmpty {
                try ColumnLayout(kind: kind, source: mapping.name).check(
                    record.fields, place: record.place, fileName: fileName, batch: batch)
            }
            if batch.explanation == nil { try check(header, place: record.place, fileName: fileName, batch) }
            return (header, record.place)
        }
        let titles = mapping.rules.values.flatMap { $0.titles.prefix(1) }.sorted().prefix(5).joined(separator: ", ")
        throw BrokerError(
            .badData, code: "header_missing",
            "\(fileName): none of the first \(Self.preamble) lines is a header of the mapping '\(mapping.name)', with \(titles) …",
            hint: "see how it was understood: broker import --explain")
    }

    private func check(_ header: MappedHeader, place: String, fileName: String, _ batch: Batch) throws {
        let missing = required.filter { name in !header.fields.contains { $0.name == name } }
        guard missing.isEmpty else {
            let words = missing.map { name in
                mapping.rules[name].map { "'\($0.titles.joined(separator: "' or '"))' (\(name))" } ?? name
            }
            throw BrokerError(
                .badData, code: "columns_missing",
                "\(fileName): \(place): the header lacks \(words.joined(separator: ", "))",
                hint: "see how it was understood: broker import --explain")
        }
        for column in header.unmapped {
            try batch.warn(
                place: place, field: header.titles[column],
                reason: "the mapping does not know this column; it is left out")
        }
    }
}
