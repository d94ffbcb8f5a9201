internal import ArgumentParser
internal import BrokerPortal

/// LOG-2, ACC-2.
struct PasswordCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Change your password, or get a new one when it is forgotten or locked.",
        discussion: Help.examples(
            "broker password change", "broker password forgot maria.lopez@example.com", "broker password reset"),
        subcommands: [PasswordChange.self, PasswordForgot.self, PasswordReset.self])

    @OptionGroup var answerDay: DayOptions
    @OptionGroup var global: GlobalOptions
}
