/// The text of one element, or of a component or repeat of it, as it came.
///
/// It is a view: a `String` is made only when `string` is asked for. The bytes are always valid UTF-8 (the
/// reader turns Latin-1 into it, with a note).
public struct Element: Sendable {
    let store: SegmentStore?
    let start: UInt32
    let count: UInt32

    /// The element that isn't there.
    public static var none: Element { Element(store: nil, start: 0, count: 0) }

    @inline(__always)
    init(store: SegmentStore?, start: UInt32, count: UInt32) {
        self.store = store
        self.start = start
        self.count = count
    }

    /// Whether nothing was sent.
    @inline(__always)
    public var isEmpty: Bool { count == 0 }

    /// How many UTF-8 bytes it has.
    public var utf8Count: Int { Int(count) }

    /// The text, empty when nothing was sent.
    public var string: String { withUTF8 { String(decoding: $0, as: UTF8.self) } }

    /// The text, nil when nothing was sent.
    public var text: String? { isEmpty ? nil : string }

    /// The UTF-8 bytes, valid inside the closure only: for binding to a database without making a `String`.
    @inline(__always)
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
        guard let store, count > 0 else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
        return try withExtendedLifetime(store) {
            try body(UnsafeBufferPointer(start: UnsafePointer(store.bytes) + Int(start), count: Int(count)))
        }
    }

    /// The components of a composite element, at least one.
    public var components: [Element] { split(store?.delimiters.component) }

    /// The repeats of an element, at least one.
    public var repeats: [Element] { split(store?.delimiters.repetition) }

    private func split(_ delimiter: UInt8?) -> [Element] {
        guard let delimiter, let store else { return [self] }
        var parts: [Element] = []
        var from = Int(start)
        let end = Int(start + count)
        for index in from..<end where store.bytes[index] == delimiter {
            parts.append(Element(store: store, start: UInt32(from), count: UInt32(index - from)))
            from = index + 1
        }
        parts.append(Element(store: store, start: UInt32(from), count: UInt32(end - from)))
        return parts
    }
}

extension Element: Equatable, Hashable, CustomStringConvertible {
    /// Equal texts, wherever they stand.
    public static func == (left: Element, right: Element) -> Bool {
        left.withUTF8 { a in right.withUTF8 { b in a.equals(b) } }
    }

    /// Whether the element holds exactly this text.
    public static func == (left: Element, right: String) -> Bool {
        left.withUTF8 { $0.elementsEqual(right.utf8) }
    }

    /// Hashes the bytes.
    public func hash(into hasher: inout Hasher) {
        withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }

    /// The text.
    public var description: String { string }
}

extension Optional where Wrapped == Element {
    /// Whether there is an element and it holds exactly this text.
    public static func == (left: Element?, right: String) -> Bool {
        guard let left else { return false }
        return left == right
    }
}
