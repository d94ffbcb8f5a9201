/// A person's name in one text: `Last, First`, or `First Last`, where the last word is the last name.
struct PersonName: Equatable {
    let last: String
    let first: String?

    init(_ text: String) {
        let parts = text.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
        if parts.count == 2, !parts[0].isEmpty {
            (last, first) = (parts[0], parts[1].trimmedOrNil)
            return
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        let suffixes = words.reversed().prefix { Self.suffixes.contains($0.lowercased().filter { $0 != "." }) }.count
        // "Ada Wren Jr." ends in what is part of the last name.
        let count = min(suffixes + 1, max(words.count - 1, 1))
        last = words.suffix(count).joined(separator: " ")
        first = words.dropLast(count).joined(separator: " ").trimmedOrNil
    }

    private static let suffixes: Set<String> = ["jr", "sr", "ii", "iii", "iv"]
}
