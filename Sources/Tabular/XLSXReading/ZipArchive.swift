/// The files of a ZIP archive that is in memory. Only what a workbook is made of: stored or deflated, not encrypted, below 4 GB.
///
/// It goes by the directory at the end; every number in it is checked before it is used.
struct ZipArchive {
    struct Entry {
        let name: String
        let isDeflated: Bool
        let checksum: UInt32
        /// Where the compressed bytes lie.
        let range: Range<Int>
        /// Bytes, as the directory says.
        let size: Int
    }

    let bytes: [UInt8]
    private(set) var entries: [String: Entry] = [:]

    /// More parts than a workbook has.
    private static let entryLimit = 65_535

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        // An OLE file: what Excel makes of a workbook with a password, and what .xls was.
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw ZipArchive.error(
                "it has a password, or is in the old .xls format; save it as .xlsx without a password")
        }
        guard bytes.starts(with: [0x50, 0x4B]) else { throw ZipArchive.error("it is not an XLSX workbook") }
        let end = try findEnd()
        let (count, start) = (number(end + 10, 2), number(end + 16, 4))
        guard count <= ZipArchive.entryLimit, start < 0xFFFF_FFFF else {
            throw ZipArchive.error("it is larger than 4 GB")
        }
        var at = start
        for _ in 0..<count { at = try readEntry(at) }
    }

    static func error(_ words: String) -> TabularError { .workbook(place: nil, words: words) }
    private static let damaged = error("the file is damaged or incomplete; get it again")

    private func number(_ at: Int, _ count: Int) -> Int {
        guard at >= 0, at + count <= bytes.count else { return 0 }
        return (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }

    /// The record at the end, before a comment of up to 64 KB.
    private func findEnd() throws -> Int {
        var at = bytes.count - 22
        let lowest = max(0, at - 0xFFFF)
        while at >= lowest {
            if number(at, 4) == 0x0605_4B50 { return at }
            at -= 1
        }
        throw ZipArchive.damaged
    }

    private mutating func readEntry(_ at: Int) throws -> Int {
        guard number(at, 4) == 0x0201_4B50, at + 46 <= bytes.count else { throw ZipArchive.damaged }
        let (flags, method) = (number(at + 8, 2), number(at + 10, 2))
        let (packed, size) = (number(at + 20, 4), number(at + 24, 4))
        let (nameLength, extra, comment) = (number(at + 28, 2), number(at + 30, 2), number(at + 32, 2))
        let local = number(at + 42, 4)
        let end = at + 46 + nameLength
        guard end <= bytes.count else { throw ZipArchive.damaged }
        let name = String(decoding: bytes[(at + 46)..<end], as: UTF8.self)
        guard flags & 1 == 0 else { throw ZipArchive.error("it has a password; save it without one") }
        guard packed < 0xFFFF_FFFF, size < 0xFFFF_FFFF else { throw ZipArchive.error("it is larger than 4 GB") }
        guard method == 0 || method == 8 else {
            throw ZipArchive.error("it uses a compression method that Excel does not use")
        }
        guard number(local, 4) == 0x0403_4B50 else { throw ZipArchive.damaged }
        let begin = local + 30 + number(local + 26, 2) + number(local + 28, 2)
        guard begin + packed <= bytes.count else { throw ZipArchive.damaged }
        let entry = Entry(
            name: name, isDeflated: method == 8, checksum: UInt32(number(at + 16, 4)), range: begin..<(begin + packed),
            size: size)
        // Names are compared without regard to case (ECMA-376, part 2); two of one name would mean different things to different readers.
        guard entries.updateValue(entry, forKey: name.lowercased()) == nil else {
            throw ZipArchive.error("it has the part '\(name)' twice")
        }
        return end + extra + comment
    }

    /// A part by its path, with or without a slash in front.
    func entry(_ path: String) -> Entry? {
        entries[(path.hasPrefix("/") ? String(path.dropFirst()) : path).lowercased()]
    }
}
