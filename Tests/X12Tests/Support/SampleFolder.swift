import Foundation
import Testing

/// The public sample files, where they are: `BROKER_X12_SAMPLES`, or `shared/x12-samples` beside the package or above it.
enum SampleFolder {
    static let url: URL? = {
        if let path = ProcessInfo.processInfo.environment["BROKER_X12_SAMPLES"] { return URL(fileURLWithPath: path) }
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("shared/x12-samples")
            if FileManager.default.fileExists(atPath: candidate.appendingPathComponent("EXPECT.tsv").path) {
                return candidate
            }
            folder.deleteLastPathComponent()
        }
        return nil
    }()

    struct Expectation: Sendable, CustomTestStringConvertible {
        var file = ""
        var sets: [String: Int] = [:]
        var members = 0
        var subscribers = 0
        var dependents = 0
        var coverages = 0
        var maintenance: [String: Int] = [:]
        var fault = ""
        var testDescription: String { file }
    }

    static let expectations: [Expectation] = {
        guard let url, let text = try? String(contentsOf: url.appendingPathComponent("EXPECT.tsv"), encoding: .utf8)
        else { return [] }
        return text.split(separator: "\n").dropFirst().map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            return Expectation(
                file: cells[0], sets: counts(cells[1]), members: Int(cells[2]) ?? 0, subscribers: Int(cells[3]) ?? 0,
                dependents: Int(cells[4]) ?? 0, coverages: Int(cells[5]) ?? 0, maintenance: counts(cells[6]),
                fault: cells[8])
        }
    }()

    static func bytes(of file: String) throws -> [UInt8] {
        guard let url else { return [] }
        return [UInt8](try Data(contentsOf: url.appendingPathComponent(file)))
    }

    private static func counts(_ cell: String) -> [String: Int] {
        var result: [String: Int] = [:]
        for part in cell.split(separator: " ") {
            let pair = part.split(separator: ":")
            if pair.count == 2 { result[String(pair[0])] = Int(pair[1]) }
        }
        return result
    }
}
