import Foundation
import Testing
import X12

/// No silent loss: a damaged file gives the same members, or an error finding; never fewer without one, never a crash.
struct MutationTests {
    /// 20,000 as a rule; `BROKER_X12_MUTATIONS=1000000` (make soak) for the long run.
    static let count = Int(ProcessInfo.processInfo.environment["BROKER_X12_MUTATIONS"] ?? "") ?? 20_000

    static let second = Sample.file(
        [Sample.set834], isa: Sample.isa("000000002"), number: "000000002", group: "2")

    static let files: [[UInt8]] = {
        let two = Sample.file([
            Sample.set834, Sample.set(Sample.header834 + Sample.subscriber + Sample.dependent, number: "0002"),
        ])
        let lines = Sample.with(Sample.whole, element: "|", component: ">", terminator: "\n")
        let bare = Sample.whole.replacing("~\n", with: "~")
        return [Sample.whole, two, Sample.whole + second, lines, bare].map { Array($0.utf8) }
    }()

    @Test(arguments: files.indices)
    func membersOrAnError(_ index: Int) throws {
        let original = Self.files[index]
        let clean = try Reading(original)
        try #require(clean.findings.isEmpty, "\(clean.findings)")
        var mutator = Mutator(seed: UInt64(index))
        for round in 0..<Self.count / Self.files.count {
            let bytes = mutator.mutate(original)
            let reading = try Reading(bytes)
            let isSafe = !reading.errors.isEmpty || keeps(clean, reading) || isOneInterchangeLess(bytes)
            if !isSafe {
                let text = String(decoding: bytes, as: UTF8.self)
                Issue.record("file \(index), round \(round): lost in silence: \(text)")
                return
            }
        }
    }

    /// A file cut between two interchanges is a whole file (but for the last terminator): nothing in it tells of the other one.
    private func isOneInterchangeLess(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: ["\n", "~"]) + "~\n"
        return text == Sample.whole || text == Self.second
    }

    /// Whether all members are there, in order, each with as many segments and coverages as before.
    private func keeps(_ clean: Reading, _ damaged: Reading) -> Bool {
        guard clean.members.count == damaged.members.count, damaged.summary.bytesUnread == 0 else { return false }
        return zip(clean.members, damaged.members).allSatisfy {
            $0.segments.map(\.id) == $1.segments.map(\.id) && $0.coverages.count == $1.coverages.count
        }
    }
}
