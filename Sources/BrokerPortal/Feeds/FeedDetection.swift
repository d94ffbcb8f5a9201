internal import ByteStreams
internal import Tabular

/// What a file is: its kind, and the mapping to read it with where its layout is a known one.
struct RecognizedFile {
    let kind: FeedKind
    var layout: ColumnMapping?
}

/// Tells a file's kind from its beginning: an ISA segment, keys of YAML, or the titles in the header of a CSV or of a workbook's sheet.
enum FeedDetection {
    /// How much of the file is looked at.
    private static let sample = 8_192

    /// - Throws: `BrokerError` of kind `badData` when no kind fits.
    static func recognize(_ source: ByteSource, fileName: String, options: ImportOptions) throws -> RecognizedFile {
        let bytes = try source.peek(sample)
        if let kind = statement(bytes, fileName: fileName, options) { return RecognizedFile(kind: kind) }
        if let mapping = options.mapping {
            guard let kind = options.kind ?? mapping.kind, mapping.kind == kind else {
                throw BrokerError(
                    .mappingOfOtherKind,
                    "the mapping '\(mapping.name)' is for \(mapping.kind?.name ?? "no kind"), not for \(options.kind?.name ?? "this file")",
                    hint: "its line 'kind:' names the kind of file")
            }
            return RecognizedFile(kind: kind)
        }
        if let kind = options.kind, kind.columns.isEmpty { return RecognizedFile(kind: kind) }
        if options.kind == nil, let kind = textKind(bytes) { return RecognizedFile(kind: kind) }
        let preview = try CSVFeed.readingErrors(fileName) {
            try TablePreview(source, encoding: options.encoding, sheet: options.sheet, fileName: fileName)
        }
        guard preview.tables.contains(where: { !$0.records.isEmpty }) else {
            throw BrokerError(
                .fileEmpty, "\(fileName): the file is empty; a header line is needed")
        }
        if let found = HeaderRecognition(options: options).recognize(preview) { return found }
        if let kind = options.kind { return RecognizedFile(kind: kind) }
        throw unknown(fileName)
    }

    /// The kind of a file that is no table.
    private static func textKind(_ bytes: [UInt8]) -> FeedKind? {
        if let start = interchange(bytes) { return holdsPayment(start) ? .payments : .enrollment }
        return isAgreements(bytes) ? .agreements : nil
    }

    private static func unknown(_ fileName: String) -> BrokerError {
        BrokerError(
            .kindUnknown,
            "\(fileName): this is not X12, not agreements, and not a CSV or XLSX whose header names a known kind",
            hint: "name the kind with --as: \(FeedKind.all.map(\.name).joined(separator: ", "))")
    }

    /// A PDF is kept as it is, unless its lines are asked for with `--as statements` or a mapping. So is a workbook that is named like a carrier's
    /// statement, or of which the day of its statement is given; any other is read for its lines.
    private static func statement(_ bytes: [UInt8], fileName: String, _ options: ImportOptions) -> FeedKind? {
        if bytes.starts(with: "%PDF-".utf8), options.mapping != nil || options.kind == .statements {
            return .statements
        }
        guard options.mapping == nil, options.kind == nil || options.kind == .statements,
            let format = StatementFormat(firstBytes: bytes)
        else {
            return nil
        }
        let isKept = format == .pdf || StatementFileName.isStatement(fileName) || options.statement.day != nil
        return isKept ? .statementFile : options.kind
    }

    /// YAML with a key at a line's beginning that only agreements have.
    private static func isAgreements(_ bytes: [UInt8]) -> Bool {
        bytes.split(separator: 10).contains { line in
            ["broker_id:", "schedules:"].contains { line.starts(with: $0.utf8) }
        }
    }

    /// Whether the bytes begin an X12 file.
    static func isInterchange(_ bytes: [UInt8]) -> Bool { interchange(bytes) != nil }

    /// From `ISA`, or the fragment `ST*834` or `ST*820`, on, after a byte-order mark and white space.
    private static func interchange(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let start = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
        let text = start.drop { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }
        return ["ISA", "ST*834", "ST*820"].contains { text.starts(with: $0.utf8) } ? text : nil
    }

    /// Whether the first set is an 820. Of an interchange, the byte behind ISA separates the elements.
    private static func holdsPayment(_ text: ArraySlice<UInt8>) -> Bool {
        let separator = text.starts(with: "ISA".utf8) ? text.dropFirst(3).first ?? 42 : 42
        let first = { (set: String) in text.firstRange(of: Array("ST".utf8) + [separator] + Array(set.utf8))?.lowerBound
        }
        guard let payment = first("820") else { return false }
        return payment < first("834") ?? Int.max
    }
}
