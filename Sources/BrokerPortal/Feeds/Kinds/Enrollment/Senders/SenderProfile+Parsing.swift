extension SenderProfile {
    /// Reads a profile.
    ///
    ///     name: bcbs-employer
    ///     match: {isa_sender: "123456789"}      # also gs_sender, payer (N104 of N1*IN); without it, only --sender takes the profile
    ///     group: {places: [2000 REF*1L]}
    ///     suffix: {places: [2000 REF*17], cut: {start: 1, length: 4}}
    ///     member_id: {places: [2000 REF*23]}
    ///     plan: {places: [2300 HD04], cut: {separator: ";", part: 1}}
    ///     payment: {group: {places: [RMR*AZ, 2100 REF*POL]}, suffix: {places: [2300 REF*17]}}      # of an 820
    ///     absence: {action: propose, end: end_of_prior_month, limit: 10}
    ///
    /// What is left out is as for a sender without a profile.
    ///
    /// - Parameter source: how messages name the file.
    /// - Throws: `BrokerError` of kind `badData` that names the line.
    public static func parse(_ text: String, source: String) throws -> SenderProfile {
        let fields = try YAMLFields(
            parsing: text, YAMLFields.Kind(words: "sender profile", code: "sender_malformed"), source: source,
            keys: ["name", "match", "group", "suffix", "member_id", "plan", "payment", "absence"])
        let payment = try fields.part("payment", keys: ["group", "suffix"])
        return SenderProfile(
            name: try fields.name(), text: text, match: try match(fields),
            group: try rule(fields, "group", standard.group), suffix: try rule(fields, "suffix", standard.suffix),
            memberID: try rule(fields, "member_id", standard.memberID), plan: try rule(fields, "plan", standard.plan),
            absence: try absence(fields),
            paymentGroup: try payment.map { try rule($0, "group", standardPaymentGroup) } ?? standardPaymentGroup,
            paymentSuffix: try payment.map { try rule($0, "suffix", standardPaymentSuffix) } ?? standardPaymentSuffix)
    }

    private static func rule(_ fields: YAMLFields, _ key: String, _ standard: PaymentRule) throws -> PaymentRule {
        guard let part = try fields.part(key, keys: ["places", "cut"]) else { return standard }
        var rule = standard
        if let places = try part.texts("places") {
            rule.places = try places.map { place in
                guard let known = PaymentPlace(place) else {
                    throw part.problem(
                        "'\(place)' is no place in an 820; write 'RMR*1L', '2300 REF*17', '2100 REF*POL', 'header REF*38' or '1000B N104'"
                    )
                }
                return known
            }
        }
        rule.cut = try part.cut("cut") ?? rule.cut
        return rule
    }

    private static func match(_ fields: YAMLFields) throws -> Match {
        guard let part = try fields.part("match", keys: ["isa_sender", "gs_sender", "payer"]) else { return Match() }
        return Match(
            interchangeSender: try part.text("isa_sender"), groupSender: try part.text("gs_sender"),
            payer: try part.text("payer"))
    }

    private static func rule(_ fields: YAMLFields, _ key: String, _ standard: Rule) throws -> Rule {
        guard let part = try fields.part(key, keys: ["places", "cut"]) else { return standard }
        var rule = standard
        if let places = try part.texts("places") {
            rule.places = try places.map { place in
                guard let known = ElementPlace(place) else {
                    throw part.problem(
                        "'\(place)' is no place; write 'header REF*38', '2000 REF*1L', '2300 REF*1L', '2300 HD04', '1000A N104' or '2100A NM109'"
                    )
                }
                return known
            }
        }
        rule.cut = try part.cut("cut") ?? rule.cut
        return rule
    }

    private static func absence(_ fields: YAMLFields) throws -> AbsenceRule {
        var rule = AbsenceRule()
        guard let part = try fields.part("absence", keys: ["action", "end", "limit"]) else { return rule }
        rule.action = try part.choice("action") ?? rule.action
        rule.end = try part.choice("end") ?? rule.end
        rule.limit = try part.number("limit", in: 0...100) ?? rule.limit
        return rule
    }
}
