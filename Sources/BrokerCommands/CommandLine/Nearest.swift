/// The nearest of some words, for typing errors.
enum Nearest {
    /// The word that takes the fewest changes, if they are at most a third of its letters (and two at least may differ).
    static func word(to typed: String, among words: [String]) -> String? {
        let best = words.map { (word: $0, distance: distance(typed, $0)) }.min { $0.distance < $1.distance }
        guard let best, best.distance <= max(2, best.word.count / 3) else { return nil }
        return best.word
    }

    /// Levenshtein's distance.
    private static func distance(_ first: String, _ second: String) -> Int {
        let other = Array(second)
        var row = Array(0...other.count)
        for (index, letter) in first.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in other.indices {
                let cost = min(row[column] + 1, row[column + 1] + 1, diagonal + (letter == other[column] ? 0 : 1))
                diagonal = row[column + 1]
                row[column + 1] = cost
            }
        }
        return row[other.count]
    }
}
