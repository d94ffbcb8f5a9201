import BrokerCommands
import Testing

@Suite struct HelpTests {
    @Test func helpOnATopicIsPrintedInProcess() {
        let answer = InProcess().run(["help", "exit-codes"])
        #expect(answer.status == .success)
        #expect(answer.output.contains("EXIT CODES"))
        #expect(answer.errors.isEmpty)
    }

    @Test func topLevelCommandsStandUnderHeadings() {
        let help = InProcess().run(["--help"]).output
        for heading in ["BOOK OF BUSINESS", "COMMISSIONS AND QUOTES", "CARRIER", "ACCOUNT", "DATA", "HELP"] {
            #expect(help.contains("\(heading) SUBCOMMANDS:"), "\(heading)")
        }
    }

    @Test func helpOfACommandListsItsColumns() {
        for arguments in [["help", "columns", "bob", "list"], ["help", "bob", "list"], ["bob", "list", "--help"]] {
            let help = InProcess().run(arguments).output
            #expect(help.contains("group_name *") && help.contains("* shown without --columns"), "\(arguments)")
        }
        #expect(InProcess().run(["help", "columns", "groups"]).output.contains("parent_group_id"))
        #expect(InProcess().run(["help", "columns", "nonsense"]).status == .usage)
    }
}
