/// The part of a value that counts: first a part between separators, then some characters of it.
struct TextSlice: Sendable, Equatable {
    var separator: Character?
    /// From 1.
    var part = 1
    /// Whether all behind the part belongs to it.
    var isRest = false
    /// From 1.
    var start = 1
    var length: Int?

    func callAsFunction(_ value: String) -> String {
        var rest = Substring(value)
        if let separator {
            let parts = rest.split(
                separator: separator, maxSplits: isRest ? part - 1 : Int.max, omittingEmptySubsequences: false)
            rest = part <= parts.count ? parts[part - 1] : ""
        }
        rest = rest.dropFirst(start - 1)
        if let length { rest = rest.prefix(length) }
        return String(rest).trimmed
    }
}

extension YAMLFields {
    /// `cut: {separator: ";", part: 1, start: 1, length: 4}`; `part: 2+` is the second part and all behind it.
    func cut(_ key: String) throws -> TextSlice? {
        guard let fields = try part(key, keys: ["separator", "part", "start", "length"]) else { return nil }
        var cut = TextSlice()
        if let separator = try fields.text("separator") {
            guard let only = separator.first, separator.count == 1 else {
                throw fields.problem("'separator' is one character")
            }
            cut.separator = only
        }
        if let part = try fields.text("part"), part.hasSuffix("+") {
            cut.isRest = true
            guard let number = Int(part.dropLast()), (1...99).contains(number) else {
                throw fields.problem("'part' is a number from 1 to 99, or one such as 2+")
            }
            cut.part = number
        } else {
            cut.part = try fields.number("part", in: 1...99) ?? 1
        }
        cut.start = try fields.number("start", in: 1...99) ?? 1
        cut.length = try fields.number("length", in: 1...99)
        return cut
    }
}
