internal import Tabular

/// The name of a file that may be written into a folder which somebody chose: it cannot lead out of it, hide, look like an option, or disturb
/// a terminal.
public struct FileName: Hashable, Sendable, CustomStringConvertible {
    /// The name.
    public let description: String

    /// `nil` for an empty name, one over 200 bytes, with a slash, a backslash, a control or bidi character, with a blank at an end, or
    /// that begins with a point, a hyphen or a tilde.
    public init?(_ text: String) {
        let isPlain =
            (1...200).contains(text.utf8.count) && !text.contains { $0 == "/" || $0 == "\\" }
            && DisplayText.safe(text, forTerminal: true) == text && text.trimmed == text
        guard isPlain, let first = text.utf8.first, !".-~".utf8.contains(first) else { return nil }
        description = text
    }

    /// What a name may be, for errors.
    public static let rule =
        "a plain file name of at most 200 bytes, without a folder, not hidden, not starting with '-'"
}
