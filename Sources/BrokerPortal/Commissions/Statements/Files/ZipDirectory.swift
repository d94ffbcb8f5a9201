/// The table of contents of a ZIP, read only to see that the file is whole (APPNOTE.TXT 4.3).
struct ZipDirectory {
    /// The names of its entries.
    private(set) var names: Set<String> = []

    private static let entry: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    private static let local: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
    private static let end: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

    /// `nil` where the table is missing, or points to what is not there: the file is truncated or damaged.
    init?(_ bytes: [UInt8]) {
        guard let end = Self.findEnd(bytes) else { return nil }
        let count = Self.number(bytes, end + 10, 2)
        var place = Self.number(bytes, end + 16, 4)
        guard count > 0, place + Self.number(bytes, end + 12, 4) <= end else { return nil }
        for _ in 0..<count {
            guard place + 46 <= end, bytes[place...].starts(with: Self.entry) else { return nil }
            let lengths = [28, 30, 32].map { Self.number(bytes, place + $0, 2) }
            let next = place + 46 + lengths.reduce(0, +)
            let start = Self.number(bytes, place + 42, 4)
            guard next <= end, start + 30 + Self.number(bytes, place + 20, 4) <= end,
                bytes[start...].starts(with: Self.local)
            else { return nil }
            names.insert(String(decoding: bytes[(place + 46)..<(place + 46 + lengths[0])], as: UTF8.self))
            place = next
        }
    }

    /// The end record: 22 bytes and a comment of at most 65,535, which ends with the file.
    private static func findEnd(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        let first = max(bytes.count - 22 - 65_535, 0)
        return (first...(bytes.count - 22)).last {
            bytes[$0] == 0x50 && bytes[$0...].starts(with: end) && $0 + 22 + number(bytes, $0 + 20, 2) == bytes.count
        }
    }

    /// Little-endian.
    private static func number(_ bytes: [UInt8], _ place: Int, _ count: Int) -> Int {
        bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
