/// A small generator of random numbers, the same on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &+ 0x9E37_79B9_7F4A_7C15 }

    mutating func next() -> UInt64 {
        state = state &+ 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}

/// Damages bytes as lines, disks and editors do: flips, cuts, doubles, inserts.
struct Mutator {
    var generator: SeededGenerator

    init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

    mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let times = Int.random(in: 0..<8, using: &generator) == 0 ? 3 : 1
        for _ in 0..<times where !bytes.isEmpty { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let at = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<9, using: &generator) {
        case 0: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: bytes[at] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.remove(at: at)
        case 3: bytes.removeSubrange(at..<min(bytes.count, at + Int.random(in: 1...200, using: &generator)))
        case 4: bytes.removeSubrange(at...)
        case 5: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: at)
        case 6:
            let end = min(bytes.count, at + Int.random(in: 1...300, using: &generator))
            bytes.insert(contentsOf: bytes[at..<end], at: at)
        case 7: bytes[at] = interesting.randomElement(using: &generator) ?? 0
        default: bytes.insert(interesting.randomElement(using: &generator) ?? 0, at: at)
        }
    }

    private let interesting: [UInt8] = Array("~*:^\n\r\t INSTEGALXHD0189".utf8) + [0, 0x1A, 0xFF, 0xC3]
}
