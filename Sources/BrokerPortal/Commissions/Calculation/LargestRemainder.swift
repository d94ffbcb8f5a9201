/// Divides an amount so that the parts add up to it to the cent.
///
/// Every part gets its share rounded down; the cents that are left go one by one to the parts with the largest remainders, of two equal ones to the
/// earlier. So no part is off by a cent or more. A negative amount is divided as its positive, so that a chargeback mirrors what it takes back.
enum LargestRemainder {
    /// - Parameter weights: none negative. Where all are zero, the first part gets everything.
    static func divide(_ cents: Int64, by weights: [Int64]) -> [Int64] {
        let whole = weights.reduce(Int128(0)) { $0 + Int128($1) }
        guard whole > 0 else { return weights.indices.map { $0 == 0 ? cents : 0 } }
        let amount = Int128(cents.magnitude)
        var parts = weights.map { Int64(amount * Int128($0) / whole) }
        let left = Int(Int64(cents.magnitude) - parts.reduce(0, +))
        let byRemainder = weights.indices.sorted { first, second in
            let remainders = (amount * Int128(weights[first]) % whole, amount * Int128(weights[second]) % whole)
            return remainders.0 == remainders.1 ? first < second : remainders.0 > remainders.1
        }
        for index in byRemainder.prefix(left) { parts[index] += 1 }
        return cents < 0 ? parts.map { -$0 } : parts
    }
}
