/// A decimal number as X12 sends it (type R: an optional minus, a point only where needed), exact.
public struct Amount: Sendable, Hashable {
    /// The number times ten thousand.
    public let tenThousandths: Int

    /// An amount in ten-thousandths.
    public init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

    /// An amount in whole cents.
    public init(cents: Int) { tenThousandths = cents * 100 }

    /// From a text; nil unless it is a number of at most four decimals.
    public init?(_ text: String) {
        var text = text
        guard let amount = text.withUTF8({ Amount($0) }) else { return nil }
        self = amount
    }

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        var negative = false
        if let sign = bytes.first, sign == 0x2D || sign == 0x2B {
            negative = sign == 0x2D
            index = 1
        }
        var value = 0
        var digits = 0
        var decimals = -1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x2E, decimals < 0 {
                decimals = 0
                continue
            }
            guard byte >= 0x30, byte <= 0x39, digits < 14 else { return nil }
            digits += 1
            if decimals >= 4 {
                if byte != 0x30 { return nil }
                continue
            }
            value = value * 10 + Int(byte - 0x30)
            if decimals >= 0 { decimals += 1 }
        }
        guard digits > 0 else { return nil }
        for _ in max(0, decimals)..<4 { value *= 10 }
        tenThousandths = negative ? -value : value
    }

    /// Whole cents; nil when there are fractions of a cent.
    public var cents: Int? { tenThousandths % 100 == 0 ? tenThousandths / 100 : nil }

    /// As X12 writes it: no point unless needed, no trailing zeros.
    public var x12: String {
        let magnitude = tenThousandths.magnitude
        var text = (tenThousandths < 0 ? "-" : "") + String(magnitude / 10000)
        var fraction = magnitude % 10000
        guard fraction > 0 else { return text }
        text += "."
        var unit: UInt = 1000
        while fraction > 0 {
            text += String(fraction / unit)
            fraction %= unit
            unit /= 10
        }
        return text
    }
}

extension Amount: Comparable, CustomStringConvertible {
    /// By value.
    public static func < (left: Amount, right: Amount) -> Bool { left.tenThousandths < right.tenThousandths }

    /// The sum.
    public static func + (left: Amount, right: Amount) -> Amount {
        Amount(tenThousandths: left.tenThousandths + right.tenThousandths)
    }

    /// The difference.
    public static func - (left: Amount, right: Amount) -> Amount {
        Amount(tenThousandths: left.tenThousandths - right.tenThousandths)
    }

    /// As X12 writes it.
    public var description: String { x12 }
}
