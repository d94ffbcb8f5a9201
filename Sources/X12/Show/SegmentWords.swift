/// One element in words.
public struct ElementWords: Sendable, Equatable {
    /// The position, from 1.
    public let position: Int
    /// What the element is; empty when that isn't known.
    public let name: String
    /// The value as it came; `PersonalNumber.mask` for what can be a Social Security number or an ITIN.
    public let value: String
    /// What a coded value or a date means; nil for plain text.
    public let meaning: String?
}

/// One segment in words, for people who read a file.
public struct SegmentWords: Sendable, Equatable {
    /// The identifier, such as `INS`.
    public let id: String
    /// What the segment is.
    public let title: String
    /// The loop in which it stands.
    public let loop: String
    /// What the loop is; empty when that isn't known.
    public let loopTitle: String
    /// How deep the loop lies: 0 for the envelope and the header.
    public let depth: Int
    /// The elements that were sent.
    public let elements: [ElementWords]
}

extension Segment {
    /// The segment in words; the loops and some codes depend on the set (`834`).
    public func words(set type: String) -> SegmentWords {
        let names = Vocabulary.elementNames[id] ?? []
        let elements = (0..<count).compactMap { index -> ElementWords? in
            let value = string(index + 1)
            guard !value.isEmpty else { return nil }
            return ElementWords(
                position: index + 1, name: index < names.count ? names[index] : "",
                value: isPersonalNumber(index + 1) ? PersonalNumber.mask : value, meaning: meaning(index + 1, value))
        }
        return SegmentWords(
            id: id, title: Vocabulary.segmentTitles[id] ?? "", loop: loop.id,
            loopTitle: Vocabulary.title(of: loop, in: type), depth: loop.depth, elements: elements)
    }

    private func meaning(_ position: Int, _ value: String) -> String? {
        if let words = Vocabulary.codes[id + String(position)]?[value] { return words }
        switch (id, position) {
        case ("DTP", 3): return DatedEvent(self).words
        case ("DMG", 2), ("BGN", 3), ("GS", 4), ("INS", 12): return self[position].date?.description
        case ("EB", 3), ("EQ", 1):
            let words = self[position].repeats.compactMap { Vocabulary.serviceTypes[$0.string] }
            return words.isEmpty ? nil : words.joined(separator: ", ")
        default: return nil
        }
    }
}

extension DatedEvent {
    /// The day, or the period, as people write it.
    fileprivate var words: String? {
        guard let date else { return nil }
        return end.map { "\(date) to \($0)" } ?? date.description
    }
}

extension Loop {
    /// How deep it lies: 1 for 1000 and 2000, 2 for 2100 and 2300 and so on.
    public var depth: Int {
        switch id.prefix(2) {
        case "10", "20": 1
        case "11", "21", "22", "23", "27": id == "2110" || id.hasPrefix("2115") || id.hasPrefix("212") ? 3 : subdepth
        default: 0
        }
    }

    private var subdepth: Int {
        switch self {
        case .l2110A, .l2110B, .l2110C, .l2110D, .l2310, .l2310A, .l2312A, .l2315A, .l2320, .l2320A, .l2320B, .l2750: 3
        case .l2330: 4
        default: 2
        }
    }
}
