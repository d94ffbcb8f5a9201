/// Watches the questions that find nobody, so that a batch is no way around `AttemptThrottle`.
///
/// A batch with some misses is normal. One that still finds nobody for more than half of its rows after two hundred misses is guessing, or a list of
/// people who were never members: the rest of it is not answered.
struct GuessLimit {
    private static let patience = 200

    private(set) var checks = 0
    private(set) var misses = 0
    /// Whether the rest is not answered.
    private(set) var isTripped = false

    mutating func count(_ status: EligibilityStatus) {
        guard status != .error else { return }
        checks += 1
        if status == .notFound { misses += 1 }
        if misses >= GuessLimit.patience, isMostlyMisses { isTripped = true }
    }

    var isMostlyMisses: Bool { misses * 2 > checks }

    /// How many failed attempts the run counts as.
    var failures: Int { isMostlyMisses ? min(misses, 20) : 0 }
}
