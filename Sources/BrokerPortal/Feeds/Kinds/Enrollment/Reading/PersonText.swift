internal import X12

/// How the store writes what an 834 has in codes.
enum PersonText {
    /// N406 where N405 says that it is a county: its name where the FIPS code is known, else as it came.
    static func county(_ address: PostalAddress) -> String? {
        guard address.locationQualifier == "CY", let code = address.location.text else { return nil }
        return County.name(fips: code) ?? code
    }

    /// Ten digits as `415-555-0142`; anything else as it came.
    static func phone(_ text: String?) -> String? {
        guard let text, text.utf8.count == 10, text.utf8.allSatisfy(\.isDigit) else { return text }
        return "\(text.prefix(3))-\(text.dropFirst(3).prefix(3))-\(text.suffix(4))"
    }
}
