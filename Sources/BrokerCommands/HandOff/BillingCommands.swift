internal import ArgumentParser
internal import BrokerPortal

/// The carrier's billing and enrollment site.
struct BillingCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "billing", abstract: "Open the carrier's billing and enrollment site.",
        discussion: Help.examples("broker billing open", "broker billing open --group 004512/0001 --print"),
        subcommands: [BillingOpen.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
