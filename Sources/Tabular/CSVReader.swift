public import ByteStreams

/// Reads CSV record by record: RFC 4180 with LF, CRLF or CR, a UTF-8 byte order mark, and a delimiter given or found out.
///
/// Blank lines are skipped. A quotation mark inside a field that doesn't begin with one is a character like another. Text
/// that is no UTF-8 is refused rather than guessed at: a wrong guess would spoil names in silence.
public final class CSVReader {
    /// The most bytes of a field.
    public static let fieldLimit = 1 << 20
    /// The most bytes of a record.
    public static let recordLimit = 16 << 20

    /// The path of the source, for messages.
    public var path: String { source.path }
    /// What stands between the fields.
    public let delimiter: CSVDelimiter

    private let source: ByteSource
    private let maximumRecord: Int
    private let buffer: UnsafeMutableRawBufferPointer
    private var position = 0
    private var end = 0
    /// The line that `position` is on.
    private var line = 1
    private var field: [UInt8] = []
    private var recordBytes = 0

    /// What a field ended with.
    private enum Terminator { case delimiter, lineBreak, endOfFile }

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - source: the bytes; nothing of them may have been read, only peeked at.
    ///   - delimiter: what stands between the fields; `nil` looks at the first line.
    /// - Throws: ``TabularError`` for UTF-16, `ByteStreamError` where reading fails.
    public convenience init(_ source: ByteSource, delimiter: CSVDelimiter? = nil) throws {
        try self.init(source, delimiter: delimiter, maximumRecord: CSVReader.recordLimit)
    }

    init(_ source: ByteSource, delimiter: CSVDelimiter?, maximumRecord: Int) throws {
        self.source = source
        self.maximumRecord = maximumRecord
        buffer = .allocate(byteCount: 1 << 17, alignment: 16)
        let mark = try source.peek(3)
        if mark.starts(with: [0xFF, 0xFE]) || mark.starts(with: [0xFE, 0xFF]) {
            throw TabularError.csvUTF16(path: source.path)
        }
        self.delimiter = try delimiter ?? CSVReader.sniff(source)
        if mark == [0xEF, 0xBB, 0xBF] { try skipMark() }
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
                (terminator, wasQuoted) = try readField()
                fields.append(String(decoding: field, as: UTF8.self))
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
        let isValid = field.withUnsafeBufferPointer { bytes in
            bytes.reduce(0, |) < 0x80 || ByteScan.isValidUTF8(bytes)
        }
        guard isValid else { throw TabularError.csvInvalidUTF8(path: path, line: firstLine) }
        return (terminator, isQuoted)
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
        end = try source.read(into: buffer)
        return end > 0
    }

    private func skipMark() throws {
        for _ in 0..<3 where try fill() { position += 1 }
    }

    /// Looks at 4 KB, and only for a longer first line at more, so that little input from a pipe is enough.
    private static func sniff(_ source: ByteSource) throws -> CSVDelimiter {
        let start = try source.peek(4096)
        let hasLine = start.contains(10) || start.contains(13)
        return CSVDelimiter.sniff(hasLine || start.count < 4096 ? start : try source.peek(1 << 16))
    }
}
