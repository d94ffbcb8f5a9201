import Foundation
import Testing

@testable import BrokerCommands

/// What standard error gets: cron mails what is written there.
@Suite struct NoteTests {
    private static let total = "18 groups, 256 active subscribers\n"

    @Test func totalsAreForAPersonOrVerbose() throws {
        let home = try DemoHome.shared.get()
        #expect(home.run(["bob", "list"]).errors == "")
        #expect(home.run(["bob", "list"]) { $0.isErrorTerminal = true }.errors == Self.total)
        #expect(home.run(["bob", "list", "--verbose"]).errors.hasSuffix(Self.total))
        #expect(home.run(["bob", "list", "--quiet"]) { $0.isErrorTerminal = true }.errors == "")
    }

    @Test func brokerQuietIsQuiet() throws {
        let home = try DemoHome.shared.get()
        let quiet = { (arguments: [String]) in
            home.run(arguments) {
                $0.isErrorTerminal = true
                $0.environment["BROKER_QUIET"] = "1"
            }
        }
        #expect(quiet(["bob", "list"]).errors == "")
        #expect(quiet(["bob", "list", "--limit", "1"]).errors == "")
        #expect(quiet(["bob", "list", "--verbose"]).errors.hasSuffix(Self.total))
        #expect(quiet(["bob", "lost"]).errors.hasPrefix("broker: "))
        #expect(
            home.run(["bob", "list"]) {
                $0.isErrorTerminal = true; $0.environment["BROKER_QUIET"] = ""
            }.errors == Self.total)
    }

    @Test func aCutListSaysSoInAPipe() throws {
        let home = try DemoHome.shared.get()
        #expect(home.run(["bob", "list", "--limit", "1"]).errors == "--limit cut the list; there are more\n")
        #expect(home.run(["bob", "list", "--limit", "1", "--quiet"]).errors == "")
        #expect(home.run(["bob", "list", "--limit", "18"]).errors == "")
    }

    @Test func rejectsOfAnImportAreAlwaysHeard() throws {
        let home = try DemoHome()
        let file = home.store + ".files/groups.csv"
        let groups = try String(contentsOfFile: file, encoding: .utf8)
        let bad = try home.write(groups.replacingOccurrences(of: "2027-01-01", with: "2027-02-30"), to: "bad.csv")
        for arguments in [["import", bad], ["import", bad, "--quiet"]] {
            let refused = home.run(arguments)
            #expect(refused.status == .badData && refused.errors.contains("reject: line"), "\(refused.errors)")
        }
        #expect(home.run(["import", file]).errors == "")
        #expect(home.run(["import", file]) { $0.isErrorTerminal = true }.errors.contains("nothing to do"))
    }
}
