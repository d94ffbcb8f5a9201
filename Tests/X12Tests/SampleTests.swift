import Testing
import X12

/// The 59 public files give the counts of EXPECT.tsv, and their faults as findings. Skipped where they are not.
@Suite(.enabled(if: SampleFolder.url != nil))
struct SampleTests {
    @Test(arguments: SampleFolder.expectations)
    func countsAndFaults(_ expected: SampleFolder.Expectation) throws {
        let reading = try Reading(try SampleFolder.bytes(of: expected.file))
        let summary = reading.summary
        #expect(summary.sets == expected.sets)
        #expect(summary.members == expected.members)
        #expect(summary.subscribers == expected.subscribers)
        #expect(summary.dependents == expected.dependents)
        #expect(summary.coverages == expected.coverages)
        #expect(summary.bytesUnread == 0)
        var maintenance: [String: Int] = [:]
        for member in reading.members { maintenance[member.maintenanceType.rawValue, default: 0] += 1 }
        #expect(maintenance == expected.maintenance)
        #expect(
            expectedErrors(expected.fault).union(Self.furtherErrors[expected.file] ?? [])
                == Set(reading.errors.map(\.code)), "\(reading.findings)")
        if expected.fault.hasPrefix("ISA length") { #expect(reading.codes.contains(.isaLength)) }
        if expected.fault == "BOM" { #expect(reading.codes.contains(.byteOrderMark)) }
    }

    /// What is wrong in a file besides what EXPECT.tsv says: HD01 = 003 is no maintenance type.
    private static let furtherErrors: [String: Set<FindingCode>] = [
        "834-databricks-industry-solutions-test.edi": [.invalidCode]
    ]

    private func expectedErrors(_ fault: String) -> Set<FindingCode> {
        if fault.hasPrefix("SE01") { return [.seCount] }
        if fault.hasPrefix("SE02") { return [.seControl] }
        return []
    }

    @Test func allFilesAreThere() {
        #expect(SampleFolder.expectations.count == 59)
    }

    /// However the bytes arrive, the result is the same.
    @Test(arguments: [1, 7, 106, 4096])
    func chunksDoNotMatter(_ chunk: Int) throws {
        for expected in SampleFolder.expectations where expected.members > 0 {
            let bytes = try SampleFolder.bytes(of: expected.file)
            let whole = try Reading(bytes)
            let parts = try Reading(bytes, chunk: chunk)
            #expect(whole.findings == parts.findings)
            #expect(whole.members.map { $0.segments.map(\.id) } == parts.members.map { $0.segments.map(\.id) })
            #expect(whole.summary == parts.summary)
        }
    }
}
