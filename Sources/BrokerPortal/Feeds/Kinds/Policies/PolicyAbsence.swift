internal import GRDB
internal import Tabular

/// Which policies of the store a carrier's book lacks: those in force of the same Broker IDs and lines of business. They are told, and stay.
final class PolicyAbsence {
    /// So many are named.
    private static let named = 5

    private let batch: Batch
    private var profiles: Set<Int64> = []
    private var linesOfBusiness: Set<PolicyLine?> = []
    private var hasHolders = false

    init(_ batch: Batch) { self.batch = batch }

    func note(_ policy: PolicyRow, profile: Int64) {
        profiles.insert(profile)
        linesOfBusiness.insert(policy.line)
        hasHolders = hasHolders || policy.holder.lastName != nil
    }

    /// - Parameter isListed: whether the file has the policy of this row.
    func finish(on day: CalendarDate, isListed: (Int64) -> Bool) throws {
        // A file without names brings the book up to date, and is no book.
        guard hasHolders else { return }
        for profile in profiles.sorted() { try tell(profile, on: day, isListed) }
    }

    private func tell(_ profile: Int64, on day: CalendarDate, _ isListed: (Int64) -> Bool) throws {
        let rows = try Row.fetchCursor(
            batch.database,
            sql: """
                SELECT id, number, line FROM policies WHERE profile_id = ?1 AND effective_on <= ?2 AND (ended_on IS NULL OR ended_on >= ?2)
                AND COALESCE(told_status, 'active') IN ('active', 'in_grace') ORDER BY number
                """, arguments: [profile, day.description])
        var count = 0
        var numbers: [String] = []
        while let row = try rows.next() {
            let line = (row["line"] as String?).flatMap(PolicyLine.init)
            guard linesOfBusiness.contains(line), !isListed(row["id"]) else { continue }
            count += 1
            if numbers.count < Self.named { numbers.append(row["number"]) }
        }
        guard count > 0 else { return }
        let brokerID = try String.fetchOne(
            batch.database, sql: "SELECT broker_id FROM profiles WHERE id = ?", arguments: [profile])
        let rest = count > numbers.count ? " and \(count - numbers.count) more" : ""
        try batch.warn(
            place: "Broker ID \(brokerID ?? "")", field: nil,
            reason:
                "\(count) \(count == 1 ? "policy" : "policies") in force \(count == 1 ? "is" : "are") not in the file and \(count == 1 ? "stays" : "stay"): \(numbers.joined(separator: ", "))\(rest)"
        )
    }
}
