public import ArgumentParser

/// The root of the command line.
public struct Broker: ParsableCommand {
    /// Name, help and subcommands.
    public static let configuration = CommandConfiguration(
        commandName: "broker",
        abstract: "Everything a carrier's broker portal gives, for the shell.",
        discussion: Help.examples(
            "broker demo", "broker import contracts.csv groups.csv enrollment.edi.gz", "broker bob list",
            "broker bob export --subscribers -o subscribers.xlsx",
            prose: "Topics: broker help exit-codes, environment, formats, scripting."),
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Book of business",
                subcommands: [
                    HomeCommand.self, BookCommands.self, PoliciesCommands.self, GroupCommands.self,
                    SubscriberCommands.self, EligibilityCommands.self, ApplicationsCommands.self,
                ]),
            CommandGroup(
                name: "Commissions and quotes",
                subcommands: [CommissionCommands.self, QuoteCommands.self, BillingCommands.self]),
            CommandGroup(
                name: "Carrier",
                subcommands: [
                    FormsCommands.self, ContactsCommand.self, MessageCommands.self, NoticesCommands.self,
                    AccessCommands.self,
                ]),
            CommandGroup(
                name: "Account",
                subcommands: [
                    RegisterCommands.self, LoginCommand.self, LogoutCommand.self, WhoamiCommand.self,
                    PasswordCommands.self, AccountCommands.self, ProfileCommands.self, StaffCommands.self,
                    UplineCommands.self, TokenCommands.self, ActivityCommand.self,
                ]),
            CommandGroup(
                name: "Data",
                subcommands: [
                    InitCommand.self, DemoCommand.self, ImportCommand.self, ImportsCommands.self, TemplateCommand.self,
                    MappingsCommands.self, SendersCommands.self, EDICommands.self, AdminCommands.self,
                ]),
            CommandGroup(name: "Help", subcommands: [SchemaCommand.self, HelpCommand.self]),
        ],
        helpNames: [.short, .long])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions

    /// For the argument parser.
    public init() {}
}
