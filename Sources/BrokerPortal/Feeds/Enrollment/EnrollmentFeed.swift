internal import ByteStreams
internal import X12

/// Loads an 834: members and their coverages (`x12.md` 4.2).
///
/// A member who is absent from the file is left alone, whatever the file's kind: absence is no termination.
struct EnrollmentFeed: Feed {
    func load(_ source: ByteStreams.ByteSource, fileName: String, into batch: Batch) throws {
        var loader = EnrollmentLoader(batch: batch, fileName: fileName)
        let summary = try EnrollmentReader().read(from: { try source.read(into: $0) }, into: &loader)
        guard summary.sets["834", default: 0] > 0 || summary.errors > 0 else {
            throw BrokerError(
                .badData, code: "no_enrollment", "\(fileName): this X12 file holds no 834",
                hint: "see what it holds: broker edi check '\(fileName)'")
        }
    }
}

/// Takes the members of an 834 as the reader hands them out.
struct EnrollmentLoader: EnrollmentHandler {
    private let batch: Batch
    private let fileName: String
    private var carriers: [Int64: CarrierDirectory] = [:]
    private var carrier: CarrierDirectory?
    private var set: EnrollmentSet?

    init(batch: Batch, fileName: String) {
        self.batch = batch
        self.fileName = fileName
    }

    mutating func began(_ set: EnrollmentSet) throws {
        self.set = set
        let id = try carrierID(of: set)
        let known = carriers[id] ?? CarrierDirectory(batch, carrier: id)
        carriers[id] = known
        carrier = known
    }

    func member(_ member: EnrollmentMember) throws {
        guard let set, let carrier else { return }
        batch.countRecord()
        // The reader has reported what is wrong with it.
        guard member.errors == 0 else { return }
        let import834 = MemberImport(member, of: set, carrier: carrier, batch: batch)
        do {
            try import834.load()
        } catch let problem as RowReject {
            try batch.reject(
                place: import834.place(problem.segment), field: problem.field, reason: problem.reason)
        }
    }

    func found(_ finding: Finding) throws {
        let place = finding.set.map { "segment \(finding.segment), loop \(finding.loop ?? "-"), set \($0)" }
        let reason = "\(finding.message) (\(finding.code.rawValue)). \(finding.hint)"
        let field = finding.element.map { "element \($0)" }
        let where_ = place ?? "segment \(finding.segment), byte \(finding.offset)"
        switch finding.severity {
        case .error: try batch.reject(place: where_, field: field, reason: reason)
        case .warning: try batch.warn(place: where_, field: field, reason: reason)
        case .note: break
        }
    }

    /// The carrier named by the caller, else the payer of loop 1000B by its identifier, else by its name.
    private func carrierID(of set: EnrollmentSet) throws -> Int64 {
        if let name = batch.options.carrier {
            guard let id = try Carriers.find(name: name, in: batch.database) else {
                throw BrokerError(.negative, code: "carrier_unknown", "the store knows no carrier '\(name)'")
            }
            return id
        }
        if let payer = set.payer {
            if let id = try Carriers.find(payerID: payer.identifier.string, in: batch.database) { return id }
            if let id = try Carriers.find(name: payer.name.string, in: batch.database) { return id }
        }
        throw BrokerError(
            .badData, code: "payer_unknown",
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
