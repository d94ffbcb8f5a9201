extension EnvelopeReader {
    /// The first bytes of the file: byte order mark, UTF-16, nothing at all.
    func startFile() throws {
        try input.need(HeaderISA.longest)
        let bytes = ahead
        if bytes.isEmpty {
            emitter.report(.emptyFile, offset: 0)
            return finish()
        }
        if isUTF16(bytes) {
            emitter.report(.utf16, offset: 0)
            try discardRest()
            return finish()
        }
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            emitter.report(.byteOrderMark, offset: 0)
            input.start += 3
            scanner.lines.start(at: 3)
        }
        try skipPadding()
        try input.need(HeaderISA.longest)
        if isFragment(ahead) { try openFragment() }
    }

    private func isUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count >= 4 else { return false }
        if bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF { return true }
        let plain = bytes.prefix(8)
        return plain.elementsEqual([0x49, 0, 0x53, 0, 0x41, 0, plain.count > 6 ? plain[6] : 0, 0])
            || plain.starts(with: [0, 0x49, 0, 0x53, 0, 0x41])
    }

    /// Between interchanges: finds the next ISA, or the end.
    func seekInterchange() throws {
        let padding = try skipPadding()
        try input.need(HeaderISA.longest)
        if input.available == 0 {
            if padding > 0 { emitter.report(.paddingBytes, offset: input.offset - padding, "\(padding) bytes") }
            if emitter.summary.interchanges == 0, emitter.summary.errors == 0 {
                emitter.report(.emptyFile, offset: 0, "there are only blanks")
            }
            return finish()
        }
        if try openInterchange() { return }
        try skipToInterchange()
    }

    /// Passes blanks, line breaks, NUL and Ctrl-Z; gives the count of the last two.
    @discardableResult
    private func skipPadding() throws -> Int {
        var count = 0
        while true {
            try input.need(1)
            guard input.available > 0 else { return count }
            let byte = input.base[input.start]
            if byte == 0 || byte == 0x1A { count += 1 } else if !ByteClass.isFiller(byte) { return count }
            if byte == 0x0A || byte == 0x0D { scanner.lines.lineBreak(at: input.offset) }
            input.start += 1
        }
    }

    /// Passes over rubbish to an ISA that is one beyond doubt; the bytes count as unread.
    private func skipToInterchange() throws {
        let from = input.offset
        let isFirst = emitter.summary.interchanges == 0
        let looksDamaged = ahead.starts(with: [0x49, 0x53, 0x41])
        repeat {
            input.start += 1
            try input.need(HeaderISA.longest)
        } while input.available > 0 && !(ahead[0] == 0x49 && HeaderISA.isCertain(ahead))
        let count = input.offset - from
        emitter.summary.bytesUnread += count
        let found = input.available > 0
        let code: FindingCode =
            looksDamaged ? .isaUnreadable : !isFirst ? .trailingBytes : found ? .leadingBytes : .notX12
        emitter.report(code, offset: from, "\(count) bytes")
    }

    /// Reads an ISA segment; false when there is none.
    private func openInterchange() throws -> Bool {
        guard let header = HeaderISA.parse(ahead) else { return false }
        emitter.summary.interchanges += 1
        emitter.summary.segments += 1
        emitter.interchange = emitter.summary.interchanges
        reported = []
        var opened = header.interchange
        opened.index = emitter.summary.interchanges
        opened.offset = input.offset
        scanner.use(opened.delimiters)
        interchange = opened
        groupsInInterchange = 0
        acknowledgmentsInInterchange = 0
        emitter.emit(.interchangeBegan(opened))
        checkHeader(header, opened)
        if wantsSegments { try emitHeaderSegment(header, opened) }
        for place in header.lineBreaks { scanner.lines.lineBreak(at: opened.offset + place) }
        input.start += header.length
        return true
    }

    private func emitHeaderSegment(_ header: HeaderISA, _ opened: Interchange) throws {
        let text = "ISA" + header.elements.map { String(UnicodeScalar(opened.delimiters.element)) + $0 }.joined()
        let one = SegmentScanner(InputBuffer(byteSource(of: Array(text.utf8)), capacity: 1024))
        one.use(Delimiters(element: opened.delimiters.element, segment: 0))
        guard try one.next() == .unterminated else { return }
        var segment = one.current
        segment.number = emitter.summary.segments
        emitSegment(segment, loop: .envelope)
    }
}
