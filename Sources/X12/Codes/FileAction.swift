/// BGN08: whether the file lists changes or everybody.
public struct FileAction: X12Code {
    /// The code as it was sent.
    public let rawValue: String

    /// Any code.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Change (update).
    public static var change: Self { "2" }
    /// Verify, a full list to compare.
    public static var verify: Self { "4" }
    /// Replace, a full list.
    public static var replace: Self { "RX" }

    /// What the codes mean.
    public static let meanings: [String: String] = [
        "2": "change (update)",
        "4": "verify, a full list to compare",
        "RX": "replace, a full list",
    ]
}
