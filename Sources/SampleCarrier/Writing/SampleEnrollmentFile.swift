/// One 834 file: which parent groups are in which of its interchanges.
public struct SampleEnrollmentFile: Sendable {
    /// The file's name.
    public var name: String
    /// The control number of the first interchange; those after it count up.
    public var firstControl: Int
    /// Parent groups by their place in the book, an array an interchange.
    public var interchanges: [[Int]]
    /// Whether a line feed follows each segment.
    public var lineBreaks = true

    /// A file with every parent group of a book in one interchange.
    public static func whole(_ book: SampleBook, name: String = "enrollment.edi") -> SampleEnrollmentFile {
        SampleEnrollmentFile(name: name, firstControl: 1, interchanges: [Array(book.parents.indices)])
    }

    /// The whole text, for a book small enough to hold.
    public func text(of book: SampleBook) -> String {
        var all = ByteBuffer()
        write(book) { buffer in
            all.append(buffer)
            buffer.removeAll()
        }
        return all.string
    }

    /// Writes the file in pieces: `drain` is called with at least 64 kB, or the rest, and must empty the buffer.
    ///
    /// - Throws: What `drain` throws.
    public func write<Failure: Error>(
        _ book: SampleBook, drain: (inout ByteBuffer) throws(Failure) -> Void
    ) throws(Failure) {
        var writer = EnrollmentWriter(book: book, lineBreaks: lineBreaks)
        for (offset, parents) in interchanges.enumerated() {
            writer.beginInterchange(control: firstControl + offset)
            for index in parents {
                let parent = book.parents[index]
                writer.beginTransaction(parent)
                for family in parent.families {
                    writer.write(family, of: parent)
                    if writer.out.count > 65_536 { try drain(&writer.out) }
                }
                writer.endTransaction()
            }
            writer.endInterchange()
        }
        try drain(&writer.out)
    }
}
