import Testing

@testable import BrokerCommands

/// What the shells' scripts get when they ask.
@Suite struct CompletionTests {
    /// - Parameter home: whose store is asked; `nil` for a machine without one.
    private func complete(
        _ home: DemoHome?, _ command: [String], _ argument: String, typed: String = "", option: [String] = []
    ) -> [String] {
        let line = ["broker"] + command + option + [typed]
        let words = ["---completion"] + command + ["--", argument, "\(line.count - 1)", "\(typed.count)"] + line
        let outcome = home?.run(words) ?? InProcess.run(words)
        #expect(outcome.status == .success && outcome.errors.isEmpty, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").map(String.init)
    }

    @Test func offersWhatTheStoreHas() throws {
        let process = try DemoHome()
        _ = process.run(["bob", "filter", "--status", "active", "--save", "mine"])
        #expect(complete(process, ["group", "show"], "positional@0", typed: "004512/").contains("004512/0001"))
        #expect(complete(process, ["bob", "list"], "--group", typed: "004512/").contains("004512/0001"))
        #expect(complete(process, ["subscribers", "show"], "positional@0", typed: "R1002438").contains("R10024381"))
        #expect(complete(process, ["bob", "list"], "--filter") == ["mine"])
        #expect(complete(process, ["bob", "list"], "--profile") == ["0010431", "0010432"])
        #expect(complete(process, ["profile", "use"], "positional@0", typed: "00104").contains("0010432"))
        #expect(complete(process, ["imports", "show"], "positional@0").contains("1"))
        #expect(complete(process, ["mappings", "show"], "positional@0").contains("hcsc-detail"))
    }

    @Test func offersColumnsOfTheCommandOnTheLine() {
        let process: DemoHome? = nil
        let list = ["bob", "list"]
        #expect(complete(process, list, "--columns", typed: "group_n", option: ["--columns"]) == ["group_name"])
        #expect(
            complete(process, list, "--columns", typed: "alerts,group_n", option: ["--columns"])
                == ["alerts,group_name"])
        #expect(complete(process, list, "--sort", typed: "subscr", option: ["--sort"]) == ["subscribers"])
        #expect(
            complete(
                process, ["bob", "export"], "--columns", typed: "subscriber_i", option: ["--subscribers", "--columns"])
                == ["subscriber_id"])
        #expect(complete(process, ["bob", "list"], "--as-of", typed: "2026-11-2") == ["2026-11-23"])
        #expect(complete(process, ["schema"], "positional@0", typed: "bob").contains("bob"))
        #expect(complete(process, ["help"], "positional@0", typed: "exit") == ["exit-codes"])
    }

    @Test func withoutAStoreNothingIsOfferedAndNothingSaid() {
        let process: DemoHome? = nil
        #expect(complete(process, ["group", "show"], "positional@0").isEmpty)
        #expect(complete(process, ["bob", "list"], "--profile").isEmpty)
        #expect(complete(process, ["imports", "show"], "positional@0").isEmpty)
    }
}
