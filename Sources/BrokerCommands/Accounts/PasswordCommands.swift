internal import ArgumentParser
internal import BrokerPortal

/// LOG-2, ACC-2.
struct PasswordCommands: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Change your password, or get a new one when it is forgotten or locked.",
        discussion: Help.examples(
            "broker password change", "broker password forgot maria.lopez@example.com", "broker password reset"),
        subcommands: [PasswordChange.self, PasswordForgot.self, PasswordReset.self])

    @OptionGroup var global: GlobalOptions
}

/// ACC-2: with the old password.
struct PasswordChange: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "change", abstract: "Change your password; all your sessions end.",
        discussion: Help.examples(
            "broker password change", "broker password change --password-stdin < old-and-new",
            prose: "With --password-stdin the first line is the old password, the second the new one."))

    @Flag(name: .customLong("password-stdin"), help: "Read the old and the new password from standard input.")
    var fromStandardInput = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let viewer = try session.viewer()
        let old = try session.prompt.secret(
            "Old password", fromStandardInput: fromStandardInput, option: "--password-stdin")
        let new = try session.prompt.newSecret(
            "New password", fromStandardInput: fromStandardInput, option: "--password-stdin")
        try PasswordService(store: session.store, now: context.now).change(viewer, old: old, new: new)
        session.note("the password is changed and all sessions have ended; log in again: broker login \(viewer.email)")
    }
}

/// LOG-2: a code by mail.
struct PasswordForgot: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "forgot", abstract: "Send a code for a new password, which unlocks the account too.",
        discussion: Help.examples(
            "broker password forgot maria.lopez@example.com",
            prose: "The answer is the same whether there is such an account or not."))

    @Argument(help: ArgumentHelp("The e-mail of the account.", valueName: "email"))
    var email: String

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        try PasswordService(store: session.store, now: context.now).forgot(email: email)
        session.note("if there is such an account, a code went to its address; then: broker password reset")
    }
}

/// LOG-2: the code, a secret question, a new password.
struct PasswordReset: BrokerCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Set a new password with the code of the e-mail.",
        discussion: Help.examples(
            "broker password reset", "broker password reset --show-question --code-stdin < code",
            "broker password reset --code-stdin --answers-stdin --password-stdin < code-answer-password",
            prose: """
                One of the account's secret questions is asked. From standard input come, a line each: the code, the answer, the new password. --show-question \
                prints the question that goes with the code and changes nothing. Five wrong answers use the code up.
                """))

    @Flag(name: .customLong("show-question"), help: "Print the secret question that goes with the code.")
    var showQuestion = false

    @Flag(name: .customLong("code-stdin"), help: "Read the code from standard input.")
    var codeFromStandardInput = false

    @Flag(name: .customLong("answers-stdin"), help: "Read the answer from standard input.")
    var answerFromStandardInput = false

    @Flag(name: .customLong("password-stdin"), help: "Read the new password from standard input.")
    var passwordFromStandardInput = false

    @OptionGroup var global: GlobalOptions

    func run(_ context: CommandContext) throws {
        let session = try Session(context, global)
        let service = PasswordService(store: session.store, now: context.now)
        let code = try session.prompt.secret("Code", fromStandardInput: codeFromStandardInput, option: "--code-stdin")
        let question = try service.question(code: code)
        if showQuestion {
            try context.answer(line: question)
            return
        }
        let answer = try session.prompt.secret(
            question, fromStandardInput: answerFromStandardInput, option: "--answers-stdin")
        let password = try session.prompt.newSecret(
            "New password", fromStandardInput: passwordFromStandardInput, option: "--password-stdin")
        let email = try service.reset(code: code, answer: answer, password: password)
        session.note("the password of \(email) is set; log in with: broker login \(email)")
    }
}
