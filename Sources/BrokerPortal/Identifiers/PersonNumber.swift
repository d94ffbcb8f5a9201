/// A person's own number with the authorities: an SSN, or an ITIN (which begins with 9). Protected data, wherever a file has it.
public enum PersonNumber {
    /// The nine digits of a text that can be such a number, with hyphens and blanks or without; `nil` for any other text.
    ///
    /// Not every number of nine digits is one, and none of them tells. So a carrier's own number of that shape is protected as well.
    public static func digits(_ text: String) -> String? {
        guard (9...16).contains(text.utf8.count) else { return nil }
        let plain = text.filter { $0 != "-" && $0 != " " }
        guard plain.utf8.count == 9, plain.utf8.allSatisfy(\.isDigit) else { return nil }
        if plain.hasPrefix("9") { return plain }
        return TaxID.isPossibleSSN(plain) ? plain : nil
    }

    /// What the store keeps where a file has such a number as an identifier: a number made from its keyed hash, the same in every file.
    static func kept(_ text: String, keys: StoreKeys) -> String {
        guard let digits = digits(text) else { return text }
        return "S-" + Hex.text(keys.hash(digits).prefix(6)).uppercased()
    }
}
