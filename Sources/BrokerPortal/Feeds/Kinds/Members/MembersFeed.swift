internal import ByteStreams
internal import GRDB
internal import Tabular

/// Loads a roster: subscribers, dependents and their coverage, compared with what is known as a full 834 is.
struct MembersFeed: Feed {
    func load(_ source: ByteSource, fileName: String, into batch: Batch) throws {
        let loader = try RosterLoader(batch: batch)
        try CSVFeed(.members).read(source, fileName: fileName, into: batch, loader.add)
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
    private var run: [MemberStatement] = []
    private var runCarrier: Int64 = 0

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
        let carrier = try Carriers.named(row.text("carrier"), in: batch.database)
        let (directory, _) = try self.directory(carrier)
        let statements = try RosterRow(row, carrier: directory, keys: batch.store.keys).statements()
        let number = statements[0].person.subscriberNumber
        if runCarrier != carrier || run.count >= Self.longestRun || run.first.map({ $0.person.subscriberNumber != number }) ?? false {
            try flush()
        }
        runCarrier = carrier
        run += statements
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
        try RosterChanges(batch: batch).tell()
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
