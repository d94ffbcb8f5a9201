/// Writes interchanges: envelopes with right counts and control numbers, segments without trailing empty elements.
///
/// A delimiter inside the data is refused, since X12 has no escape for it. No element is longer than the guides allow: a name, an address line or
/// a free text is cut (`shortened` is told), any other value is refused, since half a number is another number. Bytes go out segment by segment.
public final class X12Writer {
    /// Where the bytes go.
    public typealias Output = (UnsafeRawBufferPointer) throws -> Void

    private let output: Output
    private let delimiters: Delimiters
    private let lineBreaks: Bool
    private var line: [UInt8] = []
    private var interchangeNumber: String?
    private var groupNumber: String?
    private var setNumber: String?
    private var groups = 0
    private var sets = 0
    private var segments = 0
    private var canRepeat = true
    /// Is told of every text that was cut to the length that the guides allow.
    public var shortened: ((ShortenedElement) -> Void)?

    /// A writer; with `lineBreaks` a line feed follows each segment.
    public init(
        delimiters: Delimiters = Delimiters(), lineBreaks: Bool = true, output: @escaping Output
    ) throws(X12WriteError) {
        let all = [delimiters.element, delimiters.component, delimiters.segment] + [delimiters.repetition ?? 0x5E]
        guard delimiters.areDistinct, all.allSatisfy({ !ByteClass.isAlphanumeric($0) && $0 != 0x20 && $0 < 0x80 })
        else { throw .badDelimiters }
        self.output = output
        self.delimiters = delimiters
        self.lineBreaks = lineBreaks
    }

    /// Writes the ISA segment: 106 bytes with its terminator.
    public func beginInterchange(_ header: Interchange, authorization: String = "", security: String = "") throws {
        guard interchangeNumber == nil else { throw X12WriteError.outOfOrder("the interchange before is not closed") }
        canRepeat = !header.isOld
        let repetition = header.isOld ? "U" : String(UnicodeScalar(delimiters.repetition ?? 0x55))
        let values = [
            "00", authorization, "00", security, header.senderQualifier, header.sender, header.receiverQualifier,
            header.receiver, header.date, header.time, repetition, header.version, header.controlNumber,
            header.acknowledgmentRequested ? "1" : "0", header.usage.rawValue,
            String(UnicodeScalar(delimiters.component)),
        ]
        line = Array("ISA".utf8)
        for (index, width) in HeaderISA.widths.enumerated() {
            line.append(delimiters.element)
            let isDelimiter = index == 10 || index == 15
            try append(values[index], isChecked: !isDelimiter, segment: "ISA", element: index + 1)
            let length = values[index].utf8.count
            guard length <= width else { throw X12WriteError.tooLong(segment: "ISA", element: index + 1) }
            line.append(contentsOf: repeatElement(0x20, count: width - length))
        }
        interchangeNumber = header.controlNumber
        groups = 0
        try flush()
    }

    /// Writes the GS segment.
    public func beginGroup(_ group: FunctionalGroup) throws {
        guard interchangeNumber != nil, groupNumber == nil else { throw X12WriteError.outOfOrder("GS stands wrong") }
        try put(
            "GS",
            [
                .text(group.kind), .text(group.sender), .text(group.receiver), WriteField(group.date),
                .text(group.time), .text(group.controlNumber), "X", .text(group.version),
            ])
        groupNumber = group.controlNumber
        groups += 1
        sets = 0
    }

    /// Writes the ST segment; the control number is the count of the sets in the group unless one is given.
    public func beginSet(_ type: String, guide: String, controlNumber: String? = nil) throws {
        guard groupNumber != nil, setNumber == nil else { throw X12WriteError.outOfOrder("ST stands wrong") }
        sets += 1
        let counted = String(sets)
        let number = controlNumber ?? String(repeating: "0", count: max(0, 4 - counted.utf8.count)) + counted
        setNumber = number
        segments = 0
        try segment("ST", .text(type), .text(number), .text(guide))
    }

    /// Writes a segment of the open set.
    public func segment(_ id: String, _ fields: WriteField...) throws { try segment(id, fields) }

    /// Writes a segment of the open set.
    public func segment(_ id: String, _ fields: [WriteField]) throws {
        guard setNumber != nil else { throw X12WriteError.outOfOrder("\(id) stands outside a set") }
        segments += 1
        try put(id, fields)
    }

    /// Writes a segment that was read, with this writer's delimiters.
    public func copy(_ segment: Segment) throws { try self.segment(segment.id, segment.elements.map(\.field)) }

    /// Writes a TA1 segment, between ISA and GS.
    public func acknowledge(_ fields: [WriteField]) throws {
        guard interchangeNumber != nil, groupNumber == nil else { throw X12WriteError.outOfOrder("TA1 stands wrong") }
        try put("TA1", fields)
    }

    /// Writes the SE segment.
    public func endSet() throws {
        guard let number = setNumber else { throw X12WriteError.outOfOrder("no set is open") }
        try segment("SE", .text(String(segments + 1)), .text(number))
        setNumber = nil
    }

    /// Writes the GE segment.
    public func endGroup() throws {
        guard let number = groupNumber, setNumber == nil else { throw X12WriteError.outOfOrder("GE stands wrong") }
        try put("GE", [.text(String(sets)), .text(number)])
        groupNumber = nil
    }

    /// Writes the IEA segment.
    public func endInterchange() throws {
        guard let number = interchangeNumber, groupNumber == nil else {
            throw X12WriteError.outOfOrder("IEA stands wrong")
        }
        try put("IEA", [.text(String(groups)), .text(number)])
        interchangeNumber = nil
    }

    private func put(_ id: String, _ fields: [WriteField]) throws {
        line = Array(id.utf8)
        let used = fields.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
        for index in 0..<used {
            line.append(delimiters.element)
            try append(fields[index], segment: id, element: index + 1)
        }
        try flush()
    }

    /// The text within the length that the guides allow.
    private func fitted(_ text: String, _ segment: String, _ element: Int) throws -> String {
        guard text.utf8.count > 1, let tag = Tag(text: segment), let limit = ElementLengths.limit(tag, element),
            text.utf8.count > Int(limit.maximum)
        else { return text }
        let maximum = Int(limit.maximum)
        guard text.unicodeScalars.count > maximum else { return text }
        guard ElementLengths.isFreeText(tag, element) else {
            throw X12WriteError.tooLong(segment: segment, element: element)
        }
        shortened?(ShortenedElement(set: setNumber, segment: segments, id: segment, element: element))
        return String(String.UnicodeScalarView(text.unicodeScalars.prefix(maximum))).trimmedAtEnd
    }

    private func append(_ field: WriteField, segment: String, element: Int) throws {
        switch field {
        case .none: break
        case .text(let text):
            try append(fitted(text, segment, element), isChecked: true, segment: segment, element: element)
        case .composite(let parts):
            let used = parts.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
            for index in 0..<used {
                if index > 0 { line.append(delimiters.component) }
                try append(parts[index], isChecked: true, segment: segment, element: element)
            }
        case .repeated(let parts):
            guard canRepeat, let repetition = delimiters.repetition else {
                throw X12WriteError.delimiterInData(segment: segment, element: element)
            }
            for (index, part) in parts.enumerated() {
                if index > 0 { line.append(repetition) }
                try append(part, segment: segment, element: element)
            }
        }
    }

    private func append(_ text: String, isChecked: Bool, segment: String, element: Int) throws {
        if isChecked {
            for byte in text.utf8 {
                if byte == delimiters.element || byte == delimiters.component || byte == delimiters.segment
                    || byte == delimiters.repetition
                {
                    throw X12WriteError.delimiterInData(segment: segment, element: element)
                }
                if byte < 0x20 || byte == 0x7F {
                    throw X12WriteError.controlCharacter(segment: segment, element: element)
                }
            }
        }
        line.append(contentsOf: text.utf8)
    }

    private func flush() throws {
        line.append(delimiters.segment)
        if lineBreaks, delimiters.segment != 0x0A { line.append(0x0A) }
        try line.withUnsafeBytes { try output($0) }
    }
}

extension String {
    /// Without blanks at its end, which a reader would take for padding.
    fileprivate var trimmedAtEnd: String {
        var text = Substring(self)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
