extension EnvelopeReader {
    /// The checks of an ISA segment.
    func checkHeader(_ header: HeaderISA, _ opened: Interchange) {
        let offset = opened.offset
        func report(_ code: FindingCode, severity: Severity? = nil, element: Int? = nil, _ detail: String = "") {
            emitter.report(
                code, severity: severity, segment: emitter.summary.segments, offset: offset, element: element, detail)
        }
        switch header.quality {
        case .exact: break
        case .bySeparators: report(.isaLength, "\(header.length) bytes")
        case .byPosition: report(.isaDamaged)
        }
        if !header.lineBreaks.isEmpty, reported.insert(.wrappedLines).inserted { report(.wrappedLines) }
        checkDelimiters(header, opened, report: { report($0, severity: $1, element: $2) })
        if ![
            "00200", "00300", "00400", "00401", "00402", "00403", "00404", "00405", "00406", "00500", "00501", "00601",
            "00701", "00801",
        ].contains(opened.version) {
            report(.isaVersion, element: 12)
        }
        if opened.controlNumber.utf8.count != 9 || !opened.controlNumber.utf8.allSatisfy({ (0x30...0x39) ~= $0 }) {
            report(.isaControlNumber, element: 13)
        }
        if !opened.usage.isKnown { report(.usageIndicator, element: 15) }
        let key = Array((opened.sender + "|" + opened.controlNumber + "|" + opened.usage.rawValue).utf8)
        if !seenInterchanges.insert(key) {
            report(.duplicateInterchange, element: 13, "control number " + Emitter.shown(opened.controlNumber))
        }
    }

    private func checkDelimiters(
        _ header: HeaderISA, _ opened: Interchange, report: (FindingCode, Severity?, Int?) -> Void
    ) {
        let delimiters = opened.delimiters
        let isClear =
            delimiters.element != delimiters.segment && delimiters.component != delimiters.segment
            && delimiters.component != delimiters.element
        let isOdd = [delimiters.element, delimiters.component, delimiters.segment].contains {
            ByteClass.isAlphanumeric($0) || $0 == 0x20
        }
        if !isClear || isOdd { report(.badDelimiter, nil, 16) }
        if header.repetition != nil, delimiters.repetition == nil { report(.delimiterClash, nil, 11) }
    }

    /// Whether the file starts with a group or a set: a part of an interchange.
    func isFragment(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 8, let separator = bytes.dropFirst(2).first, !ByteClass.isAlphanumeric(separator),
            separator != 0x20, separator > 0x20
        else { return false }
        if bytes[0] == 0x47, bytes[1] == 0x53 { return bytes[3...].contains(separator) }
        return bytes[0] == 0x53 && bytes[1] == 0x54 && (3...5).allSatisfy { (0x30...0x39) ~= bytes[$0] }
            && bytes[6] == separator
    }

    /// A fragment: the delimiters are guessed from its first two segments.
    func openFragment() throws {
        let bytes = ahead
        let separator = bytes[2]
        var guess: UInt8?
        for index in 8..<bytes.count where guess == nil {
            let byte = bytes[index]
            guard byte != separator, !ByteClass.isAlphanumeric(byte), byte != 0x20, isTag(bytes, after: index) else {
                continue
            }
            guess = byte
        }
        guard let terminator = guess else { return }
        var opened = Interchange()
        opened.isReal = false
        opened.offset = input.offset
        opened.delimiters = Delimiters(
            element: separator, component: separator == 0x3A ? 0x3E : 0x3A, repetition: nil, segment: terminator)
        scanner.use(opened.delimiters)
        interchange = opened
        emitter.report(.fragment, offset: input.offset)
    }

    /// Whether behind a byte, and blanks, there stands an identifier and the separator.
    private func isTag(_ bytes: UnsafeBufferPointer<UInt8>, after index: Int) -> Bool {
        var next = index + 1
        while next < bytes.count, ByteClass.isFiller(bytes[next]) { next += 1 }
        var length = 0
        while next < bytes.count, length < 4, ByteClass.isAlphanumeric(bytes[next]) {
            next += 1
            length += 1
        }
        return (2...3).contains(length) && next < bytes.count && bytes[next] == bytes[2]
    }
}
