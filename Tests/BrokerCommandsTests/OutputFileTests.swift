import Foundation
import Testing

@testable import BrokerCommands

/// What -o and --format say about each other.
@Suite struct OutputFileTests {
    private let process: DemoHome
    private let folder: String
    init() throws {
        process = try DemoHome.shared.get()
        folder = NSTemporaryDirectory() + "broker-output-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    private var legend: [String] { ["bob", "alerts", "--legend"] }

    @Test(arguments: [
        ["-o", "@/x.xls"], ["-o", "@/x.doc"], ["-o", "@/x.csv", "--format", "json"],
        ["-o", "@/x.json", "--format", "ndjson"], ["-o", "@/x.ics"], ["--format", "ics"],
        ["-o", "@/x.xls", "--format", "csv"],
    ])
    func isRefused(_ options: [String]) {
        let outcome = process.run(legend + options.map { $0.replacingOccurrences(of: "@", with: folder) })
        #expect(outcome.status == .usage && outcome.errors.contains("hint: "), "\(outcome.errors)")
        #expect((try? FileManager.default.contentsOfDirectory(atPath: folder)) == [])
    }

    @Test func aHyphenIsStandardOutput() {
        #expect(process.run(legend + ["-o", "-", "--format", "csv"]).output.hasPrefix("severity,alert,title"))
    }

    @Test func xlsByFormatWritesXLSXWithANote() throws {
        let path = folder + "/legend.xls"
        let outcome = process.run(legend + ["-o", path, "--format", "xls"])
        #expect(outcome.status == .success && outcome.errors.contains("holds XLSX"), "\(outcome.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Data("PK".utf8)))
    }

    @Test func textAndNamesWithoutAnExtensionAreTables() throws {
        for name in ["legend.txt", "legend"] {
            #expect(process.run(legend + ["-o", folder + "/" + name]).status == .success)
            #expect(try String(contentsOfFile: folder + "/" + name, encoding: .utf8).hasPrefix("Severity"))
        }
    }

    @Test func listsInCellsAreSeparatedAlikeInSections() {
        let page = process.run(["group", "show", "004512/0001", "--format", "csv"]).output
        #expect(page.contains("status,1,alerts,renewal_due;age_65"), "\(page)")
    }
}
