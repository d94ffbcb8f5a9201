internal import X12

/// Text as a 271 may hold it: none of the delimiters, no control characters, at most so many bytes.
enum InquiryText {
    static func plain(_ text: String, _ limit: Int) -> String {
        var result = ""
        for character in text {
            let safe =
                character.unicodeScalars.contains {
                    "*~:^".unicodeScalars.contains($0) || $0.value < 32 || $0.value == 127
                }
                ? " " : character
            if result.utf8.count + String(safe).utf8.count > limit { break }
            result.append(safe)
        }
        return result.trimmed
    }

    /// A name of the question, given back. A Social Security number is not.
    static func echo(_ name: PartyName) -> NameDraft {
        var draft = NameDraft(name)
        draft.last = plain(draft.last, 60)
        draft.first = plain(draft.first, 35)
        draft.middle = plain(draft.middle, 25)
        draft.prefix = plain(draft.prefix, 10)
        draft.suffix = plain(draft.suffix, 10)
        draft.identifier = draft.identifierQualifier == "34" ? "" : plain(draft.identifier, 80)
        draft.identifierQualifier = draft.identifier.isEmpty ? "" : plain(draft.identifierQualifier, 2)
        return draft
    }
}
