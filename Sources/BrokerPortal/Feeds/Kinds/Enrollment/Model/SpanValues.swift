/// What is known of a coverage besides its plan and its dates; `nil` is what nobody told.
struct SpanValues: Equatable {
    /// Who is covered (HD05).
    var level: String?
    /// Per month, in cents.
    var premiumCents: Int?
    /// Primary care physician and other providers (loop 2310), as `ProviderList` writes them.
    var providers: String?
    /// Other insurance of the member (loop 2320), as `OtherInsurance` writes it.
    var otherInsurance: String?

    /// These values, and the former ones where nothing was sent.
    func filled(from former: SpanValues) -> SpanValues {
        SpanValues(
            level: level ?? former.level, premiumCents: premiumCents ?? former.premiumCents,
            providers: providers ?? former.providers, otherInsurance: otherInsurance ?? former.otherInsurance)
    }
}
