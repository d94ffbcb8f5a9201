extension Money: CustomStringConvertible {
    /// A plain decimal with two places: `2835.66`, `-0.50`.
    public var description: String {
        let rest = cents.magnitude % 100
        return "\(cents < 0 ? "-" : "")\(cents.magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Money {
    /// Millionths of a dollar with the places that they need, at least two: `30.00`, `0.125`.
    static func text(micros: Int64) -> String {
        let rest = String(1_000_000 + micros % 1_000_000).dropFirst()
        var places = Substring(rest)
        while places.count > 2, places.last == "0" { places.removeLast() }
        return "\(micros / 1_000_000).\(places)"
    }
}
