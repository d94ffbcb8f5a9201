import BrokerCommands
import Foundation
import Testing

/// What -o and --format say about each other.
@Suite struct OutputFileTests {
    private let process = InProcess()
    private var legend: [String] { ["bob", "alerts", "--legend"] }

    @Test(arguments: [
        ["-o", "@/x.xls"], ["-o", "@/x.doc"], ["-o", "@/x.csv", "--format", "json"],
        ["-o", "@/x.json", "--format", "ndjson"], ["-o", "@/x.ics"], ["--format", "ics"],
        ["-o", "@/x.xls", "--format", "csv"],
    ])
    func isRefused(_ options: [String]) {
        let outcome = process.run(legend + options.map { $0.replacingOccurrences(of: "@", with: process.folder) })
        #expect(outcome.status == .usage && outcome.errors.contains("hint: "), "\(outcome.errors)")
        #expect((try? FileManager.default.contentsOfDirectory(atPath: process.folder)) == [])
    }

    @Test func aHyphenIsStandardOutput() {
        #expect(process.run(legend + ["-o", "-", "--format", "csv"]).output.hasPrefix("severity,alert,title"))
    }

    @Test func xlsByFormatWritesXLSXWithANote() throws {
        let path = process.path("legend.xls")
        let outcome = process.run(legend + ["-o", path, "--format", "xls"])
        #expect(outcome.status == .success && outcome.errors.contains("holds XLSX"), "\(outcome.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Data("PK".utf8)))
    }

    @Test func textAndNamesWithoutAnExtensionAreTables() throws {
        for name in ["legend.txt", "legend"] {
            #expect(process.run(legend + ["-o", process.path(name)]).status == .success)
            #expect(try String(contentsOfFile: process.path(name), encoding: .utf8).hasPrefix("Severity"))
        }
    }

    @Test func listsInCellsAreSeparatedAlikeInSections() {
        let process = InProcess.demo()
        let page = process.run(["group", "show", "004512/0001", "--format", "csv"]).output
        #expect(page.contains("status,1,alerts,renewal_due;age_65"), "\(page)")
    }
}
