internal import Tabular

/// A text of several lines, for display.
enum LongText {
    /// Its lines, each made safe for a terminal and ended by a newline.
    static func lines(_ text: String, indent: String = "", forTerminal: Bool) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { ($0.isEmpty ? "" : indent) + DisplayText.safe(String($0), forTerminal: forTerminal) + "\n" }.joined()
    }
}
