internal import GRDB

/// What goes around every check: the wait after failures, the audit row, the count of misses.
struct EligibilityAttempts {
    let store: Store
    let viewer: Viewer

    /// A person who types names and dates mistypes some: the first ten failures cost nothing.
    private var slowDown: AttemptThrottle { AttemptThrottle(subject: "eligibility \(viewer.accountID)", free: 10) }

    /// One check, in one transaction of the audit file with the count of failures, so that guesses side by side are counted too.
    func one(by key: String, _ body: (Database) throws -> EligibilityAnswer) throws -> EligibilityAnswer {
        try store.read { database in
            try store.audit.write { audit in
                try slowDown.check(now: viewer.now, in: audit)
                let answer = try body(database)
                var subject = ["by": key, "result": answer.status.rawValue]
                if !answer.members.isEmpty {
                    subject["member"] = answer.members.map { $0.person.auditText }.joined(separator: ",")
                }
                try log(.eligibilityChecked, subject, in: audit)
                if answer.status == .notFound { try fail(1, in: audit) }
                return answer
            }
        }
    }

    /// Many checks over one snapshot; that they began is logged before the first is answered, as a run may be broken off.
    func many(
        kind: String, _ body: (EligibilityLookup, inout GuessLimit, inout EligibilityTotals) throws -> Void
    ) throws -> EligibilityTotals {
        try store.audit.write { audit in
            try slowDown.check(now: viewer.now, in: audit)
            try log(.eligibilityBatchBegun, ["kind": kind], in: audit)
        }
        var watch = GuessLimit()
        var totals = EligibilityTotals()
        // What was asked counts, however the run ends.
        let result = Result {
            try store.read { try body(EligibilityLookup(viewer, keys: store.keys, in: $0), &watch, &totals) }
        }
        totals.isCutShort = watch.isTripped
        try store.audit.write { audit in
            var subject = ["kind": kind, "checks": "\(totals.checks)"]
            for (status, count) in totals.counts { subject[status.rawValue] = "\(count)" }
            if totals.isCutShort { subject["cut_short"] = "yes" }
            try log(.eligibilityBatch, subject, in: audit)
            if watch.failures > 0 { try fail(watch.failures, in: audit) }
        }
        try result.get()
        return totals
    }

    private func fail(_ times: Int, in audit: Database) throws {
        var wait: Int64 = 0
        for _ in 0..<times { wait = try slowDown.failed(now: viewer.now, in: audit) }
        if wait > 0 { try log(.eligibilitySlowed, ["seconds": "\(wait)"], in: audit) }
    }

    private func log(_ action: AuditAction, _ subject: [String: String], in audit: Database) throws {
        try AuditLog(database: audit, keys: store.keys)
            .append(action, by: viewer.actor, subject, now: viewer.now)
    }
}
