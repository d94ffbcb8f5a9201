/// How amounts are rounded: half-up, away from zero, once a line and never before.
///
/// A chargeback is so the exact negative of what it takes back.
enum Rounding {
    /// `numerator / denominator` to the nearest whole number; a half goes away from zero.
    static func halfUp(_ numerator: Int128, over denominator: Int128) -> Int64 {
        let size = (numerator.magnitude * 2 + denominator.magnitude) / (denominator.magnitude * 2)
        let value = Int64(clamping: size)
        return (numerator < 0) == (denominator < 0) ? value : -value
    }

    /// A share of an amount: `rate` is in millionths.
    static func share(of cents: Int64, rate: Int64) -> Int64 {
        halfUp(Int128(cents) * Int128(rate), over: 1_000_000)
    }
}
