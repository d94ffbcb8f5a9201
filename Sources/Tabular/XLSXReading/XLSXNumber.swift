/// Numbers as Excel writes them into a file, without the noise of binary fractions.
struct XLSXNumber {
    /// Significant digits, without zeros in front and behind.
    private var digits: [UInt8] = []
    /// How many of the digits are before the point; may be negative, or more than there are.
    private var point = 0
    private var isNegative = false

    /// Excel's largest is below 10^308.
    private static let exponentLimit = 400

    /// Reads `-12.5`, `1E+20`, `0.30000000000000004`; `nil` for anything else. Keeps 15 significant digits, rounded half up: what Excel itself
    /// computes with and shows.
    init?(_ text: String) {
        var (mantissa, exponent) = (text[...], 0)
        if let mark = text.firstIndex(where: { $0 == "E" || $0 == "e" }) {
            mantissa = text[..<mark]
            guard let value = Int(text[text.index(after: mark)...]), abs(value) <= XLSXNumber.exponentLimit else {
                return nil
            }
            exponent = value
        }
        guard read(mantissa) else { return nil }
        point += exponent
        round(to: 15)
        if digits.isEmpty { (point, isNegative) = (0, false) }
    }

    private mutating func read(_ text: Substring) -> Bool {
        var (seenPoint, any) = (false, false)
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: "+") where index == 0: break
            case UInt8(ascii: ".") where !seenPoint: seenPoint = true
            case 48...57:
                any = true
                if digits.isEmpty, byte == 48 {
                    if seenPoint { point -= 1 }
                } else {
                    digits.append(byte - 48)
                    if !seenPoint { point += 1 }
                }
            default: return false
            }
        }
        return any && digits.count <= 400 && abs(point) <= XLSXNumber.exponentLimit
    }

    private mutating func round(to most: Int) {
        if digits.count > most {
            let roundsUp = digits[most] >= 5
            digits.removeLast(digits.count - most)
            if roundsUp {
                var index = most - 1
                while index >= 0, digits[index] == 9 { index -= 1 }
                digits.removeLast(most - 1 - index)
                if index >= 0 {
                    digits[index] += 1
                } else {
                    digits = [1]
                    point += 1
                }
            }
        }
        while digits.last == 0 { digits.removeLast() }
    }

    /// A plain decimal: `0.3`, `-2835.66`, `100000000000000000000`.
    var text: String {
        guard !digits.isEmpty else { return "0" }
        var whole = digits.prefix(max(point, 0)).map { $0 + 48 }
        if point > digits.count { whole += [UInt8](repeating: 48, count: point - digits.count) }
        var fraction = digits.dropFirst(max(point, 0)).map { $0 + 48 }
        if point < 0 { fraction = [UInt8](repeating: 48, count: -point) + fraction }
        let sign = isNegative ? "-" : ""
        let before = whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self)
        return sign + before + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self))
    }

    /// The date that the number counts; `nil` where there is none.
    /// - Parameter since1904: whether days count from 1904, as old files of the Mac do.
    func date(since1904: Bool) -> String? {
        guard !isNegative, point <= 7, let value = Double(text) else { return nil }
        var (day, second) = (Int(value), 0)
        second = Int(((value - Double(day)) * 86_400).rounded())
        if second == 86_400 { (day, second) = (day + 1, 0) }
        let time = XLSXNumber.time(second)
        if day == 0, !since1904 { return time }
        // Excel believes in 29 February 1900, its day 60; the days before it are one later than they seem.
        guard since1904 || day != 60 else { return nil }
        let epoch = since1904 ? 24_107 : day < 60 ? 25_568 : 25_569
        guard let date = CalendarDate(daysSinceEpoch: day - epoch) else { return nil }
        return second == 0 ? "\(date)" : "\(date)T\(time)"
    }

    private static func time(_ second: Int) -> String {
        let parts = [second / 3_600, second / 60 % 60, second % 60]
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    }

    /// A whole number with zeros in front, as the number format `000000` shows it; `nil` for others.
    func padded(to count: Int) -> String? {
        guard !isNegative, point >= digits.count || digits.isEmpty else { return nil }
        let text = text
        return String(repeating: "0", count: max(0, count - text.utf8.count)) + text
    }
}
