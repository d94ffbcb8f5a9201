/// An employer's or a person's tax number: nine digits, and which of the two kinds they are.
///
/// Nine digits alone can be both, so the kind is beside the value. The number itself is protected data: its
/// `description` is masked; `digits` is for encryption and the keyed hash only.
public struct TaxID: Hashable, Sendable {
    /// An employer's number, or a person's.
    public enum Kind: String, Sendable { case ein, ssn }

    /// Which of the two it is.
    public let kind: Kind
    /// The nine digits: protected data.
    public let digits: String

    /// Reads nine digits, with or without the hyphens of their kind (`12-3456789`, `123-45-6789`).
    ///
    /// An SSN's area is not 000, 666 or 900–999, its group not 00, its serial not 0000 (SSA POMS RM 10201.035). An
    /// EIN's prefix is not checked here, since the IRS list grows; see `hasUnassignedPrefix`.
    public init?(_ text: String, kind: Kind) {
        let plain = text.trimmed.filter { $0 != "-" && $0 != " " }
        guard plain.utf8.count == 9, plain.utf8.allSatisfy(\.isDigit), plain != "000000000" else { return nil }
        if kind == .ssn, !TaxID.isPossibleSSN(plain) { return nil }
        self.kind = kind
        digits = plain
    }

    /// Whether an EIN begins with a prefix that the IRS had not assigned when this was written: worth a warning.
    public var hasUnassignedPrefix: Bool {
        kind == .ein && TaxID.unassignedPrefixes.contains(String(digits.prefix(2)))
    }

    /// The last four digits, the only ones ever shown.
    public var masked: String { kind == .ein ? "**-***\(digits.suffix(4))" : "***-**-\(digits.suffix(4))" }

    static func isPossibleSSN(_ digits: String) -> Bool {
        let area = digits.prefix(3)
        return area != "000" && area != "666" && !area.hasPrefix("9") && digits.dropFirst(3).prefix(2) != "00"
            && digits.suffix(4) != "0000"
    }

    private static let unassignedPrefixes: Set<String> = [
        "00", "07", "08", "09", "17", "18", "19", "28", "29", "49", "69", "70", "78", "79", "89", "96", "97",
    ]
}

extension TaxID: CustomStringConvertible {
    /// The masked number.
    public var description: String { masked }
}
