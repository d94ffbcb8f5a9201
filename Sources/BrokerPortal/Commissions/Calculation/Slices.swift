/// Rates by slice of an amount: each rate counts for its own slice alone.
struct Slices: Equatable, Sendable {
    /// A slice, up to and with an amount; the last has no end.
    struct Slice: Equatable, Sendable {
        /// In cents; `nil` for the last.
        let upTo: Int64?
        /// In millionths.
        let rate: Int64
    }

    let slices: [Slice]

    /// `nil` unless the ends rise and the last slice, and only that, has none.
    init?(_ slices: [Slice]) {
        let ends = slices.dropLast().map(\.upTo)
        guard let last = slices.last, last.upTo == nil, ends.allSatisfy({ ($0 ?? 0) > 0 }),
            zip(ends, ends.dropFirst()).allSatisfy({ ($0 ?? 0) < ($1 ?? 0) })
        else { return nil }
        self.slices = slices
    }

    /// What the slices of `cents` come to, exactly: in millionths of a cent. Of a negative amount, the negative of its positive.
    func exact(_ cents: Int64) -> Int128 {
        let amount = Int64(cents.magnitude)
        var sum: Int128 = 0
        var start: Int64 = 0
        for slice in slices where amount > start {
            let end = min(slice.upTo ?? amount, amount)
            sum += Int128(end - start) * Int128(slice.rate)
            start = end
        }
        return cents < 0 ? -sum : sum
    }

    /// The same, rounded half-up to a cent.
    func amount(_ cents: Int64) -> Int64 { Rounding.halfUp(exact(cents), over: 1_000_000) }
}
