internal import ArgumentParser
internal import BrokerPortal

/// The carrier's billing and enrollment tool (ELG-3).
struct BillingCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "billing", abstract: "The carrier's billing and enrollment tool.",
        discussion: Help.examples("broker billing open", "broker billing open --group 004512/0001 --print"),
        subcommands: [BillingOpen.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
