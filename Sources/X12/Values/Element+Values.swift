extension Element {
    /// The element as a day (CCYYMMDD, or the YYMMDD of old versions); nil when it is none.
    public var date: X12Date? { withUTF8 { X12Date($0) } }

    /// The element as an exact decimal number.
    public var amount: Amount? { withUTF8 { Amount($0) } }

    /// The element as a whole number without a sign.
    public var number: Int? { withUTF8 { $0.digits } }

    /// Without blanks at both ends.
    public var trimmed: String { withUTF8 { String(decoding: $0.trimmed, as: UTF8.self) } }
}
