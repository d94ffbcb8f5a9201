internal import ByteStreams
internal import X12

/// Loads an 834: members and their coverages, as initial, full and change files (`x12.md` 4.2, 5.2).
struct EnrollmentFeed: Feed {
    func load(_ source: ByteStreams.ByteSource, fileName: String, into batch: Batch) throws {
        var loader = try EnrollmentLoader(batch: batch, fileName: fileName)
        let summary = try EnrollmentReader().read(
            from: { try source.read(into: $0) }, today: batch.x12Today, into: &loader)
        guard summary.sets["834", default: 0] > 0 || summary.errors > 0 else {
            throw BrokerError(
                .noEnrollment, "\(fileName): this X12 file holds no 834",
                hint: "see what it holds: broker edi check '\(fileName)'")
        }
        try loader.finish()
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
