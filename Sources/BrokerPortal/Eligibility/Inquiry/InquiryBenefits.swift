internal import X12

/// What a 271 says of a member: EB for the plan as a whole (30) and for the lines of insurance that a store tells apart.
///
/// Benefits, copayments and the like are not known here and so not told; which services a medical plan covers neither.
struct InquiryBenefits {
    let member: EligibleMember

    /// The benefits, and a word for each line that was asked for and that the member does not have.
    func benefits(asked inquiries: [Inquiry]) -> [BenefitDraft] {
        var drafts: [BenefitDraft] = []
        var told: Set<String> = []
        for (index, coverage) in member.coverages.enumerated() {
            let own = InquiryBenefits.serviceTypes[coverage.line] ?? "30"
            for type in index == 0 && own != "30" ? ["30", own] : [own] where told.insert(type).inserted {
                drafts.append(benefit(coverage, type, isFirst: index == 0))
            }
        }
        let asked = inquiries.flatMap(\.serviceTypes).map(\.string)
        for type in ["35", "AL"] where asked.contains(type) && told.insert(type).inserted {
            drafts.append(BenefitDraft(.notCovered, serviceTypes: [type]))
        }
        return drafts
    }

    private func benefit(_ coverage: EligibleCoverage, _ type: String, isFirst: Bool) -> BenefitDraft {
        var draft = BenefitDraft(coverage.status == .covered ? .active : .inactive, serviceTypes: [type])
        if let level = coverage.level, InquiryBenefits.levels.contains(level) { draft.level = level }
        draft.insuranceType = InquiryBenefits.insuranceTypes[coverage.planType ?? coverage.line] ?? ""
        draft.planName = InquiryText.plain(coverage.planName ?? "", 50)
        if !isFirst { draft.dates = InquiryBenefits.dates(coverage, "348", "349") }
        if let reason = coverage.reason { draft.messages = [reason.meaning.uppercased()] }
        return draft
    }

    static func dates(_ coverage: EligibleCoverage, _ begin: String, _ end: String) -> [DateDraft] {
        guard coverage.reason != .neverEffective else { return [] }
        return [(begin, coverage.effectiveOn), (end, coverage.endedOn)].compactMap { qualifier, day in
            X12Date(iso: day).map { DateDraft(qualifier, $0) }
        }
    }

    /// REF and DTP of the coverage that counts most.
    func describe(_ draft: inout EligibilityPersonDraft) {
        let coverage = member.coverages[0]
        if let parent = coverage.parentGroup, let suffix = coverage.suffix {
            var group = ReferenceDraft("6P", InquiryText.plain("\(parent)-\(suffix)", 50))
            group.description = InquiryText.plain(coverage.groupName ?? "", 80)
            draft.references = [group]
        }
        if let code = coverage.planCode { draft.references.append(ReferenceDraft("18", InquiryText.plain(code, 50))) }
        draft.dates = InquiryBenefits.dates(coverage, "346", "347")
    }

    /// EB03 of the lines (HD03) that are no medical plan.
    private static let serviceTypes = [
        "DEN": "35", "DCP": "35", "VIS": "AL", "PDG": "88", "MOD": "88", "AK": "MH", "LTC": "54",
    ]
    private static let levels: Set<String> = ["CHD", "DEP", "ECH", "EMP", "ESP", "FAM", "IND", "SPC", "SPO"]
    private static let insuranceTypes = ["HMO": "HM", "PPO": "PR", "EPO": "EP", "POS": "PS"]
}
