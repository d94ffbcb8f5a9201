extension HeaderISA {
    /// The first bytes of an interchange without the line breaks of a wrapped file.
    struct Flattened {
        var bytes: [UInt8] = []
        /// Where each byte stood.
        var places: [Int] = []

        init(_ source: UnsafeBufferPointer<UInt8>) {
            let limit = min(source.count, HeaderISA.longest)
            let breaks = Flattened.areBreaksInside(source, limit: limit)
            for index in 0..<limit {
                let isBreak = source[index] == 0x0A || source[index] == 0x0D
                if isBreak, breaks, bytes.count < 105 { continue }
                bytes.append(source[index])
                places.append(index)
            }
        }

        /// Whether a line ends before the sixteenth separator: no element may hold a break, so the file is wrapped.
        private static func areBreaksInside(_ source: UnsafeBufferPointer<UInt8>, limit: Int) -> Bool {
            let separator = source[3]
            guard separator != 0x0A, separator != 0x0D else { return false }
            var separators = 0
            for index in 3..<limit where separators < 16 {
                if source[index] == separator { separators += 1 }
                if source[index] == 0x0A || source[index] == 0x0D { return true }
            }
            return false
        }

        /// Whether a GS, TA1 or IEA segment starts here.
        func startsGroup(_ index: Int, separator: UInt8) -> Bool {
            for tag in ["GS", "TA1", "IEA"] {
                let expected = Array(tag.utf8) + [separator]
                if bytes[min(index, bytes.count)...].prefix(expected.count).elementsEqual(expected) { return true }
            }
            return false
        }
    }

    /// Turns the elements into the interchange and settles what ISA11 means.
    static func finish(_ found: HeaderISA, _ flat: Flattened) -> HeaderISA {
        var header = found
        let trimmed = found.elements.map { element in
            var text = Substring(element)
            while text.last == " " { text.removeLast() }
            while text.first == " " { text.removeFirst() }
            return String(text)
        }
        header.interchange.senderQualifier = trimmed[4]
        header.interchange.sender = trimmed[5]
        header.interchange.receiverQualifier = trimmed[6]
        header.interchange.receiver = trimmed[7]
        header.interchange.date = trimmed[8]
        header.interchange.time = trimmed[9]
        header.interchange.version = trimmed[11]
        header.interchange.controlNumber = trimmed[12]
        header.interchange.acknowledgmentRequested = trimmed[13] == "1"
        header.interchange.usage = UsageIndicator(rawValue: trimmed[14])
        header.settleRepetition(found.elements[10])
        header.locate(flat)
        return header
    }

    /// ISA11 is a separator only from version 00402 on, and only when it is not a letter and no other delimiter.
    private mutating func settleRepetition(_ element: String) {
        guard element.utf8.count == 1, let byte = element.utf8.first, !ByteClass.isAlphanumeric(byte),
            (Int(interchange.version) ?? 501) >= 402
        else { return }
        repetition = byte
        let delimiters = interchange.delimiters
        guard byte != delimiters.element, byte != delimiters.component, byte != delimiters.segment, byte != 0x20
        else { return }
        interchange.delimiters.repetition = byte
    }

    /// Length and line breaks as they are in the file.
    private mutating func locate(_ flat: Flattened) {
        let last = flat.places[length - 1]
        var kept = Set<Int>()
        for index in 0..<length { kept.insert(flat.places[index]) }
        lineBreaks = (0...last).filter { !kept.contains($0) }
        length = last + 1
    }
}
