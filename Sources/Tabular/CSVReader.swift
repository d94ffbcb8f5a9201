public import ByteStreams

/// Reads CSV record by record: RFC 4180 with LF, CRLF or CR, a delimiter and an encoding that are given or found out.
///
/// Blank lines are skipped, and so is a first line `sep=;`, which names the delimiter. A quotation mark inside a field that doesn't begin with one is a
/// character like another. Without an encoding, a byte order mark decides, then whether the text is UTF-8; else it is Windows-1252. A file that is now
/// the one and then the other is refused rather than guessed at: a wrong guess would spoil names in silence.
public final class CSVReader {
    /// The most bytes of a field.
    public static let fieldLimit = 1 << 20
    /// The most bytes of a record.
    public static let recordLimit = 16 << 20

    /// The path of the source, for messages.
    public var path: String { source.path }
    /// What separates the fields.
    public let delimiter: CSVDelimiter
    /// The encoding as far as the text has told; that of the whole file at its end.
    public var encoding: TextEncoding { known ?? .utf8 }

    private let source: ByteSource
    private let maximumRecord: Int
    private let buffer: UnsafeMutableRawBufferPointer
    private var position = 0
    private var end = 0
    /// The line that `position` is on.
    private var line = 1
    private var field: [UInt8] = []
    private var recordBytes = 0
    /// `nil` while all letters were ASCII and nobody has named the encoding.
    private var known: TextEncoding?
    /// Whether the encoding was found out by the text.
    private var isGuessed = false
    private var transcoder: UTF16Transcoder?
    private var transcoded: [UInt8] = []

    /// What a field ended with.
    private enum Terminator { case delimiter, lineBreak, endOfFile }

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - source: the bytes; nothing of them may have been read, only peeked at.
    ///   - delimiter: what separates the fields; `nil` looks at the first lines.
    ///   - encoding: how bytes become letters; `nil` finds out.
    /// - Throws: ``TabularError``; `ByteStreamError` where reading fails.
    public convenience init(
        _ source: ByteSource, delimiter: CSVDelimiter? = nil, encoding: TextEncoding? = nil
    ) throws {
        try self.init(source, delimiter: delimiter, encoding: encoding, maximumRecord: CSVReader.recordLimit)
    }

    init(
        _ source: ByteSource, delimiter: CSVDelimiter?, encoding: TextEncoding? = nil, maximumRecord: Int
    ) throws {
        self.source = source
        self.maximumRecord = maximumRecord
        buffer = .allocate(byteCount: 1 << 17, alignment: 16)
        let told = TextEncoding.told(by: try source.peek(4))
        let isBoth16 = encoding?.isUTF16 == true && told?.encoding.isUTF16 == true
        let first = isBoth16 ? told?.encoding : encoding ?? told?.encoding
        let mark = told.map { $0.encoding == first ? $0.mark : 0 } ?? 0
        let start = CSVStart(try CSVReader.sample(source, encoding: first, mark: mark))
        known = first
        if let first, first.isUTF16 { transcoder = UTF16Transcoder(first) }
        self.delimiter = delimiter ?? start.delimiter
        try skip(mark)
        if start.namesDelimiter { try skipLine() }
    }

    deinit { buffer.deallocate() }

    /// The next record; `nil` at the end.
    ///
    /// - Throws: ``TabularError`` with the line, `ByteStreamError` where reading fails.
    public func next() throws -> CSVRecord? {
        while true {
            let firstLine = line
            recordBytes = 0
            var fields: [String] = []
            var wasQuoted = false
            var terminator: Terminator
            repeat {
                let openedOn = line
                (terminator, wasQuoted) = try readField()
                fields.append(try decoded(line: openedOn))
            } while terminator == .delimiter
            let isBlank = fields.count == 1 && fields[0].isEmpty && !wasQuoted
            if !isBlank { return CSVRecord(line: firstLine, fields: fields) }
            if terminator == .endOfFile { return nil }
        }
    }

    private func readField() throws -> (Terminator, wasQuoted: Bool) {
        field.removeAll(keepingCapacity: true)
        let firstLine = line
        let isQuoted = try peekByte() == UInt8(ascii: "\"")
        let terminator = isQuoted ? try readQuoted() : try readUnquoted()
        recordBytes += field.count
        if recordBytes > maximumRecord { throw TabularError.csvRecordTooLong(path: path, line: firstLine) }
        return (terminator, isQuoted)
    }

    /// The field as text.
    private func decoded(line: Int) throws -> String {
        let isASCII = field.withUnsafeBufferPointer { $0.reduce(0, |) < 0x80 }
        if isASCII { return String(decoding: field, as: UTF8.self) }
        let isUTF8 = field.withUnsafeBufferPointer(ByteScan.isValidUTF8)
        if known == nil { (known, isGuessed) = (isUTF8 ? .utf8 : .windows1252, true) }
        if let known, known == .windows1252 || known == .latin1 {
            // What is sound UTF-8 is hardly ever meant as anything else.
            if isGuessed, isUTF8 { throw TabularError.csvMixedEncodings(path: path, line: line) }
            guard let text = known.decodeSingleBytes(field) else {
                throw TabularError.csvUndefinedByte(path: path, line: line, encoding: known)
            }
            return text
        }
        guard isUTF8 else {
            throw isGuessed
                ? TabularError.csvMixedEncodings(path: path, line: line)
                : TabularError.csvInvalidUTF8(path: path, line: line)
        }
        return String(decoding: field, as: UTF8.self)
    }

    private func readUnquoted() throws -> Terminator {
        let mark = delimiter.rawValue
        while try fill() {
            let start = position
            while position < end {
                let byte = buffer[position]
                if byte == mark || byte == 10 || byte == 13 || byte == 0 { break }
                position += 1
            }
            try take(from: start, openedOn: line)
            if position == end { continue }
            let byte = buffer[position]
            if byte == 0 { throw TabularError.csvNUL(path: path, line: line) }
            position += 1
            if byte == mark { return .delimiter }
            try endLine(byte)
            return .lineBreak
        }
        return .endOfFile
    }

    private func readQuoted() throws -> Terminator {
        let openedOn = line
        position += 1
        while try fill() {
            let start = position
            while position < end {
                let byte = buffer[position]
                if byte == UInt8(ascii: "\"") || byte == 10 || byte == 13 || byte == 0 { break }
                position += 1
            }
            try take(from: start, openedOn: openedOn)
            if position == end { continue }
            let byte = buffer[position]
            position += 1
            switch byte {
            case 0: throw TabularError.csvNUL(path: path, line: line)
            case UInt8(ascii: "\""):
                if let terminator = try afterQuote() { return terminator }
            default: try takeLineBreak(byte)
            }
        }
        throw TabularError.csvUnbalancedQuote(path: path, line: openedOn)
    }

    /// After a quotation mark within a quoted field: another one means the mark itself, which is `nil` here.
    private func afterQuote() throws -> Terminator? {
        guard let byte = try peekByte() else { return .endOfFile }
        switch byte {
        case UInt8(ascii: "\""):
            field.append(byte)
            position += 1
            return nil
        case delimiter.rawValue:
            position += 1
            return .delimiter
        case 10, 13:
            position += 1
            try endLine(byte)
            return .lineBreak
        default: throw TabularError.csvTextAfterQuote(path: path, line: line)
        }
    }
}

extension CSVReader {
    private func take(from start: Int, openedOn: Int) throws {
        field.append(contentsOf: buffer[start..<position])
        if field.count > CSVReader.fieldLimit { throw TabularError.csvFieldTooLong(path: path, line: openedOn) }
    }

    /// A line break within a quoted field, kept as it is.
    private func takeLineBreak(_ byte: UInt8) throws {
        field.append(byte)
        if byte == 13, try peekByte() == 10 {
            field.append(10)
            position += 1
        }
        line += 1
    }

    private func endLine(_ byte: UInt8) throws {
        if byte == 13, try peekByte() == 10 { position += 1 }
        line += 1
    }

    private func peekByte() throws -> UInt8? { try fill() ? buffer[position] : nil }

    /// Whether there is a byte at `position`, read now if need be.
    private func fill() throws -> Bool {
        if position < end { return true }
        position = 0
        end = transcoder == nil ? try source.read(into: buffer) : try readUTF16()
        return end > 0
    }

    /// A third of the buffer at a time, since UTF-8 may take three bytes for two.
    private func readUTF16() throws -> Int {
        let raw = UnsafeMutableRawBufferPointer(rebasing: buffer[(buffer.count / 4 * 3)...])
        while true {
            let count = try source.read(into: raw)
            transcoded.removeAll(keepingCapacity: true)
            let isSound =
                count == 0 ? transcoder?.isComplete : transcoder?.append(raw[..<count], to: &transcoded)
            guard isSound == true else { throw TabularError.csvInvalidUTF16(path: path, line: line) }
            if count > 0, transcoded.isEmpty { continue }
            buffer.copyBytes(from: transcoded)
            return transcoded.count
        }
    }

    /// Leaves a byte order mark out, of which the transcoder makes U+FEFF.
    private func skip(_ mark: Int) throws {
        for _ in 0..<(mark == 0 ? 0 : 3) where try fill() { position += 1 }
    }

    private func skipLine() throws {
        while try fill() {
            let byte = buffer[position]
            position += 1
            if byte == 10 || byte == 13 { return try endLine(byte) }
        }
    }

    /// The beginning as UTF-8: 4 KB, and only for a longer first line more, so that little input from a pipe is enough.
    private static func sample(_ source: ByteSource, encoding: TextEncoding?, mark: Int) throws -> [UInt8] {
        var start = try source.peek(4096)
        let hasLine = start.contains(10) || start.contains(13)
        if !hasLine, start.count == 4096 { start = try source.peek(1 << 16) }
        guard let encoding, encoding.isUTF16 else { return Array(start.dropFirst(mark)) }
        var transcoder = UTF16Transcoder(encoding)
        var result: [UInt8] = []
        _ = transcoder.append(start.dropFirst(mark), to: &result)
        return result
    }
}
