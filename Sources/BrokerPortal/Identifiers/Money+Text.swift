extension Money: CustomStringConvertible {
    /// A plain decimal with two places: `2835.66`, `-0.50`.
    public var description: String {
        let rest = cents.magnitude % 100
        return "\(cents < 0 ? "-" : "")\(cents.magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
