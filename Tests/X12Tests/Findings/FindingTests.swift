import Foundation
import Testing
import X12

/// Each code has a reproducer, words, and its row in the documentation.
struct FindingTests {
    @Test(arguments: FindingCode.allCases)
    func hasAReproducer(_ code: FindingCode) throws {
        let rows = Reproducers.rows.filter { $0.code == code }
        try #require(!rows.isEmpty, "no reproducer for \(code)")
        for row in rows {
            let reading = try Reading(row.bytes)
            #expect(reading.codes.contains(code), "\(code): \(reading.findings)")
            let finding = try #require(reading.findings.first { $0.code == code })
            #expect(!finding.message.isEmpty && !finding.hint.isEmpty)
            #expect(finding.offset >= 0 && finding.offset <= row.bytes.count)
            #expect(reading.summary.bytes == row.bytes.count)
            #expect((reading.summary.errors > 0) == !reading.errors.isEmpty)
        }
    }

    @Test func theCleanFilesHaveNone() throws {
        for text in [Sample.whole, Others.payment, Others.answer, Others.acknowledgment] {
            let reading = try Reading(text)
            #expect(reading.findings.isEmpty, "\(reading.findings)")
            #expect(reading.summary.bytesUnread == 0)
        }
    }

    /// No message or hint holds anything of a person, whatever is damaged.
    @Test func messagesHoldNoPersonalData() throws {
        let secrets = ["GARCIA", "MARIA", "LUIS", "GARZIA", "9000000", "19800229", "S1001", "maria", "MAIN ST"]
        for row in Reproducers.rows where row.code != .segmentTooLong {
            for finding in try Reading(row.bytes).findings {
                for secret in secrets {
                    #expect(!finding.description.contains(secret) && !finding.hint.contains(secret), "\(finding)")
                }
            }
        }
        var mutator = Mutator(seed: 99)
        for _ in 0..<2000 {
            for finding in try Reading(mutator.mutate(Array(Sample.whole.utf8))).findings {
                for secret in secrets { #expect(!finding.description.contains(secret), "\(finding)") }
            }
        }
    }

    @Test func theDocumentationListsEachCode() throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../Sources/X12/X12.docc/Findings.md")
        let text = try String(contentsOf: url, encoding: .utf8)
        for code in FindingCode.allCases {
            #expect(
                text.contains("| `\(code.rawValue)` | \(code.severity.rawValue) | \(code.title) |"), "\(code)")
        }
    }
}
