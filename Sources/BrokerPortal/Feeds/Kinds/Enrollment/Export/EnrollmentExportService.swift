public import Tabular
public import X12
internal import GRDB

/// Writes the enrollment of a carrier out of the store as one full 834 (005010X220A1), for another store or system.
///
/// One set a parent group, one INS loop a member and suffix, one HD loop a coverage. What another store reads from it is the same book,
/// field by field: also coverages that have ended, and those that never took effect. Members without any coverage stand in a last set.
public struct EnrollmentExportService: Sendable {
    private let store: Store
    private let access: Operator

    /// For the operator: the file holds the protected data of every group.
    public init(store: Store, operator access: Operator) {
        self.store = store
        self.access = access
    }

    /// How the interchange is labeled.
    public struct Label: Sendable {
        /// ISA13, GS06.
        public var controlNumber: Int
        /// When the file is made (ISA09, ISA10, BGN03, DTP*007): its local day and time.
        public var made: Moment

        /// A label.
        public init(controlNumber: Int, made: Moment) {
            self.controlNumber = controlNumber
            self.made = made
        }
    }

    /// What was written.
    public struct Report: Sendable, Equatable {
        /// ST to SE.
        public var sets = 0
        /// INS loops.
        public var members = 0
        /// HD loops.
        public var coverages = 0
        /// How many values were cut to the length that the 5010 guides allow, by segment and element, such as `NM104`.
        public var shortened: [String: Int] = [:]
    }

    /// Streams the file in one snapshot of the store.
    ///
    /// - Parameters:
    ///   - carrier: the carrier's name; `nil` where the store has one alone.
    /// - Throws: `BrokerError` `negative` for an unknown carrier, `usage` where one must be named, `badData` for a stored value that an 834
    ///   cannot hold, with the row's id.
    public func write(
        carrier name: String?, label: Label, to output: @escaping X12Writer.Output
    ) throws -> Report {
        try store.audit.append(.enrollmentWritten, by: .operator(access), now: label.made)
        return try store.read { database in
            let carrier = try ExportedCarrier.find(name, in: database)
            let writer = try X12Writer(output: output)
            var shortened: [String: Int] = [:]
            writer.shortened = { shortened["\($0.id)\($0.element < 10 ? "0" : "")\($0.element)", default: 0] += 1 }
            let interchange = try label.interchange(carrier)
            try writer.beginInterchange(interchange)
            try writer.beginGroup(label.group(interchange, carrier))
            var export = EnrollmentExport(
                database: database, writer: writer, carrier: carrier, label: label, keys: store.keys)
            try export.run()
            try writer.endGroup()
            try writer.endInterchange()
            var report = export.report
            report.shortened = shortened
            return report
        }
    }
}

/// The carrier whose enrollment is written: the payer of the file.
struct ExportedCarrier {
    let id: Int64
    let name: String
    let payerID: String?

    static func find(_ name: String?, in database: Database) throws -> ExportedCarrier {
        let rows = try Row.fetchAll(
            database,
            sql: "SELECT id, name, payer_id FROM carriers WHERE ?1 IS NULL OR name = ?1 ORDER BY name LIMIT 2",
            arguments: [name])
        guard let row = rows.first else {
            throw BrokerError(.carrierUnknown, "the store knows no such carrier")
        }
        guard rows.count == 1 else {
            throw BrokerError(
                .carrierNeeded, "the store holds several carriers", hint: "name one with --carrier")
        }
        return ExportedCarrier(id: row["id"], name: row["name"], payerID: row["payer_id"])
    }
}

extension EnrollmentExportService.Label {
    /// The sender is named for the program, since the store belongs to nobody else's trading partner agreement.
    fileprivate static let sender = "BROKERBOOK"

    var date: X12Date? { X12Date(made.day) }

    /// HHMM.
    var time: String { String(made.timeDigits.prefix(4)) }

    /// BGN02: the moment and the set tell one file from the next.
    func reference(set: Int) -> String {
        "\(made.day.description.filter { $0 != "-" })\(made.timeDigits)-\(set)"
    }

    fileprivate func interchange(_ carrier: ExportedCarrier) throws -> Interchange {
        let number = String(controlNumber)
        var interchange = Interchange()
        interchange.senderQualifier = "ZZ"
        interchange.sender = Self.sender
        interchange.receiverQualifier = "ZZ"
        interchange.receiver = Self.receiver(carrier)
        interchange.date = String(date?.x12.dropFirst(2) ?? "")
        interchange.time = time
        interchange.version = "00501"
        interchange.controlNumber = String(repeating: "0", count: max(0, 9 - number.utf8.count)) + number
        return interchange
    }

    fileprivate func group(_ interchange: Interchange, _ carrier: ExportedCarrier) -> FunctionalGroup {
        var group = FunctionalGroup(interchange: interchange)
        group.kind = "BE"
        group.sender = Self.sender
        group.receiver = Self.receiver(carrier)
        group.date = date
        group.time = time
        group.controlNumber = String(controlNumber)
        group.version = "005010X220A1"
        return group
    }

    private static func receiver(_ carrier: ExportedCarrier) -> String {
        carrier.payerID.map { String($0.prefix(15)) } ?? "CARRIER\(carrier.id)"
    }
}
