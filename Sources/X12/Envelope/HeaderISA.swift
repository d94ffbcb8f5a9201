/// What was made of the bytes at the start of an interchange.
struct HeaderISA {
    enum Quality {
        /// 106 bytes, every element of its width.
        case exact
        /// Found by its separators, though the widths are wrong.
        case bySeparators
        /// Found by its fixed positions, though the separators are wrong.
        case byPosition
    }

    var interchange = Interchange()
    var quality = Quality.exact
    /// Bytes from the I of ISA to the last byte of the terminator.
    var length = 0
    /// Offsets, from the start of the ISA, of line breaks inside it.
    var lineBreaks: [Int] = []
    /// ISA11, whatever it means.
    var repetition: UInt8?
    var elements: [String] = []

    static let widths = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1]
    /// How far an ISA segment with bad padding is followed.
    static let longest = 400
}

extension HeaderISA {
    /// Reads the segment at the start of `bytes`; nil when no delimiters can be found that make sense.
    static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> HeaderISA? {
        guard bytes.count > 20, bytes[0] == 0x49, bytes[1] == 0x53, bytes[2] == 0x41, isSeparator(bytes[3]) else {
            return nil
        }
        let flat = Flattened(bytes)
        let walked = walk(flat)
        if let walked, walked.quality == .exact || follows(flat, walked) { return finish(walked, flat) }
        if let placed = byPosition(flat), follows(flat, placed) { return finish(placed, flat) }
        // Without a GS behind it, the walk is still the better guess if its delimiters can be delimiters.
        if let walked, isSeparator(walked.interchange.delimiters.segment) { return finish(walked, flat) }
        return nil
    }

    /// Whether these bytes start an interchange beyond doubt, for finding one behind rubbish.
    static func isCertain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 105, let header = parse(bytes) else { return false }
        return header.quality == .exact || follows(Flattened(bytes), header)
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        !ByteClass.isAlphanumeric(byte) && byte != 0x20 && byte < 0x80
    }

    /// Sixteen separators, one character, and the terminator.
    private static func walk(_ flat: Flattened) -> HeaderISA? {
        let separator = flat.bytes[3]
        var cuts: [Int] = []
        var index = 3
        while index < flat.bytes.count, cuts.count < 16 {
            if flat.bytes[index] == separator { cuts.append(index) }
            index += 1
        }
        guard cuts.count == 16, index + 1 < flat.bytes.count else { return nil }
        var header = HeaderISA()
        for (number, cut) in cuts.enumerated() {
            let end = number == 15 ? index + 1 : cuts[number + 1]
            header.elements.append(text(flat.bytes[(cut + 1)..<end]))
        }
        let fits = zip(header.elements, widths).allSatisfy { $0.utf8.count == $1 }
        header.quality = fits ? .exact : .bySeparators
        header.setDelimiters(flat, component: index, terminator: index + 1)
        header.withoutComponent(flat, at: index)
        guard header.quality != .exact || isSeparator(header.interchange.delimiters.segment) else { return nil }
        return header
    }

    /// The fixed places of an ISA segment whose separators are damaged.
    private static func byPosition(_ flat: Flattened) -> HeaderISA? {
        guard flat.bytes.count > 106, isSeparator(flat.bytes[104]), isSeparator(flat.bytes[105]) else { return nil }
        var header = HeaderISA()
        var from = 4
        for width in widths {
            header.elements.append(text(flat.bytes[from..<from + width]))
            from += width + 1
        }
        header.quality = .byPosition
        header.setDelimiters(flat, component: 104, terminator: 105)
        return header
    }

    private mutating func setDelimiters(_ flat: Flattened, component: Int, terminator: Int) {
        interchange.delimiters = Delimiters(
            element: flat.bytes[3], component: flat.bytes[component], repetition: nil,
            segment: flat.bytes[terminator])
        length = terminator + 1
    }

    /// `*P~` and then GS: ISA16 was left out, what is in its place is the terminator.
    private mutating func withoutComponent(_ flat: Flattened, at index: Int) {
        let candidate = flat.bytes[index]
        guard HeaderISA.isSeparator(candidate), candidate != flat.bytes[3] else { return }
        var next = index + 1
        while next < flat.bytes.count, ByteClass.isFiller(flat.bytes[next]) { next += 1 }
        guard flat.startsGroup(next, separator: flat.bytes[3]) else { return }
        // `:\nGS` is also how a file looks whose terminator is the line break; then GS itself ends in one.
        let line = flat.bytes[next...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? flat.bytes.count
        guard next == index + 1 || flat.bytes[line - 1] == candidate else { return }
        interchange.delimiters.segment = candidate
        interchange.delimiters.component = 0x3A
        elements[15] = ""
        quality = .bySeparators
        length = index + 1
    }

    /// Whether a segment of the envelope is behind the header.
    private static func follows(_ flat: Flattened, _ header: HeaderISA) -> Bool {
        guard isSeparator(header.interchange.delimiters.segment) else { return false }
        var next = header.length
        while next < flat.bytes.count, ByteClass.isFiller(flat.bytes[next]) { next += 1 }
        return flat.startsGroup(next, separator: header.interchange.delimiters.element)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
