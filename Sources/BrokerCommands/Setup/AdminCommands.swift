internal import ArgumentParser
internal import BrokerPortal

/// What the operator does.
struct AdminCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "admin", abstract: "What the owner of the store does.",
        discussion: Help.examples(
            "broker admin backup ~/backups/store.sqlite", "broker admin audit --action login_failed",
            "broker admin unlock maria.lopez@example.com", "broker admin purge --dry-run"),
        subcommands: [
            AdminAccount.self, AdminUnlock.self, AdminAudit.self, AdminMail.self, AdminCorrections.self,
            AdminSettings.self, AdminTools.self, AdminKeys.self, AdminEmployer.self, AdminMessages.self,
            AdminBackup.self, AdminVerify.self, AdminPurge.self, AdminEnrollment.self,
            AdminNotices.self,
        ])

    @OptionGroup var global: GlobalOptions
}

/// Makes the account of a contracting record.
struct AdminAccount: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Make the account of a broker whose contract is loaded.",
        discussion: Help.examples(
            "broker admin account maria.lopez@example.com",
            "broker admin account maria.lopez@example.com --password-stdin < password",
            prose: "The e-mail must stand on one active contracting record. The password needs eight characters."))

    @Argument(help: ArgumentHelp("The e-mail on the contracting record.", valueName: "email"))
    var email: String

    @Flag(name: .customLong("password-stdin"), help: "Read the password from standard input.")
    var passwordFromStandardInput = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let accounts = AccountAdministration(store: session.store, operator: try session.operatorAccess())
        let password = try Prompt(context: context, noInput: global.noInput)
            .secret("New password", fromStandardInput: passwordFromStandardInput, option: "--password-stdin")
        try accounts.create(email: email, password: password, now: context.now)
        session.note("made the account \(email)")
    }
}
