/// Where a writer cut a text. It names the place, never the text.
public struct ShortenedElement: Sendable, Equatable {
    /// ST02.
    public let set: String?
    /// The segment's number in its set; ST is 1.
    public let segment: Int
    /// The segment's identifier.
    public let id: String
    /// The element's position, from 1.
    public let element: Int
}
