import Testing

@testable import BrokerCommands

/// --as-of is honored or refused, never forgotten.
@Suite struct AsOfTests {
    @Test func helpOffersItWhereItIsHonored() {
        for leaf in Leaf.all {
            let help = InProcess.run(["help"] + leaf.path).output
            #expect(help.contains("--as-of <date>") == (leaf.type is any DatedCommand.Type), "\(leaf.words)")
        }
        #expect(Leaf.all.contains { $0.type is any DatedCommand.Type })
    }

    /// Before the command's name, the parser takes it whatever the command is.
    @Test func otherCommandsRefuseItInEveryPlace() {
        for leaf in Leaf.all where !(leaf.type is any DatedCommand.Type) {
            let behind = InProcess.run(leaf.path + ["--as-of", "2026-01-01"])
            #expect(behind.status == .usage, "\(leaf.words)")
            #expect(InProcess.run(["--as-of", "2026-01-01"] + leaf.path).status == .usage, "\(leaf.words)")
        }
        for arguments in [
            ["--as-of", "2026-01-01", "whoami"], ["--as-of=2026-01-01", "help"],
            ["token", "--as-of", "2026-01-01", "list"],
        ] {
            let refused = InProcess.run(arguments)
            #expect(
                refused.status == .usage && refused.errors.contains("does not answer about a day"), "\(refused.errors)")
        }
    }

    /// Commands of the demo store whose answer differs between two days; the others are tested where their data are made.
    @Test(arguments: [
        "bob list", "bob filter", "bob export", "bob summary", "bob renewals", "bob alerts", "group show 004512/0001",
        "group export 004512/0001", "subscribers list 004512", "subscribers export 004512",
        "subscribers show R10024381", "home",
        "profile list --columns broker_id,license",
    ]) func theAnswerIsThatOfTheDay(command: String) throws {
        let home = try DemoHome.shared.get()
        let words = command.split(separator: " ").map(String.init)
        let today = home.run(words)
        let other = home.run(words + ["--as-of", command.hasPrefix("profile") ? "2027-08-02" : "2016-01-15"])
        #expect(today.status == .success && other.status == .success, "\(today.errors)\(other.errors)")
        #expect(today.output != other.output)
        #expect(
            home.run(["--as-of", command.hasPrefix("profile") ? "2027-08-02" : "2016-01-15"] + words).output
                == other.output)
    }
}
