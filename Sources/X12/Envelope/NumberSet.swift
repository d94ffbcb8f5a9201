/// Control numbers that were seen. Ascending numbers take no room; scattered ones are kept up to a limit.
struct NumberSet {
    private var lower: UInt64 = 1
    private var upper: UInt64 = 0
    private var others: Set<UInt64> = []
    /// How many scattered numbers are kept: some 10 MB.
    var limit = 1 << 18
    private(set) var isFull = false

    /// Adds a number; false when it was there.
    mutating func insert(_ text: some Sequence<UInt8>) -> Bool {
        let key = NumberSet.key(text)
        if lower <= key, key <= upper { return false }
        if lower > upper || key == upper &+ 1 {
            if others.contains(key) { return false }
            if lower > upper { lower = key }
            upper = key
            return true
        }
        if others.count >= limit {
            isFull = true
            return !others.contains(key)
        }
        return others.insert(key).inserted
    }

    mutating func removeAll() {
        let limit = limit
        self = NumberSet()
        self.limit = limit
    }

    /// Numbers as themselves, other texts hashed (FNV-1a) with the top bit set.
    private static func key(_ text: some Sequence<UInt8>) -> UInt64 {
        var value: UInt64 = 0
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var count = 0
        var isNumber = true
        for byte in text {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            isNumber = isNumber && byte >= 0x30 && byte <= 0x39 && count < 18
            if isNumber { value = value * 10 + UInt64(byte - 0x30) }
            count += 1
        }
        return isNumber ? value : hash | 1 << 63
    }
}
