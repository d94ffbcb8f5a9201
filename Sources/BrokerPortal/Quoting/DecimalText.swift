/// Whole numbers of thousandths, hundredths and the like as decimals: no binary fraction ever holds money or a factor.
enum DecimalText {
    /// `1.278` for 1,278 with three places.
    static func text(_ value: Int64, places: Int) -> String {
        var digits = String(value.magnitude)
        if digits.utf8.count <= places {
            digits = String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
        }
        return (value < 0 ? "-" : "") + digits.dropLast(places) + "." + digits.suffix(places)
    }

    /// Reads a decimal without a sign, with at most `places` places and six digits before them; anything else is `nil`.
    static func value(_ text: some StringProtocol, places: Int) -> Int64? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = parts.count == 2 ? parts[1] : ""
        guard (1...6).contains(parts[0].utf8.count), fraction.utf8.count <= places, text.last != ".",
            parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) })
        else { return nil }
        return Int64(String(parts[0]) + String(fraction) + String(repeating: "0", count: places - fraction.utf8.count))
    }

    /// `value / divisor` to the nearest whole number, a half away from zero; neither is negative.
    static func halfUp(_ value: Int64, _ divisor: Int64) -> Int64 { (value + divisor / 2) / divisor }
}
