internal import ByteStreams

/// Tells a file's kind from its beginning: an ISA segment, keys of YAML, or the names in the header of a CSV or of a workbook's sheet.
enum FeedDetection {
    /// How much of the file is looked at; a header line is shorter.
    private static let sample = 8_192

    /// - Throws: `BrokerError` of kind `badData` when no kind fits.
    static func kind(of source: ByteSource, fileName: String, options: ImportOptions) throws -> FeedKind {
        let bytes = try source.peek(sample)
        if let kind = statement(bytes, fileName: fileName, options) { return kind }
        if let kind = options.kind { return kind }
        if let kind = options.mapping?.kind { return kind }
        if let start = interchange(bytes) { return holdsPayment(start) ? .payments : .enrollment }
        if isAgreements(bytes) { return .agreements }
        if try WorkbookSheets.isWorkbook(source) {
            let headers = try CSVFeed.readingErrors(fileName) { try WorkbookSheets.headers(source) }
            if let kind = headers.lazy.compactMap({ kind(names: $0) }).first { return kind }
            throw unknown(fileName)
        }
        let line = String(decoding: bytes.prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
        let names = Set(line.split { ",;|\t".contains($0) }.map { CSVFeed.normalized(String($0)) })
        guard let kind = kind(names: names) else { throw unknown(fileName) }
        return kind
    }

    /// The kind whose telling columns the header has.
    private static func kind(names: Set<String>) -> FeedKind? {
        FeedKind.tables.first { names.isSuperset(of: $0.marks) }
    }

    private static func unknown(_ fileName: String) -> BrokerError {
        BrokerError(
            .badData, code: "kind_unknown",
            "\(fileName): neither X12, nor agreements, nor a CSV or XLSX whose header names a known kind",
            hint: "name the kind with --as: \(FeedKind.all.map(\.name).joined(separator: ", "))")
    }

    /// A PDF is kept as it is. So is a workbook that is named like a carrier's statement, or of which the day of its statement is given; any other
    /// is read for its lines.
    private static func statement(_ bytes: [UInt8], fileName: String, _ options: ImportOptions) -> FeedKind? {
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
