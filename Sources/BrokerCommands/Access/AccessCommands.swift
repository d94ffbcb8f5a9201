internal import ArgumentParser
internal import BrokerPortal
internal import ByteStreams
internal import Tabular

/// ELG-4: which brokers may use a group's billing and enrollment.
struct AccessCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access",
        abstract: "Employers: let brokers into your group's billing and enrollment. Brokers: see who did.",
        discussion: Help.examples(
            "broker access list", "broker access grant --broker 1001001/0010432",
            "broker access revoke --broker 1001001/0010432 --group 004512/0001"),
        subcommands: [AccessList.self, AccessGrant.self, AccessRevoke.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
