/// An allowed value of a column, with the words of carriers that mean the same.
public struct FeedWord: Sendable {
    /// The value as our own files write it.
    public let value: String
    /// Other words for it. Case, blanks and punctuation do not count.
    public let synonyms: [String]

    init(_ value: String, _ synonyms: String...) {
        self.value = value
        self.synonyms = synonyms
    }

    /// The allowed values of a type, without synonyms.
    static func all<Word: RawRepresentable<String> & CaseIterable>(of type: Word.Type) -> [FeedWord] {
        type.allCases.map { FeedWord($0.rawValue) }
    }
}
