/// The allowed values of a policy's columns, with the words of carriers that mean the same.
enum PolicyWords {
    static let statuses = [
        FeedWord(
            PolicyStatus.active.rawValue, "a", "active policy", "in force", "inforce", "in effect", "current",
            "enrolled",
            "effectuated", "issued", "open"),
        FeedWord(
            PolicyStatus.pending.rawValue, "p", "future", "future active", "future active policy", "future effective",
            "not yet effective", "submitted", "approved", "pending payment", "pending effectuation",
            "pending enrollment",
            "upcoming"),
        FeedWord(
            PolicyStatus.inGrace.rawValue, "grace", "grace period", "active grace period", "delinquent", "past due",
            "suspended",
            "active delinquent", "active past due"),
        FeedWord(
            PolicyStatus.terminated.rawValue, "t", "i", "c", "x", "term", "termed", "terminate", "cancelled",
            "canceled", "cancel",
            "inactive", "inactive policy", "lapsed", "lapse", "ended", "expired", "closed", "disenrolled", "rescinded"),
        FeedWord(
            PolicyStatus.neverEffective.rawValue, "never effectuated", "not taken", "withdrawn", "declined", "rejected",
            "void",
            "voided", "never active"),
    ]

    static let payments = [
        FeedWord("paid", "current", "good standing", "up to date", "paid in full", "paid to date"),
        FeedWord("past_due", "delinquent", "grace", "grace period", "in grace", "unpaid", "overdue", "not paid"),
        FeedWord("pending", "awaiting payment", "binder due", "pending payment"),
        FeedWord("cancelled", "canceled", "terminated", "termed", "lapsed"),
    ]

    static let lines = [
        FeedWord(
            PolicyLine.individual.rawValue, "individual & family", "individual and family",
            "individual and family plan", "ifp", "ind",
            "family", "individual health", "marketplace", "aca", "major medical", "medical", "health"),
        FeedWord(
            PolicyLine.medicareAdvantage.rawValue, "medicare", "ma", "mapd", "ma-pd", "ma only", "snp", "dsnp", "d-snp",
            "csnp",
            "c-snp", "isnp", "senior", "part c"),
        FeedWord(
            PolicyLine.medicareSupplement.rawValue, "ms", "med supp", "medsupp", "medigap", "mes", "medicare supp",
            "supplement"),
        FeedWord(
            PolicyLine.medicareDrug.rawValue, "pdp", "part d", "prescription drug", "prescription drug plan",
            "medicare prescription drug", "rx"),
        FeedWord(PolicyLine.dental.rawValue, "den", "dental plan", "individual dental"),
        FeedWord(PolicyLine.vision.rawValue, "vis", "vision plan", "individual vision"),
        FeedWord(PolicyLine.life.rawValue, "term life", "whole life", "life insurance"),
        FeedWord(
            PolicyLine.other.rawValue, "short term", "short term medical", "stm", "accident", "critical illness",
            "cancer",
            "hospital indemnity", "disability", "supplemental", "ancillary", "long term care", "ltc"),
    ]

    static let exchange = [
        FeedWord("on", "on exchange", "yes", "y", "true", "ffm", "marketplace", "exchange", "sbe"),
        FeedWord("off", "off exchange", "no", "n", "false", "direct", "retail"),
    ]

    static let relationships = [
        FeedWord(
            "self", "subscriber", "policyholder", "holder", "primary", "insured", "primary insured", "member",
            "applicant", "sub", "s", "ee"),
        FeedWord("spouse", "husband", "wife", "sp", "partner", "domestic partner", "life partner", "dp"),
        FeedWord("child", "son", "daughter", "ch", "dependent child", "stepchild"),
        FeedWord("other", "dependent", "dep", "other dependent", "other relative", "parent", "ward", "d", "o"),
    ]
}
