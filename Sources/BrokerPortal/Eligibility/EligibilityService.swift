internal import GRDB
public import Tabular
public import X12

/// Whether somebody is covered (ELG-1): one check, a CSV of many, or a 270 that is answered by a 271.
///
/// Every check leaves a row in the audit log, a batch one when it begins and one with its counts. Checks that find nobody are slowed down.
public struct EligibilityService: Sendable {
    private let store: Store
    private let viewer: Viewer

    /// - Throws: `BrokerError` of kind `notPermitted` when the viewer may not use the tool, or sees groups alone (STF-6).
    public init(store: Store, viewer: Viewer) throws {
        try viewer.require(.eligibility, ofAllProfiles: true)
        try viewer.requireOwnProfile()
        self.store = store
        self.viewer = viewer
    }

    /// The SQL behind a check, for a person who wants to see it.
    public static let sql = EligibilityQuery.all

    /// Checks one member: a row a coverage that counts on the day, a row a member where several fit, else one row that says why there is none.
    ///
    /// - Returns: what came of it, and why.
    /// - Throws: `BrokerError`: `usage` for a question that cannot be asked, `tryAgain` after repeated failures.
    public func check(
        _ question: EligibilityQuestion, columns: [String], row: (RowBuffer) throws -> Void
    ) throws -> (status: EligibilityStatus, reason: EligibilityReason?) {
        let day = question.asOf ?? viewer.asOf
        if let problem = question.problem(day: day, today: viewer.today) {
            throw BrokerError(.questionInvalid, problem.meaning)
        }
        let attempts = EligibilityAttempts(store: store, viewer: viewer)
        let answer = try attempts.one(by: question.memberID == nil ? "name" : "number") { database in
            try EligibilityLookup(viewer, keys: store.keys, in: database).answer(question)
        }
        let buffer = RowBuffer()
        for line in Self.rows(answer, day: day.description) {
            buffer.removeAll()
            for key in columns { line.append(key, to: buffer) }
            try row(buffer)
        }
        return (answer.status, answer.reason)
    }

    private static func rows(_ answer: EligibilityAnswer, day: String) -> [EligibilityRow] {
        guard answer.members.count == 1, let member = answer.members.first else {
            let members = answer.members.isEmpty ? [nil] : answer.members.map(Optional.some)
            return members.map { EligibilityRow(answer: answer, member: $0, coverage: nil, day: day) }
        }
        return member.coverages.map { EligibilityRow(answer: answer, member: member, coverage: $0, day: day) }
    }

    /// Answers a CSV, a row for every row, in its order, over one snapshot of the store.
    ///
    /// - Throws: `BrokerError`: `badData` where the file cannot be read on, `tryAgain` after repeated failures.
    public func checkAll(
        _ batch: EligibilityBatch, columns: [String], row: (RowBuffer) throws -> Void
    ) throws -> EligibilityTotals {
        let places = columns.map { batch.passThrough($0) }
        let buffer = RowBuffer()
        return try EligibilityAttempts(store: store, viewer: viewer).many(kind: "csv") { lookup, watch, totals in
            while let record = try batch.next() {
                var day = viewer.asOf
                var answer: EligibilityAnswer
                switch batch.question(record) {
                case .failure(let problem): answer = EligibilityAnswer(.error, problem.reason)
                case .success(let question):
                    day = question.asOf ?? day
                    answer = watch.isTripped ? EligibilityAnswer(.error, .tooManyMisses) : try lookup.answer(question)
                }
                watch.count(answer.status)
                totals.add(answer.status)
                let member = answer.members.count == 1 ? answer.members[0] : nil
                let line = EligibilityRow(
                    answer: answer, member: member, coverage: member?.coverages[0], day: day.description,
                    line: record.line)
                buffer.removeAll()
                for (index, key) in columns.enumerated() {
                    guard let place = places[index] else {
                        line.append(key, to: buffer)
                        continue
                    }
                    buffer.append(place < record.fields.count ? record.fields[place] : nil)
                }
                try row(buffer)
            }
        }
    }

    /// Answers every 270 of a file by a 271, interchange by interchange, over one snapshot of the store.
    ///
    /// - Parameters:
    ///   - source: the file, read once.
    ///   - controlNumber: the first ISA13 of the answer.
    ///   - output: takes the bytes of the answer.
    /// - Throws: `BrokerError`: `badData` for a file without a 270 or with a damaged structure, `tryAgain` after repeated failures.
    public func respond(
        _ source: @escaping X12.ByteSource, controlNumber: Int, output: @escaping X12Writer.Output
    ) throws -> EligibilityTotals {
        try EligibilityAttempts(store: store, viewer: viewer).many(kind: "270") { lookup, watch, totals in
            let responder = try InquiryResponder(
                viewer, payer: InquiryPayer(viewer, in: lookup.database), lookup: lookup, controlNumber: controlNumber,
                output: output)
            try responder.respond(to: source, watch: &watch, totals: &totals)
        }
    }
}
