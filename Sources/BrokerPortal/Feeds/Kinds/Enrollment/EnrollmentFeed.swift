internal import ByteStreams
internal import X12

/// Loads an 834: members and their coverages, as initial, full and change files.
struct EnrollmentFeed: Feed {
    func load(_ source: ByteStreams.ByteSource, fileName: String, into batch: Batch) throws {
        var loader = try EnrollmentLoader(batch: batch, fileName: fileName)
        let summary = try EnrollmentReader().read(from: { try source.read(into: $0) }, into: &loader)
        guard summary.sets["834", default: 0] > 0 || summary.errors > 0 else {
            throw BrokerError(
                .noEnrollment, "\(fileName): this X12 file holds no 834",
                hint: "see what it holds: broker edi check '\(fileName)'")
        }
        try loader.finish()
    }
}

/// Takes the members of an 834 as the reader hands them out.
struct EnrollmentLoader: EnrollmentHandler {
    /// The set that is being read, and how it is to be taken.
    private struct Current {
        let set: EnrollmentSet
        let carrier: CarrierDirectory
        let profile: SenderProfile
        /// The day from which the file speaks: DTP*007, else BGN03.
        let day: String
        /// Whether it lists everybody: BGN08 says so, or is empty and every member so far is sent to be compared (030).
        var isFull: Bool
    }

    private let batch: Batch
    private let fileName: String
    private let log: LoadedSets
    private let absence: AbsenceCheck
    private let senders: SenderChoice
    private var carriers: [Int64: CarrierDirectory] = [:]
    private var current: Current?

    init(batch: Batch, fileName: String) throws {
        self.batch = batch
        self.fileName = fileName
        log = LoadedSets(batch)
        absence = AbsenceCheck(batch)
        senders = try SenderChoice(batch)
    }

    mutating func began(_ set: EnrollmentSet) throws {
        if let reason = try log.reasonToSkip(set) {
            current = nil
            batch.skip(place: "set \(set.controlNumber)", reason: reason)
            return
        }
        let id = try carrierID(of: set)
        let carrier = carriers[id] ?? CarrierDirectory(batch, carrier: id)
        carriers[id] = carrier
        let profile = senders.profile(for: set)
        let isFull = [.verify, .replace].contains(set.action) || set.action.rawValue.isEmpty
        let begun = Current(
            set: set, carrier: carrier, profile: profile, day: (set.date("007") ?? set.date)?.description ?? "",
            isFull: isFull)
        current = begun
        if isFull { try absence.begin(profile.absence) }
    }

    mutating func member(_ member: EnrollmentMember) throws {
        batch.countRecord()
        if let set = current?.set, set.action.rawValue.isEmpty, member.maintenanceType != .audit {
            current?.isFull = false
        }
        guard let begun = current else { return }
        // The reader has reported what is wrong with it.
        guard member.errors == 0 else { return }
        let import834 = MemberImport(
            member, of: begun.set, carrier: begun.carrier, profile: begun.profile, batch: batch)
        do {
            try import834.load { coverage, group, line in
                guard begun.isFull else { return }
                try absence.listed(coverage, group: group, line: line, on: begun.day)
            }
        } catch let problem as RowReject {
            try batch.reject(
                place: import834.place(problem.segment), field: problem.field, reason: problem.reason)
        }
    }

    mutating func ended(_ set: EnrollmentSet, _ totals: EnrollmentTotals) throws {
        guard let begun = current else { return }
        if totals.members == 0 {
            try GroupEnd(set, batch: batch).load(carrier: begun.carrier, profile: begun.profile)
        } else if !begun.isFull, set.action.rawValue.isEmpty {
            try absence.forget()
        }
        try log.note(set)
        current = nil
    }

    /// What can be said only of the file as a whole.
    func finish() throws { try absence.judge(fileName: fileName) }

    func found(_ finding: Finding) throws {
        // The sender's own counts differ from what came (QTY).
        if finding.code == .memberTotal { absence.doubt() }
        try batch.note(finding)
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

/// What is known of one carrier while a file is read.
final class CarrierDirectory {
    let id: Int64
    let groups: GroupDirectory
    let plans: PlanDirectory

    init(_ batch: Batch, carrier: Int64) {
        id = carrier
        groups = GroupDirectory(batch.database, carrier: carrier)
        plans = PlanDirectory(batch, carrier: carrier)
    }
}
