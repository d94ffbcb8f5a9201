/// What a byte means to the scanner. Ordinary data are 0, so that one test a byte is enough.
enum ByteClass {
    static let element: UInt8 = 1
    static let terminator: UInt8 = 2
    static let lineBreak: UInt8 = 4
    static let control: UInt8 = 8
    static let high: UInt8 = 16

    /// Fills a table of 256 classes for one interchange's delimiters.
    static func fill(_ table: UnsafeMutablePointer<UInt8>, for delimiters: Delimiters) {
        for byte in 0..<256 {
            let value = UInt8(byte)
            table[byte] = value >= 0x80 ? high : value < 0x20 || value == 0x7F ? control : 0
        }
        table[0x0A] = lineBreak
        table[0x0D] = lineBreak
        table[Int(delimiters.element)] = element
        table[Int(delimiters.segment)] = terminator
    }

    /// Whether a byte may be between segments without meaning anything.
    @inline(__always)
    static func isFiller(_ byte: UInt8) -> Bool {
        byte == 0x0A || byte == 0x0D || byte == 0x20 || byte == 0x09
    }

    /// A letter or a digit, which can be no delimiter.
    @inline(__always)
    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
