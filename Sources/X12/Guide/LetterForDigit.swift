/// Codes in which somebody typed a letter where the standard has a digit: O for 0, I or l for 1.
enum LetterForDigit {
    /// Whether there is such a letter in it at all.
    @inline(__always)
    static func isSuspect(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
        for byte in code where byte == 0x4F || byte == 0x6F || byte == 0x49 || byte == 0x6C { return true }
        return false
    }

    /// The code with the digits for the letters, packed for comparing.
    static func corrected(_ code: UnsafeBufferPointer<UInt8>) -> UInt64 {
        guard code.count <= 8 else { return 0 }
        var value: UInt64 = 0
        for byte in code {
            let digit: UInt8 =
                switch byte {
                case 0x4F, 0x6F: 0x30
                case 0x49, 0x6C: 0x31
                default: byte
                }
            value = value << 8 | UInt64(digit)
        }
        return value
    }
}
