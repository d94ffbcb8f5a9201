internal import ByteStreams
internal import GRDB
internal import Tabular

/// Loads a roster: subscribers, dependents and their coverage, compared with what is known as a full 834 is.
struct MembersFeed: Feed {
    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let loader = try RosterLoader(batch: batch)
        var csv = CSVFeed(.members)
        // A row is refused before anything of it is written.
        csv.needsSavepoints = false
        try csv.read(source, fileName: fileName, into: batch, loader.add)
        try loader.finish(fileName: fileName)
    }
}

/// Takes the rows of a roster, gathers them by family, and applies each family at once.
private final class RosterLoader {
    /// A family of more rows is applied in parts, so that memory stays bounded.
    private static let longestRun = 500
    /// What the earlier lists of this kind are known by.
    private static let sender = "roster"

    private let batch: Batch
    private let absence: AbsenceCheck
    private let context: StatementContext
    private var carriers: [Int64: (CarrierDirectory, FamilyImport)] = [:]
    private var carrierIDs: [String: Int64] = [:]
    private var run: [MemberStatement] = []
    private var runCarrier: Int64 = 0
    /// The groups that the roster names.
    private var groups: Set<Int64> = []

    init(batch: Batch) throws {
        self.batch = batch
        absence = AbsenceCheck(batch)
        var context = StatementContext(batch: batch.id, day: batch.options.dated ?? batch.today)
        context.isFull = batch.options.extent != .partial
        self.context = context
        try absence.prepare()
        if context.isFull { try absence.begin(AbsenceRule(), sender: Self.sender) }
    }

    func add(_ row: CSVRow) throws {
        let carrier = try self.carrier(row.text("carrier"))
        let (directory, _) = try self.directory(carrier)
        let statements = try RosterRow(row, carrier: directory, keys: batch.store.keys).statements()
        let number = statements[0].person.subscriberNumber
        if runCarrier != carrier || run.count >= Self.longestRun
            || run.first.map({ $0.person.subscriberNumber != number }) ?? false
        {
            try flush()
        }
        runCarrier = carrier
        run += statements
        groups.formUnion(statements.flatMap(\.spans).map(\.group))
    }

    /// Applies the family that has been gathered.
    private func flush() throws {
        guard !run.isEmpty else { return }
        let (_, families) = try directory(runCarrier)
        let statements = run
        run = []
        try families.take(statements, context) { coverage, span in
            guard context.isFull else { return }
            try absence.listed(coverage, group: span.group, line: span.line, on: context.day.description)
        }
    }

    func finish(fileName: String) throws {
        try flush()
        try absence.judge(fileName: fileName)
        try ListDays(batch: batch).note(groups.sorted(), fileName: fileName)
        guard context.isFull, batch.rejected == 0 else { return }
        try RosterChanges(batch: batch, sender: Self.sender, day: context.day.description).tell()
    }

    private func carrier(_ name: String?) throws -> Int64 {
        if let known = carrierIDs[name ?? ""] { return known }
        let id = try Carriers.named(name, in: batch.database)
        carrierIDs[name ?? ""] = id
        return id
    }

    private func directory(_ id: Int64) throws -> (CarrierDirectory, FamilyImport) {
        if let known = carriers[id] { return known }
        let carrier = CarrierDirectory(batch, carrier: id)
        let made = (carrier, try FamilyImport(batch, carrier: carrier))
        // A roster lists dependents as it lists subscribers.
        made.1.endsDependents = false
        carriers[id] = made
        return made
    }
}
