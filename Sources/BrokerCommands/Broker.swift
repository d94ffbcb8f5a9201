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
        subcommands: [
            InitCommand.self, DemoCommand.self, ImportCommand.self, ImportsCommands.self, SendersCommands.self,
            MappingsCommands.self, TemplateCommand.self,
            EDICommands.self,
            RegisterCommands.self, LoginCommand.self, LogoutCommand.self, WhoamiCommand.self, PasswordCommands.self,
            TokenCommands.self, AccountCommands.self, ProfileCommands.self, HomeCommand.self, ActivityCommand.self,
            StaffCommands.self, UplineCommands.self, BookCommands.self, GroupCommands.self, SubscriberCommands.self,
            BillingCommands.self, QuoteCommands.self, AccessCommands.self, CommissionCommands.self,
            EligibilityCommands.self, ApplicationsCommands.self, FormsCommands.self, ContactsCommand.self,
            MessageCommands.self, NoticesCommands.self, AdminCommands.self,
            SchemaCommand.self, HelpCommand.self,
        ],
        helpNames: [.short, .long])

    @OptionGroup var global: GlobalOptions

    /// For the argument parser.
    public init() {}
}
