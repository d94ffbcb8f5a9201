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

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
