/// How long elements may be, by the data dictionary of 005010 that all its guides share. Lengths are in characters.
///
/// Segments that are not listed have no free text and no numbers that a sender makes up.
enum ElementLengths {
    /// The lengths of one element.
    struct Limit: Equatable, BitwiseCopyable {
        var minimum: UInt16
        var maximum: UInt16
    }

    /// The limit of element `position` (from 1); nil where none is known.
    static func limit(_ tag: Tag, _ position: Int) -> Limit? {
        guard let row = row(of: tag), position >= 1, position <= row.count else { return nil }
        return row[position - 1]
    }

    /// Whether an element is a text for people, which may be cut, and no number or code, of which a part would be another one.
    static func isFreeText(_ tag: Tag, _ position: Int) -> Bool {
        switch (tag, position) {
        case (.nm1, 3...7), (.n1, 2), (.n2, _), (.n3, _), (.n4, 1), (.n4, 6), (.per, 2), (.msg, 1), (.eb, 5), (.lui, 3),
            (.act, 2), (.ref, 3), (.idc, 1):
            true
        default: false
        }
    }

    /// Reports what is longer or shorter than it may be. Codes have lists of their own, so a wrong one is told only once.
    @inline(__always)
    static func check(_ segment: RawSegment, _ loop: Loop, _ emitter: Emitter) {
        guard let row = row(of: segment.tag) else { return }
        let count = min(segment.count, row.count)
        for index in 0..<count {
            let length = Int(segment.starts[index + 2]) - 1 - Int(segment.starts[index + 1])
            let limit = row[index]
            if length > Int(limit.maximum) || length > 0 && length < Int(limit.minimum) {
                report(segment, index + 1, limit, loop, emitter)
            }
        }
    }

    @inline(never)
    private static func report(
        _ segment: RawSegment, _ position: Int, _ limit: Limit, _ loop: Loop, _ emitter: Emitter
    ) {
        // Bytes that go on with a character (10xxxxxx) do not count.
        let length = segment[position].count { $0 & 0xC0 != 0x80 }
        let name = "\(segment.tag.text)\(position < 10 ? "0" : "")\(position)"
        if length > Int(limit.maximum) {
            emitter.report(
                .tooLong, at: segment, element: position, loop: loop,
                "\(name) has \(length) characters, \(limit.maximum) are allowed")
        } else if length < Int(limit.minimum) {
            emitter.report(
                .tooShort, at: segment, element: position, loop: loop,
                "\(name) has \(length) characters, \(limit.minimum) are required")
        }
    }

    @inline(__always)
    private static func row(of tag: Tag) -> UnsafeBufferPointer<Limit>? {
        switch tag {
        case .ref: ref
        case .nm1: nm1
        case .dtp: dtp
        case .hd: hd
        case .ins: ins
        case .n3: n3
        case .n4: n4
        case .dmg: dmg
        case .amt: amt
        case .per: per
        case .n1: n1
        case .lx: number
        default: rareRow(of: tag)
        }
    }

    private static func rareRow(of tag: Tag) -> UnsafeBufferPointer<Limit>? {
        switch tag {
        case .n2: n3
        case .bgn: bgn
        case .qty: qty
        case .act: act
        case .cob: cob
        case .lui: lui
        case .idc: idc
        case .bpr: bpr
        case .trn: trn
        case .ent: ent
        case .rmr: rmr
        case .adx: adx
        case .dtm: dtm
        case .bht: bht
        case .msg: msg
        case .eb: eb
        default: nil
        }
    }

    nonisolated(unsafe) private static let ref = row("- 50 80")
    nonisolated(unsafe) private static let nm1 = row("- - 60 35 25 10 10 - 80 - - 60")
    nonisolated(unsafe) private static let dtp = row("- - 35")
    nonisolated(unsafe) private static let hd = row("- - - 50")
    nonisolated(unsafe) private static let ins = row("- - - - - - - - - - - 35 - - - - 9")
    nonisolated(unsafe) private static let n3 = row("55 55")
    nonisolated(unsafe) private static let n4 = row("2-30 2-2 3-15 2-3 - 30")
    nonisolated(unsafe) private static let dmg = row("- 35")
    nonisolated(unsafe) private static let amt = row("- 18")
    nonisolated(unsafe) private static let per = row("- 60 - 256 - 256 - 256")
    nonisolated(unsafe) private static let n1 = row("- 60 - 80")
    nonisolated(unsafe) private static let number = row("6")
    nonisolated(unsafe) private static let bgn = row("- 50 8-8 4-8 - 50")
    nonisolated(unsafe) private static let qty = row("- 15")
    nonisolated(unsafe) private static let act = row("35 60 - 80 - 35")
    nonisolated(unsafe) private static let cob = row("- 50")
    nonisolated(unsafe) private static let lui = row("- 2-30 80")
    nonisolated(unsafe) private static let idc = row("50 - 15")
    nonisolated(unsafe) private static let bpr = row("- 18 - - - - 3-12 - 35 10-10 9-9 - 3-12 - 35 8-8")
    nonisolated(unsafe) private static let trn = row("- 50 10-10 50")
    nonisolated(unsafe) private static let ent = row("6 - - 80")
    nonisolated(unsafe) private static let rmr = row("- 50 - 18 18")
    nonisolated(unsafe) private static let adx = row("18")
    nonisolated(unsafe) private static let dtm = row("- 8-8 - - - 35")
    nonisolated(unsafe) private static let bht = row("- - 50 8-8 4-8")
    nonisolated(unsafe) private static let msg = row("264")
    nonisolated(unsafe) private static let eb = row("- - - - 50 - 18 10 - 15")

    /// A length for each element: `60` at most, `2-80` from and to, `-` not checked here. Made once and never freed.
    private static func row(_ text: String) -> UnsafeBufferPointer<Limit> {
        let limits = text.split(separator: " ").map { word -> Limit in
            let ends = word.split(separator: "-").compactMap { UInt16($0) }
            return Limit(minimum: ends.count == 2 ? ends[0] : 0, maximum: ends.last ?? .max)
        }
        let memory = UnsafeMutableBufferPointer<Limit>.allocate(capacity: limits.count)
        _ = memory.initialize(from: limits)
        return UnsafeBufferPointer(memory)
    }
}
