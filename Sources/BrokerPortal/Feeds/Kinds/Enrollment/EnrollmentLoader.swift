internal import Tabular
internal import X12

/// Takes the members of an 834 as the reader hands them out, gathers them by family, and applies each family at once.
struct EnrollmentLoader: EnrollmentHandler {
    /// The set that is being read, and how it is to be taken.
    private struct Current {
        let set: EnrollmentSet
        let carrier: CarrierDirectory
        let families: FamilyImport
        let profile: SenderProfile
        var context: StatementContext
        /// What makes the set one that is not applied.
        let obstacle: LoadedSets.Obstacle?
    }

    /// A family of more loops is applied in parts, so that memory stays bounded.
    private static let longestRun = 500

    private let batch: Batch
    private let fileName: String
    private let log: LoadedSets
    private let absence: AbsenceCheck
    private let senders: SenderChoice
    private var carriers: [Int64: (CarrierDirectory, FamilyImport)] = [:]
    private var current: Current?
    private var run: [MemberStatement] = []

    init(batch: Batch, fileName: String) throws {
        self.batch = batch
        self.fileName = fileName
        log = LoadedSets(batch)
        absence = AbsenceCheck(batch)
        senders = try SenderChoice(batch)
    }

    mutating func began(_ set: EnrollmentSet) throws {
        current = nil
        if try log.isRefused(set, fileName: fileName) { return }
        try absence.prepare()
        let obstacle = try log.begin(set)
        let id = try carrierID(of: set)
        let (carrier, families) = try directory(id)
        let profile = senders.profile(for: set)
        families.endsDependents = profile.dependents == .endWithSubscriber
        var context = StatementContext(batch: batch.id, day: batch.day(of: set))
        context.previousDay = try log.previousDay(set)
        context.isFull = [.verify, .replace].contains(set.action) || set.action.rawValue.isEmpty
        current = Current(
            set: set, carrier: carrier, families: families, profile: profile, context: context, obstacle: obstacle)
        if set.date.map({ CalendarDate($0) ?? .unixEpoch > batch.today }) == true {
            try batch.warn(
                place: "set \(set.controlNumber)", field: "BGN03", reason: "the day of the file lies in the future")
        }
        if context.isFull, obstacle != .older { try absence.begin(profile.absence, sender: log.sender(set)) }
    }

    mutating func member(_ member: EnrollmentMember) throws {
        batch.countRecord()
        guard let begun = current else { return }
        log.add(member)
        if begun.obstacle == .older { return }
        if begun.set.action.rawValue.isEmpty, member.maintenanceType != .audit { current?.context.isFull = false }
        // The reader has reported what is wrong with it.
        guard member.errors == 0 else { return }
        let reading = MemberReading(
            member: member, set: begun.set, profile: begun.profile, carrier: begun.carrier, keys: batch.store.keys,
            today: max(batch.today, begun.context.day))
        do {
            try gather(try reading.statement())
        } catch let problem as RowReject {
            try batch.reject(place: reading.place(problem.segment), field: problem.field, reason: problem.reason)
        }
    }

    private mutating func gather(_ statement: MemberStatement) throws {
        if let first = run.first, first.person.subscriberNumber != statement.person.subscriberNumber { try flush() }
        if run.count == Self.longestRun { try flush() }
        run.append(statement)
    }

    /// Applies the family that has been gathered.
    private mutating func flush() throws {
        guard let begun = current, !run.isEmpty else { return }
        try begun.families.take(run, begun.context) { coverage, span in
            guard begun.context.isFull else { return }
            try absence.listed(
                coverage, group: span.group, line: span.line, on: begun.context.day.description)
        }
        run.removeAll(keepingCapacity: true)
    }

    mutating func ended(_ set: EnrollmentSet, _ totals: EnrollmentTotals) throws {
        guard let begun = current else { return }
        try flush()
        current = nil
        if begun.obstacle != .older {
            if totals.members == 0 {
                try GroupEnd(set, batch: batch).load(carrier: begun.carrier, profile: begun.profile)
            } else if !begun.context.isFull, set.action.rawValue.isEmpty {
                try absence.forget()
            }
        }
        if try log.end(set, isFull: begun.context.isFull, day: begun.context.day, fileName: fileName) == .leftOut {
            // What was looked up within the set may have been taken back with it.
            carriers = [:]
            if begun.context.isFull, begun.obstacle != .older { try absence.forget() }
        }
    }

    /// What can be said only of the file as a whole.
    func finish() throws { try absence.judge(fileName: fileName) }

    func found(_ finding: Finding) throws {
        // The sender's own counts differ from what came (QTY).
        if finding.code == .memberTotal { absence.doubt() }
        try batch.note(finding)
    }

    private mutating func directory(_ id: Int64) throws -> (CarrierDirectory, FamilyImport) {
        if let known = carriers[id] { return known }
        let carrier = CarrierDirectory(batch, carrier: id)
        let made = (carrier, try FamilyImport(batch, carrier: carrier))
        carriers[id] = made
        return made
    }

    /// The carrier named by the caller, else the payer of loop 1000B by its identifier, else by its name.
    private func carrierID(of set: EnrollmentSet) throws -> Int64 {
        if let id = try Carriers.find(set.payer, option: batch.options.carrier, in: batch.database) { return id }
        throw BrokerError(
            .payerUnknown,
            "\(fileName): set \(set.controlNumber): the payer in N1*IN is no carrier that the store knows",
            hint: "name the carrier with --carrier, or import its contracts first")
    }
}

extension Batch {
    /// The day from which a set speaks: the one that the caller gives, else DTP*007, else BGN03.
    func day(of set: EnrollmentSet) -> CalendarDate {
        options.dated ?? CalendarDate(set.date("007")) ?? CalendarDate(set.date) ?? today
    }
}
