/// The characters that separate an interchange's elements, repeats, components and segments (ISA, bytes 3, 82, 104, 105).
public struct Delimiters: Sendable, Equatable {
    /// Between elements, nearly always `*`.
    public var element: UInt8
    /// Between components of a composite element, mostly `:` or `>`.
    public var component: UInt8
    /// Between repeats of an element, mostly `^`; nil where ISA11 names none (version 4010, or a letter such as `U`).
    public var repetition: UInt8?
    /// Behind each segment, mostly `~`, in some files CR or LF.
    public var segment: UInt8

    /// The four delimiters; the defaults are those of the guides.
    public init(
        element: UInt8 = 0x2A, component: UInt8 = 0x3A, repetition: UInt8? = 0x5E, segment: UInt8 = 0x7E
    ) {
        self.element = element
        self.component = component
        self.repetition = repetition
        self.segment = segment
    }

    /// Whether the four can be told from each other.
    public var areDistinct: Bool {
        var seen: Set<UInt8> = [element, component, segment]
        guard seen.count == 3 else { return false }
        guard let repetition else { return true }
        return seen.insert(repetition).inserted
    }
}
