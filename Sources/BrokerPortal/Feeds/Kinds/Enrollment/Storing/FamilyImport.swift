internal import GRDB
internal import Tabular

/// Brings statements about members of one carrier into the store, whatever format they come in: what an 834 or a roster says, family by family.
///
/// One person's statements of a family belong together: a family's are applied by one call of `take`.
final class FamilyImport {
    private let batch: Batch
    private let reader: FamilyReader
    private let writer: FamilyWriter
    private let numbers: FamilyNumbers
    private let groups: GroupDirectory
    /// Whether dependents' coverages end with the subscriber's, by the sender's rule.
    var endsDependents = true

    init(_ batch: Batch, carrier: CarrierDirectory) throws {
        self.batch = batch
        groups = carrier.groups
        reader = try FamilyReader(batch.database, carrier: carrier.id)
        writer = try FamilyWriter(batch, carrier: carrier.id, plans: carrier.plans)
        numbers = try FamilyNumbers(batch, carrier: carrier.id)
    }

    /// Applies what a file says of one family. What cannot be used is rejected on the batch, what is doubtful is warned of.
    ///
    /// - Parameters:
    ///   - statements: of people with the same subscriber number.
    ///   - listed: is told every coverage that the file lists.
    func take(
        _ statements: [MemberStatement], _ context: StatementContext,
        listed: (_ coverage: Int64, _ span: Span) throws -> Void = { _, _ in }
    ) throws {
        guard let first = statements.first else { return }
        for statement in statements where statement.person.isSubscriber {
            if let note = try numbers.follow(statement, employers: employers(of: statement)) {
                try warn(statement.place(nil), note)
            }
        }
        let known = try reader.family(first.person.subscriberNumber)
        var family = known
        try family.apply(statements, context, endsDependents: endsDependents, siblings: groups.siblings)
        for (place, reject) in family.rejects {
            try batch.reject(place: place, field: reject.field, reason: reject.reason)
        }
        for (place, note) in family.notes { try warn(place, note) }
        try writer.write(family, over: known, listed: listed)
    }

    private func warn(_ place: String, _ note: StatementNote) throws {
        try batch.warn(place: place, field: note.field, reason: note.reason)
    }

    /// The groups of the statement, with the other suffixes of their employers.
    private func employers(of statement: MemberStatement) throws -> Set<Int64> {
        var found = statement.whole?.groups ?? []
        for group in Set(statement.spans.map(\.group)) {
            found.formUnion(try groups.siblings(of: group).union([group]))
        }
        return found
    }
}
