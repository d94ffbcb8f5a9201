internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// Office staff (STF-1 to STF-5).
struct StaffCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff", abstract: "Your office staff: who may use which tools.",
        discussion: Help.examples(
            "broker staff create pat@example.com --last-name Kim --first-name Pat --tools bob,eligibility",
            "broker staff list --status Active", "broker staff manage pat@example.com --grant commissions --revoke bob",
            "broker staff manage pat@example.com --disable"),
        subcommands: [StaffList.self, StaffCreate.self, StaffShow.self, StaffManage.self, StaffResend.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
