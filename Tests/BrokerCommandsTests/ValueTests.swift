import ArgumentParser
import Foundation
import Testing

@testable import BrokerCommands

/// How values are read: words in any case, dates in every form that files take, and errors that say the forms.
@Suite struct ValueTests {
    @Test(arguments: [
        "bob list --status Active", "bob list --status ACTIVE --alert Renewal_Due", "bob list --format JSON",
        "bob list --format CsV",
        "bob alerts --alert AGE_65", "bob list --color Never", "bob list --sort group_name:DESC",
        "bob changes --since 1 --kind Added,ENDED", "commissions list --type Statements", "bob list --plan-type ppo",
    ]) func wordsAreTakenInAnyCase(command: String) throws {
        let home = try DemoHome.shared.get()
        let answer = home.run(command.split(separator: " ").map(String.init))
        #expect(answer.status == .success, "\(answer.errors)")
        let lower = home.run(command.split(separator: " ").map { $0.hasPrefix("-") ? String($0) : $0.lowercased() })
        #expect(answer.output == lower.output)
    }

    @Test(arguments: ["11/23/2026", "23-Nov-2026", "2026/11/23", "20261123", "nov 23, 2026", "2026-11-23"])
    func datesAreTakenInEveryForm(text: String) throws {
        let home = try DemoHome.shared.get()
        #expect(home.answer("bob", "list", "--as-of", text) == home.answer("bob", "list"))
        let renewals = home.answer("bob", "list", "--renewal-from", text, "--format", "csv")
        #expect(renewals == home.answer("bob", "list", "--renewal-from", "2026-11-23", "--format", "csv"))
        #expect(home.run(["eligibility", "check", "--member", "R10024381", "--dob", text]).status == .negative)
    }

    @Test func aNegativeCountSaysWhatIsWrong() {
        for arguments in [
            ["bob", "list", "--limit", "-1"], ["bob", "list", "--offset", "-1"], ["imports", "list", "--limit=-1"],
        ] {
            let refused = InProcess.run(arguments)
            #expect(
                refused.status == .usage && refused.errors.contains("takes a count of 0 or more"), "\(refused.errors)")
        }
        #expect(InProcess.run(["commissions", "list", "--months", "-1"]).errors.contains("--months takes"))
        #expect(InProcess.run(["edi", "ack", "x", "--control-number", "-1"]).errors.contains("from 1 to 999999999"))
    }

    @Test func aBirthDateStaysOutOfErrors() {
        let refused = InProcess.run(["eligibility", "check", "--member", "R1", "--dob", "02/30/1996"])
        #expect(refused.status == .usage && refused.errors.contains("23-Nov-2026") && !refused.errors.contains("1996"))
    }

    /// Every option that refuses a value says in the same breath which values it takes.
    @Test func anErrorAboutAValueSaysTheForms() throws {
        var refusals = 0
        for leaf in Leaf.all {
            for option in try options(of: leaf) {
                let errors = InProcess.run(leaf.path + [option, "nonsense!"]).errors
                guard errors.contains("is invalid for") else { continue }
                refusals += 1
                #expect(errors.contains("hint: ") && !errors.contains("--help"), "\(leaf.words) \(option): \(errors)")
            }
        }
        #expect(refusals > 100)
    }

    /// The long names of a command's options that take a value.
    private func options(of leaf: Leaf) throws -> [String] {
        let help = InProcess.run(["help"] + leaf.path).output
        return Set(help.matches(of: /(--[a-z0-9-]+) <[^>]+>/).map { String($0.1) }).sorted()
    }
}
