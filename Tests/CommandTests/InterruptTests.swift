import Foundation
import Testing

/// A kill in the middle leaves the store and the folder as before.
@Suite struct InterruptTests {
    /// A carrier large enough that an import takes seconds.
    private func bigFile(_ scratch: Scratch) throws -> String {
        let generator = (Scratch.binary as NSString).deletingLastPathComponent + "/generate-carrier"
        let outcome = try scratch.run(
            generator, ["--out", scratch.path("big"), "--subscribers", "12000", "--dependents", "0"], input: "",
            environment: [:])
        try #require(outcome.status == 0, "\(outcome.errors)")
        try #require(try scratch.broker("init", "--quiet").status == 0)
        let loaded = try scratch.shell("broker import --quiet big/contracts.csv big/groups.csv")
        try #require(loaded.status == 0, "\(loaded.errors)")
        return scratch.path("big/enrollment.edi")
    }

    @Test func killedImportLeavesTheStoreAsItWas() throws {
        let scratch = try Scratch()
        let file = try bigFile(scratch)
        let state =
            "SELECT (SELECT COUNT(*) FROM members), (SELECT COUNT(*) FROM changes), (SELECT COUNT(*) FROM batches)"
        let before = try scratch.sql(state)
        for delay in ["0.1", "0.5", "1.5"] {
            let outcome = try scratch.shell(
                "broker import --quiet '\(file)' & sleep \(delay); kill -9 $!; wait $! 2>/dev/null; echo $?")
            #expect(outcome.output == "137\n", "the import must still run after \(delay) s")
            #expect(try scratch.sql(state) == before)
            #expect(try scratch.sql("PRAGMA integrity_check") == "ok")
        }
        #expect(try scratch.broker("import", "--quiet", file).status == 0)
        #expect(try scratch.sql("SELECT COUNT(*) FROM members") == "12000")
    }

    @Test(arguments: [("KILL", "137"), ("TERM", "143"), ("INT", "130")])
    func killedExportLeavesTheOldFileAndNothingElse(signal: String, status: String) throws {
        let scratch = try Scratch.demo()
        try FileManager.default.createDirectory(atPath: scratch.path("out"), withIntermediateDirectories: true)
        try scratch.write("precious", to: "out/book.csv")
        // The rows come from a FIFO that never ends, so that the export is in its middle when the signal comes.
        let outcome = try scratch.shell(
            """
            set -m; mkfifo rows; sleep 30 > rows & holder=$!
            broker import --quiet - < rows & sleep 0.3; kill -\(signal) $!; wait $! ; echo "import $?"; kill $holder
            for delay in 0.001 0.005 0.01 0.02; do
                broker bob export --subscribers --quiet --force -o out/book.csv & sleep $delay; kill -\(signal) $! 2>/dev/null; wait $!
            done; ls -A out
            """)
        #expect(outcome.output == "import \(status)\nbook.csv\n", "\(outcome.errors)")
        let text = try String(contentsOfFile: scratch.path("out/book.csv"), encoding: .utf8)
        #expect(text == "precious" || (text.hasPrefix("parent_group_id,") && text.hasSuffix("\n")))
    }
}
