extension ParentBlueprint {
    /// The suffix at that place, counted from 0.
    func group(at position: Int) -> SampleGroup {
        let isLast = position == suffixes - 1
        let effective = effective(at: position)
        let status = status(isLast: isLast)
        let cancellation = cancellation(isLast: isLast)
        var renewal = effective.adding(years: 1)
        while renewal <= cancellation ?? SampleCarrier.referenceDate { renewal = renewal.adding(years: 1) }
        if let cancellation, cancellation > SampleCarrier.referenceDate {
            renewal = ParentBlueprint.anniversary(of: effective, after: SampleCarrier.referenceDate)
        }
        if fate == .renewalPast, renewal > effective.adding(years: 1) { renewal = renewal.adding(years: -1) }
        let first = effective.adding(years: 1)
        return SampleGroup(
            suffix: "000\(position + 1)", name: suffixName(at: position), status: status, effective: effective,
            originalEnrollment: effective.adding(days: -[0, 12, 0, 21][(index + position) % 4]),
            renewal: renewal, lastRenewal: renewal > first ? renewal.adding(years: -1) : nil,
            cancellation: cancellation, plans: plans(at: position))
    }

    private static func anniversary(of day: SampleDate, after limit: SampleDate) -> SampleDate {
        var anniversary = day.adding(years: 1)
        while anniversary <= limit { anniversary = anniversary.adding(years: 1) }
        return anniversary
    }

    /// Later suffixes began a half year or a year after the one before, where that is past.
    private func effective(at position: Int) -> SampleDate {
        if fate == .lastSuffixPending, position == suffixes - 1 { return SampleDate(2027, 1, 1) }
        let later = start.firstOfMonth(adding: position * (index % 4 == 2 ? 6 : 12))
        return later.adding(days: 180) < SampleCarrier.referenceDate ? later : start
    }

    private func status(isLast: Bool) -> SampleGroup.Status {
        switch fate {
        case .cancelled: return .cancelled
        case .pending: return .pending
        case .suspended: return .suspended
        case .lastSuffixPending: return isLast ? .pending : .active
        case .lastSuffixCancelled: return isLast ? .cancelled : .active
        default: return .active
        }
    }

    /// The last covered day: the end of a month.
    private func cancellation(isLast: Bool) -> SampleDate? {
        let past = SampleCarrier.referenceDate.lastOfMonth(adding: -1 - index % 4)
        switch fate {
        case .cancelled: return past
        case .lastSuffixCancelled: return isLast ? past : nil
        case .cancelPending: return SampleDate(2026, 12, 31)
        default: return nil
        }
    }

    /// Whether the last suffix of the parent holds only dental or vision plans.
    var hasDentalSuffix: Bool { suffixes > 1 && (index % 2 == 0 || suffixes > 2) }

    private func isDental(_ position: Int) -> Bool {
        hasDentalSuffix && position == suffixes - 1
    }

    private func suffixName(at position: Int) -> String {
        if position == 0 { return name }
        return name + (isDental(position) ? " - Dental" : " - Hourly Staff")
    }

    private func plans(at position: Int) -> [SamplePlan] {
        let dental = SamplePlan.dental(of: profile)
        if isDental(position) { return dental }
        let medical = SamplePlan.medical(of: profile)
        let first = medical[(index + position) % medical.count]
        let second = medical[(index + position + 1) % medical.count]
        var plans = index % 3 == 0 ? [first] : [first, second]
        if index % 4 == 1 { plans += dental }
        return plans
    }
}
