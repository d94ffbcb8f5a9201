/// The loop in which a segment stands. The guides use the same numbers in several sets; the meaning is by set.
public enum Loop: UInt8, Sendable, CaseIterable, BitwiseCopyable {
    /// Outside a transaction set.
    case envelope
    /// Before the first loop of a set.
    case header
    case l1000A, l1000B, l1000C, l1000D, l1100C
    case l2000, l2000A, l2000B, l2000C, l2000D
    case l2100, l2100A, l2100B, l2100C, l2100D, l2100E, l2100F, l2100G, l2100H
    case l2110, l2110A, l2110B, l2110C, l2110D
    case l2115C, l2115D, l2120C, l2120D
    case l2200, l2200A, l2200B
    case l2300, l2300A, l2300B, l2310, l2310A, l2312A, l2315A, l2320, l2320A, l2320B, l2330
    case l2700, l2750
    /// After the last loop: SE.
    case trailer
    /// A segment that stands where none of its kind may.
    case unplaced

    /// The name in the guides, such as `2100A`.
    public var id: String { Loop.names[Int(rawValue)] }

    private static let names: [String] = Loop.allCases.map { loop in
        let name = String(describing: loop)
        return name.first == "l" && name.dropFirst().first?.isNumber == true ? String(name.dropFirst()) : name
    }
}
