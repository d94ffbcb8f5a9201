/// Terms as the store keeps them: a kind, and rates as a list of `[up_to, rate]`.
struct StoredTerms {
    let kind: String
    var rates = "[]"
    var above: Int64?
    var aboveRate: Int64?
    /// In millionths of a dollar.
    var unit: Int64?

    init(kind: String, rates: String, above: Int64?, aboveRate: Int64?, unit: Int64?) {
        (self.kind, self.rates, self.above, self.aboveRate, self.unit) = (kind, rates, above, aboveRate, unit)
    }

    init(_ terms: CommissionTerms) {
        switch terms {
        case .percent(let rates):
            kind = "percent"
            self.rates = Self.text(rates.map { (nil, $0) })
        case .capped(let rates, let above, let rate):
            kind = "percent"
            self.rates = Self.text(rates.map { (nil, $0) })
            (self.above, aboveRate) = (above, rate)
        case .annualSlices(let slices):
            kind = "annual_slices"
            rates = Self.text(slices.slices.map { ($0.upTo, $0.rate) })
        case .graded(let slices):
            kind = "graded"
            rates = Self.text(slices.slices.map { ($0.upTo, $0.rate) })
        case .perSubscriber(let micros): (kind, unit) = ("per_subscriber", micros)
        case .perMember(let micros): (kind, unit) = ("per_member", micros)
        case .flat(let cents): (kind, unit) = ("flat", cents * 10_000)
        case .none: kind = "none"
        }
    }

    /// `nil` for what no version of this program has written.
    var terms: CommissionTerms? {
        let pairs = Self.pairs(rates)
        let slices = Slices(pairs.map { Slices.Slice(upTo: $0.upTo, rate: $0.rate) })
        switch kind {
        case "percent":
            guard let above, let aboveRate else { return .percent(byYear: pairs.map(\.rate)) }
            return .capped(byYear: pairs.map(\.rate), above: above, rate: aboveRate)
        case "annual_slices": return slices.map(CommissionTerms.annualSlices)
        case "graded": return slices.map(CommissionTerms.graded)
        case "per_subscriber": return .perSubscriber(micros: unit ?? 0)
        case "per_member": return .perMember(micros: unit ?? 0)
        case "flat": return .flat(cents: (unit ?? 0) / 10_000)
        case "none": return CommissionTerms.none
        default: return nil
        }
    }

    private static func text(_ rates: [(upTo: Int64?, rate: Int64)]) -> String {
        "[" + rates.map { "[\($0.upTo.map(String.init) ?? "null"),\($0.rate)]" }.joined(separator: ",") + "]"
    }

    private static func pairs(_ text: String) -> [(upTo: Int64?, rate: Int64)] {
        let values = text.split { "[],".contains($0) }
        return stride(from: 0, to: values.count - 1, by: 2).compactMap { index in
            Int64(values[index + 1]).map { (Int64(values[index]), $0) }
        }
    }
}
